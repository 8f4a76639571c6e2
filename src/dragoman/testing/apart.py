"""Reading in a process of its own: with another hash seed, time zone and locale, and with an eye on what is done there besides.

The parent calls `read_apart`; the child runs this module. What goes to the child is a pickle on its standard input, what comes back
one JSON text: what was read, and the acts nobody asked for (writing files, printing, opening connections, starting processes).
"""

from __future__ import annotations

import contextlib
import importlib
import importlib.util
import io
import json
import locale
import os
import pickle
import subprocess
import sys
import tempfile
import types
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

#: Hash seeds, time zones and locales that read in processes of their own; the parent's are a third set.
SETTINGS = (
    {"PYTHONHASHSEED": "1", "TZ": "Pacific/Kiritimati", "LC_ALL": "C"},
    {"PYTHONHASHSEED": "4242", "TZ": "America/Los_Angeles", "LC_ALL": "de_DE.UTF-8"},
)
#: Seconds after which a process is given up.
LIMIT = 600.0
#: Audit events that what reads has no business raising; `open` is looked at more closely.
ACTS = frozenset(
    "socket.connect socket.bind socket.sendto socket.sendmsg socket.getaddrinfo socket.gethostbyname socket.gethostbyaddr "
    "urllib.Request ftplib.connect smtplib.connect http.client.connect "
    "subprocess.Popen os.system os.exec os.spawn os.posix_spawn os.startfile os.fork os.forkpty os.kill os.killpg pty.spawn "
    "os.remove os.rename os.mkdir os.rmdir os.truncate os.link os.symlink os.chmod os.chown os.utime os.chdir os.setxattr "
    "os.putenv os.unsetenv shutil.rmtree shutil.copyfile shutil.move tempfile.mkstemp tempfile.mkdtemp".split()
)


def read_apart(
    read: Callable[[], Sequence[str]], modules: Iterable[str], settings: Sequence[Mapping[str, str]], days: int = 0
) -> list[tuple[list[str], list[str]]]:
    """Return, for a process under each of *settings* (environment variables), what *read* returns there and what else was done.

    *modules* are those in which *read* and what it works with are defined; *days* is what the clock is ahead there.
    The processes run side by side. Raises `AssertionError` with its last words where one fails.
    """
    files = {name: getattr(sys.modules.get(name), "__file__", None) for name in modules}
    task = pickle.dumps((files, pickle.dumps(read), days))
    path = os.pathsep.join(entry for entry in sys.path if entry)
    children = [_started(task, os.environ | {"PYTHONPATH": path} | dict(setting)) for setting in settings]
    results = []
    for child in children:
        out, errors = _finished(child, children)
        assert child.returncode == 0, (
            "reading in a process of its own failed; the module under test must import there without a test around it:\n"
            + errors.decode(errors="replace")[-2000:]
        )
        found, acts = json.loads(out)
        results.append((found, acts))
    return results


def _finished(child: subprocess.Popen[bytes], others: Iterable[subprocess.Popen[bytes]]) -> tuple[bytes, bytes]:
    """Wait for *child* and return what it wrote. Raises `AssertionError`, and ends it and the *others*, where that takes too long."""
    try:
        return child.communicate(timeout=LIMIT)
    except subprocess.TimeoutExpired:
        for process in others:
            process.kill()
            process.wait()
        message = f"reading in a process of its own was not done after {LIMIT:g} s; let nothing wait for what only this process has"
        raise AssertionError(message) from None


def _started(task: bytes, environment: Mapping[str, str]) -> subprocess.Popen[bytes]:
    with tempfile.TemporaryFile() as given:  # a file, not a pipe: a child that dies early breaks nothing here
        given.write(task)
        given.seek(0)
        return subprocess.Popen(
            [sys.executable, "-m", __name__],
            env=environment,
            stdin=given,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )


def main() -> None:
    """Do the task on standard input, as the child."""
    files, pickled, days = pickle.loads(sys.stdin.buffer.read())  # noqa: S301 - from our own parent
    out, sys.stdout = sys.stdout, sys.stderr
    with contextlib.suppress(locale.Error):  # a machine without that locale still tries the hash seed and the time zone
        locale.setlocale(locale.LC_ALL, "")
    sys.dont_write_bytecode = True
    for name, file in files.items():
        _import(name, file)
    read = pickle.loads(pickled)  # noqa: S301 - as above
    if days:
        from dragoman.testing.clock import move_clock  # noqa: PLC0415 - seldom needed

        move_clock(days)
    acts: list[str] = []
    sys.stdout = printed = io.StringIO()
    sys.addaudithook(lambda event, arguments: _note(acts, event, arguments))
    found = read()
    if printed.getvalue():
        acts.append("print to standard output")
    json.dump((found, sorted(set(acts))), out)


def _import(name: str, file: str | None) -> None:
    """Import the module *name*, from *file* where no path leads to it, as with the modules of tests."""
    try:
        importlib.import_module(name)
    except ImportError:
        spec = importlib.util.spec_from_file_location(name, file) if file else None
        if spec is None or spec.loader is None:
            raise
        parts = name.split(".")
        for end in range(1, len(parts)):
            parent = ".".join(parts[:end])
            sys.modules.setdefault(parent, types.ModuleType(parent))
        module = importlib.util.module_from_spec(spec)
        sys.modules[name] = module
        spec.loader.exec_module(module)


def _note(acts: list[str], event: str, arguments: tuple[Any, ...]) -> None:
    if event == "open":
        path, mode, flags = arguments
        writes = bool(set(mode or "") & set("wax+")) or bool((flags or 0) & (os.O_WRONLY | os.O_RDWR | os.O_CREAT))
        if writes and not _importing():
            acts.append(f"open {path!r} to write")
    elif event in ACTS and not _importing():
        acts.append(event)


def _importing() -> bool:
    """Return whether a module is being imported: a library that sets itself up when it is first needed reads no text yet."""
    frame = sys._getframe()  # noqa: SLF001 - the only way to ask who called
    while frame.f_back is not None:
        frame = frame.f_back
        if frame.f_code.co_filename == "<frozen importlib._bootstrap>":
            return True
    return False


if __name__ == "__main__":
    main()
