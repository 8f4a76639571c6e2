"""Lets tests, and the processes they start, import the extractors beside this file by name; in importlib mode no folder of tests is on the path."""

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).parent))
