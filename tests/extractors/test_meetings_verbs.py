"""What is done with a meeting tells its status: by a verb that has it for its object, by a participle behind it, by a noun before it."""

from __future__ import annotations

from pathlib import Path

import pytest

import dragoman
from dragoman.lexicon import read_table

VERBS = list(read_table(Path(__file__).with_name("meetings_verbs.tsv")))
#: Sentences with room for a form of a verb, which one, and who meets.
SENTENCES = (
    ("Finland will {} talks with Estonia.", "base"),
    ("Finland {} talks with Estonia, diplomats say.", "present"),
    ("Finland {} talks with Estonia on Monday.", "past"),
    ("Finland has {} talks with Estonia.", "past"),
    ("Finland is {} talks with Estonia.", "progressive"),
    ("Norway {} a summit between Finland and Estonia.", "past"),
)
PARTICIPLES = {
    "cancelled": "cancelled|called off|scrapped|abandoned|aborted|axed|ditched|nixed|scuttled|torpedoed",
    "postponed": "postponed|delayed|deferred|put off|pushed back|rescheduled|shelved|suspended",
    "refused": "rejected|refused|rebuffed|spurned|vetoed|turned down",
    "planned": "planned|scheduled",
    "possible": "proposed|suggested|mooted|floated|demanded|sought|requested|offered|recommended|urged|envisaged|mulled",
}
PASSIVES = (
    "Talks between Finland and Estonia were {} on Monday.",
    "A summit between Finland and Estonia has been {}.",
    "Talks between Finland and Estonia, {} last week, caused a stir.",
    "A meeting between Finnish and Estonian officials was {}, diplomats said.",
    "Finland-Estonia talks {}",
)
NOUNS = {
    "possible": "plea for|demand for|request for|proposal for|suggestion of|prospect of|hopes for|push for|need for|opening for|path to|bid for",
    "planned": "preparations for|announcement of|countdown to|agenda for|run-up to",
    "cancelled": "cancellation of|abandonment of",
    "refused": "rejection of|refusal of|opposition to|objection to",
    "postponed": "postponement of|suspension of",
}
OF_NOUNS = (
    "The {} talks between Finland and Estonia surprised diplomats.",
    "Finland spoke of the {} a summit with Estonia.",
    "Diplomats welcomed the {} a meeting between the Finnish and Estonian presidents.",
)


def meetings(text: str) -> list[tuple[str, list[str]]]:
    found = dragoman.read(text, published="2015-06-10").meetings
    return [(one.status, sorted(party.name for party in one.participants)) for one in found]


def filled(sentences: tuple[str, ...], words: dict[str, str]) -> list[tuple[str, str]]:
    return [
        (text.format(word), status) for status, each in words.items() for word in each.split("|") for text in sentences
    ]


@pytest.mark.parametrize("verb", VERBS, ids=lambda verb: verb["base"])
def test_a_verb_tells_the_status_in_all_its_forms(verb):
    for text, form in SENTENCES:
        assert meetings(text.format(verb[form])) == [(verb["status"], ["Estonia", "Finland"])], text.format(verb[form])


@pytest.mark.parametrize(("text", "status"), filled(PASSIVES, PARTICIPLES))
def test_a_participle_tells_the_status(text, status):
    assert meetings(text) == [(status, ["Estonia", "Finland"])]


@pytest.mark.parametrize(("text", "status"), filled(OF_NOUNS, NOUNS))
def test_a_noun_tells_the_status(text, status):
    found = meetings(text)
    assert [one for one, _ in found] == [status]
    assert {"Estonia"} <= set(found[0][1]) <= {"Estonia", "Finland"}


@pytest.mark.parametrize("verb", ["derail", "undermine", "overshadow", "monitor", "jeopardise"])
def test_what_only_affects_talks_makes_them_no_mere_possibility(verb):
    assert meetings(f"The attack could {verb} talks between Finland and Estonia.") == [("held", ["Estonia", "Finland"])]


@pytest.mark.parametrize(
    "text",
    [
        "The summit of Finland and Estonia demanded a truce on Monday.",
        "Talks between Finland and Estonia offered hope.",
        "The summit between Finland and Estonia urged restraint.",
    ],
)
def test_what_a_meeting_does_is_not_done_to_it(text):
    assert [status for status, _ in meetings(text)] == ["held"]


def test_a_threat_undoes_nothing():
    assert meetings("Finland threatened to scuttle talks with Estonia.") == [("possible", ["Estonia", "Finland"])]
    assert meetings("Finland nearly torpedoed talks with Estonia.") == [("held", ["Estonia", "Finland"])]


def test_helpers_and_backers_make_nothing_possible():
    text = "Norwegian-supported officials of Finland held talks with Estonia on Monday."
    assert [status for status, _ in meetings(text)] == ["held"]


def test_who_cancels_a_visit_would_have_been_visited():
    (visit,) = dragoman.read("Finland cancelled a visit by Estonian Prime Minister Ada Silvan.").meetings
    assert (visit.status, visit.place.name, visit.host.name) == ("cancelled", "Finland", "Finland")
    assert [party.name for party in visit.participants] == ["Finland", "Ada Silvan"]


def test_a_date_before_a_noun_is_none_of_the_meeting():
    text = "NATO leaders will hold a summit on April 24 in Washington. The March accession will enable Chad to sign the summit documents."
    (summit,) = dragoman.read(text, published="2015-02-10").meetings
    assert (summit.date.value, summit.place.name) == ("2015-04-24", "Washington")
