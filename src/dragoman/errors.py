"""The exceptions dragoman raises; every one derives from `DragomanError` and says in one sentence what is wrong."""


class DragomanError(Exception):
    """The base of every error dragoman raises on purpose."""


class ChainError(DragomanError):
    """Extractors cannot be put in order: a kind nobody provides, a cycle, or two replacements for one kind."""


class ConfigError(DragomanError):
    """A configuration is wrong; `problems` holds every mistake found in `source`, one sentence each, with its path."""

    def __init__(self, source: str, problems: tuple[str, ...]) -> None:
        self.source = source
        self.problems = problems
        super().__init__("\n".join(f"{source}: {problem}" for problem in problems))


class PluginError(DragomanError):
    """A plugin cannot be used: it does not load, clashes with another, or needs a newer dragoman."""


class LexiconError(DragomanError):
    """A lexicon file is malformed; the message names the file and the line."""


class InputError(DragomanError):
    """An input cannot be read; the message names the file and, where there is one, the line."""


class ScanTimeout(DragomanError):
    """A pattern given to `scan` ran longer than the chain's `scan_seconds`."""
