"""Tables: what the lexicons of a layer hold, so that a misspelt layer, a wrong column or a wrong value is told before anything is read."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple, TypeVar

import attrs

from dragoman.errors import LexiconError
from dragoman.lexicon import Lexicon, misfit, opened, read_table, values

if TYPE_CHECKING:
    from dragoman.lexicon import Lexicons

T = TypeVar("T")

#: Rows of one file whose mistakes are told one by one.
MOST = 10


def _several(given: Iterable[T]) -> Iterable[T]:
    if isinstance(given, str):
        msg = f"the names of several columns are wanted, like ({given!r},), not one string"
        raise TypeError(msg)
    return given


def _strings(given: Iterable[str]) -> tuple[str, ...]:
    return tuple(_several(given))


def _identities(given: Iterable[str | Iterable[str]]) -> tuple[str | tuple[str, ...], ...]:
    return tuple(one if isinstance(one, str) else tuple(one) for one in _several(given))


class Entry(NamedTuple):
    """An entry of a lexicon: the `place` where it stands ("line 7"), and its `row`; or the `mistake` for which it is none."""

    place: str
    row: Mapping[str, str]
    mistake: str | None = None


@attrs.frozen(kw_only=True)
class Table:
    """What the lexicons of one `layer` hold. An extractor names in its `tables` those that it reads.

    `columns` are all that a file may have. In those of them that are `required` no field is empty; the others may be left out.
    `countries` are columns of ISO 3166 alpha-2 codes. No two rows of a file share their `identity`: the first of these columns, or
    groups of columns like `("name", "country")`, that is not empty, compared without regard to capitals. `check` returns what else is wrong with a row, in which missing columns are empty fields, or None.
    """

    layer: str
    columns: tuple[str, ...] = attrs.field(converter=_strings)
    required: tuple[str, ...] = attrs.field(default=(), converter=_strings)
    countries: tuple[str, ...] = attrs.field(default=(), converter=_strings)
    identity: tuple[str | tuple[str, ...], ...] = attrs.field(default=(), converter=_identities)
    check: Callable[[Mapping[str, str]], str | None] | None = None

    def __attrs_post_init__(self) -> None:
        """Raise `ValueError` for a column that the layer is said to have elsewhere and not in `columns`."""
        grouped = [column for one in self.identity for column in ((one,) if isinstance(one, str) else one)]
        unknown = [column for column in (*self.required, *self.countries, *grouped) if column not in self.columns]
        if unknown:
            msg = f"the table of {self.layer!r} has no column {unknown[0]!r}; its columns are {', '.join(self.columns)}"
            raise ValueError(msg)

    def rows(self, lexicons: Lexicons) -> Iterator[dict[str, str]]:
        """Yield the entries that *lexicons* add to the layer, each with every column.

        Raises `LexiconError`, with the file and the line, for the first that is wrong.
        """
        for lexicon in lexicons.of(self.layer):
            header, entries = self._opened(lexicon)
            if header:
                raise LexiconError(header[0])
            for row, mistake in self._checked(lexicon, entries):
                if mistake is not None:
                    raise LexiconError(mistake)
                yield row

    def mistakes(self, lexicon: Lexicon) -> Iterator[str]:
        """Yield what is wrong with *lexicon*, a sentence each with the file and the line, and how many more there are after the first few."""
        found = 0
        try:
            header, entries = self._opened(lexicon)
            yield from header
            for _, mistake in self._checked(lexicon, entries):
                found += mistake is not None
                if mistake is not None and found <= MOST:
                    yield mistake
        except LexiconError as error:
            yield str(error)
        if found > MOST:
            yield f"{lexicon.path}: {found - MOST} more rows are wrong"

    def _opened(self, lexicon: Lexicon) -> tuple[list[str], Iterator[Entry]]:
        """Return what is wrong with the header of *lexicon*, and its entries: none where a required column is missing, since all would be wrong.

        Raises `LexiconError` for a file that is no table.
        """
        if type(lexicon).entries is not Lexicon.entries:  # made of something else, which has no header
            return [], self._made(lexicon)
        number, header, lines = opened(lexicon.path)
        wrong = [self._unknown(column) for column in header if column not in self.columns]
        missing = [column for column in self.required if column not in header]
        wrong = wrong or [f"there is no column {column!r}" for column in missing]
        told = [f"{lexicon.path}, line {number}: {mistake}" for mistake in wrong]
        entries = (_entry(f"line {line}", header, fields) for line, fields in lines)
        return told, iter(()) if missing else entries

    def _made(self, lexicon: Lexicon) -> Iterator[Entry]:
        """Yield what *lexicon* makes its entries of; a column that is unknown is a mistake once."""
        known = frozenset(self.columns)
        for place, row in lexicon.entries():
            if not known.issuperset(row):
                yield from (Entry(place, {}, self._unknown(column)) for column in sorted(row.keys() - known))
                known = known.union(row)
            else:
                yield Entry(place, row)

    def _checked(self, lexicon: Lexicon, entries: Iterable[Entry]) -> Iterator[tuple[dict[str, str], str | None]]:
        """Yield each row of *lexicon*, with every column, and what is wrong with it, if anything."""
        countries = country_codes() if self.countries else {}
        seen: list[set[object]] = [set() for _ in self.identity]
        for entry in entries:
            row = {column: entry.row.get(column, "") for column in self.columns}
            mistake = entry.mistake or self._mistake(row, countries) or self._repeated(row, seen)
            yield row, None if mistake is None else f"{lexicon.path}, {entry.place}: {mistake}"

    def _unknown(self, column: str) -> str:
        hint = (
            "; columns are separated by tabs"
            if "," in column or ";" in column
            else nearest(column.lower(), self.columns)
        )
        return f"the column {column!r} is unknown; allowed are {', '.join(self.columns)}{hint}"

    def _mistake(self, row: Mapping[str, str], countries: Mapping[str, str]) -> str | None:
        for column in self.required:
            if not row[column]:
                return f"there is no {column!r}"
        for column in self.countries:
            if (code := row[column]) and countries.get(code) != code:
                meant = countries.get(code.upper())
                hint = f"; did you mean {meant!r}?" if meant else ", like FR"
                return f"the {column!r} {code!r} is no ISO 3166 code of two letters{hint}"
        try:
            return None if self.check is None else self.check(row)
        except Exception as error:  # noqa: BLE001 - a stranger's check costs the row only
            return f"it cannot be checked: {type(error).__name__}: {error}"

    def _repeated(self, row: Mapping[str, str], seen: Iterable[set[object]]) -> str | None:
        """Return what is wrong where the row's identity is among those *seen* of its columns, to which it is added."""
        for one, known in zip(self.identity, seen, strict=True):
            told = row[one if isinstance(one, str) else one[0]]
            if told:
                # A string alone where it does: a gazetteer has hundreds of thousands.
                identity = told.casefold() if isinstance(one, str) else tuple(row[column].casefold() for column in one)
                mistake = f"{told!r} stands in this file twice" if identity in known else None
                known.add(identity)
                return mistake
        return None


