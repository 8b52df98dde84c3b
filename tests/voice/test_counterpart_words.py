"""What the counterpart says: never a hidden concern, never an early yes, never the same line twice, always within length."""

from dataclasses import replace

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.content import YES, leaked
from bot.desk import World
from bot.events import CardShown, Readied
from bot.model import Difficulty
from bot.predicates import Track
from bot.reading.line import read_line
from bot.rehearsal.mood import stance
from bot.scene import begin, events_of, exchange
from bot.session import Session, fold
from bot.voice.agenda import content
from bot.voice.compose import LONGEST
from bot.voice.moment import Moment
from tests.talk import LIBRARY, FixedClock, FixedSeeds

WORLD = World(LIBRARY, FixedClock(), FixedSeeds())
SCENES = [e.id for e in LIBRARY.entries]
LINES = (
    "hi", "Have you got ten minutes?", "you always do this", "I'm sorry, that was my fault", "sorry if you felt that way", "why?",
    "How does it look from your side?", "so you're saying it's been too much", "that makes sense", "I want you to change it by Friday",
    "how about we split it, half each?", "calm down", "whatever", "...", "never mind", "what do you mean?", "You're an idiot.",
    "do it or else", "ok so we agreed: you on Monday, me on Tuesday. thanks", "I felt embarrassed on Saturday", "lol", "nice weather",
    "asdf qwer", "I need this so I can sleep", "no", "what would it take?", "I can't do that, I'm leaving at six", "bye",
    "15% more", "is it about the money?", "are you angry with me?", "I noticed the last three times it was me",
)  # fmt: skip


def played(scene: str, lines: list[str], seed: int, difficulty: Difficulty = "normal") -> Session:
    session = fold([CardShown(scenario=scene), Readied(), begin(WORLD, scene, None, difficulty, seed, None)])
    for line in lines:
        r = session.running
        if r.mood_at(r.at).ended:
            break
        session = fold(events_of(r, r.at, exchange(WORLD, r, r.at, line)), session)
    return session


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(SCENES), st.lists(st.sampled_from(LINES), min_size=1, max_size=14), st.integers(0, 50))
def test_the_words_keep_to_what_the_state_allows(scene: str, lines: list[str], seed: int) -> None:
    s = LIBRARY.scenario(scene)
    session = played(scene, lines, seed)
    used: list[str] = []
    for node in session.running.path:
        hidden = {c.id for c in node.mood.concerns if c.phase == 0}
        for c in s.concerns:
            if c.id in hidden:
                assert not leaked(node.reply.text, c.keywords), node.reply.text
        if not node.mood.agreed:
            assert not YES.search(node.reply.text), node.reply.text
        assert node.reply.text.count("?") <= 3
        assert "{" not in node.reply.text
        used += node.reply.lines
        if node.reply.source not in ("disclosure", "ending", "agree", "exchange", "fact", "verdict", "spot"):
            band = {"warming": "open", "left": "guarded"}.get(stance(node.mood), stance(node.mood))
            assert len(node.reply.text) <= LONGEST[band] + 80, node.reply.text
    assert len(used) == len(set(used))


def test_replaying_a_rehearsal_gives_the_same_words() -> None:
    for scene in SCENES:
        first, second = (played(scene, list(LINES[:12]), 3) for _ in range(2))
        assert [n.reply for n in first.running.path] == [n.reply for n in second.running.path]


def test_another_seed_says_other_words() -> None:
    texts = {tuple(n.reply.text for n in played("raise", ["hi", "whatever", "you always do this", "lol"], seed).running.path) for seed in range(6)}
    assert len(texts) > 3


def test_guarded_people_say_less_than_open_ones() -> None:
    cold, warm = [], []
    for seed in range(8):
        for node in played("friend_fight", list(LINES), seed).running.path:
            (cold if stance(node.mood) in ("guarded", "hostile", "shut_down") else warm).append(len(node.reply.text))
    assert warm and cold
    assert sum(cold) / len(cold) < sum(warm) / len(warm)


def test_a_line_that_names_a_hidden_concern_is_never_drawn_until_it_is_out() -> None:
    s = LIBRARY.scenario("raise")
    word = s.concerns[0].keywords[0]
    r = played("raise", ["hi"], 1).running
    for phase, expected in ((0, False), (1, True)):
        mood = replace(r.mood, concerns=tuple(replace(c, phase=phase) for c in r.mood.concerns))
        m = Moment(s, LIBRARY.bank, "hi", r.path[0].reading, Track(mood, "neutral"), (), "", 1, "none", ())
        assert m.may_say(f"So that's the {word}.") == expected


def test_a_yes_is_never_drawn_before_the_state_agrees() -> None:
    r = played("raise", ["hi"], 1).running
    m = Moment(LIBRARY.scenario("raise"), LIBRARY.bank, "hi", r.path[0].reading, Track(r.mood, "open"), (), "", 1, "none", ())
    assert not m.may_say("You've got it.")
    assert m.may_say("You've got it.", yes=True)


def test_terms_that_were_agreed_are_kept_to_when_asked_again() -> None:
    r = played("dishes", ["hi"], 1).running
    said = replace(r.path[0], reply=replace(r.path[0].reply, terms=("Saturday",)))
    mood = replace(r.mood, agreed=True, progress=1.0)
    reading = read_line("when was that again?", said.reply.text)
    m = Moment(LIBRARY.scenario("dishes"), LIBRARY.bank, "when was that again?", reading, Track(mood, "open"), (said,), "", 1, "none", ())
    assert "Saturday" in next(content(m, None, 0)).text
