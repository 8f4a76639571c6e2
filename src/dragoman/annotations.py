"""What every annotation is: a stretch of text, and why it was found."""

from __future__ import annotations

import functools
from typing import Any, ClassVar, get_type_hints

import attrs

from dragoman.spans import Span


@attrs.frozen
class Annotation:
    """A typed statement about a stretch of text.

    `span` is where it stands, in code points; `text` is what stands there, always `span.of(document.text)`.
    `score` (0 to 1) is compared only between mentions of equal length and kind that compete for the same text.
    `rule` names the pattern or lexicon row that fired: an explanation, not an identity.
    """

    #: The names of properties that JSON shows behind the fields. They follow from the fields: whatever reads JSON passes them over.
    derived: ClassVar[tuple[str, ...]] = ()

    span: Span
    text: str
    score: float = attrs.field(default=1.0, kw_only=True)
    rule: str = attrs.field(default="", kw_only=True)

    @classmethod
    def tag(cls) -> str:
        """Return the kind's name in JSON and in the schema: `DateMention` is `date`, `ShipMention` is `ship`."""
        return kind_tag(cls)


@attrs.frozen
class Mention(Annotation):
    """An annotation that competes with others for its text; the arbiter lets one of two overlapping claims stand."""

    #: How kinds rank where two claims are equally long: the lower wins. Kinds without a rank of their own come after, by tag.
    rank: ClassVar[int] = 100

    @property
    def claim(self) -> Span:
        """The stretch of text the mention competes for; by default the whole of its span."""
        return self.span

    def coexists(self, other: Mention) -> bool:  # noqa: ARG002 - kinds that can share their text override this
        """Return whether this mention may stand although *other*'s claim overlaps its own. Either side may allow it."""
        return False


@attrs.frozen
class UnknownMention(Annotation):
    """An annotation whose kind no installed plugin provides: `kind` is its tag, `data` its JSON object, which is written back unchanged."""

    kind: str = attrs.field(default="", kw_only=True)
    data: dict[str, Any] = attrs.field(factory=dict, kw_only=True, hash=False)


def derived_of(kind: type[Annotation]) -> dict[str, Any]:
    """Return the types of the properties that are `derived` from the fields of *kind*, by their names; fields of these names go before them.

    Raises `TypeError` where they are no tuple of names of properties, and `NameError` for a type that cannot be found.
    """
    fields = attrs.fields_dict(kind)
    if "derived" in fields:
        return {}
    names: object = kind.derived
    if not isinstance(names, tuple):
        msg = f"`derived` is {names!r}; it must be a tuple of names of properties"
        raise TypeError(msg)
    found: dict[str, Any] = {}
    for name in names:
        if name in fields:
            continue
        value = getattr(kind, name, None)
        if not isinstance(value, property):
            msg = f"`derived` names {name!r}, which is no property"
            raise TypeError(msg)
        found[name] = get_type_hints(value.fget).get("return", Any)
    return found


def kind_tag(kind: type[Annotation]) -> str:
    """Return the snake_case tag of an annotation class, without a closing `Mention` or `Annotation`."""
    return _tag_of_name(kind.__name__)


@functools.cache
def _tag_of_name(name: str) -> str:
    stem = name.removesuffix("Mention").removesuffix("Annotation") or name
    before = " " + stem[:-1]
    parts = [f"_{c}" if c.isupper() and not p.isupper() and p != " " else c for p, c in zip(before, stem, strict=True)]
    return "".join(parts).lower()
