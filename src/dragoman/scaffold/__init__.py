"""What `dragoman new-plugin` writes: a distribution to start from, with a working extractor and its tests."""

from __future__ import annotations

import keyword
import re
from importlib import metadata, resources, util
from string import Template
from typing import TYPE_CHECKING

import attrs

from dragoman.annotations import Mention
from dragoman.errors import DragomanError

if TYPE_CHECKING:
    from pathlib import Path

    from dragoman.registry import Registry

#: What distributions of plugins are called: `dragoman-ships`, with the module `dragoman_ships`.
PREFIX = "dragoman-"
#: Lower-case words and numbers with hyphens between them, the first a word.
NAME = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
#: Code points of the longest name: no line of what is written grows too long.
LONGEST = 20
#: Class names that the extractor's module needs for something else.
TAKEN = frozenset({"Iterable"})
#: The files of the distribution, in folders of the templates; `package` stands for the module's name.
FILES = {
    "pyproject.toml": "pyproject.toml",
    "README.md": "README.md",
    "src/package/__init__.py": "src/__init__.py",
    "tests/test_plugin.py": "tests/test_plugin.py",
}
#: Files that are there and empty.
EMPTY = ("src/package/py.typed",)
SUFFIX = ".tmpl"


class ScaffoldError(DragomanError):
    """A plugin cannot be written: its name is no name or is taken, or there is no room for it."""


def _without_prefix(given: str) -> str:
    return given.removeprefix(PREFIX)


def _is_name(text: str) -> bool:
    return NAME.fullmatch(text) is not None and len(text) <= LONGEST


@attrs.frozen
class Names:
    """What a plugin and its parts are called. Raises `ScaffoldError` for a name that cannot be one.

    `ships` is the extractor `Ships` with the kind `ShipsMention`, in the module `dragoman_ships` of the distribution `dragoman-ships`;
    given as `dragoman-ships` it is the same.
    """

    name: str = attrs.field(converter=_without_prefix)

    def __attrs_post_init__(self) -> None:
        name = self.name
        if not _is_name(name):
            near = re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")
            hint = f"; did you mean {near!r}?" if _is_name(near) else ""
            msg = (
                f"{name!r} cannot be the name of a plugin: it takes up to {LONGEST} lower-case letters (a to z) and digits, with single "
                f"hyphens between words, and begins with a letter, like ships or air-defence{hint}"
            )
            raise ScaffoldError(msg)
        if keyword.iskeyword(self.extractor) or self.extractor in TAKEN:
            msg = (
                f"{name!r} cannot be the name of a plugin: Python needs {self.extractor} for something else; add a word"
            )
            raise ScaffoldError(msg)

    @property
    def distribution(self) -> str:
        """The distribution's name, which is also that of the folder."""
        return PREFIX + self.name

    @property
    def module(self) -> str:
        """The name of the module."""
        return self.distribution.replace("-", "_")

    @property
    def extractor(self) -> str:
        """The name of the extractor's class."""
        return "".join(part.capitalize() for part in self.name.split("-"))

    @property
    def kind(self) -> str:
        """The name of the kind's class."""
        return f"{self.extractor}Mention"

    @property
    def tag(self) -> str:
        """The kind's name in JSON."""
        kind: type[Mention] = type(self.kind, (Mention,), {})
        return kind.tag()


def write_plugin(name: str, directory: Path, registry: Registry) -> Path:
    """Write the plugin *name* into a new folder `dragoman-NAME` of *directory*, and return that folder.

    Raises `ScaffoldError`, and writes nothing, where the name is no name, is taken by what *registry* or Python knows, or the folder is
    there already or cannot be made.
    """
    names = Names(name)
    _check_free(names, registry)
    folder = directory / names.distribution
    try:
        folder.mkdir()
        for path, text in _files(names).items():
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_text(text, encoding="utf-8", newline="\n")
    except FileExistsError as error:
        msg = f"{folder} is there already; nothing is overwritten"
        raise ScaffoldError(msg) from error
    except OSError as error:
        msg = f"{error.filename or folder}: {error.strerror or error}"
        raise ScaffoldError(msg) from error
    return folder


def _check_free(names: Names, registry: Registry) -> None:
    """Raise `ScaffoldError` where something else has one of the names already."""
    takers = {
        "plugin": {provider.name for provider in (*registry.providers, *registry.blocked)},
        "extractor": set(registry.extractors),
    }
    for what, taken in takers.items():
        if names.name in taken:
            msg = f"there is already {_an(what)} named {names.name!r}; choose another name"
            raise ScaffoldError(msg)
    if names.tag in registry.kinds:
        owner = registry.kinds[names.tag]
        msg = f"there is already a kind {names.tag!r}, {owner.__module__}.{owner.__qualname__}; choose another name than {names.name!r}"
        raise ScaffoldError(msg)
    if util.find_spec(names.module) is not None:
        msg = f"there is already a module {names.module}; choose another name than {names.name!r}"
        raise ScaffoldError(msg)


def _an(what: str) -> str:
    return f"an {what}" if what[0] in "aeiou" else f"a {what}"


def _files(names: Names) -> dict[str, str]:
    """Return the text of each file by its path in the folder."""
    fields = {field: getattr(names, field) for field in ("name", "distribution", "module", "extractor", "kind", "tag")}
    fields["requirement"] = _requirement()
    templates = resources.files(__name__) / "templates"
    texts = {
        path: Template((templates / f"{template}{SUFFIX}").read_text("utf-8")).substitute(fields)
        for path, template in FILES.items()
    }
    return {path.replace("package", names.module, 1): text for path, text in (texts | dict.fromkeys(EMPTY, "")).items()}


def _requirement() -> str:
    """Return what to depend on: this dragoman or a later one."""
    try:
        return f"dragoman>={metadata.version('dragoman')}"
    except metadata.PackageNotFoundError:
        return "dragoman"
