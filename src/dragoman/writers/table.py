"""The table: what a person wants to see first. Meetings, then weapons, counts, dates, and what plugins add.

Texts and names come from the document, which may have been written to do harm; nothing reaches the terminal but through `harmless`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TextIO

import attrs

from dragoman.annotations import Annotation, UnknownMention
from dragoman.events import Meeting
from dragoman.mentions import ActorMention, CountMention, DateMention, PlaceMention, WeaponMention
from dragoman.plugin import Writer
from dragoman.writers.terminal import aligned, harmless, width_for

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from dragoman.document import Document

#: A row's cells by the names of their columns, in the order in which they are shown.
Row = dict[str, str]
#: The kinds that have a section of their own, or are told in a closing line.
OWN = (Meeting, WeaponMention, CountMention, DateMention, ActorMention, PlaceMention)
#: The fields that every annotation has; the rest are its kind's own.
COMMON = frozenset(field.name for field in attrs.fields(Annotation))


def write(documents: Iterable[Document], stream: TextIO, *, timings: bool = False) -> None:
    """Write each document's tables as soon as it comes, as wide as the terminal, or 100 columns where there is none."""
    width = width_for(stream)
    for number, document in enumerate(documents):
        lines = _page(document, width, timings=timings)
        stream.write(("\n" if number else "") + "".join(f"{line}\n" for line in lines))
        stream.flush()


def _page(document: Document, width: int, *, timings: bool) -> Iterator[str]:
    yield harmless(", ".join(filter(None, [document.id or "document", _published(document), document.source])))
    others = [a for a in document.annotations if not isinstance(a, OWN)]
    sections = [
        ("Meetings", [_meeting(m) for m in document.meetings]),
        ("Weapons", [_weapon(w) for w in document.weapons]),
        ("Counts", [_count(c) for c in document.counts]),
        ("Dates", [_date(d) for d in document.dates]),
        ("Others", [_other(a) for a in others]),
    ]
    for title, rows in sections:
        if rows:
            yield f"{title} ({len(rows)})"
            yield from _section(rows, width)
    yield from _closing(document, timings=timings, empty=not any(rows for _, rows in sections))


def _published(document: Document) -> str:
    if document.published is not None:
        return f"published {document.published}"
    return f"dated {document.anchor} by its dateline" if document.anchor else "of unknown date"


def _section(rows: Sequence[Row], width: int) -> Iterator[str]:
    """Yield *rows* as aligned lines under their columns' names. Rows that differ only in where they stand share the first one's line
    and say how many they are; a column that is empty in every row is left out.
    """
    alike: dict[tuple[str, ...], list[Row]] = {}
    for row in rows:
        alike.setdefault(tuple(cell for name, cell in row.items() if name != "at"), []).append(row)
    repeated = len(alike) < len(rows)
    shown = [{**group[0], "times": str(len(group)) if repeated else ""} for group in alike.values()]
    names = [name for name in shown[0] if any(row[name] for row in shown)]
    cells = [[harmless(row[name]).strip() or "-" for name in names] for row in shown]
    yield from aligned([names, *cells], width)


def _closing(document: Document, *, timings: bool, empty: bool) -> Iterator[str]:
    told = [_number(len(document.actors), "actor"), _number(len({p.name for p in document.places}), "place")]
    if any(told):
        yield f"Also {' and '.join(filter(None, told))}"
    elif empty and not document.failures:
        yield "  nothing found"
    for failure in document.failures:
        yield harmless(f"Failed: {failure.extractor}: {failure.error}: {failure.message}")
    if timings:
        took = [
            f"{layer.extractor} {1000 * layer.seconds:.2f} ms" for layer in document.layers if layer.seconds is not None
        ]
        yield harmless(f"Took: {', '.join(took) or 'nothing'}")


def _number(number: int, noun: str) -> str:
    return f"{number} {noun}{'s' * (number != 1)}" if number else ""


def _meeting(meeting: Meeting) -> Row:
    number = f"no. {meeting.ordinal}" if meeting.ordinal else ""
    duration = meeting.duration.value if meeting.duration else ""
    return {
        "at": _at(meeting),
        "status": meeting.status,
        "mode": meeting.mode.replace("_", " "),
        "who": ", ".join(p.name or p.text for p in meeting.participants),
        "where": _place(meeting.place),
        "when": _day(meeting.date),
        "host": (meeting.host.name or meeting.host.text) if meeting.host else "",
        "more": ", ".join(filter(None, (meeting.outcome, number, duration))),
        "cameo": meeting.cameo,
    }


def _weapon(weapon: WeaponMention) -> Row:
    return {
        "at": _at(weapon),
        "name": weapon.name or "",
        "category": weapon.category,
        "origin": weapon.origin or "",
        "text": weapon.text,
    }


def _count(count: CountMention) -> Row:
    return {
        "at": _at(count),
        "kind": count.kind,
        "value": _range(count),
        "unit": count.unit or "",
        "of": count.noun or "",
        "effect": count.effect or "",
        "change": count.change or "",
        "text": count.text,
    }


def _date(date: DateMention) -> Row:
    within = date.first and date.last and date.first != date.last
    return {
        "at": _at(date),
        "type": date.type,
        "value": date.value,
        "mod": date.mod or "",
        "from": str(date.first) if within else "",
        "to": str(date.last) if within else "",
        "text": date.text,
    }


def _other(annotation: Annotation) -> Row:
    """A row for a kind that dragoman does not know: its own fields as they are."""
    if isinstance(annotation, UnknownMention):
        kind = annotation.kind
        fields = {key: value for key, value in annotation.data.items() if key not in COMMON and key != "annotation"}
    else:
        kind = annotation.tag()
        own = (field.name for field in attrs.fields(type(annotation)) if field.name not in COMMON)
        fields = {name: getattr(annotation, name) for name in own}
    shown = (f"{name}={_value(value)}" for name, value in fields.items() if value not in (None, (), []))
    return {"at": _at(annotation), "kind": kind, "text": annotation.text, "fields": ", ".join(shown)}


def _value(value: object) -> str:
    if isinstance(value, tuple):
        return "/".join(map(_value, value))
    return value.text if isinstance(value, Annotation) else str(value)


def _at(annotation: Annotation) -> str:
    """Where it stands, in code points: what `dragoman why` takes."""
    return f"{annotation.span.start}-{annotation.span.end}"


def _place(place: PlaceMention | None) -> str:
    if place is None:
        return ""
    name = place.name or place.text
    return f"{name}, {place.country}" if place.country and place.type != "country" else name


def _day(date: DateMention | None) -> str:
    """The value where it says a day or a year, else the text: "in the coming weeks" says more than FUTURE_REF."""
    if date is None:
        return ""
    return date.value if date.value[:4].isdigit() else date.text


def _range(count: CountMention) -> str:
    """The number with its bound: `= 12` is `12`, an open side or a range is shown as such."""
    low, high = count.low, count.high
    if low is not None and high is not None and low != high:
        number = f"{_plain(low)} to {_plain(high)}"
        return number if count.bound == "=" else f"{count.bound} {number}"
    known = low if low is not None else high
    if known is None:
        return ""
    return _plain(known) if count.bound == "=" else f"{count.bound} {_plain(known)}"


def _plain(number: float) -> str:
    return f"{number:,.0f}" if number.is_integer() else f"{number:,}"


writer = Writer("table", write, "for people: meetings, then weapons, counts, dates")
