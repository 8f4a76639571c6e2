"""Plugins found through real entry points: good ones, four kinds of broken ones, clashes, and blocked ones."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys

import pytest

import dragoman
from dragoman import Plugin, PluginError
from dragoman.registry import Registry

GOOD = """
import attrs, dragoman

@attrs.frozen
class {kind}Mention(dragoman.Mention):
    hull: str = ""

@attrs.frozen
class Finder(dragoman.Extractor):
    name = "{name}"
    provides = ({kind}Mention,)

    def extract(self, document):
        if document.text.startswith("zzz"):
            yield document.mention({kind}Mention, (0, 3))

plugin = dragoman.Plugin(extractors=[Finder])
"""

BUILTIN = ["actors", "counts", "dates", "meetings", "places", "weapons"]


def failure_of(name: str, registry: Registry) -> str:
    [provider] = [provider for provider in registry.failed if provider.name == name]
    return provider.failure


def test_a_plugin_is_found_by_its_entry_point(install):
    install("ships", GOOD.format(name="ships", kind="Ship"), version="2.1")
    registry = Registry.discovered()
    assert list(registry.extractors) == [*BUILTIN[:5], "ships", "weapons"]
    provider = registry.provider_of("ships")
    assert (provider.name, provider.distribution, provider.version) == ("ships", "dragoman-ships", "2.1")
    assert "ship" in registry.kinds
    read = dragoman.Chain([registry.extractors["ships"]()]).read("zzz")
    assert [m.tag() for m in read.annotations] == ["ship"]


BROKEN = {
    "import error": ("import nowhere_at_all\n", r"cannot be imported: ModuleNotFoundError: .*nowhere_at_all"),
    "syntax error": ("plugin = (\n", r"cannot be imported: SyntaxError"),
    "exit at import": ("raise SystemExit(3)\n", r"cannot be imported: SystemExit: 3"),
    "no such name": ("plugins = 1\n", r"cannot be imported: AttributeError"),
    "newer interface": (
        "import dragoman\nplugin = dragoman.Plugin(api=99)\n",
        r"needs plugin interface 99; this dragoman has 1, a newer one is needed",
    ),
    "no plugin": (
        "plugin = 3\n",
        r"is of type int, which has no hook of dragoman; let its entry point name a dragoman.Plugin, like 'dragoman_ships:plugin'",
    ),
    "the module for its plugin": (
        "import dragoman, sys\nreal = dragoman.Plugin()\nplugin = sys.modules[__name__]\n",
        r"is of type module, which has no hook of dragoman",
    ),
    "misspelt hook": (
        "import sys\ndef dragoman_extracters():\n    return []\nplugin = sys.modules[__name__]\n",
        r"has a hook 'dragoman_extracters' that dragoman does not know; it knows dragoman_extractors, dragoman_lexicons",
    ),
    "a hook that raises": (
        (
            "import dragoman\nfrom dragoman.plugin import hookimpl\nclass P:\n    @hookimpl\n"
            "    def dragoman_lexicons(self):\n        raise OSError('no disk')\nplugin = P()\n"
        ),
        r"failed: OSError: no disk",
    ),
    "a hook with another signature": (
        (
            "import dragoman\nfrom dragoman.plugin import hookimpl\nclass P:\n    @hookimpl\n"
            "    def dragoman_lexicons(self, more):\n        return []\nplugin = P()\n"
        ),
        r"failed: PluginValidationError",
    ),
    "a hook that returns no list": (
        (
            "import dragoman\nfrom dragoman.plugin import hookimpl\nclass P:\n    @hookimpl\n"
            "    def dragoman_readers(self):\n        return 3\nplugin = P()\n"
        ),
        r"failed: TypeError",
    ),
    "no extractor": (
        "import dragoman\nplugin = dragoman.Plugin(extractors=[int])\n",
        r"offers <class 'int'> as an extractor; it must be a class derived from dragoman.Extractor",
    ),
    "an extractor that is no attrs class": (
        (
            "import dragoman\nclass E(dragoman.Extractor):\n    name = 'e'\n    provides = (dragoman.Event,)\n"
            "    def extract(self, document):\n        return ()\nplugin = dragoman.Plugin(extractors=[E])\n"
        ),
        r"offers E, which is not decorated with @attrs.frozen",
    ),
    "an option without a default": (
        GOOD.format(name="ships", kind="Ship").replace("    def extract", "    model: str\n\n    def extract"),
        r"offers Finder, whose option 'model' has no default",
    ),
    "no reader": (
        "import dragoman\nplugin = dragoman.Plugin(readers=['html'])\n",
        r"offers 'html' as a reader; it must be a dragoman.Reader",
    ),
    "kinds that are no tuple": (
        GOOD.format(name="ships", kind="Ship").replace("(ShipMention,)", "ShipMention"),
        r"offers Finder, whose `provides` is <class .*ShipMention'>; it must be a tuple of kinds of annotation",
    ),
    "kinds by their names": (
        GOOD.format(name="ships", kind="Ship").replace(
            "    def extract", "    requires = ('date',)\n\n    def extract"
        ),
        r"offers Finder, whose `requires` is \('date',\); it must be a tuple of kinds of annotation",
    ),
    "a version that is a number": (
        GOOD.format(name="ships", kind="Ship").replace("    def extract", "    version = 2\n\n    def extract"),
        r"offers Finder, whose `version` is 2; it must be a string",
    ),
    "an extractor that does not extract": (
        (
            "import attrs, dragoman\n@attrs.frozen\nclass E(dragoman.Extractor):\n    name = 'e'\n    provides = (dragoman.Event,)\n"
            "plugin = dragoman.Plugin(extractors=[E])\n"
        ),
        r"offers E, which cannot be made with its defaults: TypeError: Can't instantiate abstract class E",
    ),
    "a default that cannot be had": (
        GOOD.format(name="ships", kind="Ship").replace(
            "    def extract", "    rows: tuple = attrs.field(factory=lambda: open('no such file'))\n\n    def extract"
        ),
        r"offers Finder, which cannot be made with its defaults: FileNotFoundError",
    ),
    "an extractor without a name": (
        (
            "import attrs, dragoman\n@attrs.frozen\nclass E(dragoman.Extractor):\n    provides = (dragoman.Event,)\n"
            "    def extract(self, document):\n        return ()\nplugin = dragoman.Plugin(extractors=[E])\n"
        ),
        r"offers E, which has no `name`",
    ),
}


@pytest.mark.parametrize("fault", BROKEN)
def test_a_broken_plugin_costs_itself_and_says_why(install, fault):
    source, reason = BROKEN[fault]
    install("wreck", source, version="0.3")
    install("ships", GOOD.format(name="ships", kind="Ship"))
    registry = Registry.discovered()
    assert [provider.name for provider in registry.failed] == ["wreck"]
    assert re.search(reason, failure_of("wreck", registry))
    assert failure_of("wreck", registry).startswith("plugin 'wreck' of dragoman-wreck 0.3 ")
    assert "ships" in registry.extractors
    assert set(BUILTIN) < set(registry.extractors)


@pytest.mark.parametrize("fault", BROKEN)
def test_strict_raises_instead(install, fault):
    source, reason = BROKEN[fault]
    install("wreck", source)
    with pytest.raises(PluginError, match=reason):
        Registry.discovered(strict=True).extractors  # noqa: B018 - asking is what raises


def test_what_a_plugin_with_one_bad_part_offers_is_not_taken_in_halves(install):
    source = GOOD.format(name="ships", kind="Ship") + "plugin = dragoman.Plugin(extractors=[Finder, int])\n"
    install("halves", source)
    registry = Registry.discovered()
    assert "ships" not in registry.extractors
    assert "ship" not in registry.kinds


def test_a_clash_of_extractors_names_both_distributions(install):
    install("boats", GOOD.format(name="ships", kind="Boat"), distribution="acme-boats", version="1.1")
    install("ships", GOOD.format(name="ships", kind="Ship"), distribution="navy-ships", version="2.0")
    registry = Registry.discovered()
    assert registry.provider_of("ships").distribution == "acme-boats"
    assert failure_of("ships", registry) == (
        "plugin 'ships' of navy-ships 2.0 offers extractor 'ships', which plugin 'boats' of acme-boats 1.1 offers already"
    )


def test_a_clash_with_a_builtin_leaves_the_builtin_whatever_the_plugin_is_called(install):
    install("aaa", GOOD.format(name="dates", kind="Day"), distribution="acme-dates")
    registry = Registry.discovered()
    assert registry.provider_of("dates").distribution == "dragoman"
    assert "offers extractor 'dates', which plugin 'dates' of dragoman" in failure_of("aaa", registry)


def test_a_clash_of_kinds_names_both_distributions(install):
    install("boats", GOOD.format(name="boats", kind="Ship"), distribution="acme-boats")
    install("ships", GOOD.format(name="ships", kind="Ship"), distribution="navy-ships")
    registry = Registry.discovered()
    assert "ships" not in registry.extractors
    assert failure_of("ships", registry) == (
        "plugin 'ships' of navy-ships 1.0 defines a kind 'ship' that plugin 'boats' of acme-boats 1.0 defines already"
    )


def test_one_plugin_cannot_offer_two_things_of_one_name(install):
    source = GOOD.format(name="ships", kind="Ship") + (
        "@attrs.frozen\nclass Other(Finder):\n    pass\nplugin = dragoman.Plugin(extractors=[Finder, Other])\n"
    )
    install("twice", source)
    assert "offers two things as extractor 'ships'" in failure_of("twice", Registry.discovered())
    source = GOOD.format(name="ships", kind="Ship") + (
        "First = ShipMention\n@attrs.frozen\nclass ShipMention(dragoman.Mention):\n    pass\n"
        "Finder.provides = (First, ShipMention)\n"
    )
    install("shadow", source)
    assert "offers two things as kind 'ship'" in failure_of("shadow", Registry.discovered())


def test_a_blocked_plugin_is_not_even_imported(install):
    module = install("ships", "raise RuntimeError('I was imported')\n")
    registry = Registry.discovered(block=["ships", "weapons"])
    assert registry.extractors
    assert registry.failed == ()
    assert module not in sys.modules
    assert "weapons" not in registry.extractors


def test_a_blocked_plugin_is_not_imported_through_the_configuration(install, tmp_path):
    install("ships", "raise RuntimeError('I was imported')\n")
    path = tmp_path / "dragoman.toml"
    path.write_text('[plugins]\nblock = ["ships"]\nstrict = true\n')
    assert len(dragoman.Chain.load(path).extractors) == len(BUILTIN)
    path.write_text("[plugins]\nstrict = true\n")
    with pytest.raises(dragoman.ConfigError, match=r"plugins: plugin 'ships' of dragoman-ships 1.0 cannot be imported"):
        dragoman.Chain.load(path)


def test_where_some_are_enabled_no_others_are_even_imported(install, tmp_path):
    install("boats", GOOD.format(name="boats", kind="Boat"), version="1.2")
    module = install("ships", "raise RuntimeError('I was imported')\n", version="3.0")
    registry = Registry.discovered(enable=["boats"])
    assert list(registry.extractors) == ["actors", "boats", *BUILTIN[1:]]
    assert [(p.name, p.distribution, p.version) for p in registry.blocked] == [("ships", "dragoman-ships", "3.0")]
    assert module not in sys.modules
    path = tmp_path / "dragoman.toml"
    path.write_text("[plugins]\nenable = []\nstrict = true\n")
    assert sorted(extractor.name for extractor in dragoman.Chain.load(path).extractors) == BUILTIN
    path.write_text('[plugins]\nenable = ["shipps"]\n')
    with pytest.raises(
        dragoman.ConfigError, match=r"plugins\.enable\[0\]: 'shipps' is unknown, .*; did you mean 'ships'\?"
    ):
        dragoman.Chain.load(path)


def test_what_is_blocked_is_told_with_its_distribution(install):
    install("ships", GOOD.format(name="ships", kind="Ship"))
    registry = Registry.discovered(block=["ships", "weapons", "nothing"])
    assert [(p.name, p.distribution) for p in registry.blocked] == [
        ("weapons", "dragoman"),
        ("ships", "dragoman-ships"),
    ]


def test_the_document_survives_a_broken_plugin_in_a_process_of_its_own(install, tmp_path):
    install("wreck", "import nowhere_at_all\n")
    install("ships", GOOD.format(name="ships", kind="Ship"))
    code = (
        "import dragoman; document = dragoman.read('zzz sailed.'); text = dragoman.dumps(document); "
        "assert dragoman.loads(text) == document; print(text)"
    )
    path = os.pathsep.join(filter(None, sys.path))
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=False, env=os.environ | {"PYTHONPATH": path}
    )
    assert done.returncode == 0, done.stderr
    layers = {layer["extractor"]: layer for layer in json.loads(done.stdout)["layers"]}
    assert [found["annotation"] for found in layers["ships"]["annotations"]] == ["ship"]
    assert set(BUILTIN) < set(layers)


def test_lexicons_readers_and_writers_come_through_the_same_object(tmp_path):
    lexicon = dragoman.Lexicon("ships", tmp_path / "x.tsv")
    reader = dragoman.Reader("html", (".html",), lambda stream, name: ())
    writer = dragoman.Writer("csv", lambda documents, stream, timings=False: None)
    registry = Registry.of({"all": Plugin(lexicons=[lexicon], readers=[reader], writers=[writer])}, strict=True)
    assert registry.lexicons == (lexicon,)
    assert registry.readers == {"html": reader}
    assert registry.writers == {"csv": writer}
    assert [provider.name for provider in registry.loaded] == ["all"]


def test_names_come_sorted_and_unknown_ones_are_said(ships, words):
    registry = Registry.of({"b": Plugin(extractors=[words]), "a": Plugin(extractors=[ships])})
    assert list(registry.extractors) == ["ships", "words"]
    assert list(registry.kinds) == ["place", "ship"]
    with pytest.raises(LookupError, match="no plugin offers an extractor named 'dates'"):
        registry.provider_of("dates")


def test_each_hook_is_called_once_a_registry_and_never_a_document(ships):
    from dragoman.plugin import hookimpl

    called = []

    class Counting:
        @hookimpl
        def dragoman_extractors(self):
            called.append("extractors")
            return [ships]

    registry = Registry.of({"counting": Counting()}, strict=True)
    chain = dragoman.Chain.default(registry)
    for _ in range(3):
        chain.read("HMS Hood")
        assert registry.kinds
        assert registry.extractors
    assert called == ["extractors"]
