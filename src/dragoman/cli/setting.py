"""What a command works with: the plugins in use and the chain, as the configuration says."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from dragoman.chain import Chain
from dragoman.errors import ChainError, ConfigError
from dragoman.registry import Registry

if TYPE_CHECKING:
    from dragoman.cli.report import Report


#: What takes the place of the configuration's name in messages where there is none.
INSTALLED = "the installed plugins"


@attrs.frozen
class Setting:
    """The plugins in use and the chain made of them."""

    registry: Registry
    chain: Chain

    @classmethod
    def of(cls, config: str | None, registry: Registry | None, report: Report) -> Setting:
        """Return what the file *config* describes (without one: all that is installed) and warn of every plugin that failed.

        *registry* stands in for what is installed. Raises `ConfigError` with every mistake in the file, or in a lexicon it names.
        """
        setting, unknown = cls._made(config, registry)
        for sentence in unknown:
            report.say(f"warning: {sentence}")
        for provider in setting.registry.failed:
            report.say(f"warning: {provider.failure}; it is not used")
        for sentence in setting.registry.unread:
            report.say(f"warning: {sentence}")
        return setting

    @classmethod
    def _made(cls, config: str | None, registry: Registry | None) -> tuple[Setting, list[str]]:
        """Return the setting, and what the configuration names in vain."""
        if config is None:
            registry = registry or Registry.discovered()
            try:
                return cls(registry, Chain.default(registry)), []
            except ChainError as error:
                raise ConfigError(INSTALLED, (str(error),)) from error
        from dragoman.config import Config  # noqa: PLC0415 - cattrs is not needed without a configuration

        loaded = Config.load(config)
        registry = registry or loaded.registry()
        return cls(registry, loaded.chain(registry)), loaded.blocked_in_vain(registry)
