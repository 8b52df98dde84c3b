"""The conversation, the inputs and the screens, each with doubles for the others; then the real program at a terminal."""

import asyncio
import io
import os
import re
import signal
from pathlib import Path

import pytest
from prompt_toolkit.application import create_app_session
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.output import DummyOutput
from rich.cells import cell_len
from rich.console import Console

from adapters.screen import OutputGone, PlainScreen, RichScreen, folded, typed_text, visible, writer_to
from adapters.terminal import Conversation, LineSource, PromptSource
from bot.contract import Choice, Panel, Say
from bot.errors import ContentError, StoreError
from tests.adapters.scripted import ScriptedCoach, ScriptedSource, Sitting, coach_says

DANA = Say(voice="counterpart", text="So. What is it?", name="Dana")
PANELS = Say(
    voice="coach",
    text="Other lines.",
    panels=(Panel(title="First way", body="Dana: Fine."), Panel(title="Second way", body="Dana: No.")),
    choices=(Choice(id="a", label="Take one"),),
)


async def talk(coach: ScriptedCoach, *lines: str, interactive: bool = False) -> str:
    """What a plain screen shows while `lines` are said."""
    written = io.StringIO()
    screen = PlainScreen(writer_to(written), None, echo=True)
    await Conversation(coach, ScriptedSource(lines, interactive=interactive), screen).run()
    return written.getvalue()


def drawn(say: Say, columns: int) -> str:
    """What a rich screen of that width shows, with its escape sequences."""
    written = io.StringIO()
    console = Console(file=io.StringIO(), force_terminal=True, color_system="standard", highlight=False)
    RichScreen(writer_to(written), lambda: columns, console).say(say, 1)
    return written.getvalue()


def bare(text: str) -> str:
    return re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", text)


# --- the conversation -----------------------------------------------------------------------------------------------------


async def test_the_conversation_begins_by_asking_the_core_to_greet_or_resume() -> None:
    coach = ScriptedCoach({"/start": (DANA,)})
    assert await talk(coach) == "Dana: So. What is it?\n"
    assert coach.heard[0].text == "/start"


async def test_every_message_carries_an_id_of_its_own_and_the_same_scope() -> None:
    coach = ScriptedCoach()
    await talk(coach, "one", "two")
    assert len({inbound.id for inbound in coach.heard}) == 3
    assert {(inbound.scope.platform, inbound.scope.space, inbound.chat) for inbound in coach.heard} == {
        ("terminal", "dm", "terminal")
    }
    assert all(inbound.at.utcoffset() is not None for inbound in coach.heard)


@pytest.mark.parametrize("typed", ["2", " 2 ", "2.", "2)"])
async def test_a_bare_number_picks_a_choice(typed: str) -> None:
    coach = ScriptedCoach({"/start": (coach_says("Pick", "one", "two"),)})
    await talk(coach, typed)
    assert coach.got == ["action id-two"]


@pytest.mark.parametrize("typed", ["0", "3", "12345", "2 things", "-1", "²"])
async def test_a_number_that_is_no_choice_is_sent_as_it_was_typed(typed: str) -> None:
    coach = ScriptedCoach({"/start": (coach_says("Pick", "one", "two"),)})
    await talk(coach, typed)
    assert coach.got == [typed]


async def test_choices_are_gone_after_a_line_and_after_a_choice() -> None:
    answers = {"/start": (coach_says("Pick", "one", "two"),)}
    said, picked = ScriptedCoach(answers), ScriptedCoach(answers)
    await talk(said, "hello", "1")
    await talk(picked, "1", "2")
    assert said.got == ["hello", "1"]
    assert picked.got == ["action id-one", "2"]


async def test_a_command_without_choices_keeps_those_that_were_offered() -> None:
    coach = ScriptedCoach({"/start": (coach_says("Pick", "one"),), "/help": (coach_says("Help"),)})
    await talk(coach, "/help", "1")
    assert coach.got == ["/help", "action id-one"]


async def test_a_command_with_choices_replaces_those_that_were_offered() -> None:
    coach = ScriptedCoach({"/start": (coach_says("Pick", "one"),), "/scenarios": (coach_says("Shelf", "other"),)})
    await talk(coach, "/scenarios", "1")
    assert coach.got == ["/scenarios", "action id-other"]


