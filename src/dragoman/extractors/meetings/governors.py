"""What governs the noun phrase of a party: a preposition, a verb whose object it is, or those who act for it.

It looks back over titles, a bounded number of words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dragoman.extractors.meetings.party import COMMAS, LINKS, MISSIONS, titled

if TYPE_CHECKING:
    from dragoman.extractors.meetings.party import Party
    from dragoman.extractors.meetings.scene import Scene

#: Nouns that make somebody the one who offers a meeting.
OFFERS = frozenset(
    "appeal appeals call calls demand demands invitation invitations offer offers plea pleas proposal proposals request requests suggestion suggestions".split()
)
#: Nouns of what somebody thinks of a meeting or does towards it, who then is one of those who meet: "Denmark's refusal to hold talks with Chile".
STANCES = OFFERS | frozenset(
    "acceptance agreement attempt attempts bid boycott decision desire determination drive effort efforts failure hope hopes insistence intention "
    "intentions interest opposition plan plans pledge preparations promise push readiness refusal rejection reluctance resistance support threat "
    "unwillingness vow willingness wish".split()
)
#: How many words before such a noun its owner stands.
OWNER = 4
#: Prepositions that also open a clause: "after Putin met Trump".
CONJOINING = frozenset(("as", "after", "before", "since", "until", "than", "because", "like"))
#: Participles by which a delegation is named by its head, and how far before that name it begins.
LEADING, HEADED = frozenset(("led", "headed")), 10
#: How many words of an office stand before the "of" of its body.
TITLE = 4
#: How many words the body may have whose office stands before a name.
BODY = 6
#: How many of those a party is may meet: "a group of Danish officials".
QUANTITIES = frozenset("couple dozen dozens group handful hundreds number pair party series team teams trio".split())
#: Those who meet for the persons that sent them; with those who serve a state, whom sentences on games do not name.
SENT = frozenset("delegates delegations emissaries envoys negotiators representatives".split())
#: Types of parties that somebody leads, and those who do, beside offices.
BODIES, LEADERS = (
    frozenset(("government", "group", "organisation")),
    frozenset(("chair", "chairman", "chairwoman", "director", "head")),
)
DELEGATED = SENT | {"ambassadors", "diplomats", "officials"}


def owner_of_stance(scene: Scene, noun: int, low: int) -> Party | None:
    """Return whose the offer or the refusal is that the word at *noun* names, "Mr Vinter's refusal to meet", "Danish efforts to revive talks"; None for nobody's."""
    if scene.tokens.lowers[noun] not in STANCES:
        return None
    near = scene.between(max(low, noun - OWNER), noun)
    return next((one for one in near if one.possessive or (one.form == "adjective" and one.end == noun)), None)


def governed(scene: Scene, party: Party, low: int) -> str:
    """Return the preposition that governs the noun phrase of *party*, looking back over its titles; "" where none does.

    A verb that has the party as its object governs it too: "object".
    """
    tokens, words, party_end = scene.tokens, scene.words, scene.party_end
    lowers, gaps = tokens.lowers, tokens.gaps
    index = begin = owned_from(scene, party)
    floor, titled_before, joined = max(low, index - 8), False, False
    while index > floor:
        index -= 1
        word, gap = lowers[index], gaps[index + 1]
        if gap in COMMAS and index == begin - 1 and apposed(scene, party, begin):
            titled_before = True  # "accompanied by his foreign minister, Mr Vinter, will"
            continue
        if gap not in LINKS or gap in COMMAS or index in scene.day_end:
            return ""
        if index in party_end:
            joined = joined or (party.type == "person" != party_end[index].type and "and" in lowers[index + 1 : begin])
            index = titled(lowers, party_end[index])
            continue
        if (titled_before and "of" in lowers[index - 1 : index + 1]) or within_title(scene, party, index):
            continue  # "the president of the Senate, Mr Vinter,"
        listed = index in scene.spot_end and lowers[index + 1] == "and" and party.type == "person"
        if listed or word in words.preposition:  # "Mr Vinter of Denmark and Ms Silva"
            # "members of Fiji's government and Mr Vinter"
            return "" if listed or word in CONJOINING or (joined and word == "of") else word
        if (word in words.telling and word not in words.role) or word in words.address:
            return "object"
        if word in words.determiner:
            return leading_to(scene, index - 1, low) if index > low and gaps[index] in LINKS else ""
        if word not in words.role and tokens.words[index] == word:
            return "object" if gerund(scene, index, low) or transitive(scene, index, low) else ""
    return ""


