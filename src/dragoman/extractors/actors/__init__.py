"""Actors: persons, states, governments, organisations and groups that act or are dealt with."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from dragoman import ActorMention, Cues, Extractor, Span
from dragoman.extractors.actors.roles import office_in, office_of, titled_before
from dragoman.names import name_index, names

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dragoman import Lexicons, Reading
    from dragoman.extractors.actors.roles import Office

#: Words before a state that an office may stand before: "the King of Jordan".
OF = frozenset(("of", "the"))
#: Words at which an office without a name may stand: "the president".
OFFICES = ("president", "minister", "chancellor", "premier", "king", "queen", "emir", "sultan", "pope")


@attrs.frozen
class Actors(Extractor):
    """Finds those who act, by name, by adjective ("Iraqi officials") and by office ("the German chancellor").

    A surname stands for the person named in full in the same document, else for the lexicon's. An office is resolved to its holder on
    the day the document was written, where the lexicon's years decide it. With `adjectives` or `offices` off, such mentions are left out.
    """

    name = "actors"
    provides = (ActorMention,)

    adjectives: bool = attrs.field(default=True, validator=attrs.validators.instance_of(bool))
    offices: bool = attrs.field(default=True, validator=attrs.validators.instance_of(bool))

    def cues(self, lexicons: Lexicons) -> Cues:  # noqa: ARG002 - offices stand in no lexicon
        """Return the words for offices."""
        return Cues(frozenset(OFFICES))

    def extract(self, document: Reading) -> Iterator[ActorMention]:
        """Yield the actors among the document's names, and the offices that refer to persons among them."""
        found, text, lowers = document.view(names), document.text, document.tokens.lowers
        index = document.lexicons.build(name_index)
        office_words = index.offices_last if self.offices else ()
        for number, (first, last, start, end, actor, _, form, role, state, rule, _) in enumerate(found):
            if state is not None and first > 1 and lowers[first - 1] in OF and self.offices:
                held = office_in(document, found, number, index)
                if held is not None:
                    yield office_mention(text, held, "office of a state")
            if actor is None:
                continue
            if form == "adjective":
                office = office_of(document, found, number) if lowers[last - 1] in office_words else None
                if office is not None:
                    form, rule, (role, actor) = "office", "office", office  # noqa: PLW2901 - what the name means as an office
                elif not self.adjectives:
                    continue
            name, kind, country, actor_id = actor
            span, words = Span(start, end), text[start:end]
            yield ActorMention(span, words, name, form, kind, country, role, actor_id, rule=rule)
        if self.offices and document.cued:
            for held in titled_before(document, found, index):
                yield office_mention(text, held, "office named before")


def office_mention(text: str, held: Office, rule: str) -> ActorMention:
    """Return the mention of an office without a name."""
    start, end, role, (name, kind, country, actor_id) = held
    return ActorMention(Span(start, end), text[start:end], name, "office", kind, country, role, actor_id, rule=rule)
