"""The same bytes under any hash seed, locale, time zone, order of extractors and number of workers."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

SEEDS = Path(__file__).parents[2] / "seeds"

READ = """
import json, locale, pathlib, sys
import dragoman
from dragoman.registry import Registry

if __name__ == "__main__":
    try:
        locale.setlocale(locale.LC_ALL, "")
    except locale.Error:
        pass
    turn, workers = int(sys.argv[2]), int(sys.argv[3])
    records = [json.loads(line) for line in open(sys.argv[1] + "/gold.jsonl", encoding="utf-8")]
    documents = [
        dragoman.Document(pathlib.Path(sys.argv[1], r["file"]).read_text("utf-8"), id=r["id"], published=r["dct"])
        for r in records
    ]
    offered = [extractor() for extractor in Registry.discovered(block=(), strict=True).extractors.values()]
    chain = dragoman.Chain(offered[turn:] + offered[:turn])
    for document in chain.read_all(documents, workers=workers):
        print(dragoman.dumps(document))
"""

SETTINGS = [
    ("0", "C", "UTC", 0, 0),
    ("1", "C.UTF-8", "Pacific/Kiritimati", 1, 0),
    ("2", "tr_TR.UTF-8", "America/Los_Angeles", 3, 0),
    ("31337", "de_DE.UTF-8", "Asia/Kathmandu", 5, 2),
    ("99", "POSIX", "Europe/Berlin", 2, 1),
]


@pytest.mark.slow
def test_the_seeds_are_read_to_the_same_bytes(tmp_path):
    (tmp_path / "read.py").write_text(READ)
    path = os.pathsep.join(filter(None, sys.path))
    outputs = []
    for seed, locale, zone, turn, workers in SETTINGS:
        setting = {"PYTHONHASHSEED": seed, "LC_ALL": locale, "LANG": locale, "TZ": zone, "PYTHONPATH": path}
        done = subprocess.run(
            [sys.executable, str(tmp_path / "read.py"), str(SEEDS), str(turn), str(workers)],
            capture_output=True,
            check=False,
            env=os.environ | setting,
        )
        assert done.returncode == 0, done.stderr.decode()[-2000:]
        outputs.append(done.stdout)
    assert len(outputs[0].splitlines()) == 6
    assert all(not layer["failure"] for line in outputs[0].splitlines() for layer in json.loads(line)["layers"])
    for setting, output in zip(SETTINGS, outputs, strict=True):
        assert output == outputs[0], setting
