"""The distribution: built, installed and found through its entry point."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

import dragoman

HERE = Path(__file__).parents[1]


@pytest.mark.slow
def test_it_is_found_once_installed(tmp_path, page):
    target = tmp_path / "site"
    options = ["--no-deps", "--no-build-isolation", "--quiet", "--disable-pip-version-check"]
    subprocess.run([sys.executable, "-m", "pip", "install", *options, "--target", target, HERE], check=True)
    assert (target / "dragoman_html" / "py.typed").is_file()
    path = os.pathsep.join([str(target), str(Path(dragoman.__file__).parents[1])])
    (tmp_path / "a.html").write_text(page)

    def run(*arguments):
        command = [sys.executable, "-m", "dragoman", *arguments]
        return subprocess.run(
            command, env=os.environ | {"PYTHONPATH": path}, capture_output=True, check=True
        ).stdout.decode()

    assert "reader html: .html .htm .xhtml" in run("plugins")
    document = json.loads(run("read", str(tmp_path / "a.html"), "--format", "jsonl"))
    assert (document["published"], document["source"]) == ("2025-10-17", "Harbour Post")
