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
def test_it_is_found_once_installed(tmp_path, model):
    target = tmp_path / "site"
    options = ["--no-deps", "--no-build-isolation", "--quiet", "--disable-pip-version-check"]
    subprocess.run([sys.executable, "-m", "pip", "install", *options, "--target", target, HERE], check=True)
    assert (target / "dragoman_spacy" / "py.typed").is_file()
    path = os.pathsep.join([str(target), str(Path(dragoman.__file__).parents[1])])
    (tmp_path / "a.txt").write_text("Ilse Varga left Garbonzo.")
    (tmp_path / "a.toml").write_text(
        f'[chain]\nextractors = ["spacy"]\n[extractors.spacy]\nmodel = {json.dumps(model)}\nlabels = {{ GPE = "facility" }}\n'
    )

    def run(*arguments):
        command = [sys.executable, "-m", "dragoman", *arguments]
        done = subprocess.run(command, env=os.environ | {"PYTHONPATH": path}, capture_output=True, check=True)
        return done.stdout.decode()

    assert "extractor spacy" in run("plugins")
    read = run("read", str(tmp_path / "a.txt"), "--config", str(tmp_path / "a.toml"), "--format", "jsonl")
    (layer,) = json.loads(read)["layers"]
    assert [(found["annotation"], found["text"]) for found in layer["annotations"]] == [
        ("actor", "Ilse Varga"),
        ("place", "Garbonzo"),
    ]
