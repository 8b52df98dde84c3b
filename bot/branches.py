"""Going back and sideways: rewind, the tree, and what-if lines tried from the same moment side by side.

On the floor of turn and commands; apart from commands because the debrief's choices and the turn lead here too.
"""

import re

from bot.coaching.chance import suggestions
from bot.contract import Choice, Panel
from bot.desk import Desk, track
from bot.ending import end_scene
from bot.events import Rewound, WhatIfClosed, WhatIfOpened, WhatIfTried
from bot.model import Alternative, Move, Node
from bot.scene import events_of, exchange, panel
from bot.session import Rehearsal

_MOST = 3
"""How many what-if lines stand side by side."""
_LONGEST_TREE = 40


def take_back(desk: Desk, words: str) -> None:
    """/rewind, /rewind n, /rewind #turn."""
    r = desk.session.rehearsal
    if r is None or desk.session.phase in ("intake", "card", "before", "swap", "crisis"):
        desk.told("scene.no_scene")
        return
    if found := re.fullmatch(r"#\s*(\d+)", words):
        _rewind_to(desk, r, int(found[1]) - 1)
    elif words and not re.fullmatch(r"\d{1,6}", words):
        desk.told("rewind.how")
    else:
        _rewind_back(desk, r, max(1, int(words or 1)))


def _rewind_to(desk: Desk, r: Rehearsal, node: int) -> None:
    if not 0 <= node < len(r.nodes):
        desk.told("rewind.no_such", turn=node + 1)
        return
    rewind(desk, node)


def _rewind_back(desk: Desk, r: Rehearsal, turns: int) -> None:
    path = r.path
    name = desk.them
    if not path:
        desk.told("rewind.too_far", name=name)
        desk.counterpart(desk.last_words)
        return
    if turns > len(path):
        count = "was only one turn" if len(path) == 1 else f"were only {len(path)} turns"
        desk.happened(Rewound(to=None))
        desk.told("rewind.only", turns_words=count, name=name)
        desk.counterpart(desk.last_words)
        return
    rewind(desk, path[-turns].parent, path[-turns].said)


def rewind(desk: Desk, to: int | None, undone: str = "") -> None:
    """Go back to just after turn `to`; the other branch stays in the tree."""
    r = desk.session.running
    name = desk.them
    if not undone:
        undone = next((node.said for node in r.path if node.parent == to), "")
    desk.happened(Rewound(to=to))
    if to is None:
        desk.told("rewind.start", name=name)
    else:
        desk.told("rewind.done", undone=_cut(undone), name=name) if undone else desk.told("whatif.picked")
    desk.counterpart(desk.last_words)


def _cut(text: str, most: int = 60) -> str:
    text = " ".join(text.split())
    return text if len(text) <= most else text[:most].rsplit(" ", 1)[0] + "…"


def draw_tree(desk: Desk, _: str) -> None:
    """/tree: every branch, each turn with how the counterpart was after it."""
    r = desk.session.rehearsal
    if r is None:
        desk.told("scene.no_scene")
        return
    t = desk.texts
    rows = [f"{t.say('tree.opening')}{_mark(desk, r, None)}", *_branches(desk, r, None, "")]
    shown = rows[:_LONGEST_TREE] + (["…"] if len(rows) > _LONGEST_TREE else [])
    title = t.say("tree.title", name=desk.them)
    desk.system("\n".join([title, *shown, t.say("tree.hint")]))


def _branches(desk: Desk, r: Rehearsal, parent: int | None, indent: str) -> list[str]:
    """The tree below `parent`. A run of turns without a fork stays at one depth, so that it fits a phone."""
    rows: list[str] = []
    while True:
        children = [node for node in r.nodes if node.parent == parent]
        if len(children) != 1:
            break
        rows.append(_row(desk, r, children[0], indent))
        parent = children[0].id
    for n, child in enumerate(children):
        last = n == len(children) - 1
        rows.append(_row(desk, r, child, f"{indent}{'└ ' if last else '├ '}"))
        rows.extend(_branches(desk, r, child.id, f"{indent}{'  ' if last else '│ '}"))
    return rows


