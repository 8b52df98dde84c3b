"""The real program, as a person or a script meets it."""

import json
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from adapters.cli import report
from tests.adapters.scripted import ROOT, environment, greenroom

LINES = "I hear you, that was unfair of me.\nYou never listen!\n"


def objects(out: bytes) -> list[dict[str, object]]:
    return [json.loads(line) for line in out.decode().splitlines()]


# --- simulate, tag, scenarios, doctor, bench ------------------------------------------------------------------------------


def test_simulate_prints_one_object_a_turn_and_last_the_debrief(tmp_path: Path) -> None:
    file = tmp_path / "lines.txt"
    file.write_text(LINES.replace("\n", "\n\n"))
    ran = greenroom(tmp_path, "simulate", "raise", "--lines", str(file), "--seed", "4", "--json")
    turns = objects(ran.stdout)
    assert [turn.get("learner") for turn in turns[:-1]] == LINES.splitlines()
    assert list(turns[-1]) == ["debrief"]
    assert (ran.returncode, ran.stderr) == (0, b"")


def test_the_same_seed_gives_the_same_bytes_whatever_the_locale(tmp_path: Path) -> None:
    arguments = ("simulate", "raise", "--lines", "-", "--seed", "9", "--difficulty", "hard", "--json")
    first = greenroom(tmp_path, *arguments, stdin=LINES.encode())
    second = greenroom(tmp_path, *arguments, stdin=LINES.encode(), LC_ALL="C", PYTHONIOENCODING="ascii", PYTHONHASHSEED="7")
    assert first.stdout == second.stdout
    assert first.stdout


def test_simulate_answers_each_line_before_it_reads_the_next(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "adapters.cli", "simulate", "raise", "--lines", "-", "--json"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=ROOT, env=environment(tmp_path)) as running:
        assert running.stdin and running.stdout
        for line in LINES.encode().splitlines(keepends=True):
            running.stdin.write(line)
            running.stdin.flush()
            assert json.loads(running.stdout.readline())["learner"] == line.decode().strip()
        running.stdin.close()
        assert "debrief" in json.loads(running.stdout.readline())


def test_simulate_for_people_reads_like_a_conversation(tmp_path: Path) -> None:
    out = greenroom(tmp_path, "simulate", "raise", "--lines", "-", stdin=LINES.encode()).stdout.decode()
    assert "> You never listen!\nDana: " in out
    assert "\nDebrief\n" in out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("simulate", "rase", "--lines", "-"), "raise"),
        (("simulate", "raise", "--lines", "-", "--difficulty", "hrd"), "hard"),
        (("simulate", "raise", "--lines", "/no/such/file"), "Cannot read /no/such/file: no such file or directory."),
        (("simulate", "raise", "--lines", "/"), "Cannot read /: is a directory."),
        (("simulate", "raise"), "--lines"),
        (("simulate", "raise", "--lines", "-", "--seed", "x"), "--seed"),
        (("bench", "nope"), "nope"),
        (("chit",), "chat"),
    ],
)
def test_what_was_typed_wrong_is_said_in_words_with_exit_code_2(tmp_path: Path, arguments: tuple[str, ...], said: str) -> None:
    ran = greenroom(tmp_path, *arguments)
    assert ran.returncode == 2
    assert said in ran.stderr.decode()
    assert b"Traceback" not in ran.stderr
    assert ran.stdout == b""


def test_tag_prints_one_line_for_each_line_it_reads(tmp_path: Path) -> None:
    given = [
        "You never listen!",
        "",
        '{"text": "Yes, on Friday.", "previous": "Can you do it?", "scenario": "raise"}',
        '{"text": "a\\ud800b"}',
        '{"text": 5}',
        "{broken",
        "{}",
        "שלום 👩‍💻",
    ]
    ran = greenroom(tmp_path, "tag", "--json", stdin="\n".join(given).encode() + b"\n")
    found = objects(ran.stdout)
    assert [item["text"] for item in found] == [
        "You never listen!",
        "",
        "Yes, on Friday.",
        "a\N{REPLACEMENT CHARACTER}b",
        *given[4:],
    ]
    assert all("moves" in item for item in found)
    assert (ran.returncode, ran.stderr) == (0, b"")