async def test_choices_of_two_messages_in_one_answer_are_numbered_through() -> None:
    coach = ScriptedCoach({"/start": (coach_says("A", "one", "two"), DANA, coach_says("B", "three"))})
    shown = await talk(coach, "3")
    assert "  3  three" in shown
    assert coach.got == ["action id-three"]


@pytest.mark.parametrize("word", ["/quit", "/exit", " /QUIT "])
async def test_quit_leaves_with_a_goodbye_and_without_asking_the_core(word: str) -> None:
    coach = ScriptedCoach()
    shown = await talk(coach, word, "never said")
    assert coach.got == []
    assert "kept" in shown
    assert "greenroom chat" in shown


async def test_stop_is_the_cores_own_and_does_not_leave() -> None:
    coach = ScriptedCoach()
    await talk(coach, "/stop", "still here")
    assert coach.got == ["/stop", "still here"]


async def test_the_end_of_a_pipe_says_nothing_and_the_end_at_a_terminal_says_goodbye() -> None:
    assert await talk(ScriptedCoach()) == ""
    assert "Bye for now" in await talk(ScriptedCoach(), interactive=True)


async def test_an_empty_line_of_a_person_is_sent_as_silence() -> None:
    coach = ScriptedCoach()
    await talk(coach, "", interactive=True)
    assert coach.got == [""]


async def test_a_line_that_could_not_be_kept_is_given_back_and_the_talk_goes_on() -> None:
    coach = ScriptedCoach({"my line": StoreError("The disk is full. Free some space."), "next": (DANA,)})
    shown = await talk(coach, "my line", "next")
    assert "The disk is full. Free some space.\nYour line was not kept; here it is so you can copy it:\nmy line\n" in shown
    assert shown.endswith("Dana: So. What is it?\n")


async def test_a_choice_that_could_not_be_kept_can_be_picked_again() -> None:
    coach = ScriptedCoach({"/start": (coach_says("Pick", "one"),), "action id-one": StoreError("The disk is full.")})
    shown = await talk(coach, "1", "1")
    assert coach.got == ["action id-one", "action id-one"]
    assert "copy it" not in shown


async def test_a_broken_content_file_is_said_and_the_talk_goes_on() -> None:
    coach = ScriptedCoach({"/scenarios": ContentError("raise.toml:3: colour is not a field.")})
    assert "raise.toml:3" in await talk(coach, "/scenarios", "next")
    assert coach.got == ["/scenarios", "next"]


async def test_our_own_mistake_is_one_sentence_the_line_comes_back_and_the_talk_goes_on() -> None:
    coach = ScriptedCoach({"my line": ZeroDivisionError("my line"), "next": (DANA,)})
    written = io.StringIO()
    screen = PlainScreen(writer_to(written), None, echo=False)
    failed: list[Exception] = []

    def sentence(error: Exception) -> str:
        failed.append(error)
        return "Sorry (error 1)."

    await Conversation(coach, ScriptedSource(["my line", "next"]), screen, failed=sentence).run()
    assert "Sorry (error 1).\nYour line was not kept; here it is so you can copy it:\nmy line\n" in written.getvalue()
    assert "ZeroDivision" not in written.getvalue()
    assert len(failed) == 1
    assert coach.got == ["my line", "next"]


async def test_without_somebody_to_tell_our_own_mistake_is_not_swallowed() -> None:
    with pytest.raises(ZeroDivisionError):
        await talk(ScriptedCoach({"x": ZeroDivisionError()}), "x")


async def test_leaving_ends_a_conversation_that_waits_for_a_line() -> None:
    class Silent:
        interactive = True

        async def line(self) -> str | None:
            await asyncio.Event().wait()
            return None

    written = io.StringIO()
    conversation = Conversation(ScriptedCoach(), Silent(), PlainScreen(writer_to(written), None, echo=False))
    running = asyncio.create_task(conversation.run())
    await asyncio.sleep(0.01)
    conversation.leave(goodbye=True)
    await asyncio.wait_for(running, 1)
    assert "Bye for now" in written.getvalue()


async def test_a_notice_is_shown_before_the_greeting() -> None:
    written = io.StringIO()
    coach = ScriptedCoach({"/start": (DANA,)})
    screen = PlainScreen(writer_to(written), None, echo=False)
    await Conversation(coach, ScriptedSource([]), screen).run("A damaged file was kept aside.")
    assert written.getvalue().startswith("A damaged file was kept aside.\nDana:")


# --- what comes in --------------------------------------------------------------------------------------------------------


