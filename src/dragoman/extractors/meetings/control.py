"""Control: the object of a verb of asking, sending or blaming is who does what follows: "urged Ms Silva to meet", "blamed him for refusing to"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from dragoman.extractors.meetings.governors import apposed
from dragoman.extractors.meetings.party import COMMAS, titled

if TYPE_CHECKING:
    from dragoman.extractors.meetings.party import Party
    from dragoman.extractors.meetings.scene import Scene

#: Verbs whose object does what "to" leads to.
ASKING = frozenset(
    "advise advised advises allow allowed allows ask asked asks authorise authorised authorize authorized begged calls compel compelled directed "
    "dispatched dispatches encourage encouraged encourages force forced forces get implored instruct instructed instructs invite invited invites "
    "order ordered orders persuade persuaded persuades pleaded press pressed presses pressure pressured push pushed pushes reminded requested "
    "sent tasked tell telling tells told urge urged urges urging want wanted wants warn warned".split()
)
#: Verbs whose object has done, or does, what a gerund behind one of these prepositions says.
BLAMING = frozenset(
    "accused accuses accusing attacked blamed blames blasted commended commends condemned condemns criticised criticises criticized "
    "criticizes denounced denounces faulted lambasted mocked praised praises rebuked reproached scolded slammed suspected suspects thanked "
    "thanks".split()
)
FOR = frozenset(("for", "of", "over"))
#: How many words say what somebody is accused of, up to the gerund.
CHARGED = 6
#: How many words of a title stand between such a verb and its object, and how far behind that the verb of the meeting stands.
TITLE, REACH = 7, 9


def controls(scene: Scene, party: Party, at: int) -> bool:
    """Return whether *party*, the object of a verb before it, is the subject of the verb or noun phrase at word *at*."""
    lowers, gaps, after = scene.tokens.lowers, scene.tokens.gaps, past_day(scene, party.end)
    told = gaps[after] == " " or apposed(
        scene, party, titled(lowers, party)
    )  # "told his minister, Mr Vinter, to go to"
    if not after < at <= after + REACH or not told or any(gaps[index] in COMMAS for index in range(after + 1, at)):
        return False
    if lowers[after] == "to":
        return led_by(scene, party, ASKING)
    return lowers[after] in FOR and told_deed(lowers[after : after + CHARGED]) and led_by(scene, party, BLAMING)


def told_deed(near: list[str]) -> bool:
    """Return whether a gerund follows the first of the words *near*, or "by" among them: "for refusing to", "of bad faith by refusing to"."""
    return any(then[-3:] == "ing" for lead, then in pairwise(near) if lead == "by" or lead is near[0])


def past_day(scene: Scene, index: int) -> int:
    """Return the word behind the day that begins at word *index*, "on" before it or not: "accused Denmark on Tuesday of"; else *index*."""
    day = scene.day_at.get(index) or scene.day_at.get(index + (scene.tokens.lowers[index : index + 1] == ["on"]))
    return index if day is None or scene.tokens.gaps[index] != " " else day.end


def led_by(scene: Scene, party: Party, verbs: frozenset[str]) -> bool:
    """Return whether one of *verbs* has *party* for its object: only its title, an article or another party of a list stands between."""
    lowers, gaps, words = scene.tokens.lowers, scene.tokens.gaps, scene.words
    begin = index = titled(lowers, party)
    while index > max(0, begin - TITLE):
        index -= 1
        if lowers[index] in verbs:
            return True
        named = index in scene.party_end or scene.tokens.words[index] != lowers[index]
        office = lowers[index] in words.role
        joined = gaps[index + 1] == " " or (office and index + 1 == begin and gaps[begin] in COMMAS)
        if not joined or not (named or office or lowers[index] in words.determiner or lowers[index] == "and"):
            return False
    return False
