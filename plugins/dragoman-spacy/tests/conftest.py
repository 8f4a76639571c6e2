import pytest

from dragoman_spacy import Spacy

#: What the pipeline of these tests knows; real pipelines are trained, this one is told.
PATTERNS = {
    "PERSON": ["Ilse Varga", "Varga", "Tomas Reuel", "Bela\nOrsini", "Bela Orsini"],
    "ORG": ["the Harbour Council", "Ketter Bank's", "OSLO", "European Union"],
    "GPE": ["Garbonzo", "Ostania", "Norway"],
    "LOC": ["the Grey Hills"],
    "FAC": ["Fort Ambry"],
    "NORP": ["Ostanian", "Reformists"],
    "SHIP": ["Sea Lark"],
}


@pytest.fixture(scope="session")
def language():
    """A blank English pipeline with an entity ruler."""
    spacy = pytest.importorskip("spacy", reason="spaCy is not installed")
    language = spacy.blank("en")
    ruler = language.add_pipe("entity_ruler")
    ruler.add_patterns([{"label": label, "pattern": name} for label, names in PATTERNS.items() for name in names])
    return language


@pytest.fixture(scope="session")
def model(language, tmp_path_factory):
    """The folder of that pipeline."""
    folder = tmp_path_factory.mktemp("pipeline") / "told"
    language.to_disk(folder)
    return str(folder)


@pytest.fixture
def extractor(model):
    return Spacy(model=model)