async def piped(data: bytes, *, tty: bool = False) -> list[str]:
    """The messages that a descriptor gives."""
    reader, writer = os.pipe()
    with os.fdopen(writer, "wb") as end, os.fdopen(reader, "rb") as begin:

        async def feed() -> None:
            await asyncio.to_thread(end.write, data)
            await asyncio.to_thread(end.close)

        feeding = asyncio.create_task(feed())
        source = LineSource(begin.fileno(), tty=tty)
        lines = []
        while (line := await source.line()) is not None:
            lines.append(line)
        await feeding
    return lines


async def test_a_pipe_gives_a_message_a_line_and_skips_empty_ones() -> None:
    assert await piped(b"one\r\n\n   \ntwo\nlast without an end") == ["one", "two", "last without an end"]


async def test_an_empty_pipe_and_a_closed_input_end_at_once() -> None:
    assert await piped(b"") == []
    assert await LineSource(None).line() is None


async def test_bytes_that_are_no_text_and_control_bytes_do_no_harm() -> None:
    assert await piped(b"a\x00b\x1b[2Jc\xff\xc2\x9bd\x7f\n") == ["ab[2Jc\N{REPLACEMENT CHARACTER}d"]


async def test_rtl_and_emoji_come_through_whole() -> None:
    text = "שלום 👩‍💻 مرحبا é"
    assert await piped(text.encode() + b"\n") == [text]


async def test_a_line_of_a_million_characters_is_one_message() -> None:
    assert await piped(b"x" * 1_000_000 + b"\nnext\n") == ["x" * 1_000_000, "next"]


async def test_an_input_without_any_line_end_is_cut_before_it_fills_the_memory() -> None:
    lines = await piped(b"x" * 20_000_000)
    assert len(lines) > 1
    assert sum(map(len, lines)) == 20_000_000


async def test_lines_that_arrive_together_at_a_plain_terminal_are_one_message() -> None:
    assert await piped(b"Dear Dana,\n\nI want to talk.\n", tty=True) == ["Dear Dana,\n\nI want to talk."]


async def test_commands_and_numbers_stand_alone_even_when_they_arrive_together() -> None:
    assert await piped(b"/help\n1\nhello\nthere\n/end\n", tty=True) == ["/help", "1", "hello\nthere", "/end"]


async def test_an_empty_line_at_a_plain_terminal_is_a_message() -> None:
    assert await piped(b"\n", tty=True) == [""]


async def test_a_typed_line_that_the_terminal_has_cut_is_told() -> None:
    reader, writer = os.pipe()
    told: list[str] = []
    with os.fdopen(writer, "wb") as end, os.fdopen(reader, "rb") as begin:
        end.write(b"x" * 4095 + b"\n")
        end.flush()
        assert await LineSource(begin.fileno(), tty=True, warn=told.append).line() == "x" * 4095
    assert "4,000" in told[0]


def test_halves_of_characters_become_a_mark() -> None:
    assert typed_text("\ufeffa\ud83db\udc80\r\nc\rd\te") == "a\N{REPLACEMENT CHARACTER}b\N{REPLACEMENT CHARACTER}\nc\nd\te"


async def keys(*pressed: str) -> list[str | None]:
    """The messages that the prompt gives when these keys are pressed, one after the other."""
    with create_pipe_input() as typed, create_app_session(input=typed, output=DummyOutput()):

        async def press() -> None:
            for key in pressed:
                await asyncio.sleep(0.05)
                typed.send_text(key)

        source = PromptSource()
        pressing = asyncio.create_task(press())
        lines = [await source.line()]
        while lines[-1] is not None:
            lines.append(await source.line())
        await pressing
        return lines


async def test_at_the_prompt_enter_sends_and_an_empty_line_is_silence() -> None:
    assert await keys("hello\r", "\r", "\x04") == ["hello", "", None]


async def test_at_the_prompt_a_paste_of_many_lines_is_one_message() -> None:
    assert await keys("\x1b[200~one\ntwo\n\nthree\x1b[201~", "\r", "\x04") == ["one\ntwo\n\nthree", None]


async def test_at_the_prompt_ctrl_c_clears_a_line_and_leaves_from_an_empty_one() -> None:
    assert await keys("half a line", "\x03", "whole\r", "\x03") == ["whole", None]


