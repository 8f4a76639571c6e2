"""The garbage collector while a document is read."""

from __future__ import annotations

import gc

import pytest

from dragoman import Chain

TEXT = "HMS Victory sailed for Malta."


@pytest.mark.parametrize("collecting", [True, False])
def test_the_collector_rests_while_a_document_is_read_and_goes_on_as_before(collecting, make_extractor, ship_kind):
    seen = []
    watching = make_extractor(
        "watch", provides=(ship_kind,), extract=lambda self, d: seen.append(gc.isenabled()) or 1 / 0
    )
    try:
        gc.enable() if collecting else gc.disable()
        Chain([watching()]).read(TEXT)
        with pytest.raises(ExceptionGroup):
            Chain([watching()], on_error="raise").read(TEXT)
        assert gc.isenabled() is collecting
    finally:
        gc.enable()
    assert seen == [False, False]
