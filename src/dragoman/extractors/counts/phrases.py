"""Where the phrase that names what is counted goes on, and where it ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dragoman.extractors.counts.page import Page

APOSTROPHES = ("'", "’")
#: What joins a number to the name before it: "F-16", and "COVID -19" as some feeds break it.
HYPHENS = frozenset(("-", " -"))
GAPS_WITHIN = frozenset((" ", "+ ", ' "', '" ', *HYPHENS, *APOSTROPHES))
#: What is joined to a plural: "passers-by", "brothers-in-law".
ENDINGS = frozenset(("by", "elect", "general", "in", "up"))
#: How many words may stand between a number and its head.
REACH = 6


def phrase_end(page: Page, stop: int, first: int) -> tuple[int, bool]:
    """Return the token of the first plural from *first* on, and True; or the token where the phrase ends, and False."""
    lowers, gaps, special = page.lowers, page.gaps, page.vocabulary.special
    irregular = page.plurals.irregular
    place, end = first, min(page.size, first + REACH)
    while place < end:
        word = lowers[place]
        plain = gaps[place] == " " and word not in special and word > ":"
        if not plain and not _goes_on(page, place, stop, first, end):
            break
        if (
            (word[-1] == "s" or word in irregular)
            and page.plurals.holds(word)
            and (gaps[place + 1] == " " or _ends_word(page, place))
            and ((lowers[place + 1][-1:] != "s" and lowers[place + 1] not in irregular) or not _describes(page, place))
        ):
            return place, True
        place += 1
    return place, False


def uninflected_end(page: Page, stop: int, first: int, place: int) -> int:
    """Return the token where the phrase ends that goes on behind the noun at token *place*, which is its own plural."""
    last = min(page.size, first + REACH)
    place += 1
    while place < last and page.gaps[place] in GAPS_WITHIN and _goes_on(page, place, stop, first, last):
        place += 1
    return place


def _ends_word(page: Page, place: int) -> bool:
    """Whether nothing is joined to the plural at token *place* ("arms-control experts", "12 women's groups") but an ending ("passers-by")."""
    gap, following = page.gaps[place + 1], page.lowers[place + 1]
    if gap in APOSTROPHES:
        return following != "s" or page.gaps[place + 2] != " " or page.lowers[place + 2] in page.classes.no_inside
    return gap != "-" or following in ENDINGS


def _describes(page: Page, place: int) -> bool:
    """Whether what looks like a plural stands before another: "12 police officers", "12 HIMARS launchers", "two senior Texas clerks"."""
    if page.lowers[place][-1] != "s":
        return page.gaps[place + 1] == " " and _is_plural_noun(page, place + 1)
    return not page.shouting and page.words[place] != page.lowers[place] and is_proper(page, place)


def is_proper(page: Page, place: int) -> bool:
    """Whether a capitalised word in -s is a name and no plural: an acronym, or what stands before a plural in lower case."""
    if page.words[place].isupper():
        return page.gaps[place + 1] == " " and _is_plural_noun(page, place + 1)
    common = page.words[place + 1] == page.lowers[place + 1] and page.gaps[place + 1] == " "
    return common and _is_plural_noun(page, place + 1)


def _is_plural_noun(page: Page, place: int) -> bool:
    word = page.lowers[place]
    return page.plurals.holds(word) and word not in page.classes.no_inside


def _goes_on(page: Page, place: int, stop: int, first: int, end: int) -> bool:
    """Whether the word at token *place* may belong to the phrase that began at *first*."""
    word, gap = page.lowers[place], page.gaps[place]
    if (place > first or place == stop) and gap != " " and not _holds_together(page, place, first, end):
        return False
    if word in page.classes.function:
        return "-" in (gap, page.gaps[place + 1]) or (
            word == "and" and place > first and _joins_adjectives(page, place, end)
        )
    if word[0] <= "9":
        return gap in HYPHENS or _names_model(page, place) if place > first else _sized(page, place)
    if word in page.classes.ending or (place > first and word in page.vocabulary.numbers):
        graded = place == first + 1 and page.lowers[first].endswith("ly")  # "12 seriously wounded clerks"
        return (
            (place == first or graded)
            and page.gaps[place + 1] == " "
            and page.lowers[place + 1] not in page.classes.function
        )
    return True


def _holds_together(page: Page, place: int, first: int, end: int) -> bool:
    """Whether what stands before token *place*, no mere blank, may stand within a phrase."""
    gap = page.gaps[place]
    if gap == ", ":
        return place > first and _adjective_list(page, place, end)
    if gap[:1] == ".":
        return _initials(page, place)
    return gap in GAPS_WITHIN and (gap not in APOSTROPHES or page.lowers[place] == "s")


def _initials(page: Page, place: int) -> bool:
    """Whether the full stop before token *place* stands within initials, or ends some: "200 U.S. soldiers"."""
    words = page.words
    if page.gaps[place] == ".":
        return len(words[place]) == len(words[place - 1]) == 1
    return (
        page.gaps[place] == ". " and len(words[place - 1]) == len(words[place - 2]) == 1 and page.gaps[place - 1] == "."
    )


def _sized(page: Page, place: int) -> bool:
    """Whether a number says how large what follows is: "two 500-pound bombs", "six 155 mm guns"."""
    if not page.words[place].isdecimal():
        return page.words[place].isalnum()  # "155mm shells"
    return page.gaps[place + 1] in (" ", "-") and page.lowers[place + 1] in page.vocabulary.measuring


def _names_model(page: Page, place: int) -> bool:
    """Whether a number belongs to the name before it: "20 Leopard 2 tanks"."""
    named = page.words[place - 1][:1].isupper() and not page.shouting and page.gaps[place] == " "
    return named and page.gaps[place + 1] == " " and _is_plural_noun(page, place + 1)


def _joins_adjectives(page: Page, place: int, end: int) -> bool:
    """Whether "and" stands between what describes a plural: "regional and international partners"."""
    lowers = page.lowers
    following = lowers[place + 1]
    if page.gaps[place] != " " or place + 2 >= end or following in page.classes.function or is_number(page, place + 1):
        return False
    return page.plurals.holds(following) or page.plurals.holds(lowers[place + 2])


def is_number(page: Page, place: int) -> bool:
    """Whether a number of one word stands before another word: "12 of 120 seats", "two of the three"."""
    word = page.lowers[place]
    return page.gaps[place + 1] == " " and ((word[:1] <= "9" and word.isdecimal()) or word in page.vocabulary.numbers)


def _adjective_list(page: Page, place: int, end: int) -> bool:
    """Whether a comma joins adjectives before a plural: "two small, wooden boats"."""
    return (
        place + 1 < end
        and (page.shouting or page.words[place] == page.lowers[place])  # no "a third of Peru, Ada Silvas said"
        and page.gaps[place + 1] == " "
        and page.plurals.holds(page.lowers[place + 1])
        and page.lowers[place] not in page.classes.function
        and page.lowers[place][0] > "9"
    )
