"""What users may add to each layer of the built-in extractors, and how a mistake in it is told."""

from __future__ import annotations

import pytest

from dragoman import Chain, Lexicon
from dragoman.builtins import BUILTINS
from dragoman.registry import Registry
from dragoman.tables import mistakes_in

REGISTRY = Registry.of(BUILTINS)


def test_these_layers_are_read() -> None:
    expected = "actors currencies holidays meetings persons places towns units weapons"
    assert list(REGISTRY.layers) == expected.split()


@pytest.mark.parametrize(
    ("layer", "table", "sentence"),
    [
        ("places", "name,country;Quorvin,ZZ", "the 'country' 'ZZ' is no ISO 3166 code"),
        ("places", "name,lat,lon;Quorvin,91,1", "'Quorvin' has the lat '91'; wanted are degrees from -90 to 90"),
        ("places", "name,lat,lon;Quorvin,1,east", "'Quorvin' has the lon 'east'"),
        ("places", "name,lat;Quorvin,9", "one of lat and lon alone"),
        ("persons", "name,country;Zenta Brüvele,Latvia", "did you mean 'LV'?"),
        ("persons", "name,office,from;Zenta Brüvele,envoy,May", "has 'May' under 'from'"),
        ("persons", "name,office,from;Zenta Brüvele,envoy,2020-13-01", "has '2020-13-01' under 'from'"),
        ("persons", "name,office,to;Zenta Brüvele,envoy,2020-02-30", "has '2020-02-30' under 'to'"),
        ("persons", "name,office,from;Zenta Brüvele,envoy,20-01-2020", "has '20-01-2020' under 'from'"),
        ("persons", "name,office,from;Zenta Brüvele,envoy,0000", "has '0000' under 'from'"),
        (
            "persons",
            "name,office,from,to;Zenta Brüvele,envoy,2022,2020",
            "has an office from '2022' to '2020', which is",
        ),
        (
            "actors",
            "name,office,from,to;Zenta Brüvele,envoy,2022-05-02,2022-05-01",
            "from '2022-05-02' to '2022-05-01'",
        ),
        ("persons", "name,office,from,to;Zenta Brüvele,envoy|chair,2019|2022,2020|2021", "from '2022' to '2021'"),
        ("persons", "name,from;Zenta Brüvele,2020", "has a 'from' without an 'office'"),
        ("persons", "name,office,to;Zenta Brüvele,,2020", "has a 'to' without an 'office'"),
        ("actors", "name,type;Harbour Pact,club", "has the type 'club'; allowed are person"),
        ("towns", "name,country,lat,lon;Zarnwick,GB,51,", "there is no 'lon'"),
        ("units", "name,kind;sea mile,money", "has the kind 'money'; allowed are measure"),
        ("units", "name,words;sea mile,-", "'-' has no word in it"),
        ("currencies", "code,names;,crowns", "there is no 'code'"),
        ("currencies", "code,names;XXC,…", "'…' has no word in it"),
        ("meetings", "phrase,part,mode,frame;powwow,noun,talk,strong", "has the mode 'talk'; allowed are in_person"),
        ("meetings", "phrase,part,mode,frame;powwow,noun,talks,with", "has the frame 'with'; allowed are anaphor"),
        ("meetings", "phrase,part,mode,frame;-,noun,talks,strong", "'-' has no word in it"),
        ("weapons", "name,origin;Zorblax,XX", "the 'origin' 'XX' is no ISO 3166 code"),
    ],
)
def test_a_mistake_is_told_with_file_and_line(tmp_path, layer: str, table: str, sentence: str) -> None:
    path = tmp_path / "mine.tsv"
    path.write_text(table.replace(";", "\n").replace(",", "\t") + "\n", "utf-8")
    [told] = mistakes_in((Lexicon(layer, path),), REGISTRY.tables)
    assert told.startswith(f"{path}, line 2: ")
    assert sentence in told


