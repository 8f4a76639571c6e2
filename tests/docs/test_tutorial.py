"""The tutorial, followed to the letter in an environment that holds nothing: every file written, every command given."""

from __future__ import annotations

import os
import re
import threading
from email.parser import BytesParser
from email.policy import HTTP
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PAGES = sorted((ROOT / "docs" / "tutorial").glob("[0-9]*.md"))


@pytest.fixture
def package_index(tmp_path):
    """A package index: its address, and the folder that holds what is uploaded to it."""
    folder = tmp_path / "index"
    folder.mkdir()

    class Upload(BaseHTTPRequestHandler):
        def do_POST(self):
            head = f"Content-Type: {self.headers['Content-Type']}\r\n\r\n".encode()
            body = self.rfile.read(int(self.headers["Content-Length"]))
            for part in BytesParser(policy=HTTP).parsebytes(head + body).iter_parts():
                if part.get_filename():
                    (folder / part.get_filename()).write_bytes(part.get_payload(decode=True))
            self.send_response(200)
            self.end_headers()

        def log_message(self, *_):
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Upload)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/", folder
    server.shutdown()
    server.server_close()


@pytest.fixture
def fresh(shell, package_index):
    """Let the shell have pip, Python and this checkout only, and twine the package index."""
    address, _ = package_index
    (shell.folder / "dragoman").symlink_to(ROOT)
    commands = Path(shell.environment["PATH"].partition(os.pathsep)[0])
    for name in ("dragoman", "pytest"):
        (commands / name).unlink()
    (commands / "python").rename(commands / "python3")
    for name in ("PYTHONPATH", "VIRTUAL_ENV"):
        shell.environment.pop(name, None)
    shell.environment |= {
        "TWINE_REPOSITORY_URL": address,
        "TWINE_USERNAME": "__token__",
        "TWINE_PASSWORD": "a token",
    }
    return shell


@pytest.mark.slow
def test_the_tutorial_works_to_the_letter(fresh, package_index, run_page):
    _, folder = package_index
    for page in PAGES:
        run_page(page)
    assert sorted(path.name for path in folder.glob("dragoman_ships*")) == [
        "dragoman_ships-0.1.0-py3-none-any.whl",
        "dragoman_ships-0.1.0.tar.gz",
    ]


def test_the_first_plugin_is_three_commands_and_thirty_lines():
    page = (ROOT / "docs" / "tutorial" / "2-plugin.md").read_text("utf-8")
    files = re.findall(r"^```python\n# [^\n]*\n(.*?)^```", page, re.MULTILINE | re.DOTALL)
    assert len(files) == 2
    assert sum(1 for code in files for line in code.splitlines() if line.strip()) <= 30
    first = re.search(r"^```console\n(.*?)^```", page, re.MULTILINE | re.DOTALL)[1]
    assert len(re.findall(r"^\$ (?!cd )", first, re.MULTILINE)) == 3
