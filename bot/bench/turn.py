"""What one offline turn costs: read, feel, voice, commit, beside one bare SQLite commit in the same run.

Also the core's import time, the memory of an idle chat, and turns a second over 200 interleaved conversations.
This machine's absolute times mean little elsewhere; the ratios do.
"""

import asyncio
import resource
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path

from bot.contract import Inbound, Say, Scope

LINES = (
    "Have you got ten minutes? It's about my pay and I'd like us both to be fine with where it lands.",
    "I closed the Hartwell account in May and took over the release on-call in March.",
    "How does the budget look from your side right now?",
    "So you're saying it isn't about my work, it's about what's left this year.",
    "That makes sense, it must be hard to have to say no to everyone.",
    "I'd like to move to 70k from January. Would you be willing to take that to your director by Friday?",
    "What would it take for you to feel good about bringing it up?",
    "How about two steps: half now, half after the review in March?",
)
_CHATS = 200


class _Nowhere:
    async def show(self, say: Say) -> None:
        """Show nothing."""


def _inbound(chat: str, n: int, text: str | None, action: str | None = None) -> Inbound:
    scope = Scope(platform="bench", user=chat)
    return Inbound(id=f"{chat}-{n}", scope=scope, chat=chat, at=datetime.now(UTC), text=text, action=action)


async def report() -> str:
    """Run the whole bench, about ten seconds."""
    with tempfile.TemporaryDirectory() as folder:
        bare, turn = await _turn_beside_commit(Path(folder))
        rate = await _interleaved(Path(folder) / "many")
    imported, resident = _import_seconds(), _idle_megabytes()
    return "\n".join(
        (
            f"bare SQLite commit        {bare * 1000:8.3f} ms median",
            f"one offline turn          {turn * 1000:8.3f} ms median = {turn / bare:.1f} times the commit (target: at most 3)",
            f"import of the core        {imported:8.2f} s (target: at most 0.5)",
            f"idle terminal chat        {resident:8.0f} MB resident",
            f"{_CHATS} conversations       {rate:8.0f} turns a second, interleaved in one process",
        )
    )


async def _turn_beside_commit(folder: Path, rounds: int = 40) -> tuple[float, float]:
    """Medians in seconds, the two measured in turn so that a busy moment hits both."""
    from bot.app import open_coach
    from bot.config import Settings

    coach = await open_coach(Settings(data_dir=folder / "one"), seed=1)
    raw = sqlite3.connect(folder / "bare.db", isolation_level=None)
    for pragma in ("journal_mode=WAL", "synchronous=FULL"):
        raw.execute(f"PRAGMA {pragma}")
    raw.execute("CREATE TABLE line (n INTEGER PRIMARY KEY, body TEXT)")
    bare: list[float] = []
    turns: list[float] = []
    for chat in range(rounds):
        await _open_scene(coach, f"c{chat}")
        for n, line in enumerate(LINES):
            started = time.perf_counter()
            raw.execute("BEGIN IMMEDIATE")
            raw.execute("INSERT INTO line (body) VALUES (?)", (line,))
            raw.execute("COMMIT")
            bare.append(time.perf_counter() - started)
            started = time.perf_counter()
            await coach.handle(_inbound(f"c{chat}", 10 + n, line), _Nowhere())
            turns.append(time.perf_counter() - started)
    raw.close()
    await coach.close()
    return statistics.median(bare), statistics.median(turns)


async def _open_scene(coach: object, chat: str) -> None:
    from bot.app import Coach

    assert isinstance(coach, Coach)
    await coach.handle(_inbound(chat, 0, None, "scenario:raise"), _Nowhere())
    await coach.handle(_inbound(chat, 1, None, "start"), _Nowhere())
    await coach.handle(_inbound(chat, 2, "skip"), _Nowhere())


async def _interleaved(folder: Path) -> float:
    from bot.app import open_coach
    from bot.config import Settings

    coach = await open_coach(Settings(data_dir=folder), seed=1)
    chats = [f"m{n}" for n in range(_CHATS)]
    await asyncio.gather(*(_open_scene(coach, chat) for chat in chats))
    started = time.perf_counter()
    for n, line in enumerate(LINES):
        await asyncio.gather(*(coach.handle(_inbound(chat, 10 + n, line), _Nowhere()) for chat in chats))
    spent = time.perf_counter() - started
    await coach.close()
    return len(chats) * len(LINES) / spent


def _import_seconds() -> float:
    """Median of five fresh interpreters importing bot.app, less the bare interpreter."""
    code = "import time; t = time.perf_counter(); import bot.app; print(time.perf_counter() - t)"
    runs = [subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout for _ in range(5)]
    return statistics.median(float(run) for run in runs)


def _idle_megabytes() -> float:
    """Peak memory of a terminal chat that greets and reads the end of its input."""
    with tempfile.TemporaryDirectory() as folder:
        code = (
            "import os, resource, sys\n"
            "os.environ['GREENROOM_DATA_DIR'] = sys.argv[1]; sys.argv = ['greenroom', 'chat', '--plain']\n"
            "from adapters.cli import main\n"
            "try:\n    main()\nexcept SystemExit:\n    pass\n"
            "print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, file=sys.stderr)"
        )
        ran = subprocess.run([sys.executable, "-c", code, folder], input="hi\n", capture_output=True, text=True, check=False)
    last = ran.stderr.strip().splitlines()[-1:] or ["0"]
    kib = int(last[0]) if last[0].isdigit() else resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    return kib / 1024