def test_tag_for_people_names_the_moves(tmp_path: Path) -> None:
    out = greenroom(tmp_path, "tag", stdin=b"You never listen!\n").stdout.decode()
    assert "You never listen!\n    blame" in out


def test_tag_says_in_which_line_a_scenario_is_unknown(tmp_path: Path) -> None:
    ran = greenroom(tmp_path, "tag", "--json", stdin=b'hello\n{"text": "a", "scenario": "rase"}\n')
    assert ran.returncode == 2
    assert ran.stderr.startswith(b"Line 2: ")
    assert len(objects(ran.stdout)) == 1


def test_tag_survives_deep_and_random_input(tmp_path: Path) -> None:
    ran = greenroom(tmp_path, "tag", "--json", stdin=b'{"a":' * 50_000 + b"\n" + os.urandom(2000) + b"\n" + b"x" * 100_000)
    assert ran.returncode == 0
    assert ran.stderr == b""
    objects(ran.stdout)


def test_scenarios_lists_and_checks_the_content(tmp_path: Path) -> None:
    listed = objects(greenroom(tmp_path, "scenarios", "--json").stdout)
    assert {"id", "title", "domain", "blurb"} <= set(listed[0])
    assert str(listed[0]["title"]) in greenroom(tmp_path, "scenarios").stdout.decode()
    checked = greenroom(tmp_path, "scenarios", "--check", "--json")
    assert objects(checked.stdout) == [{"ok": True, "problems": []}]
    assert checked.returncode == 0


def test_doctor_says_what_is_set_up_and_what_to_do_about_the_rest(tmp_path: Path) -> None:
    well = greenroom(tmp_path, "doctor")
    assert well.returncode == 0
    assert str(tmp_path).encode() in well.stdout
    (tmp_path / "file").write_text("in the way")
    ill = greenroom(tmp_path / "file", "doctor")
    assert ill.returncode == 1
    assert b"problem conversations" in ill.stdout


# --- the program as a whole -----------------------------------------------------------------------------------------------


def test_without_a_command_it_shows_five_and_how_to_go_on(tmp_path: Path) -> None:
    ran = greenroom(tmp_path)
    assert ran.returncode == 0
    assert len([line for line in ran.stdout.decode().splitlines() if line.startswith("  greenroom ")]) == 5


def test_it_tells_its_version(tmp_path: Path) -> None:
    assert greenroom(tmp_path, "--version").stdout.startswith(b"greenroom 0.")


def test_every_command_explains_itself_in_one_whole_line(tmp_path: Path) -> None:
    out = greenroom(tmp_path, "--help").stdout.decode()
    for command in ("chat", "simulate", "tag", "scenarios", "doctor", "bench"):
        assert f"  {command} " in out
    assert "..." not in out.split("Commands:")[1]
    assert out.startswith("Usage: greenroom ")


def test_a_wrong_setting_is_said_in_words(tmp_path: Path) -> None:
    ran = greenroom(tmp_path, "chat", GREENROOM_LOG_LEVEL="LOUD")
    assert ran.returncode == 2
    assert b"Use DEBUG" in ran.stderr


