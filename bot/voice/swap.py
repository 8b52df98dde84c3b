"""Role reversal: the bot speaks in the learner's place while the learner sits in the other chair.

It answers what was just said: with the learner's own earlier line where one fits, else with a good line of the situation.
"""

from bot.model import Act, Move, Reading, Reply
from bot.situation import Scenario
from bot.words import line_id, stems

_FIRST: tuple[Move, ...] = ("OPEN_SOFT", "DESCRIBE", "EXPRESS")
_ORDER: tuple[Move, ...] = (
    "DESCRIBE", "EXPRESS", "OPEN_QUESTION", "NEED", "VALIDATE", "REQUEST", "REFLECT", "OPTIONS", "CRITERIA", "HOLD", "OWN",
    "REINFORCE", "CLOSE",
)  # fmt: skip
_ANSWERS: tuple[tuple[frozenset[Act], tuple[Move, ...]], ...] = (
    (frozenset({"insult", "threat", "blame"}), ("OWN", "VALIDATE", "REPAIR", "BOUNDARY")),
    (frozenset({"refuse", "dismiss"}), ("VALIDATE", "HOLD", "OPTIONS", "OPEN_QUESTION")),
    (frozenset({"agree", "propose"}), ("CLOSE", "REINFORCE", "OPTIONS")),
    (frozenset({"ask_why", "ask_takes"}), ("NEED", "CRITERIA", "DESCRIBE", "REQUEST")),
    (
        frozenset({"ask_what", "ask_how", "ask_when", "ask_how_much", "ask_who", "ask_where", "ask_yesno"}),
        ("REQUEST", "DESCRIBE", "NEED"),
    ),
    (frozenset({"feel", "fact", "need", "own", "apologize"}), ("REFLECT", "VALIDATE", "OPEN_QUESTION")),
)
"""What the learner's side does in answer to an act of the other chair, the first that applies."""


_ANYWHERE: tuple[Move, ...] = ("VALIDATE", "OPEN_QUESTION", "HOLD", "REPAIR", "OWN", "BOUNDARY")


def swap_line(
    scenario: Scenario, own: tuple[str, ...], said: tuple[tuple[str, str], ...], heard: str, reading: Reading | None
) -> Reply:
    """What the learner's side says next. `own` are the learner's lines of the scene, `said` the swap so far, `heard` and
    `reading` the last line from the other chair. Deterministic; an empty text when everything has been said.
    """
    used = {mine for _, mine in said}
    fresh = [line for line in own if line not in used and line.strip()]
    if reading is None:
        # The swap begins: the learner hears their own first line, from the other side.
        return _reply(fresh[0], "own") if fresh else _reply(_lines(scenario, _FIRST, used)[0], "tries")
    echo = next((line for line in fresh if len(stems(line) & stems(heard)) >= 2), None)
    if echo is not None:
        return _reply(echo, "own")
    if scenario.id.startswith("own_"):
        # Ready lines know nothing of this matter: the learner's own go first, then lines that only listen or hold on.
        left = [*fresh, *_lines(scenario, _ANYWHERE, used)]
    else:
        moves = next((moves for acts, moves in _ANSWERS if acts & set(reading.acts)), ())
        left = _lines(scenario, (*moves, *_ORDER), used)
    return _reply(left[0], "tries") if left else Reply(text="", source="end")


def _lines(scenario: Scenario, moves: tuple[Move, ...], used: set[str]) -> list[str]:
    lines = (line.replace("{topic}", scenario.topic) for move in moves for line in scenario.tries.get(move, ()))
    return [line for line in lines if line not in used]


def _reply(text: str, source: str) -> Reply:
    return Reply(text=text, lines=(line_id(text),), source=source)
