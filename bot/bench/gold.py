"""Which gold lines may be learned from, and which are kept aside. Needs nothing but the standard library."""

import hashlib
from typing import Any

Row = dict[str, Any]
"""A line of tests/gold/moves.jsonl: id, text, previous, role, situation, register, kind, moves, labels."""


def line_id(text: str, previous: str) -> str:
    """The name of a gold line; its value modulo three decides whether it is set aside."""
    return hashlib.sha256(f"{text}|{previous}".encode()).hexdigest()[:12]


def in_third(text: str, previous: str) -> bool:
    """Whether a gold line belongs to the third that is never learned from or looked at while tuning."""
    return int(line_id(text, previous), 16) % 3 == 0
