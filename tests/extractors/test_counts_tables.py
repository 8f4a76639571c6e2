"""Counts: the tables are in order, the units agree with pint, the currencies are those of ISO 4217."""

import re

import pint
import pytest

from dragoman.extractors.counts import duties
from dragoman.extractors.counts.vocabulary import DATA, vocabulary_of
from dragoman.lexicon import Lexicons, read_table, values

TABLES = ("bounds", "changes", "currencies", "effects", "labels", "numbers", "plurals", "units", "words")
VOCABULARY = vocabulary_of(Lexicons(()))
PINT = pint.UnitRegistry()
#: Units that pint knows by an expression, not by their English name.
EXPRESSIONS = {
    "British thermal unit": "Btu",
    "astronomical unit": "astronomical_unit",
    "fluid ounce": "fluid_ounce",
    "megohm": "megaohm",
    "acre-foot": "acre * foot",
    "beat per minute": "count / minute",
    "billion cubic foot": "kilofoot ** 3",
    "billion cubic metre": "kilometre ** 3",
    "million British thermal unit": "megaBtu",
    "million cubic metre": "hectometre ** 3",
    "brake horsepower": "horsepower",
    "degree Celsius": "degree_Celsius",
    "degree Fahrenheit": "degree_Fahrenheit",
    "foot pound-force": "foot * force_pound",
    "kilopound per square inch": "kip_per_square_inch",
    "light year": "light_year",
    "nautical mile": "nautical_mile",
    "part per million": "ppm",
    "pound per square inch": "pound_force_per_square_inch",
    "pound-foot": "force_pound * foot",
    "troy ounce": "troy_ounce",
}
#: Units of counting, of the calendar and of markets, and those on scales that do not begin at nothing: pint has none, or converts none.
NOT_IN_PINT = {
    "barrel of oil equivalent", "frame per second", "part per billion", "basis point", "business day", "decade", "decibel", "night", "percentage point", "time", "weekend",
}  # fmt: skip
#: What the news writes and pint reads as another unit, as "pc" for parsec.
HOMONYMS = {
    ("ampere", "amps"),
    ("degree Celsius", "C"),
    ("degree Celsius", "centigrade"),
    ("degree Fahrenheit", "F"), ("gigabit", "Gb"), ("horsepower", "PS"), ("kilogram", "kilos"), ("kilometre per hour", "kmph"), ("kiloton", "kt"),
    ("megabit", "Mb"), ("million cubic metre", "mcm"), ("megapixel", "MP"), ("millibar", "mb"), ("newton metre", "Nm"), ("percent", "pc"), ("percent", "pct"), ("pixel", "px"),
    ("point", "pts"), ("terabit", "Tb"), ("tonne", "mt"),
}  # fmt: skip


def rows(name):
    return list(read_table(DATA / f"{name}.tsv"))


@pytest.mark.parametrize("name", TABLES)
def test_tables_are_sorted_and_hold_each_entry_once(name):
    firsts = [next(iter(row.values())) for row in rows(name)]
    assert firsts == sorted(set(firsts))


@pytest.mark.parametrize("name", TABLES)
def test_tables_say_what_they_are_and_where_they_come_from(name):
    lines = (DATA / f"{name}.tsv").read_text("utf-8").splitlines()
    head = "".join(line for line in lines if line.startswith("# "))
    assert len(lines[0]) > 20
    assert "Compiled from general knowledge" in head


def test_no_table_lies_unread():
    assert {path.name for path in DATA.iterdir()} == {f"{name}.tsv" for name in TABLES}


def in_pint(name):
    """Return pint's unit for an English name: "square kilometre", "kilowatt hour", "metre per second"."""
    if name in EXPRESSIONS:
        return PINT.Quantity(1, PINT.parse_units(EXPRESSIONS[name]))
    power = {"square": 2, "cubic": 3}.get(name.split()[0], 1)
    base = name.split(" ", 1)[1].replace(" ", "_") if power > 1 else name.replace(" per ", " / ")
    return PINT.Quantity(1, PINT.parse_units(" * ".join(base.split()).replace("* / *", "/"))) ** power


@pytest.mark.parametrize(
    "row", [row for row in rows("units") if row["name"] not in NOT_IN_PINT], ids=lambda row: row["name"]
)
def test_pint_knows_each_unit_and_takes_its_spellings_for_the_same(row):
    unit = in_pint(row["name"])
    if row["kind"] == "duration":
        assert dict(unit.dimensionality) == {"[time]": 1}
    for spelling in (*values(row["symbols"]), *filter(str.isalpha, values(row["words"]))):
        try:
            other = PINT.Quantity(1, PINT.parse_units(spelling))
        except (pint.UndefinedUnitError, pint.DefinitionSyntaxError, ValueError, AssertionError):
            continue  # "sqm", "kph": written in the news, unknown to pint
        same = other.dimensionality == unit.dimensionality and (
            other.units == unit.units or ratio(other, unit) == pytest.approx(1)
        )
        assert same is ((row["name"], spelling) not in HOMONYMS), spelling


def ratio(one, other):
    return (one / other).to_base_units().m


def test_currencies_are_codes_of_three_letters_or_names():
    for row in rows("currencies"):
        assert re.fullmatch(r"[A-Z]{3}|[a-z]+", row["code"])


def test_all_currencies_of_iso_4217_that_are_in_use_are_held():
    used = (
        "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY COP CRC CUP CVE "
        "CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS "
        "KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR "
        "PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD "
        "TWD TZS UAH UGX USD UYU UZS VES VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW"
    ).split()
    assert set(used) <= {row["code"] for row in rows("currencies")}


def test_every_word_of_a_bound_says_one_of_six_things():
    assert {row["bound"] for row in rows("bounds")} == {"~", ">", ">=", "<", "<="}
    assert {side for row in rows("bounds") for side in values(row["side"])} == {"before", "behind"}


def test_every_change_and_kind_of_unit_is_known():
    assert {row["change"] for row in rows("changes")} == {"up", "down"}
    assert {row["kind"] for row in rows("units")} == {"measure", "duration", "percent"}


def test_every_effect_and_form_is_known():
    from dragoman.extractors.counts.fates import FORMS_BEHIND

    assert {row["effect"] for row in rows("effects")} == {
        "killed",
        "wounded",
        "captured",
        "missing",
        "displaced",
        "released",
    }
    assert {row["form"] for row in rows("effects")} == set(FORMS_BEHIND)


def test_duties_are_bits_of_their_own():
    bits = [value for name, value in vars(duties).items() if name.isupper() and type(value) is int]
    assert sum(bits) == 2 ** len(bits) - 1
    assert VOCABULARY.duties["october"] & duties.MONTH
    assert not VOCABULARY.duties.get("soldiers", 0)
