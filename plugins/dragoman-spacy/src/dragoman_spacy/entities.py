"""From entities to mentions: what the labels of pipelines mean, and how far a name reaches."""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal, TypeAlias

import attrs

from dragoman import ActorMention, PlaceMention, Span
from dragoman_spacy.known import Known, plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from dragoman.mentions import ActorType

Meaning: TypeAlias = Literal["person", "group", "organisation", "geopolitical", "place", "facility", "nothing"]

#: The labels of OntoNotes and of WikiNER, on which most pipelines are trained.
LABELS: Mapping[str, Meaning] = MappingProxyType(
    {
        "PERSON": "person",
        "PER": "person",
        "NORP": "group",
        "ORG": "organisation",
        "GPE": "geopolitical",
        "LOC": "place",
        "FAC": "facility",
    }
)
#: The type of a place by what its label means, where nothing more is known of it: no label tells a city from a country.
PLACES: Mapping[str, str] = MappingProxyType({"geopolitical": "city", "place": "region", "facility": "facility"})
#: The type of an actor, likewise. A geopolitical entity that acts stands for its government.
ACTORS: Mapping[str, ActorType] = MappingProxyType(
    {"person": "person", "group": "group", "organisation": "organisation", "geopolitical": "government"}
)
#: What pipelines take into a name and dragoman does not: marks and an article before it, marks and a possessive after it.
BEFORE = re.compile(r"[\s\"'“”‘’,;:–—-]{0,9}(?:(?:the|an?)\s{1,9})?", re.IGNORECASE)
AFTER = re.compile(r"(?:['’]s?)?[\s\"'“”‘’,;:–—-]{0,9}\Z", re.IGNORECASE)


@attrs.frozen
class Entity:
    """What a pipeline found: its span in code points, its label, and what the parser and the tagger say of it, where there are any.

    `acts` tells that it is the one who does something, `adjective` that it is one ("Ruritanian").
    """

    start: int
    end: int
    label: str
    acts: bool = False
    adjective: bool = False


def mentions_of(
    text: str, entities: Iterable[Entity], labels: Mapping[str, Meaning], pipeline: str, known: Known
) -> Iterator[ActorMention | PlaceMention]:
    """Yield the mentions that *entities* of *text*, found by *pipeline*, stand for.

    *labels* say what their labels mean where it is not the usual. What is *known* of a name holds here too, and what is known to be a place
    or a body is not made the other. A geopolitical entity that acts is a place and the government for which it stands. An adjective
    ("Ruritanian cheese") is nothing.
    """
    meanings = {**LABELS, **labels}
    named = [(entity, meanings.get(entity.label, "nothing"), _trimmed(text, entity)) for entity in entities]
    known.learn(plain(span.of(text)) for _, meaning, span in named if meaning == "person" and span is not None)
    for entity, meaning, span in named:
        if span is None or (meaning == "group" and entity.adjective):
            continue
        acts = meaning == "geopolitical" and entity.acts
        rule = f"{pipeline} {entity.label}"
        if meaning in PLACES and not known.holds_body(span):
            yield attrs.evolve(_place(span, span.of(text), PLACES[meaning], known), metonym=acts, rule=rule)
        body = meaning in ACTORS and meaning != "person" and (acts or meaning not in PLACES)
        if meaning == "person" or (body and not known.holds_place(span)):
            yield attrs.evolve(_actor(span, span.of(text), ACTORS[meaning], known), rule=rule)


def _trimmed(text: str, entity: Entity) -> Span | None:
    """Return how far the name of *entity* reaches, or None where nothing remains of it."""
    words = text[entity.start : entity.end]
    before, after = BEFORE.match(words), AFTER.search(words)
    start = entity.start + (before.end() if before else 0)
    end = entity.start + (after.start() if after else len(words))
    return Span(start, end) if start < end else None


def _place(span: Span, words: str, kind: str, known: Known) -> PlaceMention:
    same = known.place(words)
    if same is None:
        return PlaceMention(span, words, plain(words), kind)
    return PlaceMention(span, words, same.name, same.type, same.country, same.lat, same.lon, same.ref)


def _actor(span: Span, words: str, kind: ActorType, known: Known) -> ActorMention:
    name = known.full_name(words) if kind == "person" else plain(words)
    same = known.actor(name, person=kind == "person")
    if same is None:
        return ActorMention(span, words, name, type=kind, actor_id=f"{kind}:{name}")
    return ActorMention(span, words, same.name, type=same.type, country=same.country, actor_id=same.actor_id)
