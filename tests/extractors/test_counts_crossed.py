"""Counts: every form of number crossed with every bound and noun, every amount with every verb of change, every patient with every fate."""

from itertools import product

import pytest

import dragoman
from dragoman.extractors.counts import Counts

CHAIN = dragoman.Chain([Counts()], on_error="raise")

#: Numbers as written, and their limits.
NUMBERS = {
    "12": (12, 12),
    "1,250": (1250, 1250),
    "2.5 million": (2.5e6, 2.5e6),
    "2.5m": (2.5e6, 2.5e6),
    "40k": (4e4, 4e4),
    "14 000": (14000, 14000),
    "1.2 lakh": (1.2e5, 1.2e5),
    "twenty-one": (21, 21),
    "twelve hundred": (1200, 1200),
    "one hundred and five": (105, 105),
    "three thousand two hundred": (3200, 3200),
    "two and a half million": (2.5e6, 2.5e6),
    "half a million": (5e5, 5e5),
    "half a dozen": (6, 6),
    "two dozen": (24, 24),
}
RANGES = {
    "10 to 15": (10, 15),
    "10-15": (10, 15),
    "ten to fifteen": (10, 15),
    "30-40,000": (3e4, 4e4),
    "30,000-40,000": (3e4, 4e4),
    "2-3 million": (2e6, 3e6),
    "1.5m to 2m": (1.5e6, 2e6),
    "two or three": (2, 3),
    "two or three million": (2e6, 3e6),
    "five or six hundred": (500, 600),
    "two to three dozen": (24, 36),
    "two to three hundred": (200, 300),
}
BOUNDS = {
    "about ": "~",
    "some ": "~",
    "nearly ": "~",
    "almost ": "~",
    "an estimated ": "~",
    "perhaps ": "~",
    "something like ": "~",
    "more than ": ">",
    "well over ": ">",
    "in excess of ": ">",
    "at least ": ">=",
    "no fewer than ": ">=",
    "upwards of ": ">=",
    "fewer than ": "<",
    "just under ": "<",
    "south of ": "<",
    "up to ": "<=",
    "as many as ": "<=",
    "not more than ": "<=",
    "only ": "=",
    "": "=",
}
BOATS = {"boats": "boat", "wooden boats": "wooden boat", "of the boats": "boat", "Greek boats": "Greek boat"}
FRAMES = ("The port lost {} in the storm.", "Clerks said {} had left.", "The office put it at {}, a clerk said.")
#: What is counted behind a plural number, and its noun.
PLURALS = {
    "men": "man",
    "MPs": "MP",
    "French tourists": "French tourist",
    "U.S. Marines": "U.S. Marine",
    "armoured personnel carriers": "armoured personnel carrier",
    "members of parliament": "member",
    "so-called rebels": "so-called rebel",
    "left-wing activists": "left-wing activist",
    "off-duty guards": "off-duty guard",
    "T-72 tanks": "T-72 tank",
    "Leopard 2 tanks": "Leopard 2 tank",
    "United Nations staff": "United Nations staff",
    "police officers": "police officer",
    "gas turbines": "gas turbine",
    "women's groups": "group",
    "passers-by": "passer-by",
    "brothers-in-law": "brother-in-law",
    "potatoes": "potato",
    "analyses": "analysis",
    "wounded soldiers": "wounded soldier",
    "seriously wounded soldiers": "seriously wounded soldier",
    "internally displaced persons": "internally displaced person",
    "suspected militants": "suspected militant",
    "human rights activists": "human rights activist",
    "other countries": "country",
}
#: What one counts and a rank ranks.
SINGULARS = {
    "soldier": "soldier",
    "police officer": "police officer",
    "crew member": "crew member",
    "MP": "MP",
    "French tourist": "French tourist",
    "left-wing activist": "left-wing activist",
    "off-duty guard": "off-duty guard",
    "women's group": "group",
    "T-72 tank": "T-72 tank",
    "car bombing": "car bombing",
    "bilateral meeting": "bilateral meeting",
}
PLURAL_FRAMES = (
    "They saw 12 {} on Monday.",
    "Twelve {} were seen.",
    "More than 12 {} left early.",
    "They met dozens of {} from Oslo.",
)
SINGULAR_FRAMES = (
    "They saw one {} on Monday.",
    "One {} was seen.",
    "It was the third {} in a month.",
    "His third {} has come.",
)
#: Amounts, their limits and units.
AMOUNTS = {
    "3 percent": (3, 3, "percent"),
    "3.5%": (3.5, 3.5, "percent"),
    "10 to 15 percent": (10, 15, "percent"),
    "3-5%": (3, 5, "percent"),
    "2.5-2.7 percent": (2.5, 2.7, "percent"),
    "0.4-0.6%": (0.4, 0.6, "percent"),
    "$1.2-1.4 billion": (1.2e9, 1.4e9, "USD"),
    "more than 20 percent": (20, None, "percent"),
    "12 points": (12, 12, "point"),
    "40 cents": (40, 40, "cent"),
    "$2": (2, 2, "USD"),
    "8 basis points": (8, 8, "basis point"),
    "1.2 million tonnes": (1.2e6, 1.2e6, "tonne"),
}
#: The limits of ranges as written, and how such a range is told: the scale and the unit.
LIMITS = {
    ("5", "7"): (5, 7),
    ("1.5", "2"): (1.5, 2),
    ("0.5", "0.7"): (0.5, 0.7),
    ("1,000", "1,500"): (1000, 1500),
    ("95", "105"): (95, 105),
}
SPELLED = {("five", "seven"): (5, 7), ("ten", "fifteen"): (10, 15)}
TOLD = {
    "{} to {} percent": (1, "percent"),
    "{}-{} percent": (1, "percent"),
    "{}-to-{} percent": (1, "percent"),
    "between {} and {} percent": (1, "percent"),
    "from {} to {} percent": (1, "percent"),
    "between {} percent and {} percent": (1, "percent"),
    "{} to {} million dollars": (1e6, "USD"),
    "between {} million and {} million euros": (1e6, "EUR"),
    "{} million to {} million tonnes": (1e6, "tonne"),
    "{} to {} kilometres": (1, "kilometre"),
    "between {} and {} hours": (1, "hour"),
}
TOLD_IN_DIGITS = {
    "{}%-{}%": (1, "percent"),
    "{}–{}%": (1, "percent"),
    "between {}% and {}%": (1, "percent"),
    "${}-{}": (1, "USD"),
    "${}-${}": (1, "USD"),
    "between ${} and ${}": (1, "USD"),
    "${}-{}m": (1e6, "USD"),
    "${}m-${}m": (1e6, "USD"),
    "${} to ${} billion": (1e9, "USD"),
    "between ${}bn and ${}bn": (1e9, "USD"),
    "€{}-{}bn": (1e9, "EUR"),
    "{}-{} km": (1, "kilometre"),
    "{} km to {} km": (1, "kilometre"),
    "{}km-{}km": (1, "kilometre"),
    "{}-{}C": (1, "degree Celsius"),
    "{}-{} mph": (1, "mile per hour"),
}
VERBS = {
    "rose": "up",
    "grew": "up",
    "edged up": "up",
    "went up": "up",
    "widened": "up",
    "fell": "down",
    "ticked down": "down",
    "narrowed": "down",
    "dwindled": "down",
    "has slipped": "down",
}
MOVES = {"rise": "up", "gain": "up", "leap": "up", "boost": "up", "cut": "down", "drop": "down", "slide": "down"}
#: Those counted, and their noun.
PATIENTS = {
    "12 people": "people",
    "at least 12 people": "people",
    "12 Greek soldiers": "Greek soldier",
    "12 men, women and children": "man",
    "up to 12 aid workers": "aid worker",
    "more than 12 civilians, mostly women,": "civilian",
    "12 police officers from the town": "police officer",
}
PASSIVES = {
    "killed": "were killed|have been killed|were shot dead|were found dead|were burned to death|died|have died|drowned|lost their lives|"
    "were feared dead|are believed to have died|were gunned down|were blown up",
    "wounded": "were wounded|suffered injuries|sustained minor wounds|suffered burns|were badly burned|were taken to hospital|"
    "were treated for burns|are in critical condition|are in a serious condition",
    "captured": "were arrested|were taken hostage|were kidnapped|were taken prisoner|were seized|are being held|were rounded up|"
    "remain in detention|were taken into custody",
    "missing": "are missing|went missing|were listed as missing|are still unaccounted for|vanished",
    "displaced": "were displaced|fled|fled their homes|were made homeless|were forced to flee|were forced out of their homes|took refuge in schools|"
    "were moved to safety|were moved to evacuation centres|are living in tents|were moved to higher ground",
    "released": "were released|were freed|were set free|walked free",
}
ACTIVES = {
    "killed": "killed {}|shot dead {}|gunned down {}|claimed the lives of {}|left {} dead",
    "wounded": "wounded {}|left {} wounded|sent {} to hospital|put {} in hospital",
    "captured": "arrested {}|seized {}|rounded up {}|took {} hostage",
    "missing": "left {} missing",
    "displaced": "displaced {}|left {} homeless|forced {} to flee|drove {} from their homes|moved {} to safety|forced the evacuation of {}",
    "released": "freed {}|set {} free|secured the release of {}",
}