async def test_at_the_prompt_the_arrow_up_brings_the_last_message_back() -> None:
    assert await keys("hello\r", "\x1b[A", "\r", "\x04") == ["hello", "hello", None]


# --- what goes out --------------------------------------------------------------------------------------------------------


def test_a_control_character_is_shown_as_its_picture_and_never_sent() -> None:
    shown = visible("a\x1b]0;title\x07b\x9b31mc\x7f\r\nd\ud800\u2028e")
    assert shown == "a␛]0;title␇b\N{REPLACEMENT CHARACTER}31mc␡\nd\N{REPLACEMENT CHARACTER}\ne"


@pytest.mark.parametrize("columns", [50, 80, 200])
def test_nothing_in_a_message_can_steer_the_terminal(columns: int) -> None:
    evil = "x\x1b[2J\x9b31m\x07y"
    say = Say(
        voice="counterpart",
        name=evil,
        text=evil,
        panels=(Panel(title=evil, body=evil), Panel(title=evil, body=evil)),
        choices=(Choice(id="a", label=evil),),
    )
    left = bare(re.sub(r"\x1b\[[0-9;]*m", "", drawn(say, columns)))
    assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]", left)
    assert "\x1b[2J" not in drawn(say, columns)


TEXTS = (
    "It makes sense that you're careful. You'd be the one who has to explain it afterwards, and nobody likes that part.",
    "/scenarios  ready-made scenes that you can play again and again until they sit, each with one counterpart",
    "x" * 300,
    "👩‍💻" * 100,
    "漢字" * 100,
    "   · a point with many words in it that must be broken somewhere near the end of the line, or so",
    "שלום " * 40,
)


@pytest.mark.parametrize("width", [20, 50, 80, 88])
@pytest.mark.parametrize("text", TEXTS)
def test_a_folded_text_fits_and_loses_nothing(text: str, width: int) -> None:
    lines = list(folded(text, width))
    assert all(cell_len(line) <= width for line in lines)
    assert re.sub(r"\s", "", "".join(lines)) == re.sub(r"\s", "", text)


def test_what_a_table_of_commands_says_stays_in_its_column() -> None:
    lines = list(folded("/scenarios  ready-made scenes that you can play again and again until they sit", 50))
    assert lines[1].startswith(" " * 12)


def test_a_hundred_thousand_characters_are_folded_quickly() -> None:
    assert len(list(folded("👩‍💻" * 30_000, 80))) > 100


@pytest.mark.parametrize("columns", [50, 80])
def test_lines_keep_to_the_width_and_the_coach_keeps_a_margin(columns: int) -> None:
    shown = bare(drawn(coach_says(" ".join(["word"] * 60) + "\nMore.", "a label " * 12), columns))
    lines = shown.splitlines()
    assert all(cell_len(line) <= columns for line in lines)
    assert all(line.startswith("  ") for line in lines if line)
    assert lines[0].strip().startswith("Coach: word")


def test_no_line_is_longer_than_88_however_wide_the_terminal() -> None:
    say = DANA.model_copy(update={"text": "word " * 100})
    assert max(map(cell_len, bare(drawn(say, 300)).splitlines())) <= 88


def test_a_counterparts_name_is_bold_and_readable_without_colour() -> None:
    shown = drawn(DANA, 80)
    assert shown.startswith("\x1b[1mDana:\x1b[0m So. What is it?")
    assert bare(shown) == "Dana: So. What is it?\n\n"


@pytest.mark.parametrize(("count", "columns", "together"), [(2, 76, 2), (3, 80, 3), (4, 80, 2), (2, 75, 1), (3, 50, 1)])
def test_panels_stand_side_by_side_where_there_is_room(count: int, columns: int, together: int) -> None:
    panels = tuple(Panel(title=f"Title {n}", body=f"Dana: Body {n}.") for n in range(count))
    lines = bare(drawn(PANELS.model_copy(update={"panels": panels}), columns)).splitlines()
    assert len(re.findall("Title", next(line for line in lines if "Title 0" in line))) == together
    assert all(cell_len(line) <= columns for line in lines)


def test_panels_in_plain_lines_stand_one_after_the_other() -> None:
    written = io.StringIO()
    PlainScreen(writer_to(written), lambda: 200, echo=False).say(PANELS, 1)
    order = ["Coach: Other lines.", "First way", "Dana: Fine.", "Second way", "Dana: No.", "  1  Take one"]
    assert [line for line in written.getvalue().splitlines() if line] == order


