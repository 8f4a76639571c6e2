"""What is told of before is found again in a time that does not grow with the text: reports, over and over, that look back."""

from __future__ import annotations

import time

import pytest

import dragoman
from dragoman.testing.growth import growth_of
from dragoman.testing.texts import repeated

#: Sizes so far apart that looking back over the whole text outweighs all else.
SIZES = (20_000, 400_000)
REPORTS = {
    "capitals of states that are not named": "Danish Prime Minister Lars Vinter visited Lisbon on Monday. ",
    "envoys of those told of": "Denmark's Ada Silva met Norway's Lars Vinter in Oslo. Their envoys will meet in Turin. ",
    "further sessions": "Denmark and Norway met in Oslo. A session in Turin broke down. ",
    "groups taken up": "Maoist rebels met the opposition. The rebels spoke. The government left. ",
    "halves of a nation": "The two Koreas met. The North left. ",
    "peoples": "Danes and Swedes met. Two Danes fled. ",
    "places of no table": "He died in Zorbak. They fled to Wumbeka near Fibura. ",
    "reports of figures": "Killed: 12. Wounded: 30, including two nurses, a cook and three guards, dead 5. ",
    "teams": "Bergen beat Turin 3-1, the coach said; league goals. ",
    "visits turned away": "Denmark turned down a visit by Lars Vinter. Denmark and Norway held talks, hosted by Qatar. ",
}


@pytest.mark.slow
@pytest.mark.parametrize("report", REPORTS.values(), ids=REPORTS)
def test_reports_that_look_back(report):
    def seconds(size: int) -> float:
        text = repeated(report, size)
        begun = time.process_time()
        dragoman.read(text, published="2025-10-17")
        return time.process_time() - begun

    seconds(SIZES[0])  # lexicons are loaded before time is taken
    assert growth_of(seconds, SIZES) is None
