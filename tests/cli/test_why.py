"""`dragoman why`: what stands somewhere, and what lost to it."""

import pytest

TEXT = "Envoys plan a summit over 16 F-16s."


def test_why_tells_what_stands_with_its_rule_and_layer_and_what_lost_to_it(run, page):
    code, out, err = run("why", page, "31", "33")
    assert (code, err) == (0, [])
    assert out.splitlines() == [
        f"31-33: {TEXT[1:31]}[16]s.",
        "Stands:",
        "  weapon 29-33 'F-16' by rule f-16 of weapons 1: category=combat aircraft",
        "Lost:",
        "  count 31-33 '16' by rule digits of counts 1, to weapon 29-33 'F-16' by rule f-16 of weapons 1",
    ]


def test_why_shows_the_fields_of_an_event(run, page):
    _, out, _ = run("why", page, "14", "20")
    assert "participants=('Envoys', 'Guest'), mode=in_person, status=planned" in out


def test_why_tells_where_nothing_stands_and_what_failed(run, tmp_path):
    (tmp_path / "a.txt").write_text("They BREAK \x1b[31m it.")
    code, out, err = run("why", tmp_path / "a.txt", "0", "4")
    assert code == 1
    assert out.splitlines() == [
        "0-4: [They] BREAK \\x1b[31m it.",
        "Nothing stands here.",
        "Failed, so that something may be missing:",
        "  counts: RuntimeError: told to break",
    ]
    assert err == [f"dragoman: {tmp_path / 'a.txt'}: counts failed: RuntimeError: told to break"]


@pytest.mark.parametrize("span", [("5", "5"), ("6", "5"), ("0", "99"), ("90", "99")])
def test_why_wants_offsets_within_the_text(run, page, span):
    code, _, err = run("why", page, *span)
    assert code == 2
    assert err == [f"dragoman: START and END must be offsets with 0 <= START < END <= 35, not {span[0]} and {span[1]}"]


def test_why_needs_to_know_which_of_several_documents(run, three):
    code, _, err = run("why", three, "0", "2")
    assert code == 2
    assert err == ["dragoman: the file holds several documents; say which with --id, for example --id b"]
    code, out, _ = run("why", three, "0", "2", "--id", "c")
    assert code == 0
    assert "weapon 0-4" in out
    code, _, err = run("why", three, "0", "2", "--id", "z")
    assert code == 1
    assert err == [f"dragoman: {three}: holds no document 'z'"]


def test_why_tells_of_a_file_that_cannot_be_read(run, tmp_path):
    code, _, err = run("why", tmp_path / "no.txt", "0", "2")
    assert code == 1
    assert err == [f"dragoman: {tmp_path / 'no.txt'}: No such file or directory"]
