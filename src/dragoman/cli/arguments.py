"""The command line's arguments."""

from __future__ import annotations

import argparse
from typing import NoReturn

from dragoman.datelines import day_of
from dragoman.writers.terminal import harmless

#: Seconds that one document may take in a worker.
SECONDS = 60.0
EPILOG = """\
exit codes: 0 all is well; 1 an input or a layer of a document could not be read; 2 wrong usage; 3 wrong configuration; 130 interrupted
"""


class Parser(argparse.ArgumentParser):
    """A parser whose complaints take one harmless line."""

    def error(self, message: str) -> NoReturn:
        """Say what is wrong and exit with 2."""
        self.exit(2, f"dragoman: {harmless(message)}; see {self.prog} --help\n")


def parser() -> argparse.ArgumentParser:
    """Return the parser of dragoman's command line."""
    top = Parser("dragoman", description="Read news and diplomatic dispatches.", epilog=EPILOG, allow_abbrev=False)
    top.add_argument("--version", action="store_true", help="print the version and exit")
    commands = top.add_subparsers(dest="command", metavar="COMMAND", parser_class=Parser)
    _add_read(commands)
    _add_plugins(commands)
    _add_new_plugin(commands)
    commands.add_parser("schema", help="print the JSON Schema of the output", allow_abbrev=False)
    _add_why(commands)
    return top


def _add_read(commands: argparse._SubParsersAction[Parser]) -> None:
    read = commands.add_parser(
        "read",
        help="read documents and print what they hold",
        description="Read documents one by one, in order, and print what they hold.",
        epilog=EPILOG,
        allow_abbrev=False,
    )
    read.add_argument(
        "paths",
        type=_path,
        nargs="+",
        metavar="PATH",
        help="a file; a folder, of which the files with a known suffix are read, in the order of their names; or - for standard input",
    )
    read.add_argument(
        "--format",
        default="table",
        help="table (the default), json, jsonl, csv (meetings alone), or what a plugin offers",
    )
    read.add_argument(
        "--output", type=_path, metavar="FILE", help="write to FILE, in UTF-8, instead of standard output"
    )
    read.add_argument("--workers", type=_workers, default=0, metavar="N", help="read in N processes (extra `workers`)")
    read.add_argument(
        "--seconds",
        type=_seconds,
        metavar="S",
        help=f"with --workers: the time one document may take ({SECONDS:g} by default); the extractor then at work costs its layer",
    )
    read.add_argument(
        "--on-error",
        choices=("collect", "raise"),
        help="collect: record what fails and read on (the default); raise: stop at the first failure of an extractor",
    )
    read.add_argument("--timings", action="store_true", help="show how long each layer took")
    _add_common(read)


def _add_plugins(commands: argparse._SubParsersAction[Parser]) -> None:
    plugins = commands.add_parser(
        "plugins",
        help="list what is installed, and what failed and why; or check an extractor",
        description="List every plugin with what it offers, every one that failed with the reason, and those that are left out.",
        epilog=EPILOG,
        allow_abbrev=False,
    )
    plugins.add_argument("--format", choices=("text", "json"), default="text", help="text (the default) or json")
    _add_config(plugins)
    check = plugins.add_subparsers(dest="action", metavar="[check]", parser_class=Parser).add_parser(
        "check",
        help="hold the contract of extractors against an installed one",
        description="Say clause by clause whether an installed extractor keeps the contract: grounding, determinism, order, hostile texts and more.",
        epilog="exit codes: as of the other commands; 1 also where a clause is broken",
        allow_abbrev=False,
    )
    check.add_argument(
        "name", metavar="NAME", help="the name of the extractor, or of the plugin whose extractors are checked"
    )
    check.add_argument(
        "paths",
        type=_path,
        nargs="*",
        metavar="PATH",
        help="texts that hold what it looks for: files, folders, or - for standard input; without any, two short dispatches are read",
    )
    check.add_argument(
        "--seconds",
        type=_seconds,
        metavar="S",
        help="the CPU time that one text may take (60 by default)",
    )
    _add_published(check, "the day on which all texts are taken to have been written, like 2025-10-17")
    _add_config(check, argparse.SUPPRESS)  # so that one given before `check` stays
    _add_reader(check)
    # What the other commands let users say of days and ids makes no difference here.
    check.set_defaults(published_from_name=False, published_key="published", id_key="id")


