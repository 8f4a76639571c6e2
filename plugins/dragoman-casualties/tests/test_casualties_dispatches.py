"""Whole dispatches, written for this project, and the incidents that they tell of."""

from __future__ import annotations

import pytest

from dragoman import Chain
from dragoman.builtins import BUILTINS
from dragoman.registry import Registry
from dragoman_casualties import Casualties, plugin

CHAIN = Chain.default(Registry.of({**BUILTINS, "casualties": plugin}, strict=True))

DISPATCHES = {
    "a strike, its toll rising over two days, and another one": (
        """KYIV, Oct. 18 (Veritas) - Russian missiles struck an apartment block in Kharkiv overnight on Friday, killing at least nine people and
wounding 31 others, officials said.

Rescuers worked through the night. By Saturday morning the death toll had risen to 14, including three children, the regional governor,
Oleh Hrytsenko, said. Two of the dead were nurses. Six people were still missing under the rubble.

"We counted 14 bodies," a doctor said. Of the 31 wounded, five were in a critical condition.

In a separate attack, drones killed two farmers near Sumy on Thursday. No one was hurt when a third drone fell in Poltava.""",
        [
            ("Kharkiv", {"killed": 14, "wounded": 31, "missing": 6}),
            ("Sumy", {"killed": 2}),
        ],
    ),
    "an exchange of prisoners": (
        """TEL AVIV, Oct. 18 (Veritas) - Hamas released 20 hostages on Monday and Israel freed 1,900 Palestinian prisoners, among them 250 who had
been serving life sentences. The Red Cross said all 20 hostages were in good health.

More than 67,000 people have been killed in Gaza since the war began, the health ministry says. On Saturday an Israeli drone killed
three people in Khan Younis.""",
        [
            (None, {"released": 20}),
            (None, {"released": 1900}),
            ("Gaza", {"killed": 67000}),
            ("Khan Younis", {"killed": 3}),
        ],
    ),
    "a kidnapping, and who came back": (
        """ABUJA, Oct. 18 (Veritas) - Gunmen abducted 25 schoolgirls in Kebbi on Monday and killed two teachers, police said.

Fifteen of the girls were freed on Thursday. The gunmen could kill 10 more hostages if no ransom was paid, a relative feared.

Floods in Niger have displaced 90,000 people and killed 47 in Maradi since June.""",
        [
            ("Kebbi", {"captured": 25, "killed": 2}),
            (None, {"released": 15}),
            ("Maradi", {"killed": 47, "displaced": 90000}),
        ],
    ),
    "a ferry, with a toll revised downwards": (
        """MANILA, Oct. 18 (Veritas) - A ferry with 320 people on board capsized near Cebu on Sunday, and at least 40 people drowned. About 250
were rescued, the coast guard said.

On Wednesday the death toll was revised to 38. Thirty people remain missing. It was the worst disaster since 2008, when 800 people died.""",
        [
            ("Cebu", {"killed": 38, "missing": 30}),
            (None, {"killed": 800}),
        ],
    ),
}


@pytest.mark.parametrize("name", DISPATCHES)
def test_dispatch(name):
    text, expected = DISPATCHES[name]
    document = CHAIN.read(text, published="2025-10-18")
    assert document.failures == ()
    found = [
        (event.place and event.place.text, {toll.effect: toll.low for toll in event.tolls})
        for event in document[Casualties]
    ]
    assert found == expected