def _row(desk: Desk, r: Rehearsal, node: Node, indent: str) -> str:
    after = node.ledger.stance_before if node.mood.ended == "time" else node.ledger.stance_after
    stance = desk.texts.say(f"stance.{after}")
    return f"{indent}#{node.id + 1} {_cut(node.said, 44)} → {stance}{_mark(desk, r, node.id)}"


def _mark(desk: Desk, r: Rehearsal, id: int | None) -> str:
    return f"  ← {desk.texts.say('tree.here')}" if r.at == id else ""


# --- what if ------------------------------------------------------------------------------------------------------------------


def what_if(desk: Desk, words: str) -> None:
    """/whatif, or /whatif followed by a line to try (several with ` | ` between)."""
    s = desk.session
    r = s.rehearsal
    if r is None or s.phase in ("intake", "card", "before", "swap", "crisis"):
        desk.told("scene.no_scene")
        return
    if s.phase != "whatif":
        open_whatif(desk, r.path[-1].parent if r.path else None)
    if words:
        try_lines(desk, words)
    else:
        compare(desk)


def open_whatif(desk: Desk, parent: int | None) -> None:
    """Go to the moment just after `parent` and lay out other lines for it, without leaving the branch yet."""
    r = desk.session.running
    path = r.line(parent)
    lines = suggestions(desk.scenario, track(r.mood, path), path, _MOST)
    desk.happened(WhatIfOpened(parent=parent, suggested=tuple(line for _, line in lines)))
    _try(desk, [(line, move) for move, line in lines])


def try_lines(desk: Desk, words: str) -> None:
    """Try the learner's own lines beside the suggested ones; theirs come first, three in all."""
    own: list[tuple[str, Move | None]] = [(part.strip(), None) for part in re.split(r"\s\|\s|\n", words) if part.strip()]
    kept: list[tuple[str, Move | None]] = [(a.said, a.hint) for a in desk.session.alternatives]
    _try(desk, [*own, *kept][:_MOST])
    compare(desk)


def _try(desk: Desk, lines: list[tuple[str, Move]] | list[tuple[str, Move | None]]) -> None:
    r, parent = desk.session.running, desk.session.whatif_parent
    tried = (exchange(desk.world, r, parent, line, move, n) for n, (line, move) in enumerate(lines, 1))
    desk.happened(WhatIfTried(alternatives=tuple(tried)))


def compare(desk: Desk) -> None:
    """The alternatives side by side, with what was really said first when the turn has been played."""
    s, t = desk.session, desk.texts
    r = s.running
    parent = s.whatif_parent
    name = desk.them
    last = r.opening.text if parent is None else r.node(parent).reply.text
    panels = []
    if (said := _really_said(r, parent)) is not None:
        panels.append(panel(desk, f"{t.say('whatif.said')}: “{_cut(said.said, 120)}”", said))
    panels += [panel(desk, t.say("whatif.alternative", n=n, line=a.said), a) for n, a in enumerate(s.alternatives, 1)]
    at = len(r.nodes)
    choices = [Choice(id=f"pick:{n}:{at}", label=t.say("whatif.pick", n=n)) for n in range(1, len(s.alternatives) + 1)]
    choices.append(Choice(id="whatif-back", label=t.say("whatif.back")))
    desk.coach(t.say("whatif.intro", name=name, last=last), panels=tuple[Panel, ...](panels))
    desk.told("whatif.choose", *choices)


def _really_said(r: Rehearsal, parent: int | None) -> Alternative | None:
    node = next((node for node in r.path if node.parent == parent), None)
    return None if node is None else Alternative(node.said, node.reading, node.reply, node.mood, node.ledger)


def close_whatif(desk: Desk, picked: int | None) -> None:
    """Go on from alternative `picked` (0-based), or back to where the scene was."""
    s = desk.session
    r, parent, alternatives = s.running, s.whatif_parent, s.alternatives
    desk.happened(WhatIfClosed(picked=picked))
    if picked is None:
        ended = desk.session.phase in ("lobby", "after", "real_talk")
        desk.told("whatif.left_debrief" if ended else "whatif.left", last=desk.last_words)
        return
    for event in events_of(r, parent, alternatives[picked]):
        desk.happened(event)
    desk.told("whatif.picked")
    desk.counterpart(desk.last_words)
    end_scene(desk, by_learner=False)
