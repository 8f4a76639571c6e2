"""Lets an interpreter that has this folder on its path see dragoman without the plugins that happen to be installed beside it."""

from __future__ import annotations

from importlib import metadata

installed = metadata.entry_points


def others(**wanted: str) -> metadata.EntryPoints:
    return metadata.EntryPoints(entry for entry in installed(**wanted) if entry.group != "dragoman")


metadata.entry_points = others