@pytest.mark.parametrize(
    ("layer", "table", "twice"),
    [
        ("persons", "name,id,country;Adna Korol,a,NO;Zed Wiley,a,SE", "a"),
        ("persons", "name;Adna Korol;Adna Korol", "Adna Korol"),
        ("actors", "name;Harbour Pact;harbour pact", "harbour pact"),
        ("places", "name,country;Quorvin,NO;Quorvin,NO", "Quorvin"),
        ("towns", "name,country,lat,lon;Zarnwick,GB,51,0;Zarnwick,GB,51,0", "Zarnwick"),
        ("holidays", "name,day;Harbour Day,06-12;harbour day,06-13", "harbour day"),
        ("units", "name;sea mile;sea mile", "sea mile"),
        ("currencies", "code;XXC;XXC", "XXC"),
        ("meetings", "phrase,part,mode,frame;powwow,noun,talks,strong;powwow,noun,summit,strong", "powwow"),
        ("weapons", "name;Zorblax;Zorblax", "Zorblax"),
    ],
)
def test_an_entry_that_stands_twice_is_a_mistake(tmp_path, layer: str, table: str, twice: str) -> None:
    path = tmp_path / "mine.tsv"
    path.write_text(table.replace(";", "\n").replace(",", "\t") + "\n", "utf-8")
    assert list(mistakes_in((Lexicon(layer, path),), REGISTRY.tables)) == [
        f"{path}, line 3: {twice!r} stands in this file twice"
    ]


@pytest.mark.parametrize(
    ("layer", "table"),
    [
        ("persons", "name,id;Adna Korol,a;Adna Korol,b"),
        ("places", "name,country,lat,lon;Quorvin,NO,60,5;Quorvin,NO,61,6;Quorvin,SE,,"),
        ("towns", "name,country,lat,lon;Zarnwick,GB,51,0;Zarnwick,GB,52,0"),
        ("meetings", "phrase,part,mode,frame;powwow,noun,talks,strong;powwow,verb,talks,meet"),
        ("persons", "name,office,from,to;Adna Korol,envoy|chair,2020|2022-05-01,2022|"),
        ("persons", "name,office,from,to;Adna Korol,envoy,2022-05-01,2022"),
    ],
)
def test_entries_that_differ_are_two(tmp_path, layer: str, table: str) -> None:
    path = tmp_path / "mine.tsv"
    path.write_text(table.replace(";", "\n").replace(",", "\t") + "\n", "utf-8")
    assert list(mistakes_in((Lexicon(layer, path),), REGISTRY.tables)) == []


@pytest.mark.parametrize(
    ("layer", "table"),
    [
        ("units", "name,words;sea mile,sea mile|sea miles"),
        ("currencies", "code,names;XXC,cowrie|cowries"),
        ("meetings", "phrase,part,mode,frame;powwow,noun,talks,strong"),
        ("towns", "name,country,lat,lon;Zarnwick,GB,51,0"),
        ("weapons", "name;Zorblax"),
    ],
)
def test_columns_that_say_nothing_may_be_left_out(tmp_path, layer: str, table: str) -> None:
    path = tmp_path / "mine.tsv"
    path.write_text(table.replace(";", "\n").replace(",", "\t") + "\n", "utf-8")
    (tmp_path / "c.toml").write_text(f'[[lexicon]]\nlayer = "{layer}"\npath = "mine.tsv"\n')
    chain = Chain.load(tmp_path / "c.toml", REGISTRY)
    text = "Envoys paid 12 cowries after 12 sea miles, held a powwow in Zarnwick, Britain, and fired a Zorblax missile."
    document = chain.read(text)
    assert document.failures == ()
    found = {
        "units": "sea mile" in {count.unit for count in document.counts},
        "currencies": "XXC" in {count.unit for count in document.counts},
        "meetings": "powwow" in {meeting.text for meeting in document.meetings},
        "towns": "Zarnwick" in {place.name for place in document.places},
        "weapons": "Zorblax" in {weapon.name for weapon in document.weapons},
    }
    assert found[layer]