def owned_from(scene: Scene, party: Party) -> int:
    """Return the word at which *party* begins with its title, or the state that owns its office: "the Democratic Republic of Congo's president"."""
    start, lowers = titled(scene.tokens.lowers, party), scene.tokens.lowers
    owner = scene.spot_end.get(start - 2) if party.form == "office" and lowers[start - 1] == "s" else None
    return owner.start if owner is not None and start > 1 else start


def within_title(scene: Scene, party: Party, index: int) -> bool:
    """Return whether the word at *index* is the "of" or its article in the title of *party*: "Secretary General of the Commonwealth Ada Silva".

    So is the "for" of "Assistant Secretary for Northern Affairs Ada Silva".
    """
    lowers = scene.tokens.lowers
    of = index - (lowers[index] == "the")
    if party.type != "person" or lowers[of] not in ("of", "for") or party.start - of > BODY:
        return False
    if lowers[of] == "for":
        words = scene.tokens.words[of + 1 : party.start]
        return (
            words != []
            and lowers[of - 1] in scene.words.role
            and all(word[:1].isupper() or word == "and" for word in words)
        )
    # also "Minister of Foreign Affairs of Denmark Lars Vinter"
    head, office = lowers[max(0, of - TITLE) : of], scene.words.office
    return head[-1:] != [] and (head[-1] in office or ("of" in head and not office.isdisjoint(head)))


def apposed(scene: Scene, party: Party, begin: int) -> bool:
    """Return whether a name between commas, its title at word *begin*, says who holds the office before it: "his foreign minister, Mr Vinter,"."""
    tokens = scene.tokens
    closed = party.end < len(tokens) and tokens.gaps[party.end] in COMMAS
    return closed and party.type == "person" and tokens.lowers[begin - 1] in scene.words.role


def leading_to(scene: Scene, index: int, low: int) -> str:
    """Return what governs the determiner behind the word at *index*: that preposition, or "object" for a verb ("met his counterpart")."""
    word, words = scene.tokens.lowers[index], scene.words
    if word in words.preposition:
        return "" if word in CONJOINING else word
    met = (word in words.telling or word in words.address) and word not in words.role
    met = met and scene.tokens.gaps[index + 1] == " "
    return "object" if met or gerund(scene, index, low) else ""


def gerund(scene: Scene, index: int, low: int) -> bool:
    """Return whether the word at *index* is a verb behind a preposition, which what follows is the object of: "on dividing the fleet"."""
    lowers = scene.tokens.lowers
    verb = lowers[index].endswith("ing") and scene.tokens.gaps[index + 1] == " "
    return verb and index > low and lowers[index - 1] in scene.words.preposition


def transitive(scene: Scene, index: int, low: int) -> bool:
    """Return whether the word at *index* is a verb in the past, its subject right before it, "Mr Vinter (sharply) scolded", or one in the infinitive."""
    if index <= low:
        return False
    if (
        scene.tokens.lowers[index].endswith("ed")
        and index - 1 - scene.tokens.lowers[index - 1].endswith("ly") in scene.party_end
    ):
        return True
    return scene.tokens.lowers[index - 1] == "to" and scene.tokens.gaps[index + 1] == " "  # "has to recognise Denmark"


def represented(scene: Scene, party: Party, leader: str, low: int) -> bool:
    """Return whether others act for *party*: "negotiators from Nigeria", "leaders of Nigeria and Denmark", "a team led by Silva"."""
    words, lowers = scene.words, scene.tokens.lowers
    if leader == "by":
        return not LEADING.isdisjoint(lowers[max(low, party.start - 8) : party.start])
    if leader not in ("from", "of", "for"):
        return False
    near = lowers[max(low, party.start - HEADED) : party.start]
    place = len(near) - 1 - near[::-1].index(leader) if leader in near else 0
    if place > 0 and near[place - 1] == "and" and leader in near[:place]:  # "delegates of X and of Y"
        place = near.index(leader)
    if party.type == "person" or leader == "for":  # "envoys of Mr Vinter and Ms Silva", "negotiators for the rebels"
        return place > 0 and near[place - 1] in SENT
    if place > 0 and near[place - 1] in QUANTITIES and party.form == "adjective":
        return True  # "a team of Danish diplomats"
    sent = leader == "from" and place > 0 and near[place - 1] in MISSIONS  # "a team from Denmark"
    acting = words.plural | words.official | words.officer
    if party.type in BODIES:  # "the head of the African Union", "the leader of Hamas"
        acting = acting | words.office | LEADERS
    return sent or (place > 0 and near[place - 1] in acting)
