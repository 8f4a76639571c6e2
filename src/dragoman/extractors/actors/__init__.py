"""Actors: persons, states, governments, organisations and groups that act or are dealt with."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from dragoman import ActorMention, Cues, Extractor, Span
from dragoman.extractors.actors.groups import PARTY_NOUNS, Groups
from dragoman.extractors.actors.roles import OF, Offices, mention_of
from dragoman.extractors.actors.several import CUES, Several, of_groups, parties
from dragoman.names import name_index, names
from dragoman.names.acting import POSSESSIVES
from dragoman.names.users import TABLES

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

    from dragoman import Lexicons, Reading

#: Words at which an office without a name may stand: "the president".
OFFICES = ("president", "minister", "chancellor", "premier", "king", "queen", "emir", "sultan", "pope", "pontiff")


@attrs.frozen
class Actors(Extractor):
    """Finds those who act, by name, by adjective ("Iraqi officials"), by office ("the German chancellor") and by "the two leaders".

    A surname stands for the person named in full in the same document, else for the lexicon's. An office is resolved to its holder on
    the day the document was written, where the lexicon's years decide it; "the two leaders" and "the rebels" to those who were named
    before. With `adjectives` off mentions by adjective are left out, with `offices` off those by office and by "the two leaders".
    """

    name = "actors"
    provides = (ActorMention,)
    tables = tuple(TABLES.values())  # all that names are read by: a name that is a place is no person

    adjectives: bool = attrs.field(default=True, validator=attrs.validators.instance_of(bool))
    offices: bool = attrs.field(default=True, validator=attrs.validators.instance_of(bool))

    def cues(self, lexicons: Lexicons) -> Cues:
        """Return the words for offices, and the plurals of divided nations."""
        nations = [f"{nation}s" for nation in lexicons.build(name_index).halves]
        return Cues(frozenset((*OFFICES, *CUES, *PARTY_NOUNS, *nations)))

    def extract(self, document: Reading) -> Iterator[ActorMention]:
        """Yield the actors among the document's names, and the offices that refer to persons among them."""
        found, index, text = document.view(names), document.lexicons.build(name_index), document.text
        offices = Offices(document, found, index)
        if not (self.offices and document.cued):
            yield from self._named(text, offices, ())
            return
        several = Several(document, found, index)
        together = several.by_adjectives()
        groups = [*dict.fromkeys(together.values()), *several.by_states(), *several.halves()]
        mentions = list(self._named(text, offices, together))
        if groups:
            mentions = of_groups(mentions, groups)
        mentions += [mention_of(text, held, "office named before") for held in offices.titled_before()]
        mentions += groups
        yield from mentions
        yield from several.taken_up(mentions)
        for group in Groups(document, found, index).read(mentions):
            if self.adjectives or group.form != "adjective":
                yield group

    def _named(self, text: str, offices: Offices, apart: Container[int]) -> Iterator[ActorMention]:
        """Yield the actors that names are, and offices beside the name of a state; the names of the numbers *apart* are left out."""
        found, lowers, gaps = offices.found, offices.lowers, offices.gaps
        for number, (first, last, start, end, actor, _, form, role, state, rule, _) in enumerate(found):
            if state is not None and (
                (form == "adjective" and actor is not None) or gaps[last] in POSSESSIVES or lowers[first - 1] in OF
            ):
                if number not in apart:
                    yield from self._of_state(text, offices, number)
            elif actor is not None:
                name, kind, country, actor_id = actor
                span, words = Span(start, end), text[start:end]
                yield ActorMention(span, words, name, form, kind, country, role, actor_id, rule=rule)

    def _of_state(self, text: str, offices: Offices, number: int) -> Iterator[ActorMention]:
        """Yield the actor that a state's name or adjective is, and the office beside it."""
        lowers = offices.lowers
        first, last, start, end, actor, _, form, role, _, rule, _ = offices.found[number]
        held = offices.beside(number) if self.offices else None
        if held is not None:
            offices.note(number, held)
            yield mention_of(text, held, "office of a state")
        if actor is None or (held is not None and held[0] >= end):  # of "France's president" it is he who acts
            return
        if form == "adjective":
            office = offices.office_of(number) if self.offices else None
            if office is not None:
                form, rule, role = "office", "office", office[0]
                if office[1].type == "person" or actor.type in ("state", "government"):
                    actor = office[1]  # but of "the Syrian rebel leader" his group
                if (beside := offices.apposed(number)) is not None:  # who is named beside it
                    actor = beside
                    offices.tell(number, role, beside)
            elif not self.adjectives:
                return
            elif not lowers[last - 1].endswith("s"):
                actor = offices.party_of(number) or actor  # "his Afghan counterpart, X"
            elif lowers[first - 1] == "and":
                yield from parties(text, offices, number)
        yield mention_of(text, (start, end, role, actor), rule, form)
