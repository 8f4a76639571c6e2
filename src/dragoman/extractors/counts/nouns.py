"""What is counted: the head noun behind a number, as lemma with its modifiers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dragoman.extractors.counts.page import FUNCTION_WORDS

if TYPE_CHECKING:
    from dragoman.extractors.counts.page import Page

IRREGULAR = {
    "men": "man", "women": "woman", "children": "child", "people": "people", "persons": "person", "lives": "life", "wives": "wife",
    "feet": "foot", "teeth": "tooth", "mice": "mouse", "police": "police", "troops": "troop", "aircraft": "aircraft", "staff": "staff",
    "personnel": "personnel", "crew": "crew", "fish": "fish", "sheep": "sheep", "cattle": "cattle", "series": "series", "species": "species",
    "policemen": "policeman", "policewomen": "policewoman", "gunmen": "gunman", "servicemen": "serviceman", "fishermen": "fisherman",
    "countrymen": "countryman", "congressmen": "congressman", "guardsmen": "guardsman", "firemen": "fireman", "businessmen": "businessman",
    "knives": "knife", "halves": "half", "wolves": "wolf", "thieves": "thief", "leaves": "leaf", "crises": "crisis", "bases": "base",
    "youth": "youth", "offspring": "offspring", "spacecraft": "spacecraft", "hovercraft": "hovercraft", "watercraft": "watercraft",
    "data": "data", "media": "media", "criteria": "criterion", "phenomena": "phenomenon", "buses": "bus", "gases": "gas", "viruses": "virus",
    "campuses": "campus", "bonuses": "bonus", "clergy": "clergy", "militia": "militia", "infantry": "infantry", "movies": "movie", "cookies": "cookie",
    "headquarters": "headquarters", "shoes": "shoe", "heroes": "hero", "houses": "house", "horses": "horse", "cases": "case", "purchases": "purchase",
    "nurses": "nurse", "courses": "course", "licenses": "license", "licences": "licence", "axes": "axe", "calves": "calf", "geese": "goose", "oxen": "ox",
}
#: Plural nouns that stand before another: "weapons systems", "sales offices".
PLURAL_MODIFIERS = frozenset("weapons arms sports sales goods services communications operations savings systems affairs rights customs works news industries securities drugs mines".split())
#: Words that stand for a noun said before.
ELLIPTIC = frozenset("others other more further additional".split())
#: Adverbs and participles between a number and its end that are no part of what is counted.
ENDINGS = frozenset("killed wounded injured hurt dead missing died captured arrested detained displaced released freed evacuated homeless kidnapped abducted".split())
NOT_PLURAL = frozenset("this is was has does his its us as plus across less yes thus perhaps always besides towards its afterwards sometimes says means makes takes goes gives comes".split())
NOT_ATTRIBUTIVE = frozenset("last next other further later better longer greater higher lower larger smaller fewer past early late first second third final".split())
#: How many words may stand between a number and its head.
REACH = 6


def is_plural(word: str) -> bool:
    """Whether a lower-case word looks like a plural noun."""
    if word in IRREGULAR:
        return True
    return len(word) > 2 and word[-1] == "s" and word[-2:] not in ("ss", "us", "is") and word not in NOT_PLURAL


def lemma(word: str) -> str:
    """Return the singular of a noun; capitals stay."""
    known = IRREGULAR.get(word.lower())
    if known is not None:
        return known
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes", "zzes")) and len(word) > 4:
        return word[:-2]
    if word[-1:] == "s" and word[-2:] not in ("ss", "us", "is") and len(word) > 2:
        return word[:-1]
    return word


def read_noun(page: Page, stop: int, *, single: bool, hyphen: bool) -> tuple[str | None, int]:
    """Return the noun counted by the number that ends before token *stop*, and the token behind it (*stop* without one).

    *single* allows a singular head ("one soldier"), which a *hyphen* behind the number makes sure ("five-nation").
    """
    lowers, gaps, size = page.lowers, page.gaps, page.size
    place = stop
    if place < size and lowers[place] == "of" and gaps[place] == " ":
        place = _partitive(page, place)
        if place < 0:
            return None, stop
        single = False
    if hyphen:
        return (lemma(lowers[place]), place + 1) if place < size and lowers[place].isalpha() else (None, stop)
    first, joined = place, False
    end = min(size, place + REACH)
    while place < end:
        gap = gaps[place]
        if place > first or place == stop:
            if gap == ", " and place > first and not is_plural(lowers[place - 1]) and _adjective_list(page, place, end):
                pass
            elif gap not in (" ", "-", "\n", " \"", "\" ", "'", "’"):
                break
            elif gap in ("'", "’") and lowers[place] != "s":
                break
        word = lowers[place]
        if word == "and" and place > first and gap == " " and place + 2 < end and not (lowers[place + 1] in FUNCTION_WORDS) and (is_plural(lowers[place + 2]) or is_plural(lowers[place + 1])):
            place += 1
            continue
        if word in FUNCTION_WORDS and word not in ELLIPTIC and not (gap == "-") or word in ENDINGS and place > first:
            break
        if word[0] <= "9":
            break
        if word in ELLIPTIC and place == first:
            if word == "others" or place + 1 >= size or gaps[place + 1] != " " or lowers[place + 1] in FUNCTION_WORDS or lowers[place + 1] in ENDINGS:
                return None, place + 1
            first = place + 1
            place += 1
            continue
        if gap != "-" or place + 1 >= size or gaps[place + 1] != "-":
            joined = gap == "-"
        if is_plural(word) and not (place + 1 < size and gaps[place + 1] == "-"):
            head = _last_plural(page, place, end)
            return _phrase(page, first, head), head + 1
        place += 1
    if not single and place > first + 1 and _attributive(page, first):
        return lemma(lowers[first]), first + 1
    if single and place > first:
        head = _singular_head(page, first, place)
        return (_phrase(page, first, head), head + 1) if head >= first else (None, stop)
    return None, stop


def _attributive(page: Page, first: int) -> bool:
    """Whether a singular noun between a number and another word is what is counted: "a 12 page document"."""
    word = page.lowers[first]
    return (
        page.gaps[first] == " " and page.words[first] == word and word.isalpha() and not word.endswith(("ed", "ing", "ly")) and word not in NOT_ATTRIBUTIVE
        and word not in page.vocabulary.effects and page.words[first + 1].islower() and page.gaps[first + 1] == " "
    )


def _partitive(page: Page, place: int) -> int:
    """Step over "of the", "of his", "of these"; return the token behind, or -1 where no counted noun follows."""
    place += 1
    if page.lowers[place] in ("the", "his", "her", "its", "their", "our", "these", "those", "my", "all", "such"):
        return place + 1
    return place if page.lowers[place] not in FUNCTION_WORDS else -1


def _adjective_list(page: Page, place: int, end: int) -> bool:
    """Whether a comma joins adjectives before a plural: "two small, wooden boats"."""
    return place + 1 < end and page.gaps[place + 1] == " " and is_plural(page.lowers[place + 1]) and page.lowers[place] not in FUNCTION_WORDS and page.lowers[place][0] > "9"


def _last_plural(page: Page, place: int, end: int) -> int:
    """Return the last of plural nouns in a row: "weapons systems"."""
    while (
        page.lowers[place] in PLURAL_MODIFIERS and place + 1 < end and page.gaps[place + 1] == " " and page.lowers[place + 1][-1] == "s" and is_plural(page.lowers[place + 1])
        and page.lowers[place + 1] not in FUNCTION_WORDS and page.lowers[place + 1] not in ENDINGS
    ):
        place += 1
    return place


def _singular_head(page: Page, first: int, stop: int) -> int:
    """Return the head of a singular phrase: the last word before a verb or the phrase's end."""
    head = first
    for place in range(first, stop):
        word = page.lowers[place]
        if place > first and (word.endswith(("ed", "ing", "ly")) or word in page.vocabulary.changes or word in page.vocabulary.effects):
            break
        head = place
        if place > first + 2:
            break
    return head if page.lowers[head].isalpha() and page.lowers[head] not in ("of", "day") else first - 1


def _phrase(page: Page, first: int, head: int) -> str:
    """Return the words from *first* to *head* as written, the head as lemma."""
    words = page.words
    parts: list[str] = []
    for place in range(first, head):
        parts.append(words[place] if not page.shouting else page.lowers[place])
        parts.append("-" if page.gaps[place + 1] == "-" else "" if page.gaps[place + 1] in ("'", "’") else " ")
    last = words[head]
    return "".join(parts) + lemma(last if last[1:].islower() and not last.islower() and _name_like(page, head) else page.lowers[head])


def _name_like(page: Page, head: int) -> bool:
    return page.words[head][0].isupper() and not page.shouting
