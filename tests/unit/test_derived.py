"""Properties that follow from the fields: JSON shows them, and whatever reads JSON passes them over."""

from __future__ import annotations

import json

import attrs
import jsonschema
import pytest

import dragoman
from dragoman import Document, Event, InputError, Layer, Meeting, Mention, Span
from dragoman.registry import Registry
from dragoman.schema import schema_of
from dragoman.serial import OWN_KINDS, Codec

MEETING = Meeting(Span(0, 3), "met", mode="phone")
CODES = {"cameo": "041", "plover": "CONSULT", "plover_mode": "phone"}


def document(*annotations):
    return Document("met them", layers=(Layer("a", annotations=annotations),))


def written(codec, *annotations):
    return codec.encode(document(*annotations))["layers"][0]["annotations"]


def test_the_codes_of_a_meeting_stand_behind_its_fields():
    [found] = written(Codec(), MEETING)
    assert list(found)[-4:] == ["mentions", *CODES]
    assert {name: found[name] for name in CODES} == CODES


def test_what_is_written_comes_back_equal_and_is_written_alike():
    codec = Codec()
    text = codec.dumps(document(MEETING))
    assert codec.loads(text) == document(MEETING)
    assert codec.dumps(codec.loads(text)) == text


@pytest.mark.parametrize("change", [{"cameo": "999"}, {"cameo": None, "plover": [1]}, dict.fromkeys(CODES), None])
def test_what_is_derived_is_passed_over_when_it_is_read(change):
    data = Codec().encode(document(MEETING))
    [found] = data["layers"][0]["annotations"]
    for name in CODES if change is None else change:
        found.pop(name)
    found |= change or {}
    assert Codec().decode(data) == document(MEETING)


def test_fields_are_checked_as_before():
    data = Codec().encode(document(MEETING))
    data["layers"][0]["annotations"][0]["ordinal"] = "x"
    with pytest.raises(InputError):
        Codec().decode(data)


def test_the_schema_has_them_and_takes_documents_without_them():
    schema = schema_of({kind.tag(): kind for kind in OWN_KINDS})
    assert schema["$defs"]["meeting"]["properties"]["cameo"] == {"type": "string", "readOnly": True}
    data = Codec().encode(document(MEETING))
    jsonschema.validate(data, schema)
    [found] = data["layers"][0]["annotations"]
    for name in CODES:
        del found[name]
    jsonschema.validate(data, schema)
    found["cameo"] = 41
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(data, schema)


@attrs.frozen
class Treaty(Meeting):
    """A meeting of a plugin's, with a code of its own and an annotation that follows from it."""

    derived = (*Meeting.derived, "first", "odd")

    plover: str = "TREATY"

    @property
    def first(self) -> Mention | None:
        """Who is named first."""
        return self.participants[0] if self.participants else None

    @property
    def odd(self):
        """Something without a type."""
        return {"a": [1]}


def test_kinds_of_plugins_have_their_own_and_inherit_others():
    codec = Codec({"treaty": Treaty})
    actor = dragoman.ActorMention(Span(4, 8), "them", name="They")
    given = [Treaty(Span(0, 3), "met"), Treaty(Span(0, 3), "met", participants=(actor,))]
    for treaty in given:
        [found] = written(codec, treaty)
        assert (found["cameo"], found["plover"], found["odd"]) == ("040", "TREATY", {"a": [1]})
        assert found == codec.converter.unstructure(treaty)
        assert codec.decode(codec.encode(document(treaty))) == document(treaty)
        jsonschema.validate(
            codec.encode(document(treaty)), schema_of({kind.tag(): kind for kind in (*OWN_KINDS, Mention, Treaty)})
        )
    assert found["first"]["name"] == "They"


def test_a_kind_that_nobody_knows_keeps_them():
    text = Codec({"treaty": Treaty}).dumps(document(Treaty(Span(0, 3), "met")))
    assert Codec().dumps(Codec().loads(text)) == text
    assert json.loads(text)["layers"][0]["annotations"][0]["cameo"] == "040"


def test_a_field_called_derived_is_a_field():
    @attrs.frozen
    class WordMention(Mention):
        derived: str | None = None

    codec = Codec({"word": WordMention})
    given = document(WordMention(Span(0, 3), "met", derived="meet"))
    assert codec.decode(codec.encode(given)) == given


@pytest.mark.parametrize(
    ("derived", "told"),
    [
        ("cameo", "`derived` is 'cameo'; it must be a tuple of names of properties"),
        (("type", "nowhere"), "`derived` names 'nowhere', which is no property"),
        (("lost",), "name 'Nowhere' is not defined"),
    ],
)
def test_what_cannot_be_derived_costs_the_plugin(derived, told):
    names = derived

    @attrs.frozen
    class Broken(Event):
        derived = names

        @property
        def lost(self) -> Nowhere:  # noqa: F821 - that is the point
            """What has a type that is nowhere."""

    @attrs.frozen
    class Breaking(dragoman.Extractor):
        name = "breaking"
        provides = (Broken,)

        def extract(self, document):
            return ()

    [failed] = Registry.of({"breaking": dragoman.Plugin(extractors=[Breaking])}).failed
    assert failed.failure.endswith(f"Broken, whose derived properties cannot be read: {told}")
