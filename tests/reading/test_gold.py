"""The gold lines are what docs/reading-a-line.md says, nothing set aside was learned from, and the reader keeps what it reached."""

import json
from collections import Counter
from pathlib import Path

from bot.bench.gold import in_third, line_id
from bot.model import COUNTERPRODUCTIVE, MOVES
from bot.reading.heads import heads
from bot.reading.line import read_line

GOLD = Path(__file__).parents[1] / "gold"
ROWS = [json.loads(line) for line in (GOLD / "moves.jsonl").read_text("utf-8").splitlines()]
UNSEEN = [row for row in ROWS if in_third(row["text"], row["previous"])]


def _plain(text: str) -> str:
    return "".join(c for c in text.lower() if c.isalnum())


def test_there_are_enough_lines_of_every_move_and_kind() -> None:
    held = Counter(m["move"] for row in ROWS for m in row["moves"])
    assert len(ROWS) >= 1200
    assert min(held[m] for m in MOVES) >= 40
    assert {"usual", "paraphrase", "multi", "hard_negative", "neutral"} == {row["kind"] for row in ROWS}


def test_quotes_are_verbatim_and_names_are_of_the_text() -> None:
    for row in ROWS:
        assert row["id"] == line_id(row["text"], row["previous"])
        assert len(row["labels"]) == 2
        for m in row["moves"]:
            assert m["quote"] in row["text"]
            assert (m["quality"] == 0) == (m["move"] in COUNTERPRODUCTIVE)


def test_no_line_that_was_set_aside_was_learned_from() -> None:
    learned = {_plain(json.loads(line)["text"]) for line in (GOLD / "train.jsonl").read_text("utf-8").splitlines()}
    shared = [row["text"] for row in UNSEEN if _plain(row["text"]) in learned]
    assert [text for text in shared if len(text.split()) > 3] == []


def test_the_reader_keeps_what_it_reached_on_lines_it_never_saw() -> None:
    said = [{seen.move for seen in read_line(row["text"], row["previous"]).moves} for row in UNSEEN]
    truth = [{m["move"] for m in row["moves"]} for row in UNSEEN]
    scores = []
    for move in MOVES:
        right = sum(move in s and move in t for s, t in zip(said, truth, strict=True))
        scores.append(2 * right / max(1, sum(move in s for s in said) + sum(move in t for t in truth)))
    clean = [s for s, t in zip(said, truth, strict=True) if not t & COUNTERPRODUCTIVE]
    assert sum(scores) / len(scores) >= 0.75
    assert sum(bool(s & COUNTERPRODUCTIVE) for s in clean) / len(clean) <= 0.01


def test_a_harmful_move_needs_more_than_a_constructive_one() -> None:
    bars = dict(zip(MOVES, heads().bars, strict=True))
    assert min(bars[m].sure for m in COUNTERPRODUCTIVE) > max(0.5, sum(b.sure for b in bars.values()) / len(bars))
    assert all(b.maybe < b.sure for b in bars.values())
