"""How a line moves the counterpart: the update rules of the reference design, in their order.

Pure: (mood, persona, stimulus) -> (mood, ledger). All constants are design values tuned in a reference simulation, not
measurements of people. A language model may read the line and may write the answer; it never decides what happens here.

    rule 0 gains | 1 relax | 2 count | 3 per move | 4 demand-withdraw | 5 disclose | 6 address | 7 concede | 8 end
"""

from dataclasses import dataclass, replace

from bot.model import (
    ATTACKS,
    LISTENING,
    PRESSURE,
    PROPOSALS,
    ConcernState,
    Effect,
    Ending,
    Ledger,
    Mood,
    Move,
    Opened,
    Persona,
    Stance,
    Verdict,
)
from bot.situation import Concern

EFFECTS: dict[Move, tuple[float, float, float, float, float]] = {
    #                 trust  defens  anger  heard  imposition
    "OPEN_SOFT": (0.03, -0.05, -0.02, 0.02, 0.05),
    "DESCRIBE": (0.02, 0.01, 0, 0, 0.15),
    "EXPRESS": (0.03, 0, 0, 0, 0.10),
    "NEED": (0.04, -0.02, -0.01, 0, 0.05),
    "REQUEST": (0.01, 0.02, 0, 0, 0.25),
    "REINFORCE": (0.03, -0.03, -0.02, 0.02, 0),
    "OPEN_QUESTION": (0.04, -0.05, -0.03, 0.06, 0.03),
    "REFLECT": (0.06, -0.08, -0.07, 0.14, 0),
    "VALIDATE": (0.06, -0.09, -0.09, 0.14, 0),
    "OWN": (0.08, -0.12, -0.10, 0.08, 0),
    "APOLOGIZE": (0.08, -0.10, -0.12, 0.08, 0),
    "CONTRAST": (0.04, -0.08, -0.04, 0.03, 0),
    "OPTIONS": (0.05, -0.06, -0.04, 0.05, 0.05),
    "CRITERIA": (0.03, -0.01, 0, 0, 0.10),
    "BOUNDARY": (0.01, 0.04, 0.02, 0, 0.30),
    "HOLD": (0.01, 0.01, 0.01, 0, 0.10),
    "REPAIR": (0.05, -0.09, -0.10, 0.05, 0),
    "CLOSE": (0.04, -0.02, -0.02, 0.02, 0.05),
    "BLAME": (-0.08, 0.16, 0.12, -0.08, 0.60),
    "CONTEMPT": (-0.16, 0.20, 0.22, -0.14, 0.90),
    "DEFEND": (-0.05, 0.07, 0.08, -0.10, 0.20),
    "AVOID": (-0.03, 0.01, 0.03, -0.03, 0),
    "THREAT": (-0.12, 0.20, 0.16, -0.08, 0.80),
    "DISMISS": (-0.09, 0.11, 0.13, -0.16, 0.45),
    "UNDERMINE": (-0.01, -0.01, 0, 0, 0),
}
ANGER_BASE = 0.20
REGRET_ALONE = 0.14
"""The apology score when no slots are known."""


CLEAR_ENOUGH = 0.5
"""Least ask quality that can be agreed to: nobody says yes to what has not been said. Ours; the reference leaves it open."""


@dataclass(frozen=True, slots=True)
class Stimulus:
    """One learner turn as the engine sees it.

    `moves` with intensity 0..1 in the order of the message; `apology` is the score -.5..1 or None when no slots are known;
    `linked` are the concerns that a proposal in the line is tied to; `ask_quality` 0..1 is how specific and doable the ask is.
    """

    moves: tuple[tuple[Move, float], ...] = ()
    public: bool = False
    mitigation: float = 0.0
    apology: float | None = None
    linked: tuple[str, ...] = ()
    ask_quality: float = 0.0


def clamp(x: float) -> float:
    """x limited to 0..1."""
    return min(1.0, max(0.0, x))


def bump(x: float, d: float) -> float:
    """Move x by d, limited by the headroom left in that direction; a unit gain at x = .5."""
    return clamp(x + 2 * d * (1 - x) if d > 0 else x + 2 * d * x)


def defens_base(p: Persona) -> float:
    """Where guardedness starts and relaxes to."""
    return clamp(0.35 + 0.15 * (p.neuroticism - 0.5) + 0.15 * (p.difficulty - 0.5))


def trust_cap(p: Persona) -> float:
    """The most trust that one rehearsal can reach: one talk does not rebuild a relationship."""
    return min(1.0, p.trust + 0.45 - 0.15 * p.difficulty)


def openness(m: Mood) -> float:
    """How ready they are to let something in, 0..1."""
    return clamp(
        0.42 + 0.60 * (m.trust - 0.5) - 0.45 * (m.defens - 0.3) - 0.30 * m.anger + 0.25 * m.heard - 0.20 * m.withdraw
    )


