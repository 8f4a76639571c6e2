"""A party, who may meet, and which of those that a sentence names only say whose officer another is."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from dragoman import ActorMention, Tokens
    from dragoman.extractors.meetings.vocabulary import Vocabulary

#: The gaps that part no clause: blanks, commas, hyphens, apostrophes and quotation marks, the stops of abbreviations.
LINKS = frozenset(
    (
        " ",
        ".",
        ", ",
        "-",
        " - ",
        "–",
        "'",
        "’",
        " '",
        " ’",
        "/",
        " “",
        ' "',
        "” ",
        '" ',
        ". ",
        "\n",
        " , ",
        ",” ",
        '," ',
        ",\n",
        ".-",
        "., ",
        ".'",
        ".’",
    )
)
COMMAS = frozenset((", ", " , ", "., "))
#: Whose something is that somebody named before has.
OWNERS = frozenset(("his", "her", "their", "its"))
#: Those who are sent to others, as one body.
MISSIONS = frozenset("committee delegation delegations mission missions panel team teams".split())
#: Those who are with somebody, and so stand for them: "Mr Vinter's camp".
SIDES = frozenset(("camp", "delegation", "side"))
#: Forms of the verb that makes others passive or progressive.
BE = frozenset(("are", "be", "been", "being", "is", "was", "were"))
ARTICLES = frozenset(("a", "an", "the"))
#: By what those who speak name their own side: "talks between her government and the rebels".
GOVERNMENT = frozenset(("administration", "cabinet", "country", "delegation", "government", "side"))
#: How far a title reaches between a state and a name: "Iraq's deputy prime minister and foreign minister, X".
TITLE = 12
#: How many words of a name may stand between a state's 's and the office that they are of.
TITLED = 4
#: Those of a state who are no officer of it, though their names are titles' words.
BODIES = frozenset(
    "administration army authorities congress government junta military opposition parliament regime senate".split()
)
#: Those who are sent to a state, and so named with two: "the ambassador of Japan to Georgia, X".
ACCREDITED = frozenset(("ambassador", "envoy", "representative", "consul"))

APOSTROPHES = ("'", "’")


class Party(NamedTuple):
    """Somebody who may meet, at words `start` up to `end`.

    `mention` is None for a country that only the places' layer found and for a bare adjective ("Syrian-Israeli talks"): such a party is
    `latent`, a party in a list ("talks with Japan") and never a subject. `possessive` where 's follows and the actor itself does nothing.
    """

    start: int
    end: int
    name: str
    type: str
    country: str | None
    role: str
    form: str
    mention: ActorMention | None
    possessive: bool = False
    latent: bool = False


def standing(tokens: Tokens, candidates: list[Party], words: Vocabulary) -> list[Party]:
    """Return the *candidates*, given in text order, that do not merely say whose officer another is."""
    kept: list[Party] = []
    following: Party | None = None
    for party in reversed(candidates):
        if (
            following is not None
            and party.form != "name"
            and party.name == following.name
            and party.end == following.start
        ):
            continue  # "his Danish counterpart, Mr Vinter"
        if following is not None and names_group(tokens, party, following):
            continue
        if (
            following is None
            or party.type == "person"
            or following.type != "person"
            or not introduces(tokens, party, following, words)
        ):
            kept.append(party)
            following = party
    found: list[Party] = []
    for party in reversed(kept):
        if found and continues(tokens, found[-1], party):
            if found[-1].form != "office":
                continue
            found.pop()
        if found and (
            renames(tokens, found[-1], party)
            or party.start < found[-1].end
            or (party.type != "person" and belongs(tokens, found[-1], party, words))
        ):
            continue
        found.append(party._replace(possessive=True) if owns(tokens, party, words) else party)
    return found


def names_group(tokens: Tokens, party: Party, following: Party) -> bool:
    """Return whether *following* is the name of the group that *party* says what it is: "the Colombian rebel group ELN"."""
    named = following.form == "name" and following.type in ("group", "organisation")
    return named and party.type == "group" and party.end == following.start and tokens.gaps[party.end] == " "


def continues(tokens: Tokens, before: Party, party: Party) -> bool:
    """Return whether *party* stands right behind *before* and both are one person: an office and who holds it, or a name in two parts."""
    return party.type == before.type == "person" and party.start == before.end and tokens.gaps[party.start] == " "


def renames(tokens: Tokens, before: Party, office: Party) -> bool:
    """Return whether an *office* between commas says who the person named before it is: "Mr Vinter, the Danish premier, met"."""
    if office.type != "person" or office.form == "name" or before.type != "person" or before.form != "name":
        return False
    gaps, end = tokens.gaps, office.end
    apposed = office.start - before.end <= 2 and gaps[before.end] in COMMAS
    same = office.name == before.name  # "Mr Vinter, the premier of Denmark, met"
    return apposed and end < len(tokens) and (same or gaps[end] in COMMAS or gaps[end][:1] == ".")


def posted(lowers: list[str], end: int, start: int) -> bool:
    """Return whether a state that ends before word *end* is one an envoy, named at word *start*, is sent by or to: "ambassador of Japan to Georgia, X"."""
    return "to" in lowers[max(0, end - 2) : start] and not ACCREDITED.isdisjoint(lowers[max(0, end - 5) : start])


def governs(lowers: list[str], party: Party, words: Vocabulary) -> bool:
    """Return whether an office is that of *party*: "the emir of Qatar"."""
    of = party.start - 1 - (lowers[party.start - 1] == "the")
    return lowers[of] == "of" and lowers[of - 1] in words.office


def titled(lowers: list[str], party: Party) -> int:
    """Return the word at which *party* begins with its title: "Secretary of State George Shultz", "Lt. Gen. Ada Silva"."""
    title = party.role.lower().replace(".", " ").replace("-", " ").split()
    start = party.start - len(title)
    return start if title and start >= 0 and lowers[start : party.start] == title else party.start


def entitles(tokens: Tokens, party: Party, after: Party) -> bool:
    """Return whether *party*, a state, stands right before the title of *after*: "Denmark's lead negotiator Lars Vinter"."""
    begin = party.end + (tokens.lowers[party.end] == "s")
    beside = begin < after.start and titled(tokens.lowers, after) == begin
    gaps = tokens.gaps[begin : after.start + 1]
    return beside and LINKS.issuperset(gaps) and COMMAS.isdisjoint(gaps)


def introduces(tokens: Tokens, party: Party, after: Party, words: Vocabulary) -> bool:
    """Return whether *party*, a state, only introduces *after*, a person: "Iraq's Foreign Minister X", "the emir of Qatar, X"."""
    start, end = after.start, party.end
    lowers, gaps, role = tokens.lowers, tokens.gaps, words.role
    if not 0 <= start - end <= TITLE or (lowers[end] == "and" and joined_to(lowers, party, after, words)):
        return False
    close = start - end <= 2 and gaps[end] in COMMAS
    if (
        (close and governs(lowers, party, words))
        or (gaps[start] in COMMAS and posted(lowers, end, start))
        or entitles(tokens, party, after)
    ):
        return True
    owner = lowers[end] == "s" and gaps[start] in COMMAS  # "Denmark's new fisheries minister, Lars Vinter"
    office = lowers[start - 1] in words.office or (lowers[start - 1] in role and lowers[start - 1] not in words.plural)
    held = office and party.form == "name" and (gaps[start] == " " or owner)
    for index in range(end, start):
        before = lowers[index - 1]
        known = lowers[index] in role or tokens.words[index] != lowers[index]
        if gaps[index] not in LINKS or not (known or (held and specifies(lowers[index], words))):
            return False
        office = before in role and before not in words.plural
        # "Minister of Defence of the Kyrgyz Republic, X"
        bodied = party.form == "office" and tokens.words[index - 1] != before
        if "," in gaps[index] and not (office or bodied):  # but "Qatar's prime minister, Sheikh Mohammed"
            return False
        if lowers[index] == "and" and (not office or before in BODIES):  # "Fiji's military government and the envoy"
            return False
    gap, last = gaps[start], lowers[start - 1]
    return gap in (" ", " - ", "\n", ". ") or (gap in COMMAS and last in role and last not in words.plural)


def joined_to(lowers: list[str], party: Party, after: Party, words: Vocabulary) -> bool:
    """Return whether "and" behind *party* joins it to the person *after*, and does not join two offices: "the European Union and Mr Vinter".

    So it does behind a name, behind a body, behind "a Danish diplomat", and right before the person.
    """
    last = lowers[party.end - 1]
    body = last in MISSIONS or last in BODIES or last in words.plural
    indefinite = not {"a", "an", "between"}.isdisjoint(lowers[max(0, party.start - 2) : party.start])
    return after.start == party.end + 1 or party.form == "name" or body or indefinite


def specifies(word: str, words: Vocabulary) -> bool:
    """Return whether *word* may say in a title what somebody is in office for: "UN human rights commissioner"; no verb and no particle can."""
    particle = word in words.preposition or word in words.determiner or word in words.stop or word == "and"
    return not (particle or word in words.report or word in words.telling or word in words.light or word[-2:] == "ed")


def belongs(tokens: Tokens, before: Party, state: Party, words: Vocabulary) -> bool:
    """Return whether a state only says whose officer the person before it is: "Mr Boric of Chile", "Mr Boric, Chile's president,"."""
    start, lowers = state.start, tokens.lowers
    if before.type != "person" or not 0 <= start - before.end <= TITLE:
        return False
    if start == before.end:
        last = next((i for i in range(state.end, min(state.end + 6, len(lowers))) if tokens.gaps[i] in COMMAS), 0)
        owned = tokens.gaps[start] in COMMAS and lowers[state.end : state.end + 1] == ["s"]
        return owned and last > 0 and words.role.issuperset(lowers[state.end : last])
    between = lowers[before.end : start]
    apposed = tokens.gaps[before.end] == ", "
    if "and" in between or not words.role.issuperset(between):
        # "Mr Boric, the culture minister of Chile,"
        close = start - 1 - (lowers[start - 1] == "the")
        held = (
            apposed
            and between[:1] != ["and"]
            and lowers[close] == "of"
            and lowers[close - 1] in words.role | words.office
        )
        return held and all(word in words.role or specifies(word, words) for word in lowers[before.end : close])
    return "of" in between or apposed


def owns(tokens: Tokens, party: Party, words: Vocabulary) -> bool:
    """Return whether 's follows *party* and what is owned does not act for the owner, as a state's minister does."""
    lowers, gaps, end = tokens.lowers, tokens.gaps, party.end
    gap = gaps[end]
    if gap == " " or end >= len(lowers):
        return False
    mark = gap.strip()
    if not mark.startswith(APOSTROPHES) or (len(mark) > 1 and lowers[end] != "s"):
        return False
    follower = end + (lowers[end] == "s")
    if lowers[follower : follower + 1] and lowers[follower] in (SIDES if party.type == "person" else SIDES | BODIES):
        return False
    named = follower  # "Denmark's Faroe Islands minister"
    while (
        named < follower + TITLED
        and named < len(tokens)
        and gaps[named] == " "
        and tokens.words[named] != lowers[named]
    ):
        named += 1
    offices = lowers[follower : follower + 1] + lowers[named : named + 1]
    idle = words.role.isdisjoint(offices) and words.official.isdisjoint(lowers[follower : follower + 2])
    return party.type == "person" or idle


def own_side(lowers: list[str], at: int) -> bool:
    """Return whether the words from *at* on name the side of who speaks, and another: "her government and the rebels"."""
    owner, side, link = (*lowers[at : at + 3], "", "", "")[:3]
    return owner in OWNERS and side in GOVERNMENT and link == "and"


def of_press(name: str, words: Vocabulary) -> bool:
    """Return whether the *name* of an organisation is one of the press; an "agency" alone may be of atomic energy."""
    told = name.lower().split()
    return not words.press.isdisjoint(told if "news" in told else [word for word in told if word != "agency"])
