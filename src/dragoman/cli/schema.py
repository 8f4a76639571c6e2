"""`dragoman schema`: the JSON Schema of the output."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from dragoman.registry import Registry
from dragoman.schema import schema_of
from dragoman.serial import Codec

if TYPE_CHECKING:
    import argparse
    from collections.abc import Mapping

    from dragoman.annotations import Annotation
    from dragoman.cli.report import Report


def run(arguments: argparse.Namespace, registry: Registry | None, report: Report) -> int:  # noqa: ARG001 - as every command
    """Print the schema of documents that hold the kinds of every plugin in use."""
    registry = registry or Registry.discovered()
    for provider in registry.failed:
        report.fail(f"{provider.failure}; its kinds are missing")
    schema = schema_of(_expressible(Codec(registry.kinds).kinds, report))
    print(json.dumps(schema, indent=2))  # noqa: T201 - this is what the command is for
    return report.exit_code


def _expressible(kinds: Mapping[str, type[Annotation]], report: Report) -> dict[str, type[Annotation]]:
    """Return *kinds* without those that have a field of a type that JSON has no form for; they cost themselves only."""
    found = {}
    for tag, kind in kinds.items():
        try:
            schema_of({tag: kind})
        except (TypeError, NameError) as error:
            report.fail(f"kind {tag!r}: {error}")
        else:
            found[tag] = kind
    return found