def only(text):
    counts = CHAIN.read(text).counts
    assert len(counts) == 1, (text, counts)
    return counts[0]


def opened(limits, bound):
    low, high = limits
    return (low, None) if bound[0] == ">" else (None, high) if bound[0] == "<" else (low, high)


@pytest.mark.parametrize("frame", FRAMES)
def test_every_number_with_every_bound_counts_every_noun(frame):
    for (number, limits), (lead, bound), (phrase, noun) in product(NUMBERS.items(), BOUNDS.items(), BOATS.items()):
        text = frame.format(f"{lead}{number} {phrase}")
        count = only(text)
        assert (count.low, count.high, count.bound, count.noun) == (*opened(limits, bound), bound, noun), text
        assert count.text.endswith(number)


@pytest.mark.parametrize("frame", FRAMES)
def test_every_range_counts_every_noun(frame):
    for (number, limits), lead, (phrase, noun) in product(RANGES.items(), ("", "about ", "only "), BOATS.items()):
        text = frame.format(f"{lead}{number} {phrase}")
        count = only(text)
        assert (count.low, count.high, count.noun) == (*limits, noun), text


@pytest.mark.parametrize(("told", "fields"), [*TOLD.items(), *TOLD_IN_DIGITS.items()])
def test_every_range_is_one_quantity_however_it_is_told(told, fields):
    scale, unit = fields
    limits = LIMITS if told in TOLD_IN_DIGITS else LIMITS | SPELLED
    for (ends, (low, high)), frame in product(
        limits.items(), ("It costs {} in all.", "The office put it at {}.", "It takes {}, he said.")
    ):
        count = only(frame.format(told.format(*ends)))
        assert (count.low, count.high, count.unit) == (pytest.approx(low * scale), pytest.approx(high * scale), unit), (
            told,
            ends,
        )


