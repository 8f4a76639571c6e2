"""The extractor keeps the contract, alone and beside the lexicons."""

import pytest

from dragoman.extractors.actors import Actors
from dragoman.extractors.places import Places
from dragoman.testing import ExtractorContract
from dragoman_spacy import Spacy

TEXTS = (
    "Ilse Varga of the Harbour Council flew from Garbonzo to Fort Ambry.\n\nVarga said “the Grey Hills” of Ostania’s east are calm.",
    "OSLO, Oct. 17 - Envoys of Norway and Ostania met Tomas Reuel and Reformists. Bela\nOrsini stayed away from\nGarbonzo.",
)


@pytest.fixture(autouse=True, scope="class")
def told_pipeline(request, model):
    request.cls.extractor = Spacy(model=model)


@pytest.mark.slow
class TestAlone(ExtractorContract):
    texts = TEXTS
    sizes = (10_000, 40_000)


@pytest.mark.slow
class TestBesideLexicons(ExtractorContract):
    texts = TEXTS
    others = (Actors(), Places())
    sizes = (4_000, 16_000)