def test_plain_lines_in_a_pipe_are_not_broken() -> None:
    written = io.StringIO()
    PlainScreen(writer_to(written), None, echo=True).say(DANA.model_copy(update={"text": "word " * 100 + "end"}), 1)
    assert written.getvalue() == "Dana: " + "word " * 100 + "end\n"


def test_each_piped_line_is_echoed_so_that_the_transcript_reads_well() -> None:
    written = io.StringIO()
    screen = PlainScreen(writer_to(written), None, echo=True)
    screen.asking()
    screen.heard("hello\nyou\x1b")
    assert written.getvalue() == "\n> hello\n> you␛\n"


def test_a_reader_that_went_away_is_told_apart_from_a_full_disk() -> None:
    class Broken(io.StringIO):
        def __init__(self, error: Exception) -> None:
            super().__init__()
            self.error = error

        def write(self, _: str) -> int:
            raise self.error

    for error, reason in (
        (BrokenPipeError(32, "Broken pipe"), None),
        (OSError(28, "No space"), "No space"),
        (ValueError(), None),
    ):
        with pytest.raises(OutputGone) as caught:
            writer_to(Broken(error))("x")
        assert caught.value.reason == reason


def test_a_message_to_a_closed_output_is_dropped() -> None:
    writer_to(None)("x")


# --- the real program at a terminal ---------------------------------------------------------------------------------------


def test_at_a_terminal_one_can_begin_speak_and_leave(tmp_path: Path) -> None:
    with Sitting(tmp_path, "chat", "--seed", "1") as sitting:
        assert "practice partner for adults" in " ".join(bare(sitting.until("any time.")).split())
        for line, answer in (("1", "Easier"), ("1", "0 to"), ("7", "Dana:")):
            sitting.until("\x1b[?25h")
            sitting.type(f"{line}\r")
            sitting.until(answer)
        sitting.until("\x1b[?25h")
        sitting.type("\x03")
        sitting.until("Bye for now")
        assert sitting.ended() == 0
    assert "cursor position requests" not in sitting.shown


def test_after_kill_minus_nine_the_rehearsal_goes_on_where_it_stopped(tmp_path: Path) -> None:
    with Sitting(tmp_path, "chat", "--plain", "--seed", "1") as sitting:
        for line in ("1", "1", "7", "I want to ask for a raise."):
            sitting.until("\n> ")
            sitting.type(f"{line}\n")
        sitting.until("\n> ")
        sitting.process.kill()
    with Sitting(tmp_path, "chat", "--plain") as again:
        shown = again.until("\n> ")
        assert "I want to ask for a raise." in " ".join(shown.split())
        again.type("/quit\n")
        assert again.ended() == 0


@pytest.mark.parametrize("plain", [(), ("--plain",)])
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_signals_end_it_cleanly(tmp_path: Path, number: signal.Signals, plain: tuple[str, ...]) -> None:
    with Sitting(tmp_path, "chat", *plain) as sitting:
        sitting.until("any time.")
        sitting.until("\n> " if plain else "\x1b[?25h")
        sitting.process.send_signal(number)
        assert sitting.ended() == 0
    assert "Traceback" not in sitting.shown
    assert ("Bye for now" in sitting.shown) == (number == signal.SIGINT)


@pytest.mark.parametrize("plain", [(), ("--plain",)])
def test_a_closed_terminal_ends_it_cleanly(tmp_path: Path, plain: tuple[str, ...]) -> None:
    with Sitting(tmp_path, "chat", *plain) as sitting:
        sitting.until("any time.")
        sitting.until("\n> " if plain else "\x1b[?25h")
        sitting.hang_up()
        assert sitting.process.wait(20) == 0


@pytest.mark.parametrize("wish", [{"NO_COLOR": "1"}, {"TERM": "dumb"}, {}])
def test_who_asks_for_plain_output_gets_no_escape_sequence(tmp_path: Path, wish: dict[str, str]) -> None:
    with Sitting(tmp_path, "chat", *([] if wish else ["--plain"]), columns=50, **wish) as sitting:
        sitting.until("\n> ")
        sitting.type("/scenarios\n")
        sitting.until("Pick one")
        sitting.until("\n> ")
        sitting.type("\x04")
        assert sitting.ended() == 0
    assert "\x1b" not in sitting.shown
    assert all(cell_len(line) <= 50 for line in sitting.shown.splitlines())
