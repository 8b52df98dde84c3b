"""The gold lines as the fit and the bench share them: which are kept aside, their moves, and a line with its cue hits."""

import hashlib
from typing import Any

from bot.reading.apology import apology_in
from bot.reading.canon import Canon, canon
from bot.reading.cues import Hits, hits
from bot.reading.quality import Scene
from bot.reading.sentences import Sentence, sentences

Row = dict[str, Any]
"""A line of tests/gold/moves.jsonl: id, text, previous, role, situation, register, kind, moves, labels."""


def line_id(text: str, previous: str) -> str:
    """The name of a gold line; its value modulo three decides whether it is set aside."""
    return hashlib.sha256(f"{text}|{previous}".encode()).hexdigest()[:12]


def in_third(text: str, previous: str) -> bool:
    """Whether a gold line belongs to the third that is never learned from or looked at while tuning."""
    return int(line_id(text, previous), 16) % 3 == 0


def names(row: Row) -> list[str]:
    """The moves of a line, whether written as names or as objects with quality and quote."""
    return [m if isinstance(m, str) else m["move"] for m in row["moves"]]


def cued(text: str, previous: str) -> tuple[Canon, tuple[Sentence, ...], Scene, Hits]:
    """A line outside any scenario, up to its cue hits."""
    line = canon(text)
    parts = sentences(line)
    scene = Scene(canon(previous).text, apology_in(line.text), line.text)
    return line, parts, scene, hits(line, parts, scene)
