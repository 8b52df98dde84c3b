"""What the command line offers for work and tests: simulate, tag, scenarios, doctor, bench. Beside app, on the top floor."""

import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import cast, get_args

from bot.config import Settings
from bot.content import default_library
from bot.desk import World
from bot.errors import ContentError, StoreError, UserError
from bot.events import CardShown, Readied
from bot.model import DOMAINS, Difficulty, Node, Reading
from bot.reading.line import Hints, read_line
from bot.rehearsal.mood import openness, stance
from bot.scene import begin, debrief_of, events_of, exchange
from bot.session import Session, fold

_LEVELS: tuple[str, ...] = get_args(Difficulty)


class _Never:
    """Clock and seeds of a simulation: it has its seed given and asks for neither."""

    def now(self) -> datetime:
        raise AssertionError("a simulation asks for no time")

    def fresh(self) -> int:
        raise AssertionError("a simulation has its seed given")


def simulate(scenario: str, lines: Iterable[str], *, difficulty: str, seed: int) -> Iterator[dict[str, object]]:
    """Play `lines` against a scenario: one object a turn, then {"debrief": ...}. The same input gives the same words anywhere.

    Raises UserError for an unknown scenario or difficulty.
    """
    if difficulty not in _LEVELS:
        raise UserError(f"There is no difficulty {difficulty!r}. There are: {', '.join(_LEVELS)}.")
    world = World(default_library(), _Never(), _Never())
    session = _scene(world, scenario, cast(Difficulty, difficulty), seed)
    for line in lines:
        r = session.running
        if r.mood_at(r.at).ended is not None:
            break
        said = exchange(world, r, r.at, line)
        session = fold(events_of(r, r.at, said), session)
        yield {**_turn(session.running.path[-1]), "name": world.scenario(r.scenario, r.intake).counterpart.name}
    r = session.running
    if r.path:
        found = debrief_of(world, r, (None, None))
        parts = [{"heading": p.heading, "text": p.text} for p in found.parts]
        yield {"debrief": {"parts": parts, "turning": _number(found.turning), "change": _number(found.change)}}
    else:
        yield {"debrief": None}


def _scene(world: World, scenario: str, difficulty: Difficulty, seed: int) -> Session:
    return fold(
        [
            CardShown(scenario=scenario, difficulty=difficulty),
            Readied(),
            begin(world, scenario, None, difficulty, seed, None),
        ]
    )


def _number(node: int | None) -> int | None:
    return None if node is None else node + 1


def _turn(node: Node) -> dict[str, object]:
    mood, ledger = node.mood, node.ledger
    numbers = ("trust", "defens", "anger", "heard", "face", "withdraw", "progress")
    state: dict[str, object] = {name: round(getattr(mood, name), 4) for name in numbers}
    state["openness"] = round(openness(mood), 4)
    return {
        "turn": mood.turn,
        "learner": node.said,
        "moves": moves_json(node.reading),
        "say": node.reply.text,
        "stance": stance(mood),
        "state": state,
        "revealed": [{"concern": c.id, "phase": c.phase} for c in mood.concerns if c.phase],
        "agreed": mood.agreed,
        "ended": mood.ended,
        "source": node.reply.source,
        "verdict": ledger.verdict,
    }


def moves_json(reading: Reading) -> list[dict[str, object]]:
    """The moves of a reading as plain objects: move, intensity, confidence, quality, quote."""
    return [
        {**asdict(seen), "intensity": round(seen.intensity, 3), "confidence": round(seen.confidence, 3)} for seen in reading.moves
    ]


