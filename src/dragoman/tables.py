"""Tables: what the lexicons of a layer hold, so that a misspelt layer, a wrong column or a wrong value is told before anything is read."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

import attrs

from dragoman.errors import LexiconError
from dragoman.lexicon import read_table, values

if TYPE_CHECKING:
    from dragoman.lexicon import Lexicon, Lexicons

#: Mistakes of one file that are told one by one.
MOST = 10


def _strings(given: Iterable[str]) -> tuple[str, ...]:
    if isinstance(given, str):
        msg = f"the names of several columns are wanted, like ({given!r},), not one string"
        raise TypeError(msg)
    return tuple(given)


@attrs.frozen(kw_only=True)
class Table:
    """What the lexicons of one `layer` hold. An extractor names in its `tables` those that it reads.

    `columns` are all that a file may have. In those of them that are `required` no field is empty; the others may be left out.
    `countries` are columns of ISO 3166 alpha-2 codes. No two rows of a file share their `identity`: the first of these columns that
    is not empty. `check` returns what else is wrong with a row, in which missing columns are empty fields, or None.
    """

    layer: str
    columns: tuple[str, ...] = attrs.field(converter=_strings)
    required: tuple[str, ...] = attrs.field(default=(), converter=_strings)
    countries: tuple[str, ...] = attrs.field(default=(), converter=_strings)
    identity: tuple[str, ...] = attrs.field(default=(), converter=_strings)
    check: Callable[[Mapping[str, str]], str | None] | None = None

    def rows(self, lexicons: Lexicons) -> Iterator[dict[str, str]]:
        """Yield the entries that *lexicons* add to the layer, each with every column.

        Raises `LexiconError`, with the file and the line, for the first that is wrong.
        """
        for lexicon in lexicons.of(self.layer):
            for row, mistake in self._checked(lexicon):
                if mistake is not None:
                    raise LexiconError(mistake)
                yield row

    def mistakes(self, lexicon: Lexicon) -> Iterator[str]:
        """Yield what is wrong with *lexicon*, a sentence each with the file and the line, and how many more there are after the first few."""
        found = 0
        try:
            for _, mistake in self._checked(lexicon):
                found += mistake is not None
                if mistake is not None and found <= MOST:
                    yield mistake
        except LexiconError as error:
            yield str(error)
        if found > MOST:
            yield f"{lexicon.path}: {found - MOST} more rows are wrong"

    def _checked(self, lexicon: Lexicon) -> Iterator[tuple[dict[str, str], str | None]]:
        """Yield each row of *lexicon* and what is wrong with it, if anything; a column that is unknown is wrong once."""
        countries = country_codes() if self.countries else {}
        seen: set[str] = set()
        known = frozenset(self.columns)
        for place, given in lexicon.entries():
            row = {column: given.get(column, "") for column in self.columns}
            mistake = self._mistake(row, countries) or self._repeated(row, seen)
            if not known.issuperset(given):
                mistake = self._unknown(min(given.keys() - known))
                known = known.union(given)
            yield row, None if mistake is None else f"{lexicon.path}, {place}: {mistake}"

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

    def _repeated(self, row: Mapping[str, str], seen: set[str]) -> str | None:
        """Return what is wrong where the row's identity is among those *seen*, to which it is added."""
        identity = next((row[column] for column in self.identity if row[column]), None)
        if identity is None or identity not in seen:
            seen.update(() if identity is None else (identity,))
            return None
        return f"{identity!r} stands in this file twice"


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
