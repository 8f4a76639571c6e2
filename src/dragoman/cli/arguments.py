"""The command line's arguments."""

from __future__ import annotations

import argparse
from typing import NoReturn

from dragoman.datelines import day_of
from dragoman.writers.terminal import harmless

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
    commands.add_parser("plugins", help="list what is installed, and what failed and why", allow_abbrev=False)
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
        nargs="+",
        metavar="PATH",
        help="a file; a folder, of which the files with a known suffix are read, in the order of their names; or - for standard input",
    )
    read.add_argument("--format", default="table", help="table (the default), json, jsonl, or what a plugin offers")
    read.add_argument("--output", metavar="FILE", help="write to FILE, in UTF-8, instead of standard output")
    read.add_argument("--workers", type=_workers, default=0, metavar="N", help="read in N processes (extra `workers`)")
    read.add_argument(
        "--on-error",
        choices=("collect", "raise"),
        help="collect: record what fails and read on (the default); raise: stop at the first failure of an extractor",
    )
    read.add_argument("--timings", action="store_true", help="show how long each layer took")
    _add_common(read)


def _add_why(commands: argparse._SubParsersAction[Parser]) -> None:
    why = commands.add_parser(
        "why",
        help="say what stands at a place of a document, what found it, and what lost to it",
        description="Say what stands between two offsets of a document, which rule found it, what lost to it, and what failed.",
        epilog=EPILOG,
        allow_abbrev=False,
    )
    why.add_argument("file", metavar="FILE", help="a file, or - for standard input")
    why.add_argument("start", metavar="START", type=int, help="the first character asked about, counted from 0")
    why.add_argument("end", metavar="END", type=int, help="the character after the last one")
    why.add_argument("--id", help="which document, where FILE holds several")
    _add_common(why)


def _add_common(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--published",
        type=_day,
        metavar="DATE",
        help="the day the texts were written, like 2025-10-17, for documents that do not say it themselves",
    )
    command.add_argument("--config", metavar="FILE", help="the TOML file that says what reads, and how")
    command.add_argument("--reader", metavar="NAME", help="read every input with this reader, whatever its suffix")


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
