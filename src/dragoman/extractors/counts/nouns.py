"""What is counted: the head noun behind a number, as lemma with its modifiers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dragoman.extractors.counts.page import FUNCTION_WORDS

if TYPE_CHECKING:
    from dragoman.extractors.counts.page import Page

IRREGULAR = {
    "men": "man",
    "women": "woman",
    "children": "child",
    "people": "people",
    "persons": "person",
    "lives": "life",
    "wives": "wife",
    "feet": "foot",
    "teeth": "tooth",
    "mice": "mouse",
    "police": "police",
    "troops": "troop",
    "aircraft": "aircraft",
    "staff": "staff",
    "personnel": "personnel",
    "crew": "crew",
    "fish": "fish",
    "sheep": "sheep",
    "cattle": "cattle",
    "series": "series",
    "species": "species",
    "policemen": "policeman",
    "policewomen": "policewoman",
    "gunmen": "gunman",
    "servicemen": "serviceman",
    "fishermen": "fisherman",
    "countrymen": "countryman",
    "congressmen": "congressman",
    "guardsmen": "guardsman",
    "firemen": "fireman",
    "businessmen": "businessman",
    "knives": "knife",
    "halves": "half",
    "wolves": "wolf",
    "thieves": "thief",
    "leaves": "leaf",
    "crises": "crisis",
    "bases": "base",
    "youth": "youth",
    "offspring": "offspring",
    "spacecraft": "spacecraft",
    "hovercraft": "hovercraft",
    "watercraft": "watercraft",
    "data": "data",
    "media": "media",
    "criteria": "criterion",
    "phenomena": "phenomenon",
    "buses": "bus",
    "gases": "gas",
    "viruses": "virus",
    "campuses": "campus",
    "bonuses": "bonus",
    "clergy": "clergy",
    "militia": "militia",
    "infantry": "infantry",
    "movies": "movie",
    "cookies": "cookie",
    "headquarters": "headquarters",
    "shoes": "shoe",
    "heroes": "hero",
    "houses": "house",
    "horses": "horse",
    "cases": "case",
    "purchases": "purchase",
    "nurses": "nurse",
    "courses": "course",
    "licenses": "license",
    "licences": "licence",
    "axes": "axe",
    "calves": "calf",
    "geese": "goose",
    "oxen": "ox",
}
#: Plural nouns that stand before another: "weapons systems", "sales offices".
PLURAL_MODIFIERS = frozenset(
    "weapons arms sports sales goods services communications operations savings systems affairs rights customs works news industries securities drugs mines".split()
)
#: Words that stand for a noun said before.
ELLIPTIC = frozenset("others other more further additional".split())
#: Adverbs and participles between a number and its end that are no part of what is counted.
ENDINGS = frozenset(
    "killed wounded injured hurt dead missing died captured arrested detained displaced released freed evacuated homeless kidnapped abducted".split()
)
NOT_PLURAL = frozenset(
    "this is was has does his its us as plus across less yes thus perhaps always besides towards its afterwards sometimes says means makes takes goes gives comes".split()
)
NOT_ATTRIBUTIVE = frozenset(
    "last next other further later better longer greater higher lower larger smaller fewer past early late first second third final".split()
)
#: Words that the plain case of a plural right behind the number leaves to the whole grammar.
NOT_PLAIN = FUNCTION_WORDS | ELLIPTIC | PLURAL_MODIFIERS
#: Words that a phrase of what is counted holds only in some places.
NOT_INSIDE = FUNCTION_WORDS | ENDINGS
DETERMINERS = frozenset("the his her its their our these those my all such".split())
APOSTROPHES = ("'", "’")
GAPS_WITHIN = frozenset((" ", "-", "\n", ' "', '" ', *APOSTROPHES))
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


def read_noun(page: Page, stop: int, *, single: bool, hyphen: bool) -> tuple[str | None, int]:  # noqa: C901, PLR0911 - one return a rule
    """Return the noun counted by the number that ends before token *stop*, and the token behind it (*stop* without one).

    *single* allows a singular head ("one soldier"), which a *hyphen* behind the number makes sure ("five-nation").
    """
    lowers, gaps = page.lowers, page.gaps
    word = lowers[stop]
    if gaps[stop] == " " and word[-1:] == "s" and gaps[stop + 1] != "-" and word not in NOT_PLAIN and is_plural(word):
        shown = page.words[stop]  # the plain case: "12 soldiers"
        return lemma(shown if shown.istitle() and not page.shouting else word), stop + 1
    if hyphen:
        return (lemma(word), stop + 1) if word.isalpha() else (None, stop)
    first = stop
    if word == "of" and gaps[stop] == " ":
        first, single = _behind_of(page, stop), False
        if first < 0:
            return None, stop
    if lowers[first] in ELLIPTIC:
        if (
            lowers[first] == "others"
            or gaps[first + 1] != " "
            or lowers[first + 1] in FUNCTION_WORDS
            or lowers[first + 1] in ENDINGS
        ):
            return None, first + 1
        first += 1
    end, plural = _phrase_end(page, stop, first)
    if plural:
        head = _last_plural(page, end, stop + REACH)
        return _phrase(page, first, head), head + 1
    if not single and end > first + 1 and _attributive(page, first):
        return lemma(lowers[first]), first + 1
    if single and end > first:
        head = _singular_head(page, first, end)
        if head >= first:
            return _phrase(page, first, head), head + 1
    return None, stop


def _phrase_end(page: Page, stop: int, first: int) -> tuple[int, bool]:
    """Return the token of the first plural from *first* on, and True; or the token where the phrase ends, and False."""
    lowers, gaps, numbers = page.lowers, page.gaps, page.vocabulary.numbers
    place, end = first, min(page.size, stop + REACH)
    while place < end:
        word = lowers[place]
        plain = gaps[place] == " " and word not in NOT_INSIDE and word not in numbers and word > ":"
        if not plain and not _goes_on(page, place, stop, first, end):
            break
        if (word[-1] == "s" or word in IRREGULAR) and is_plural(word) and gaps[place + 1] != "-":
            return place, True
        place += 1
    return place, False


def _goes_on(page: Page, place: int, stop: int, first: int, end: int) -> bool:
    """Whether the word at token *place* may belong to the phrase that began at *first*."""
    word, gap = page.lowers[place], page.gaps[place]
    if place > first or place == stop:
        if gap == ", ":
            if place == first or not _adjective_list(page, place, end):
                return False
        elif gap not in GAPS_WITHIN or (gap in APOSTROPHES and word != "s"):
            return False
    if word in FUNCTION_WORDS:
        return gap == "-" or (word == "and" and place > first and _joins_adjectives(page, place, end))
    if word[0] <= "9" or (place > first and word in page.vocabulary.numbers):
        return False
    if word in ENDINGS:
        return place == first and page.gaps[place + 1] == " " and page.lowers[place + 1] not in FUNCTION_WORDS
    return True


def _joins_adjectives(page: Page, place: int, end: int) -> bool:
    """Whether "and" stands between what describes a plural: "regional and international partners"."""
    lowers = page.lowers
    if page.gaps[place] != " " or place + 2 >= end or lowers[place + 1] in FUNCTION_WORDS:
        return False
    return is_plural(lowers[place + 1]) or is_plural(lowers[place + 2])


def _behind_of(page: Page, place: int) -> int:
    """Step over "of the", "of his", "of these"; return the token behind, or -1 where no counted noun follows."""
    place += 1
    if page.lowers[place] in DETERMINERS:
        return place + 1
    return place if page.lowers[place] not in FUNCTION_WORDS else -1


def _attributive(page: Page, first: int) -> bool:
    """Whether a singular noun between a number and another word is what is counted: "a 12 page document"."""
    word = page.lowers[first]
    return (
        page.gaps[first] == " "
        and page.words[first] == word
        and word.isalpha()
        and not word.endswith(("ed", "ing", "ly"))
        and word not in NOT_ATTRIBUTIVE
        and word not in page.vocabulary.effects
        and page.words[first + 1].islower()
        and page.gaps[first + 1] == " "
    )


def _adjective_list(page: Page, place: int, end: int) -> bool:
    """Whether a comma joins adjectives before a plural: "two small, wooden boats"."""
    return (
        place + 1 < end
        and page.gaps[place + 1] == " "
        and is_plural(page.lowers[place + 1])
        and page.lowers[place] not in FUNCTION_WORDS
        and page.lowers[place][0] > "9"
    )


def _last_plural(page: Page, place: int, end: int) -> int:
    """Return the last of plural nouns in a row: "weapons systems"."""
    while (
        page.lowers[place] in PLURAL_MODIFIERS
        and place + 1 < end
        and page.gaps[place + 1] == " "
        and page.lowers[place + 1][-1] == "s"
        and is_plural(page.lowers[place + 1])
        and page.lowers[place + 1] not in FUNCTION_WORDS
        and page.lowers[place + 1] not in ENDINGS
    ):
        place += 1
    return place


def _singular_head(page: Page, first: int, stop: int) -> int:
    """Return the head of a singular phrase: the last word before a verb or the phrase's end."""
    head = first
    for place in range(first, stop):
        word = page.lowers[place]
        if place > first and (
            word.endswith(("ed", "ing", "ly")) or word in page.vocabulary.changes or word in page.vocabulary.effects
        ):
            break
        head = place
        if place > first + 4:
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
    return "".join(parts) + lemma(
        last if last[1:].islower() and not last.islower() and _name_like(page, head) else page.lowers[head]
    )


def _name_like(page: Page, head: int) -> bool:
    return page.words[head][0].isupper() and not page.shouting
