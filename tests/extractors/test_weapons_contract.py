"""The built-in weapons extractor keeps the contract of every extractor."""

from __future__ import annotations

from dragoman.extractors.weapons import Weapons
from dragoman.testing import ExtractorContract


class TestWeapons(ExtractorContract):
    """Weapons against every clause."""

    extractor = Weapons()
    texts = (
        "Russia fired Kh-101/Kh-555 missiles and two F-16C/Ds flew; the \u201cFlamingo\u201d was built in Kyiv.",
        "The Patriots won. Troops fired Patriot missiles, Javelins and an R-999 missile from the USS Winslow Hart (DDG 70).",
        "The Extended Long Kinetic Missile (ELKM) flew. He spoke of the tomahawk after a Tomahawk cruise missile hit a T-72B3M.",
    )
