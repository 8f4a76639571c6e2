"""Actors: persons, states, governments, organisations and groups that act or are dealt with."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from dragoman import ActorMention, Cues, Extractor
from dragoman.extractors.actors.roles import office_of, titled_before
from dragoman.names import name_index, names

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dragoman import Lexicons, Reading

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
        found = document.view(names)
        for number, name in enumerate(found):
            actor = name.actor
            if actor is None:
                continue
            form, role, rule = name.form, name.role, name.rule
            if form == "adjective":
                office = office_of(document, found, number) if self.offices else None
                if office is not None:
                    form, (role, actor) = "office", office
                    rule = "office"
                elif not self.adjectives:
                    continue
            yield document.mention(
                ActorMention,
                (name.start, name.end),
                name=actor.name,
                form=form,
                type=actor.type,
                country=actor.country,
                role=role,
                actor_id=actor.id,
                rule=rule,
            )
        if self.offices and document.cued:
            index = document.lexicons.build(name_index)
            for start, end, role, actor in titled_before(document, found, index):
                yield document.mention(
                    ActorMention,
                    (start, end),
                    name=actor.name,
                    form="office",
                    type=actor.type,
                    country=actor.country,
                    role=role,
                    actor_id=actor.id,
                    rule="office named before",
                )
