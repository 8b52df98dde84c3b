"""A rehearsal that is killed at any moment goes on at the next start with nothing lost: the real program, the real disk."""

import asyncio
import contextlib
import getpass
import os
import random
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

from bot.contract import Scope
from bot.session import fold
from bot.store.sqlite import open_sqlite

KILLS = 12
"""Lives of the program here; the store's own suite kills a committing writer fifty times."""


def _live(folder: Path, lines: list[str], until: str, seconds: float) -> str:
    """Start the program, type the lines, kill it `seconds` after `until` (a pattern) is on the screen; all that was shown."""
    screen = folder / "screen.txt"
    with screen.open("wb") as out:
        child = subprocess.Popen(
            [sys.executable, "-m", "adapters.cli", "chat", "--plain", "--seed", "3"],
            stdin=subprocess.PIPE, stdout=out, stderr=out, env={**os.environ, "GREENROOM_DATA_DIR": str(folder)},
        )  # fmt: skip
        assert child.stdin is not None
        try:
            child.stdin.write("".join(f"{line}\n" for line in lines).encode())
            child.stdin.flush()
            deadline = time.monotonic() + 30
            while not re.search(until.encode(), screen.read_bytes(), re.DOTALL) and time.monotonic() < deadline:
                time.sleep(0.01)
            time.sleep(seconds)
        finally:
            child.send_signal(signal.SIGKILL)
            child.wait()
            with contextlib.suppress(BrokenPipeError):
                child.stdin.close()
    return screen.read_text(encoding="utf-8", errors="replace")


async def _kept(folder: Path) -> list[str]:
    store = await open_sqlite(folder / "greenroom.db")
    events = await store.load(Scope(platform="terminal", user=getpass.getuser()), "terminal")
    await store.close()
    session = fold(events)
    return [node.said for node in session.rehearsal.nodes] if session.rehearsal else []


def test_killed_at_random_moments_no_answered_line_is_lost(tmp_path: Path) -> None:
    chance = random.Random(11)
    _live(tmp_path, ["/scenarios raise", "start", "skip"], "The scene starts", 0.1)
    answered: list[str] = []
    for life in range(KILLS):
        lines = [f"Life {life}, line {n}: how does it look from your side?" for n in range(1)]
        # Every other life dies around the commit, the others just after the answer came.
        until = f"> {re.escape(lines[0])}" + (".*Dana:" if life % 2 else "")
        shown = _live(tmp_path, lines, until, chance.uniform(0.0, 0.1))
        # A line counts as answered when something stands on the screen after its echo.
        for line in lines:
            _, echo, rest = shown.partition(f"> {line}")
            if echo and "Dana:" in rest:
                answered.append(line)
        kept = asyncio.run(_kept(tmp_path))
        assert [line for line in kept if line in answered] == answered
    assert len(answered) >= KILLS // 2
