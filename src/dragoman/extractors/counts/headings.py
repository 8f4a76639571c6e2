"""Words of effect that head a number as in a table or a report of figures, and so tell nothing of the number before them: "Killed: 12", "wounded - 30"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dragoman.extractors.counts.page import Page

#: What stands between a heading and its number.
MARKS = frozenset((":", "-", "–", "—", "=", "|"))
#: What parts the cells of a row, and the rows.
CELLS = frozenset("\n|")
#: How many words a heading may have from its word of effect on: "missing persons: 4".
LONGEST = 3
#: Behind such a number.
CLOSING = frozenset((",", ";", ".", ")", ""))
#: Before a heading, beside its line or cell: "casualties: killed 12, wounded 30".
OPENING = frozenset((",", ";", ":", "-", "–", "—", "*", "•", "(", ""))


def is_marked(page: Page, number: int) -> bool:
    """Whether a colon, a dash or the edge of a cell leads to the number at token *number*, on its line."""
    gap = page.gaps[number]
    return "\n" not in gap and gap != "-" and gap.strip() in MARKS


def heads(page: Page, trigger: int, number: int) -> bool:
    """Whether the word of effect at token *trigger* belongs to the heading of the number at token *number*."""
    if not 0 < number - trigger <= LONGEST or not is_marked(page, number):
        return False
    return all(page.gaps[place] == " " for place in range(trigger + 1, number))


def opens_item(page: Page, trigger: int) -> bool:
    """Whether the word of effect at token *trigger* begins a line, a cell, or an item behind a comma."""
    gap = page.gaps[trigger]
    return trigger == 0 or (gap != " " and (gap.strip() in OPENING or not CELLS.isdisjoint(gap)))


def heads_bare(page: Page, trigger: int, first: int, stop: int) -> bool:
    """Whether the word of effect right before a number, tokens *first* to *stop*, begins an item that holds nothing else: "dead 5, missing 2"."""
    if trigger != first - 1 or page.gaps[first] != " " or not opens_item(page, trigger):
        return False
    return page.gaps[stop] != " " and page.gaps[stop].strip()[:1] in CLOSING
