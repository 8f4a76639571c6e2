"""The extractor of casualties keeps the contract."""

from __future__ import annotations

from dragoman.extractors.actors import Actors
from dragoman.extractors.counts import Counts
from dragoman.extractors.dates import Dates
from dragoman.extractors.places import Places
from dragoman.extractors.weapons import Weapons
from dragoman.testing import ExtractorContract
from dragoman_casualties import CasualtyReports


class TestCasualties(ExtractorContract):
    extractor = CasualtyReports()
    others = (Actors(), Counts(), Dates(), Places(), Weapons())
    sizes = (10_000, 40_000)
    texts = (
        "A ballistic missile killed at least 12 people, including three children, and wounded 40 in Kharkiv on Friday. The toll rose to 19.",
        "Russian drones killed two people in Odesa and five in Kherson. Israel killed 33 Palestinians and released 20.",
        "A soldier from Texas was killed, a nurse, a driver and her two sons were wounded. Israel killed Fuad Shukr, a guard and four others in Beirut.",
        "Since the war began more than 90,000 people have been displaced. Gunmen abducted 25 schoolgirls near Kano, and 24 of them were freed.",
    )
