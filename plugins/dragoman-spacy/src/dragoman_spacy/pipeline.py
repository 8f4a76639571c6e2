"""A spaCy pipeline, loaded once a chain, and the entities it finds."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from dragoman import PluginError
from dragoman_spacy.entities import Entity

if TYPE_CHECKING:
    from spacy.language import Language  # noqa: TC004 - nothing here is made from the types of fields
    from spacy.tokens import Doc, Span, Token

    from dragoman import Lexicons


@attrs.frozen
class Loader:
    """Loads the pipeline *model*. Equal loaders are one to a chain's lexicons, which keep what they load and share it."""

    model: str

    def __call__(self, lexicons: Lexicons) -> Pipeline:  # noqa: ARG002 - as all that lexicons build
        """Return the pipeline. Raises `PluginError` where there is none of that name."""
        import spacy  # noqa: PLC0415 - takes seconds

        try:
            language = spacy.load(self.model)
        except OSError as error:
            msg = f"there is no spaCy pipeline {self.model!r}; install one, and set the option `model` to its name or folder"
            raise PluginError(msg) from error
        return Pipeline(language)


@attrs.frozen(eq=False)
class Pipeline:
    """A spaCy pipeline as a source of entities."""

    language: Language

    @property
    def name(self) -> str:
        """The pipeline's name, such as `en_core_web_sm`."""
        return f"{self.language.meta['lang']}_{self.language.meta['name']}"

    def entities(self, text: str, offset: int) -> list[Entity]:
        """Return the entities of *text*, which stands at *offset* of its document. Raises `PluginError` where spaCy changes the text."""
        doc = self.language(text)
        if doc.text != text:
            msg = f"the spaCy pipeline {self.name!r} changes the text it reads, so that nothing can be said of where a thing stands"
            raise PluginError(msg)
        return entities_of(doc, offset)


def entities_of(doc: Doc, offset: int = 0) -> list[Entity]:
    """Return the entities of *doc*, which stands at *offset* of its document."""
    return [
        Entity(offset + found.start_char, offset + found.end_char, found.label_, _acts(found), found.root.pos_ == "ADJ")
        for found in doc.ents
    ]


def _acts(entity: Span) -> bool:
    """Return whether the entity does what its clause says, as far as a parser has told; it does not where it is merely done to."""
    token: Token = entity.root
    while token.dep_ == "conj" and token.head.i < token.i:  # "Moscow and Minsk agreed"
        token = token.head
    return token.dep_ in ("nsubj", "obl:agent") or (token.dep_ == "pobj" and token.head.dep_ == "agent")
