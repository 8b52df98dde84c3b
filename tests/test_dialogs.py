"""Whole conversations replayed word for word. `python -m tests.test_dialogs` records them anew after a wanted change."""

import asyncio
from pathlib import Path

import pytest

from tests.talk import Talk

FOLDER = Path(__file__).parent / "dialogs"
DIALOGS = sorted(p for p in FOLDER.glob("*.md") if p.name != "README.md")


def _parts(text: str) -> tuple[str, int, list[str]]:
    """Head, seed and the lines typed."""
    head, _, _ = text.partition("\n> ")
    seed = next((int(line.split(":")[1]) for line in head.splitlines() if line.startswith("seed:")), 1)
    return head.rstrip(), seed, [line[2:] for line in text.splitlines() if line.startswith("> ")]


def _approved(path: Path) -> str:
    return path.read_text(encoding="utf-8")


async def _played(text: str) -> str:
    head, seed, typed = _parts(text)
    talk = Talk(seed=seed)
    out = [head]
    for line in typed:
        shown = await (talk.pick(int(line[1:])) if line.startswith("!") else talk.type(line))
        numbered = "".join(f"\n  {n}  {c.label}" for n, c in enumerate(talk.choices, 1))
        out.append(f"> {line}\n\n{shown}{numbered}")
    return "\n\n".join(out) + "\n"


@pytest.mark.parametrize("path", DIALOGS, ids=lambda p: p.stem)
async def test_the_dialog_reads_as_it_was_approved(path: Path) -> None:
    text = _approved(path)
    assert await _played(text) == text


def test_there_are_at_least_four_dialogs() -> None:
    assert len(DIALOGS) >= 4


if __name__ == "__main__":
    for dialog in DIALOGS:
        dialog.write_text(asyncio.run(_played(dialog.read_text(encoding="utf-8"))), encoding="utf-8")
