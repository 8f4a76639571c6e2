"""Towns that play in the sports news are teams, and no places."""

from __future__ import annotations

import pytest

import dragoman

GAME = " The match was a 2-0 win before a crowd, the coach said; the league goes on."


def read(text: str) -> tuple[list[str], list[str]]:
    """Return the names of the organisations and of the places."""
    document = dragoman.read(text, published="2005-10-17")
    bodies = [actor.name for actor in document.actor_mentions if actor.type == "organisation"]
    return bodies, [place.name for place in document.places]


@pytest.mark.parametrize(
    ("text", "teams"),
    [
        ("Bergen lost 3-1 to Malaga.", ["Bergen", "Malaga"]),
        ("Bergen, who visit Malaga on Friday, are third.", ["Bergen", "Malaga"]),
        ("He scored 31 points for Denver.", ["Denver"]),
        ("Malaga captain Ruben Ortal was hurt. Malaga had no answer.", ["Malaga", "Malaga"]),
    ],
)
def test_towns_that_play_are_teams(text, teams):
    assert read(text + GAME) == (teams, [])


@pytest.mark.parametrize("text", ["Bergen lost 300 jobs to Malaga.", "He sailed to Bergen and won a prize in Malaga."])
def test_towns_elsewhere_are_none(text):
    assert read(text) == ([], ["Bergen", "Málaga"])


def test_a_history_that_tells_of_wins_is_about_no_games():
    battles = "Their fleet burned in the bay, and what was left of the army marched home over the hills. " * 20
    won = "Bergen beat Malaga in the war of 40-38 BC. The win was its goal, and the defeat was bitter. "
    bodies, places = read(won + battles)
    assert (bodies, places) == ([], ["Bergen", "Málaga"])


def test_a_town_where_they_play_is_a_place():
    assert read("Bergen won in Malaga." + GAME) == (["Bergen"], ["Málaga"])


def test_a_town_is_its_team_named_in_full_before():
    assert read("The Denver Nuggets were beaten. Denver lost 99-98." + GAME)[0] == ["Denver Nuggets", "Denver Nuggets"]


def test_what_players_are_stands_before_their_name_as_titles_do():
    (actor,) = dragoman.read("Goalkeeper Tarvo Belmik was sent off.").actor_mentions
    assert (actor.name, actor.role) == ("Tarvo Belmik", "Goalkeeper")


def test_the_subject_of_talks_does_not_act():
    (place,) = dragoman.read("Talks on Chad ended on Sunday.").places
    assert not place.metonym


def test_a_coach_is_no_statesman_of_that_surname():
    (actor,) = dragoman.read("The coach Merkel was glad.", published="2015-10-17").actor_mentions
    assert actor.name == "Merkel"