def tag(item: dict[str, str]) -> dict[str, object]:
    """Read one line. `item` holds `text` and, when known, `previous` (the counterpart's last line) and `scenario` (an id)."""
    hints = Hints()
    if item.get("scenario"):
        s = default_library().scenario(item["scenario"])
        hints = Hints(s.ask_words, tuple((c.id, c.links) for c in s.concerns), (s.counterpart.name,))
    reading = read_line(item.get("text", ""), item.get("previous", ""), hints)
    found: dict[str, object] = {"text": item.get("text", ""), "moves": moves_json(reading), "acts": list(reading.acts)}
    if reading.unsure:
        found["unsure"] = True
    return found


def scenarios() -> list[dict[str, object]]:
    """The shelf: id, title, domain and blurb of every ready-made scene."""
    return [{"id": e.id, "title": e.title, "domain": e.domain, "blurb": e.blurb} for e in default_library().entries]


def check_content() -> list[str]:
    """Every problem in the shipped content, one line each; empty when all is well."""
    library = default_library()
    reads: list[Callable[[], object]] = [partial(library.scenario, entry.id) for entry in library.entries]
    reads += [partial(library.template, domain) for domain in DOMAINS]
    reads += [partial(getattr, library, part) for part in ("bank", "texts", "guides", "views")]
    problems: list[str] = []
    for read in reads:
        try:
            read()
        except ContentError as error:
            problems += str(error).splitlines()
    if not problems:
        opened = [library.scenario(entry.id) for entry in library.entries] + [*library.templates()]
        problems += [
            f"{s.id}: frameworks: {view!r} is not one of {', '.join(library.views)}."
            for s in opened
            for view in s.frameworks
            if view not in library.views
        ]
    return problems


async def doctor(settings: Settings) -> list[tuple[bool, str, str]]:
    """What is configured and works, as (well, what, what to do)."""
    from bot.store.sqlite import open_sqlite

    rows = [(sys.version_info >= (3, 11), f"Python {sys.version.split()[0]}", "Greenroom needs Python 3.11 or newer.")]
    try:
        store = await open_sqlite(settings.database)
        rows.append((store.notice is None, f"conversations in {settings.database}", store.notice or ""))
        await store.close()
    except StoreError as error:
        rows.append((False, f"conversations in {settings.database}", str(error)))
    problems = check_content()
    shelf = f"{len(scenarios())} scenes and {len(DOMAINS)} domains for your own situation"
    rows.append((not problems, shelf, "; ".join(problems[:3])))
    rows.append((True, "language model: none (the built-in voice needs no key and no network)", ""))
    return rows


async def bench(name: str, data: Path | None = None) -> str:
    """Run one bench by name and return what it prints. `data` is the folder of public data sets for the yardsticks.

    Raises UserError for an unknown name, or when what it measures against is not there.
    """
    match name:
        case "counterpart":
            from bot.bench.counterpart import report

            return report()
        case "turn":
            from bot.bench.turn import report as turns

            return await turns()
        case "moves":
            return _bench_moves(data)
        case _:
            raise UserError(f"There is no bench {name!r}. There are: counterpart, turn, moves.")


_GOLD = Path("tests") / "gold"


def _bench_moves(data: Path | None) -> str:
    from bot.bench.moves import report

    if not (_GOLD / "moves.jsonl").is_file():
        raise UserError("The gold lines are in the repository: run this in its folder.")
    if data is None:
        return report(_GOLD)
    try:
        from bot.bench.yardsticks import report as yardsticks

        return f"{report(_GOLD)}\n\n{yardsticks(data)}"
    except ImportError as error:
        raise UserError("The yardsticks need scikit-learn: pip install 'greenroom[fit]'.") from error


def fit_reader(vectors: Path | None = None) -> str:
    """Fit the reader's heads anew and write their data file. Raises UserError when something it needs is missing."""
    if not (_GOLD / "moves.jsonl").is_file():
        raise UserError("The lines to learn from are in the repository: run this in its folder.")
    try:
        from bot.bench.fit import fit

        return fit(_GOLD, vectors)
    except ImportError as error:
        raise UserError("Fitting needs scikit-learn: pip install 'greenroom[fit]'.") from error