def test_a_data_folder_that_cannot_be_used_is_said_in_words(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    ran = greenroom(tmp_path / "file", "chat")
    assert ran.returncode == 2
    assert b"Traceback" not in ran.stderr
    assert len(ran.stderr.decode().splitlines()) == 1


def test_a_reader_that_goes_away_ends_it_quietly(tmp_path: Path) -> None:
    for command in ("scenarios", "chat", "--help"):
        ran = subprocess.run(
            f"printf '/help\\n/scenarios\\n' | {sys.executable} -m adapters.cli {command} | head -1 >/dev/null; echo ${{PIPESTATUS[1]}}",
            shell=True, executable="/bin/bash", capture_output=True, cwd=ROOT, env=environment(tmp_path), timeout=60,
        )  # fmt: skip
        assert (ran.stdout, ran.stderr) == (b"0\n", b""), command


def test_a_full_disk_behind_the_output_is_said_in_words(tmp_path: Path) -> None:
    for command in (["scenarios", "--json"], ["chat"], ["--help"], []):
        with Path("/dev/full").open("wb") as full:
            ran = subprocess.run(
                [sys.executable, "-m", "adapters.cli", *command],
                stdin=subprocess.DEVNULL, stdout=full, stderr=subprocess.PIPE, cwd=ROOT, env=environment(tmp_path), timeout=60,
            )  # fmt: skip
        assert ran.returncode == 2, command
        assert ran.stderr == b"The output cannot be written: no space left on device.\n", command


def test_closed_standard_streams_do_no_harm(tmp_path: Path) -> None:
    ran = subprocess.run(
        f"{sys.executable} -m adapters.cli chat <&- >&-",
        shell=True,
        capture_output=True,
        cwd=ROOT,
        env=environment(tmp_path),
        timeout=60,
    )
    assert (ran.returncode, ran.stderr) == (0, b"")


# --- chat through a pipe --------------------------------------------------------------------------------------------------


def test_a_piped_chat_is_a_readable_transcript_and_ends_by_itself(tmp_path: Path) -> None:
    ran = greenroom(tmp_path, "chat", "--seed", "1", stdin="1\n1\n7\nI want to ask for a raise. 👩‍💻\n".encode())
    out = ran.stdout.decode()
    assert "\n> I want to ask for a raise. 👩‍💻\nDana: " in out
    assert "\n  1  Start\n" in out
    assert "\x1b" not in out
    assert (ran.returncode, ran.stderr) == (0, b"")


def test_a_piped_chat_goes_on_at_the_next_start(tmp_path: Path) -> None:
    greenroom(tmp_path, "chat", stdin=b"1\n1\n7\nI want to ask for a raise.\n")
    assert b"I want to ask for a raise." in greenroom(tmp_path, "chat").stdout


@pytest.mark.parametrize(
    "line",
    [
        b"\x00\x01\x1b[2J\x9b\xff\xfe",
        b"x" * 100_000,
        "👩‍💻".encode() * 20_000,
        "\u202eمرحبا".encode(),
        b"\xed\xa0\x80",
        b"{}" * 500,
    ],
    ids=["control bytes", "long", "emoji", "right to left", "half a character", "braces"],
)
def test_bad_lines_never_give_a_traceback_and_never_steer_the_terminal(tmp_path: Path, line: bytes) -> None:
    ran = greenroom(tmp_path, "chat", stdin=b"1\n1\n7\n" + line + b"\n/end\n")
    assert (ran.returncode, ran.stderr) == (0, b"")
    assert b"\x1b" not in ran.stdout
    assert b"\x00" not in ran.stdout


def test_an_encoding_that_cannot_print_a_character_does_not_crash(tmp_path: Path) -> None:
    ran = greenroom(tmp_path, "chat", stdin="1\nשלום\n".encode(), LC_ALL="C", PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert (ran.returncode, ran.stderr) == (0, b"")
    ran.stdout.decode("ascii")


def test_sigterm_while_a_pipe_is_silent_ends_it_with_0(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "adapters.cli", "chat"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=ROOT, env=environment(tmp_path)) as running:
        assert running.stdout
        while b"any time." not in running.stdout.readline():
            pass
        time.sleep(0.2)
        running.terminate()
        assert running.wait(20) == 0


# --- our own mistakes -----------------------------------------------------------------------------------------------------


def _mistake() -> Exception:
    secret = "what somebody typed"
    try:
        try:
            raise KeyError(secret)
        except KeyError as first:
            raise ValueError(secret) from first
    except ValueError as second:
        return second


def test_our_own_mistake_is_logged_by_type_and_place_and_never_by_what_was_typed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GREENROOM_DATA_DIR", str(tmp_path))
    sentence = report(_mistake())
    log = (tmp_path / "errors.log").read_text()
    assert "ValueError" in log
    assert "KeyError" in log
    assert "in _mistake" in log
    assert "somebody" not in log + sentence
    assert log.split("error ")[1][:8] in sentence


def test_where_no_log_can_be_written_the_sentence_promises_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("in the way")
    monkeypatch.setenv("GREENROOM_DATA_DIR", str(tmp_path / "file"))
    assert "errors.log" not in report(_mistake())
