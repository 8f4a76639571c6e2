"""spaCy for dragoman: its entities as actors and places, and documents as its `Doc` and `DocBin`, both ways.

spaCy itself is imported when it is first needed: a plugin is loaded whenever dragoman looks for plugins.
"""

from __future__ import annotations

from dragoman import Plugin
from dragoman_spacy.docs import from_doc, from_docbin, to_doc, to_docbin
from dragoman_spacy.extractor import Spacy

__all__ = ["Spacy", "from_doc", "from_docbin", "plugin", "to_doc", "to_docbin"]

plugin = Plugin(extractors=[Spacy])
