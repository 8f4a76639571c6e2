"""The plugins that come with dragoman, in the same form as a stranger's."""

from __future__ import annotations

from dragoman.extractors.actors import Actors
from dragoman.extractors.counts import Counts
from dragoman.extractors.dates import Dates
from dragoman.extractors.meetings import Meetings
from dragoman.extractors.places import Places
from dragoman.extractors.weapons import Weapons
from dragoman.plugin import Plugin
from dragoman.readers import jsonl, plain_text
from dragoman.writers import json_lines, json_whole, meetings_csv, table

#: Every built-in plugin under its name; there is no other list.
BUILTINS = {
    "dates": Plugin(extractors=[Dates]),
    "counts": Plugin(extractors=[Counts]),
    "weapons": Plugin(extractors=[Weapons]),
    "places": Plugin(extractors=[Places]),
    "actors": Plugin(extractors=[Actors]),
    "meetings": Plugin(extractors=[Meetings]),
    "formats": Plugin(
        readers=[plain_text.reader, jsonl.reader],
        writers=[table.writer, json_whole.writer, json_lines.writer, meetings_csv.writer],
    ),
}
