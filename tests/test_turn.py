"""Whole conversations through the one door: setting up, playing, going back, ending, and every kind of bad input."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.commands import COMMANDS
from bot.content import default_library
from tests.talk import LIBRARY, Talk

SCENES = [e.id for e in LIBRARY.entries]
GOOD = (
    "Have you got ten minutes? It's about us both being okay with this.",
    "Last Tuesday I was still at it at nine, and I felt worn out.",
    "How does it look from your side?",
    "So you're saying it's been a lot on your end too.",
    "That makes sense. Part of this is on me, I should have said something earlier.",
    "What would you need to make this work?",
    "Would you be willing to try it from Monday until the end of the month?",
    "How about we split it: you take the first half, I take the second?",
    "What am I missing?",
    "So we agreed: we start Monday and look at it again on Friday the 12th. Thanks.",
)


# --- the first minutes ------------------------------------------------------------------------------------------------


async def test_the_first_screen_says_what_this_is_for_whom_and_how_to_stop() -> None:
    talk = Talk()
    shown = await talk.type("/start")
    assert "rehearse" in shown and "AI practice partner for adults" in shown and "/stop" in shown
    assert len(talk.choices) == 3


async def test_a_dreaded_conversation_in_one_sentence_leads_to_a_scene() -> None:
    talk = Talk()
    await talk.type("/start", "my girlfriend and I keep arguing about money", "last week it was the shoes", "a rule for the joint account")
    await talk.type("that I'm controlling", "skip")
    assert "You're controlling." in talk.shown
    await talk.type("start")
    shown = await talk.type("6")
    assert talk.counterpart, shown
    assert (await talk.session()).running.confidence == 6


async def test_a_question_about_a_raise_offers_the_ready_made_scene_and_takes_an_answer_all_the_same() -> None:
    talk = Talk()
    shown = await talk.type("How do I ask my manager for a raise?")
    assert any("raise" in c.label for c in talk.choices), shown
    await talk.pick(1)
    assert (await talk.session()).scenario == "raise"


async def test_every_question_of_the_intake_can_be_skipped() -> None:
    talk = Talk()
    await talk.type("/rehearse", *["skip"] * 5)
    assert (await talk.session()).phase == "card"


async def test_a_card_is_corrected_by_one_line() -> None:
    talk = Talk()
    await talk.type("I need to talk to my roommate about noise", "skip", "skip", "skip", "skip")
    shown = await talk.type("name: Maya")
    assert "Maya" in shown
    shown = await talk.type("they say: you're no fun")
    assert "You're no fun." in shown
    assert "Type it like" in await talk.type("colour: blue")


async def test_the_feared_sentence_is_said_by_the_counterpart() -> None:
    talk = Talk()
    await talk.type("I need to tell my boss I can't do weekends", "skip", "skip", "she'll say I'm not a team player", "skip", "start", "5")
    said = []
    for line in ("hi, do you have a minute", "I can't work weekends any more", "I worked the last four", "I need my Sundays"):
        await talk.type(line)
        said.append(talk.counterpart)
    assert any("You're not a team player." in s for s in said), said


async def test_typing_the_first_line_instead_of_start_starts_with_it() -> None:
    talk = Talk()
    await talk.press("scenario:raise")
    await talk.type("Hi Dana, have you got ten minutes for me?")
    session = await talk.session()
    assert session.phase in ("before", "scene")
    assert session.rehearsal is not None


# --- playing ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("scene", SCENES)
async def test_a_rehearsal_of_every_scene_runs_without_a_repeated_line(scene: str) -> None:
    talk = await Talk().scene(scene)
    said = []
    for line in GOOD:
        await talk.type(line)
        said.append(talk.counterpart)
        if (await talk.session()).phase != "scene":
            break
    told = [line for node in (await talk.session()).running.path for line in node.reply.lines]
    assert all(said), said
    assert len(told) == len(set(told))


async def test_the_same_seed_says_the_same_words() -> None:
    first, second = await Talk(seed=7).scene(), await Talk(seed=7).scene()
    for line in GOOD[:6]:
        await first.type(line)
        await second.type(line)
        assert first.counterpart == second.counterpart


async def test_asked_whether_it_is_a_bot_the_coach_answers_honestly_and_no_turn_passes() -> None:
    talk = await Talk().scene()
    shown = await talk.type("are you a bot?")
    assert "I'm an AI" in shown
    assert not (await talk.session()).running.nodes


async def test_the_counterpart_walks_out_on_abuse_and_the_debrief_follows() -> None:
    talk = await Talk().scene()
    for _ in range(10):
        await talk.type("You're a useless manager, you never think of anyone. Give me the money or else.")
        if (await talk.session()).phase == "after":
            break
    assert (await talk.session()).running.ended == "walked_out"
    shown = await talk.type("3")
    assert "The turning point" in shown and "One thing to change" in shown


# --- coach ------------------------------------------------------------------------------------------------------------


async def test_the_hint_climbs_from_cue_to_question_to_example() -> None:
    talk = await Talk().scene()
    hints = [await talk.type("/hint") for _ in range(3)]
    assert "Ask yourself" in hints[1] and "You could say" in hints[2]
    assert len(set(hints)) == 3


async def test_no_nudge_on_the_first_turn_and_at_most_one_a_turn() -> None:
    talk = await Talk().scene()
    await talk.type("You never listen to anyone!")
    assert [s.voice for s in talk.says] == ["counterpart"]
    for line in ("You always do this.", "Calm down.", "You're being ridiculous."):
        await talk.type(line)
        if (await talk.session()).phase == "scene":
            assert [s.voice for s in talk.says].count("coach") <= 1


async def test_every_quote_in_a_debrief_stands_in_the_transcript() -> None:
    import re

    talk = await Talk().scene("dishes")
    lines = ["hey", "you never do anything around here", "ok sorry, that was unfair", "how are your weeks right now?"]
    await talk.type(*lines, "/end")
    shown = await talk.type("5")
    tries = [t for options in LIBRARY.scenario("dishes").tries.values() for t in options]
    for quote in re.findall(r"“([^”]+)”", shown):
        source = [*lines, *tries]
        assert any(quote.rstrip("….").lower() in s.lower() or s.lower().rstrip(".") in quote.lower() for s in source), quote


async def test_rewind_goes_back_and_the_other_branch_stays_in_the_tree() -> None:
    talk = await Talk().scene()
    await talk.type("Hi Dana.", "I want a raise.")
    await talk.type("/rewind")
    assert len((await talk.session()).running.path) == 1
    await talk.type("How has the quarter been for you?")
    tree = await talk.type("/tree")
    assert "I want a raise." in tree and "How has the quarter" in tree and "you are here" in tree


async def test_rewound_and_said_again_the_answer_is_the_same() -> None:
    talk = await Talk().scene()
    await talk.type("Hi Dana.", "How does the budget look?")
    first = talk.counterpart
    await talk.type("/rewind", "How does the budget look?")
    assert talk.counterpart == first


@pytest.mark.parametrize("command", ["/rewind 99", "/rewind #99", "/rewind x", "/rewind 0", "/rewind -3", "/rewind 1e9"])
async def test_rewinding_past_the_start_or_nowhere_is_answered_kindly(command: str) -> None:
    talk = await Talk().scene()
    await talk.type("Hi Dana.")
    assert await talk.type(command)


async def test_what_if_shows_three_lines_beside_what_was_said_and_one_can_be_taken() -> None:
    talk = await Talk().scene()
    await talk.type("Hi Dana, it's about my pay.", "You never pay anyone fairly!")
    await talk.type("/whatif")
    panels = [p for say in talk.says for p in say.panels]
    assert len(panels) == 4 and "You never pay" in panels[0].title
    nodes = len((await talk.session()).running.nodes)
    shown = await talk.pick(2)
    session = await talk.session()
    assert session.phase == "scene" and len(session.running.nodes) == nodes + 1, shown
    assert session.running.path[-1].parent == session.running.nodes[1].parent


async def test_what_if_takes_the_learners_own_lines_and_back_leaves_all_as_it_was() -> None:
    talk = await Talk().scene()
    await talk.type("Hi Dana.")
    shown = await talk.type("/whatif Could we talk about my pay for ten minutes? | I quit.")
    assert "Could we talk about my pay" in shown and "I quit." in shown
    await talk.type("back")
    session = await talk.session()
    assert session.phase == "scene" and len(session.running.nodes) == 1


async def test_a_what_if_choice_pressed_twice_or_late_changes_nothing() -> None:
    talk = await Talk().scene()
    await talk.type("Hi Dana.", "/whatif")
    choice = talk.choices[0].id
    await talk.press(choice)
    before = await talk.session()
    shown = await talk.press(choice)
    assert "earlier moment" in shown
    assert (await talk.session()).running == before.running


async def test_swap_gives_the_learners_own_line_back_from_the_other_chair() -> None:
    talk = await Talk().scene()
    await talk.type("Hi Dana, it's about my pay.")
    assert "Hi Dana, it's about my pay." in await talk.type("/swap")
    assert await talk.type("Pay? This year?")
    assert "own chair" in await talk.type("/swap")
    assert len((await talk.session()).running.nodes) == 1


async def test_try_that_turn_again_really_goes_back_to_that_turn() -> None:
    talk = await Talk().scene()
    await talk.type("Hi Dana.", "You never listen to me.", "How is the budget?", "/end")
    await talk.type("5")
    retry = next(c for c in talk.choices if c.id.startswith("retry"))
    await talk.press(retry.id)
    session = await talk.session()
    assert session.phase == "scene"
    assert session.running.at == session.running.nodes[int(retry.id.split(":")[1])].parent


async def test_after_three_runs_of_one_case_it_asks_about_the_real_talk() -> None:
    talk = Talk()
    for _ in range(3):
        await talk.scene()
        await talk.type("Hi Dana, have you got ten minutes about my pay?", "/end")
        shown = await talk.type("6")
    assert "set a time for the real talk" in shown
    assert "Friday at ten" in await talk.type("friday at ten") or "Friday" in talk.shown
    assert (await talk.session()).phase == "lobby"


# --- safety -----------------------------------------------------------------------------------------------------------


async def test_a_cry_for_help_stops_the_scene_says_it_is_an_ai_and_shows_where_help_is() -> None:
    talk = await Talk().scene()
    shown = await talk.type("honestly I just want to die")
    assert "AI" in shown and "findahelpline.com" in shown and "?" in shown
    assert not talk.counterpart
    session = await talk.session()
    assert session.phase == "crisis" and not session.running.nodes
    stored = str(await talk.store.load(talk.scope, "c"))
    assert "want to die" not in stored


async def test_it_stays_and_the_scene_is_only_offered_again_after_two_clear_turns() -> None:
    talk = await Talk().scene()
    await talk.type("I want to kill myself", "I'm with my sister now")
    assert (await talk.session()).phase == "crisis"
    await talk.type("we called someone, yes")
    assert (await talk.session()).phase == "lobby"
    await talk.type("/resume")
    assert (await talk.session()).phase == "scene"


@pytest.mark.parametrize("phase", ["lobby", "intake", "card", "before", "paused", "after"])
async def test_the_screen_reads_every_line_in_every_phase(phase: str) -> None:
    talk = Talk()
    steps = {
        "lobby": ["/start"], "intake": ["/rehearse"], "card": ["/scenarios raise"], "before": ["/scenarios raise", "start"],
        "paused": ["/scenarios raise", "start", "skip", "/pause"], "after": ["/scenarios raise", "start", "skip", "Hi", "/end"],
    }[phase]  # fmt: skip
    await talk.type(*steps)
    assert "findahelpline.com" in await talk.type("I don't want to live any more")


async def test_help_and_stop_work_in_every_state() -> None:
    for steps in ([], ["/rehearse"], ["/scenarios raise", "start", "skip"], ["I want to end my life"]):
        talk = Talk()
        await talk.type("/start", *steps)
        assert "/stop" in await talk.type("/help")
        await talk.type("stop")
        assert (await talk.session()).phase == "lobby"


# --- bad input ----------------------------------------------------------------------------------------------------------

UGLY = ["", " ", "\n\n", "x" * 100_000, "word " * 20_000, "\x00\x01\x1b[31mred\x1b[0m", "\ud800 half \udfff", "مرحبا، كيف حالك؟",
        "🙂🙂🙂", "…", "?", "{name} {0} %s", "/", "//", "/ ", "/rehearse " + "y" * 5000, "1", "0", "-1", "10/10", "None"]  # fmt: skip


@pytest.mark.parametrize("text", UGLY, ids=lambda t: repr(t[:12]))
async def test_no_text_breaks_any_phase(text: str) -> None:
    for steps in ([], ["/rehearse"], ["/scenarios raise"], ["/scenarios raise", "start"], ["/scenarios raise", "start", "skip"],
                  ["/scenarios raise", "start", "skip", "Hi", "/whatif"], ["/scenarios raise", "start", "skip", "/swap"],
                  ["/scenarios raise", "start", "skip", "Hi", "/end"]):  # fmt: skip
        talk = Talk()
        await talk.type("/start", *steps)
        assert await talk.type(text)


async def test_a_misspelt_command_gets_the_nearest_one_suggested() -> None:
    talk = await Talk().scene()
    assert "/rewind" in await talk.type("/rewnd")
    assert "/help" in await talk.type("/qqqqqq")
    assert not (await talk.session()).running.nodes


@pytest.mark.parametrize("action", ["pick:1:0", "retry:0:1", "level:huge", "skip:who", "scenario:nothing", "", ":::", "like:x", "start"])
async def test_a_choice_from_nowhere_is_answered_kindly(action: str) -> None:
    talk = Talk()
    assert await talk.press(action)
    talk = await Talk().scene()
    assert await talk.press(action)


async def test_a_message_delivered_twice_counts_once() -> None:
    talk = await Talk().scene()
    await talk.type("Hi Dana, have you got ten minutes?")
    await talk.again("Hi Dana, have you got ten minutes?")
    assert len((await talk.session()).running.nodes) == 1


_actions = st.one_of(
    st.sampled_from([f"/{name}" for name in COMMANDS]),
    st.sampled_from(list(GOOD)),
    st.sampled_from(["You never listen.", "ok", "sorry", "1", "2", "skip", "start", "7", "back", "/rewind 2", "/whatif I quit.", "no"]),
    st.integers(1, 4).map(lambda n: f"!{n}"),
    st.text(max_size=20),
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(_actions, min_size=3, max_size=25))
async def test_any_order_of_messages_is_survived_and_the_store_agrees_with_memory(actions: list[str]) -> None:
    talk = Talk()
    await talk.type("/start")
    for action in actions:
        if action.startswith("!") and action[1:].isdigit() and len(talk.choices) >= int(action[1:]) > 0:
            await talk.pick(int(action[1:]))
        else:
            await talk.type(action)
    stored = await talk.session()
    kept = talk.coach._sessions.get((talk.scope, "c"))
    assert kept is None or kept == stored


def test_every_command_is_documented_in_the_texts_and_in_the_readme() -> None:
    from pathlib import Path

    readme = (Path(__file__).parent.parent / "README.md").read_text(encoding="utf-8")
    for name in COMMANDS:
        assert default_library().texts.say(f"commands.{name}")
        assert f"/{name}" in readme, name


async def test_no_typed_word_reaches_the_log(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("DEBUG")
    talk = await Talk().scene()
    await talk.type("Canaryword one two three", "/whatif Canaryword again", "/rewind Canaryword", "/Canaryword")
    assert "canaryword" not in caplog.text.lower()
    assert "events" in caplog.text


async def test_trying_a_turn_again_is_part_of_the_same_run() -> None:
    talk = await Talk().scene()
    await talk.type("Hi Dana, have you got ten minutes about my pay?", "/end", "6")
    for _ in range(3):
        await talk.type("/rewind", "I'd like to talk about my pay.", "/end", "6")
    assert dict((await talk.session()).runs) == {"raise": 1}


async def test_a_what_if_from_the_debrief_can_be_left_or_taken() -> None:
    talk = await Talk().scene()
    await talk.type("Hi Dana.", "You never listen to me.", "How is the budget?", "/end", "5")
    others = next(c.id for c in talk.choices if c.id.startswith("others"))
    await talk.press(others)
    await talk.type("back")
    assert (await talk.session()).phase == "lobby"
    assert "One thing to change" in await talk.type("/debrief")
    await talk.press(others)
    await talk.pick(1)
    session = await talk.session()
    assert session.phase == "scene"
    assert session.running.at == session.running.nodes[-1].id
    assert not session.running.debriefed


async def test_a_line_typed_after_the_end_is_not_taken_for_a_number() -> None:
    talk = await Talk().scene()
    await talk.type("Hi Dana.", "/end")
    assert "didn't hear that" in await talk.type("so we said Monday, right?")
    assert "Debrief" in await talk.type("skip")


async def test_saying_no_to_the_question_is_an_answer_and_not_a_new_alarm() -> None:
    talk = Talk()
    await talk.type("I want to die")
    assert "Okay, and thank you" in await talk.type("No. I am not thinking about ending my life.")
    assert (await talk.session()).phase == "crisis"
    await talk.type("yes, I'm at home with my wife")
    assert (await talk.session()).phase == "lobby"
    await talk.type("I want to die")
    assert "findahelpline" in await talk.type("no, I mean it, I'm going to kill myself tonight with the pills here")


@pytest.mark.parametrize(
    "text",
    ["my teammate missed two deadlines and I have to tell him it can't go on", "this can't go on with my husband",
     "we can't go on like this", "my boss is killing me with these deadlines"],
)  # fmt: skip
async def test_a_plain_first_sentence_is_no_alarm(text: str) -> None:
    talk = Talk()
    await talk.type(text)
    assert (await talk.session()).phase == "intake"
