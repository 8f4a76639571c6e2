"""Teams: towns that play in the sports news, and are no places there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dragoman.names.values import Identity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dragoman.names.runs import Runs
    from dragoman.names.values import Name

#: Words of sport; a text that has several of these, one among so many words at least, and that tells a score, is about games. Reports of
#: games were found to have one among 10 to 45, histories of wars, which tell of wins and defeats too, one among 500 and more.
SPORT = frozenset(
    "bench champions championship coach cup defeat defender defenders final fixture game games goal goalkeeper goals halftime inning "
    "innings league match matches midfielder penalty playoff playoffs points quarterback quarterfinal rebounds season semifinal striker "
    "substitute team title tournament touchdown touchdowns win wins".split()
)
LEAST, AMONG = 2, 100
#: The most digits of the score of one team.
DIGITS = 3
#: What a team does, behind its name.
PLAYS = frozenset(
    "beat beats climbed clinched conceded defeated drew edged equalised equalized face faces faced hammered held host hosted hosts led lead "
    "leads lost lose loses moved play played plays qualified rallied routed sank scored slipped snapped stunned thrashed topped trailed "
    "visit visited visits won win wins".split()
)
#: What it does to another, before that one's name.
BEATS = frozenset(
    "beat beating beats defeated defeating edged edging face faced faces facing hammered hammering host hosted hosting hosts play played "
    "playing plays routed routing sank stunned thrashed thrashing topped topping visit visited visiting visits".split()
)
#: Those behind a team's name who belong to it.
PLAYERS = frozenset(
    "boss captain coach defender fans forward goalkeeper keeper manager midfielder quarterback skipper striker supporters team "
    "winger".split()
)
#: Words between a score or what somebody scored and a team's name: "lost 2-1 to", "scored 26 for".
BETWEEN = frozenset(("against", "by", "for", "over", "to"))
SCORED = frozenset("assists defeat draw game goal goals points rebounds runs score scored victory win".split())


class Teams:
    """Tells which towns of one text are teams. Tokens are given as the name's first and the one after its last."""

    __slots__ = ("_full", "_noted", "_told", "gaps", "lowers", "playing", "runs")

    def __init__(self, runs: Runs) -> None:
        self.runs, self.lowers, self.gaps = runs, runs.lowers, runs.gaps
        #: Whether the text is about games, once that was asked; the teams that it names, in lower case.
        self._told: bool | None = None
        self.playing: set[str] = set()
        #: The bodies that are named in full, by each beginning of their names, and how many names were looked at for them.
        self._full: dict[str, Identity] = {}
        self._noted = 0

    def play(self, first: int, last: int) -> bool:
        """Return whether the name of a town at these tokens is that of a team."""
        if self._told is None:
            self._told = self._about_games()
        if not self._told:
            return False
        key = " ".join(self.lowers[first:last])
        if self._plays(first, last) or (key in self.playing and not self._located(first)):
            self.playing.add(key)
            return True
        return False

    def _about_games(self) -> bool:
        """Return whether the text tells a score, "3-0", and words of sport enough."""
        digits, gaps, lowers = self.runs.tokens.digits, self.gaps, self.lowers
        score = any(
            gaps[at] in ("-", "–")
            and len(lowers[at]) <= DIGITS
            and lowers[at - 1].isdigit()
            and len(lowers[at - 1]) <= DIGITS
            for at in digits
            if at
        )
        if not score or len(SPORT.intersection(lowers)) < LEAST:
            return False
        return AMONG * sum(map(SPORT.__contains__, lowers)) >= len(lowers)

    def named(self, names: Sequence[Name], name: str, country: str | None) -> Identity:
        """Return the team of a town of that *name* and *country*: the last among *names* that was named in full, "Portland Trail Blazers", else one of its name."""
        for number in range(self._noted, len(names)):
            body = names[number].actor
            if body is not None and body.type == "organisation":
                *words, _ = body.name.split(" ")
                self._full.update((" ".join(words[:end]), body) for end in range(1, len(words) + 1))
        self._noted = len(names)
        return self._full.get(name) or Identity(name, "organisation", country, f"organisation:{name}")

    def _plays(self, first: int, last: int) -> bool:
        """Return whether the words beside the name make it a team."""
        lowers, gaps = self.lowers, self.gaps
        before = lowers[first - 1] if gaps[first] == " " else ""
        if before in BEATS or (before in BETWEEN and self._follows_score(first - 1)):
            return True
        if self._located(first):
            return False
        return (gaps[last] == " " and (lowers[last] in PLAYS or lowers[last] in PLAYERS)) or (
            gaps[last] == ", " and lowers[last] == "who"
        )

    def _follows_score(self, token: int) -> bool:
        """Return whether a score, or what somebody scored, stands before the preposition at *token*: "2-1 to", "26 points for"."""
        return self.lowers[token - 1].isdigit() or self.lowers[token - 1] in SCORED

    def _located(self, first: int) -> bool:
        """Return whether a preposition makes the name a place."""
        return self.gaps[first] == " " and self.lowers[first - 1] in self.runs.w.locatives