@pytest.mark.parametrize(("phrase", "noun"), PLURALS.items())
def test_every_plural_is_counted_in_every_sentence(phrase, noun):
    assert [CHAIN.read(frame.format(phrase)).counts[0].noun for frame in PLURAL_FRAMES] == [noun] * len(PLURAL_FRAMES)


@pytest.mark.parametrize(("phrase", "noun"), SINGULARS.items())
def test_every_singular_is_counted_and_ranked_in_every_sentence(phrase, noun):
    assert [only(frame.format(phrase)).noun for frame in SINGULAR_FRAMES] == [noun] * len(SINGULAR_FRAMES)


@pytest.mark.parametrize(("verb", "change"), VERBS.items())
def test_every_amount_behind_a_verb_of_change_is_by_how_much(verb, change):
    for (amount, fields), joint in product(AMOUNTS.items(), (" ", " by ", " sharply, by ", " again by ")):
        count = only(f"Output {verb}{joint}{amount} on Monday.")
        assert (count.low, count.high, count.unit, count.change) == (*fields, change), (verb, joint, amount)
    for amount, fields in AMOUNTS.items():
        count = only(f"Output {verb} to {amount} on Monday.")
        assert (count.low, count.high, count.unit, count.change) == (*fields, None), (verb, amount)


@pytest.mark.parametrize(("move", "change"), MOVES.items())
def test_every_amount_beside_a_noun_of_change_is_by_how_much(move, change):
    for amount, (*_, unit) in AMOUNTS.items():
        texts = [f"The office told of a {move} of {amount} on Monday."]
        if unit == "percent":
            texts.append(f"The office told of a {amount} {move} on Monday.")
        for text in texts:
            count = only(text)
            assert (count.unit, count.change) == (unit, change), text


@pytest.mark.parametrize(("higher", "change"), [("higher", "up"), ("lower", "down"), ("up", "up"), ("down", "down")])
def test_every_amount_beside_a_comparative_is_by_how_much(higher, change):
    for amount in AMOUNTS:
        text = (
            f"Shares were {higher} {amount} by noon."
            if higher in {"up", "down"}
            else f"Shares were {amount} {higher} by noon."
        )
        assert only(text).change == change, text


@pytest.mark.parametrize(("effect", "fates"), PASSIVES.items())
def test_every_fate_befalls_those_before_it(effect, fates):
    for fate, (patients, noun) in product(fates.split("|"), PATIENTS.items()):
        count = only(f"{patients[0].upper()}{patients[1:]} {fate} on Monday.")
        assert (count.noun, count.effect) == (noun, effect), (patients, fate)


@pytest.mark.parametrize(("effect", "fates"), ACTIVES.items())
def test_every_fate_befalls_its_object(effect, fates):
    for fate, (patients, noun) in product(fates.split("|"), PATIENTS.items()):
        if "," not in patients:
            count = only(f"The raid {fate.format(patients)} on Monday.")
            assert (count.noun, count.effect) == (noun, effect), (patients, fate)