def _entry(place: str, header: list[str], fields: list[str]) -> Entry:
    mistake = misfit(header, fields)
    return Entry(place, dict(zip(header, fields, strict=True))) if mistake is None else Entry(place, {}, mistake)


def mistakes_in(lexicons: Iterable[Lexicon], tables: Collection[Table]) -> Iterator[str]:
    """Yield what is wrong with each of *lexicons* by those of *tables* that are of its layer, a sentence each."""
    for lexicon in lexicons:
        yield from dict.fromkeys(
            mistake for table in tables if table.layer == lexicon.layer for mistake in table.mistakes(lexicon)
        )


def nearest(name: str, known: Iterable[str]) -> str:
    """Return the end of a sentence on a *name* that is not among those *known*: which of them is near, if any."""
    import difflib  # noqa: PLC0415 - not needed where all is well

    near = difflib.get_close_matches(name, sorted(known), 1)
    return f"; did you mean {near[0]!r}?" if near else ""


def country_codes() -> dict[str, str]:
    """Return ISO 3166 codes, with those of states that are no more, by themselves and by what states are called, in upper case."""
    from importlib.resources import files  # noqa: PLC0415 - takes longer to import than all of dragoman

    data = files("dragoman.names") / "data"
    found: dict[str, str] = {}
    for row in read_table(data / "states.tsv"):
        for name in (row["name"], row["official"], *values(row["aliases"])):
            found.setdefault(name.upper(), row["code"])
    for table in ("states", "countries"):
        found.update({row["code"]: row["code"] for row in read_table(data / f"{table}.tsv")})
    return found
