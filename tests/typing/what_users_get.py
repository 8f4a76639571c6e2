"""What a user's type checker knows. Each line marked `# is` must reveal that type, under mypy and pyright alike."""

import datetime as dt
from typing import TYPE_CHECKING

import dragoman
from dragoman import (
    Actor,
    ActorMention,
    Annotation,
    CountMention,
    DateMention,
    Document,
    Event,
    Meeting,
    PlaceMention,
    Span,
    WeaponMention,
)

if TYPE_CHECKING:
    from typing_extensions import reveal_type

document = dragoman.read("HMS Hood met USS Nimitz.", published="2025-10-17")
reveal_type(document)  # is Document
reveal_type(document[WeaponMention])  # is tuple[WeaponMention, ...]
reveal_type(document[Event])  # is tuple[Event, ...]
reveal_type(document[Annotation])  # is tuple[Annotation, ...]
reveal_type(document.annotations)  # is tuple[Annotation, ...]
reveal_type(document.meetings)  # is tuple[Meeting, ...]
reveal_type(document.events)  # is tuple[Event, ...]
reveal_type(document.weapons)  # is tuple[WeaponMention, ...]
reveal_type(document.dates)  # is tuple[DateMention, ...]
reveal_type(document.counts)  # is tuple[CountMention, ...]
reveal_type(document.places)  # is tuple[PlaceMention, ...]
reveal_type(document.actor_mentions)  # is tuple[ActorMention, ...]
reveal_type(document.actors)  # is tuple[Actor, ...]
reveal_type(document.anchor)  # is date | None
reveal_type(document.failures)  # is tuple[Failure, ...]
reveal_type(document.why_not(Span(0, 3)))  # is tuple[Withdrawn, ...]
reveal_type(document.layer_of(document.dates[0]))  # is Layer

for meeting in document.meetings:
    reveal_type(meeting.participants)  # is tuple[ActorMention, ...]
    reveal_type(meeting.place)  # is PlaceMention | None
    reveal_type(meeting.date)  # is DateMention | None
    reveal_type(meeting.ordinal)  # is int | None
    reveal_type(meeting.span)  # is Span
    reveal_type(meeting.cameo)  # is str
    if meeting.status == "held" and meeting.date is not None:
        reveal_type(meeting.date.first)  # is date | None

for count in document.counts:
    reveal_type(count.low)  # is float | None

for weapon in document[WeaponMention]:
    reveal_type(weapon.name)  # is str | None

chain = dragoman.Chain.load("dragoman.toml")
reveal_type(chain.read("text"))  # is Document
for read in chain.read_all(["text", Document("text")], workers=2):
    reveal_type(read)  # is Document

text = dragoman.dumps(document, indent=2)
reveal_type(text)  # is str
reveal_type(dragoman.loads(text))  # is Document
Document("text", published=dt.date(2025, 10, 17))

kinds: tuple[type[Annotation], ...] = (Actor, ActorMention)  # wrong: an actor is no annotation
document.text = "another"  # wrong: a document is a value
document[str]  # wrong: no kind of annotation
document.meeting  # wrong: misspelt
document.meetings[0].mode = "phone"  # wrong: frozen
Meeting(Span(0, 3), "met", status="happened")  # wrong: no such status
CountMention(Span(0, 3), "two", kind="number")  # wrong: no such kind
dragoman.read(b"text")  # wrong: bytes
dragoman.read("text", published=2025)  # wrong: a number
dragoman.Chain([], on_error="ignore")  # wrong: no such choice