def _add_new_plugin(commands: argparse._SubParsersAction[Parser]) -> None:
    new = commands.add_parser(
        "new-plugin",
        help="write a plugin to start from: an extractor, its tests, and what a distribution needs",
        description="Write a plugin to start from, in a new folder dragoman-NAME: an extractor with an option and cues, its tests, a README.",
        epilog=EPILOG,
        allow_abbrev=False,
    )
    new.add_argument("name", metavar="NAME", help="lower-case letters, digits and hyphens, like ships or air-defence")
    new.add_argument("--directory", default=".", metavar="DIR", help="where the new folder goes (by default: here)")


def _add_why(commands: argparse._SubParsersAction[Parser]) -> None:
    why = commands.add_parser(
        "why",
        help="say what stands at a place of a document, what found it, and what lost to it",
        description="Say what stands between two offsets of a document, which rule found it, what lost to it, and what failed.",
        epilog=EPILOG,
        allow_abbrev=False,
    )
    why.add_argument("file", type=_path, metavar="FILE", help="a file, or - for standard input")
    why.add_argument("start", metavar="START", type=int, help="the first character asked about, counted from 0")
    why.add_argument("end", metavar="END", type=int, help="the character after the last one")
    why.add_argument("--id", help="which document, where FILE holds several")
    _add_common(why)


def _add_common(command: argparse.ArgumentParser) -> None:
    _add_published(
        command, "the day the texts were written, like 2025-10-17, for documents that do not say it themselves"
    )
    command.add_argument(
        "--published-from-name",
        action="store_true",
        help="take that day from the head of a file's name, like 2025-10-17_geneva.txt, before --published",
    )
    _add_config(command)
    _add_reader(command)
    _add_key(command, "published", "says when the text was written")
    _add_key(command, "id", "is the document's id")


def _add_published(command: argparse.ArgumentParser, meaning: str) -> None:
    command.add_argument("--published", type=_day, metavar="DATE", help=meaning)


def _add_reader(command: argparse.ArgumentParser) -> None:
    command.add_argument("--reader", metavar="NAME", help="read every input with this reader, whatever its suffix")
    _add_key(command, "text", "holds the text")


def _add_key(command: argparse.ArgumentParser, name: str, meaning: str) -> None:
    command.add_argument(
        f"--{name}-key",
        type=_key,
        default=name,
        metavar="KEY",
        help=f"of JSON objects: what {meaning} ({name} by default)",
    )


def _add_config(command: argparse.ArgumentParser, default: str | None = None) -> None:
    command.add_argument(
        "--config", type=_path, default=default, metavar="FILE", help="the TOML file that says what reads, and how"
    )


def _path(text: str) -> str:
    if not text:
        msg = "a path is wanted, not the empty string"
        raise argparse.ArgumentTypeError(msg)
    return text


def _key(text: str) -> str:
    if not text:
        msg = "a key is wanted, not the empty string"
        raise argparse.ArgumentTypeError(msg)
    return text


def _day(text: str) -> str:
    try:
        day_of(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from error
    return text


def _workers(text: str) -> int:
    number = int(text) if text.isdecimal() else -1
    if number < 0:
        msg = f"a number of processes, 0 or more, is wanted, not {text!r}"
        raise argparse.ArgumentTypeError(msg)
    return number


def _seconds(text: str) -> float:
    try:
        seconds = float(text)
    except ValueError:
        seconds = 0.0
    if not 0 < seconds < float("inf"):
        msg = f"a number of seconds above 0 is wanted, not {text!r}"
        raise argparse.ArgumentTypeError(msg)
    return seconds