def stance(m: Mood) -> Stance:
    """The stance that the mood amounts to; the first row that matches wins."""
    ready = openness(m)
    rows: tuple[tuple[bool, Stance], ...] = (
        (m.ended is not None, "left"),
        (m.withdraw > 0.6, "shut_down"),
        (m.anger > 0.65, "hostile"),
        (ready < 0.40, "guarded"),
        (ready < 0.55, "neutral"),
        (ready < 0.70, "warming"),
    )
    return next((name for matches, name in rows if matches), "open")


def first_mood(p: Persona, concerns: tuple[Concern, ...] = ()) -> Mood:
    """The mood before the first line."""
    states = tuple(ConcernState(c.id, c.theta, c.weight) for c in concerns)
    return Mood(trust=clamp(p.trust), defens=defens_base(p), anger=ANGER_BASE, concerns=states)


def feel(m: Mood, p: Persona, s: Stimulus) -> tuple[Mood, Ledger]:
    """The mood after one learner turn, and the ledger of what did it. Does nothing once the talk has ended."""
    if m.ended is not None:
        return m, Ledger(openness_before=openness(m), openness_after=openness(m), stance_before="left", stance_after="left")
    before = m
    g_neg, g_pos = _gains(m, p)
    m = _relax(replace(m, turn=m.turn + 1), p)
    effects: list[Effect] = []
    pressure = 0.0
    for move, intensity in s.moves:
        m, effect = _one_move(m, p, s, move, clamp(intensity), g_neg, g_pos)
        effects.append(effect)
        pressure += clamp(intensity) if move in PRESSURE else 0.0
    used = frozenset(move for move, _ in s.moves)
    m = _withdraw(m, p, used, pressure)
    m, opened = _disclose(m, p, used)
    m, addressed = _address(m, s)
    m, verdict, offer, asked = _concede(m, p, s, used)
    m = _end(m, p)
    ledger = Ledger(
        effects=tuple(effects),
        openness_before=openness(before),
        openness_after=openness(m),
        stance_before=stance(before),
        stance_after=stance(m),
        opened=opened,
        addressed=addressed,
        verdict=verdict,
        offer=offer,
        demand=asked,
        face_loss=before.face - m.face,
    )
    return m, ledger


def _gains(m: Mood, p: Persona) -> tuple[float, float]:
    """Rule 0. From the values at the start of the turn: how much harm and good count."""
    a, n, d = p.agreeableness, p.neuroticism, p.difficulty
    g_neg = (1 + 0.5 * (n - 0.5) - 0.5 * (a - 0.5)) * (0.8 + 0.4 * d) * (1 + 0.25 * max(0.0, p.power))
    if m.anger > 0.6:
        g_neg *= 1.25
    g_pos = (1 + 0.5 * (a - 0.5)) * (1.2 - 0.4 * d) * (1 - 0.5 * m.defens) * (1 - 0.3 * m.withdraw)
    return g_neg, g_pos


def _relax(m: Mood, p: Persona) -> Mood:
    """Rule 1. Feelings drift back toward their base."""
    base = defens_base(p)
    return replace(
        m, defens=base + 0.92 * (m.defens - base), anger=ANGER_BASE + 0.88 * (m.anger - ANGER_BASE)
    )


def _one_move(
    m: Mood, p: Persona, s: Stimulus, move: Move, i: float, g_neg: float, g_pos: float
) -> tuple[Mood, Effect]:
    """Rules 2 and 3 for one move."""
    earlier = dict(m.uses).get(move, 0)
    uses = tuple(sorted({**dict(m.uses), move: earlier + 1}.items()))
    since_attack = None if m.last_attack is None else m.turn - m.last_attack
    if move in ATTACKS:
        g = g_neg * (1 + 0.15 * min(earlier, 4))
    elif move == "UNDERMINE":
        g = 1.0
    else:
        g = g_pos * 0.75 ** max(0, earlier - 1)
    if move == "APOLOGIZE":
        g *= (REGRET_ALONE if s.apology is None else s.apology) / 0.6
    if move in ("REPAIR", "OWN") and since_attack is not None and since_attack <= 2:
        g *= 0.5 + m.trust
    d_trust, d_defens, d_anger, d_heard, imposition = EFFECTS[move]
    after = replace(
        m,
        trust=min(bump(m.trust, d_trust * i * g), trust_cap(p)),
        defens=bump(m.defens, d_defens * i * g),
        anger=bump(m.anger, d_anger * i * g),
        heard=bump(m.heard, d_heard * i * g),
        uses=uses,
        last_attack=m.turn if move in ATTACKS else m.last_attack,
    )
    weight = imposition * i * (1 + 0.5 * p.distance + 0.5 * max(0.0, p.power))
    weight *= (1.5 if s.public else 1.0) * (1 - clamp(s.mitigation))
    loss = max(0.0, weight - 0.35) * 0.25 * (0.6 + 0.8 * p.face_culture)
    after = replace(after, face=clamp(after.face - loss), defens=clamp(after.defens + 0.8 * loss))
    effect = Effect(
        move, after.trust - m.trust, after.defens - m.defens, after.anger - m.anger, after.heard - m.heard
    )
    return after, effect


