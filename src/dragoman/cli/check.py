"""`dragoman plugins check`: the contract of extractors, held against an installed one on the user's own texts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dragoman.cli.inputs import Inputs
from dragoman.cli.report import check_name
from dragoman.cli.setting import Setting
from dragoman.testing.contract import ExtractorContract
from dragoman.testing.texts import SAMPLES
from dragoman.testing.verdicts import contract_for, verdicts
from dragoman.writers.terminal import harmless

if TYPE_CHECKING:
    import argparse

    from dragoman.chain import Chain
    from dragoman.cli.report import Report
    from dragoman.extractor import Extractor
    from dragoman.registry import Registry

#: Characters of a complaint that are shown.
SHOWN = 1000
#: What is said of an extractor that finds nothing in the texts which are read where none are named.
UNFOUND = "finds nothing in the two short dispatches that are read without PATH; name a text of yours: dragoman plugins check {} TEXT.txt"


def run(arguments: argparse.Namespace, registry: Registry | None, report: Report) -> int:
    """Print clause by clause whether what *arguments* name, an extractor or those of a plugin, keeps the contract; fail where it does not."""
    setting = Setting.of(arguments.config, registry, report)
    extractors = _chosen(arguments.name, setting, report)
    inputs = Inputs.of(arguments, setting.registry.readers, report)
    texts = [document.text for document in inputs.documents(arguments.paths)] if arguments.paths else SAMPLES
    if not texts:
        report.fail("there is no text to check it on")
        return report.exit_code
    for extractor in extractors:
        contract = contract_for(
            extractor,
            texts=texts,
            others=_beside(extractor, setting.chain),
            published=arguments.published,
            lexicons=setting.chain.lexicons,
            patience=arguments.seconds or ExtractorContract.patience,
        )
        if arguments.paths or _finds_something(contract):
            _check(contract, setting, report)
        else:
            report.fail(f"{extractor.name} {UNFOUND.format(arguments.name)}")
    return report.exit_code


def _chosen(name: str, setting: Setting, report: Report) -> list[Extractor]:
    """Return the extractor called *name*, or else those of the plugin called so; tell *report* where there is nothing to check.

    Raises `UsageError` for a name that nothing has.
    """
    installed = {extractor.name: extractor for extractor in setting.chain.extractors}
    if name in installed:
        return [installed[name]]
    registry = setting.registry
    found = [extractor for extractor in installed.values() if registry.provider_of(extractor.name).name == name]
    if not found and any(provider.name == name for provider in registry.failed):
        report.fail(f"{name} cannot be checked, since it cannot be used")
    elif not found and any(provider.name == name for provider in registry.loaded):
        report.fail(f"plugin {name!r} has no extractor in use that could be checked")
    elif not found:
        check_name("NAME", name, installed)
    return found


def _finds_something(contract: ExtractorContract) -> bool:
    """Return whether the extractor finds something in its texts, or fails at them, which its contract will tell."""
    try:
        return any(map(contract.yielded, contract.texts))
    except (Exception, SystemExit):  # noqa: BLE001 - whatever an extractor raises
        return True


def _check(contract: ExtractorContract, setting: Setting, report: Report) -> None:
    """Print what each clause says of the extractor as soon as it is known; tell *report* how many complain."""
    extractor, number = contract.extractor, len(contract.texts)
    provider = setting.registry.provider_of(extractor.name)
    origin = " ".join(filter(None, (provider.distribution, provider.version)))
    _print(f"{extractor.name} {extractor.version} of {origin}, on {number} text{'s' if number > 1 else ''}")
    complaints = 0
    for verdict in verdicts(contract):
        complaints += verdict.outcome == "FAIL"
        told = verdict.told if len(verdict.told) <= SHOWN else f"{verdict.told[:SHOWN]}..."
        _print(f"  {verdict.outcome}  {': '.join(filter(None, (verdict.clause, told)))}")
    if complaints:
        report.fail(f"{extractor.name} breaks {complaints} clause{'s' if complaints > 1 else ''} of the contract")


def _beside(extractor: Extractor, chain: Chain) -> list[Extractor]:
    """Return the extractors of *chain* that *extractor* reads from, and those that they read from."""
    found: dict[str, Extractor] = {}
    waiting = [extractor]
    while waiting:
        reading = waiting.pop()
        kinds = (*reading.requires, *reading.uses)
        for other in chain.extractors:
            provides = any(issubclass(provided, kind) for provided in other.provides for kind in kinds)
            if provides and other is not extractor and other.name not in found:
                found[other.name] = other
                waiting.append(other)
    return list(found.values())


def _print(line: str) -> None:
    indent = len(line) - len(line.lstrip())
    print(" " * indent + harmless(line.lstrip()), flush=True)  # noqa: T201 - this is what the command is for
