"""Reading in a process of its own: with another hash seed, time zone and locale, and with an eye on what the extractor does there.

The parent calls `read_apart`; the child runs this module. What goes to the child is a pickle on its standard input, what comes back
one JSON text: the documents, and the acts nobody asked for (writing files, printing, opening connections, starting processes).
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
    from collections.abc import Mapping, Sequence

    from dragoman.chain import Chain

#: Audit events that an extractor has no business raising; `open` is looked at more closely.
ACTS = frozenset(
    "socket.connect socket.bind socket.sendto socket.sendmsg socket.getaddrinfo socket.gethostbyname socket.gethostbyaddr "
    "urllib.Request ftplib.connect smtplib.connect http.client.connect "
    "subprocess.Popen os.system os.exec os.spawn os.posix_spawn os.startfile os.fork os.forkpty os.kill os.killpg pty.spawn "
    "os.remove os.rename os.mkdir os.rmdir os.truncate os.link os.symlink os.chmod os.chown os.utime os.chdir os.setxattr "
    "os.putenv os.unsetenv shutil.rmtree shutil.copyfile shutil.move tempfile.mkstemp tempfile.mkdtemp".split()
)


def read_apart(
    chain: Chain, texts: Sequence[str], published: str | None, settings: Sequence[Mapping[str, str]]
) -> list[tuple[list[str], list[str]]]:
    """Return, for a process under each of *settings* (environment variables), the documents as JSON and what else was done.

    The processes run side by side. Raises `AssertionError` with its last words where one fails.
    """
    modules = {type(e).__module__: getattr(sys.modules[type(e).__module__], "__file__", None) for e in chain.extractors}
    task = pickle.dumps((modules, pickle.dumps((chain.extractors, chain.lexicons)), tuple(texts), published))
    path = os.pathsep.join(entry for entry in sys.path if entry)
    children = [_started(task, os.environ | {"PYTHONPATH": path} | dict(setting)) for setting in settings]
    results = []
    for child in children:
        out, errors = child.communicate()
        assert child.returncode == 0, (
            "reading in a process of its own failed; the extractor's module must import there without a test around it:\n"
            + errors.decode(errors="replace")[-2000:]
        )
        documents, acts = json.loads(out)
        results.append((documents, acts))
    return results


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
    modules, pickled, texts, published = pickle.loads(sys.stdin.buffer.read())  # noqa: S301 - from our own parent
    out, sys.stdout = sys.stdout, sys.stderr
    with contextlib.suppress(locale.Error):  # a machine without that locale still tries the hash seed and the time zone
        locale.setlocale(locale.LC_ALL, "")
    sys.dont_write_bytecode = True
    from dragoman.chain import Chain  # noqa: PLC0415 - the parent needs none of this
    from dragoman.serial import Codec  # noqa: PLC0415

    for name, file in modules.items():
        _import(name, file)
    extractors, lexicons = pickle.loads(pickled)  # noqa: S301 - as above
    codec = Codec({kind.tag(): kind for extractor in extractors for kind in extractor.provides})
    acts: list[str] = []
    sys.stdout = printed = io.StringIO()
    sys.addaudithook(lambda event, arguments: _note(acts, event, arguments))
    chain = Chain(extractors, lexicons=lexicons)
    documents = [codec.dumps(chain.read(text, published=published)) for text in texts]
    if printed.getvalue():
        acts.append("print to standard output")
    json.dump((documents, sorted(set(acts))), out)


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