def _withdraw(m: Mood, p: Persona, used: frozenset[Move], pressure: float) -> Mood:
    """Rule 4. Pressure without listening shuts people down, most of all the avoidant; a pursuer protests at silence."""
    listened = bool(used & LISTENING)
    if pressure > 0.9 and not listened:
        m = replace(m, withdraw=clamp(m.withdraw + 0.22 * p.avoidance * pressure))
    elif listened or "REPAIR" in used:
        m = replace(m, withdraw=clamp(m.withdraw - 0.08))
    if p.anxiety > 0.6 and "AVOID" in used:
        m = replace(m, anger=clamp(m.anger + 0.06))
    return m


def _disclose(m: Mood, p: Persona, used: frozenset[Move]) -> tuple[Mood, Opened | None]:
    """Rule 5. Only when listened to and not too guarded: the first concern that is not out yet moves one phase, if trusted."""
    if not used & LISTENING or m.defens >= 0.62:
        return m, None
    at = next((n for n, c in enumerate(m.concerns) if c.phase < 3), None)
    if at is None:
        return m, None
    c = m.concerns[at]
    if m.trust < c.theta + 0.15 * (p.difficulty - 0.5) - 0.12 * (2 - c.phase):
        return m, None
    opened = replace(c, phase=c.phase + 1)
    return replace(m, concerns=(*m.concerns[:at], opened, *m.concerns[at + 1 :])), Opened(c.id, opened.phase)


def _address(m: Mood, s: Stimulus) -> tuple[Mood, tuple[str, ...]]:
    """Rule 6. A concern that has been told at least in part is met by a proposal tied to it."""
    newly = tuple(c.id for c in m.concerns if c.id in s.linked and c.phase >= 2 and not c.addressed)
    concerns = tuple(replace(c, addressed=True) if c.id in newly else c for c in m.concerns)
    return replace(m, concerns=concerns), newly


def demand(m: Mood, p: Persona) -> float:
    """How much they still hold out for, 1 .. .25: falls with time and openness, by the style of dual concern (rule 7)."""
    x = min(1.0, m.turn / p.horizon) * (0.5 + openness(m))
    lean = p.concern_self - p.concern_other
    e = 4.0 if lean > 0.2 else 0.5 if lean < -0.2 else 1.0
    return 0.25 + 0.75 * (1 - x**e) if x < 1 else 0.25


def _concede(m: Mood, p: Persona, s: Stimulus, used: frozenset[Move]) -> tuple[Mood, Verdict, float, float]:
    """Rule 7. Only a proposal can win; charm alone is .30 of an offer. `progress` stays at most .95 until agreed."""
    if not used & PROPOSALS:
        return m, "none", 0.0, 0.0
    total = sum(c.weight for c in m.concerns)
    met = sum(c.weight for c in m.concerns if c.addressed) / max(0.01, total) if m.concerns else 1.0
    offer = 0.35 * clamp(s.ask_quality) + 0.35 * met + 0.30 * openness(m)
    asked = demand(m, p)
    if m.agreed:
        return m, "settled", offer, asked
    bar = asked * (0.80 + 0.20 * p.difficulty + 0.10 * max(0.0, p.power))
    if m.turn >= 3 and offer >= bar and s.ask_quality >= CLEAR_ENOUGH:
        return replace(m, progress=1.0, agreed=True), "agree", offer, asked
    m = replace(m, progress=min(0.95, max(m.progress, 0.8 * offer / max(0.05, asked))))
    share = offer / max(0.05, bar)
    return m, "counter" if share >= 0.8 else "not_yet" if share >= 0.55 else "no", offer, asked


def _end(m: Mood, p: Persona) -> Mood:
    """Rule 8. Two hot turns running or lost face: they walk out. Agreement alone does not end a talk."""
    hot = m.hot + 1 if m.anger > 0.75 or m.defens > 0.9 else 0
    rows: tuple[tuple[bool, Ending], ...] = (
        (hot >= 2 or m.face < 0.15, "walked_out"),
        (m.withdraw >= 0.85, "shut_down"),
        (m.turn >= p.max_turns, "time"),
    )
    return replace(m, hot=hot, ended=next((how for matches, how in rows if matches), None))
