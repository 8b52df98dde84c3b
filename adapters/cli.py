"""The command line: `greenroom` and its commands. Nothing is decided here; a command prints what the core answers.

`main` is the one place where errors become sentences and exit codes: 2 for what the person can mend, 1 for our own mistakes.
"""

import asyncio
import errno
import json
import logging
import os
import sys
import traceback
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime
from io import TextIOWrapper
from pathlib import Path
from typing import Annotated, BinaryIO, TextIO
from uuid import uuid4

import typer

from adapters.screen import OutputGone, typed_text, visible, writer_to
from bot.config import load_settings
from bot.errors import UserError

_WELCOME = """\
Greenroom: rehearse a hard conversation with someone who pushes back, then say it for real.

  greenroom chat        talk; the first screen says the rest
  greenroom scenarios   the ready-made scenes
  greenroom simulate    play the lines of a file against a scene
  greenroom tag         what lines do to the one who hears them
  greenroom doctor      what is set up, what is missing, what to do

Options of one command: greenroom chat --help. Every command: greenroom --help.
"""

_FULL = "The output cannot be written: {reason}."

app = typer.Typer(
    name="greenroom",
    help="Rehearse a hard conversation with someone who pushes back, then say it for real.",
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
Json = Annotated[bool, typer.Option("--json", help="Print JSON, one object a line.")]


def main() -> None:
    """Run the command that was typed and end the process with its exit code."""
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:
            # What an encoding cannot print (LANG=C, old consoles) becomes a question mark, never a crash.
            _set(stream, errors="replace")
    code = _run()
    try:
        if sys.stdout is not None:
            sys.stdout.flush()
    except (OSError, ValueError):
        # Python flushes once more at its end and would complain.
        with suppress(OSError, ValueError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    sys.exit(code)


def _run() -> int:
    try:
        app(prog_name="greenroom")
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else 0
    except OutputGone as gone:
        if gone.reason is None:
            return 0
        _complain(_FULL.format(reason=gone.reason.lower()))
        return 2
    except UserError as error:
        _complain(str(error))
        return 2
    except Exception as error:
        if isinstance(error, OSError) and error.errno == errno.ENOSPC:
            _complain(_FULL.format(reason="no space left on device"))
            return 2
        _complain(report(error))
        return 1
    return 0


def _set(stream: TextIO, *, encoding: str | None = None, errors: str | None = None, newline: str | None = None) -> None:
    if isinstance(stream, TextIOWrapper):
        stream.reconfigure(encoding=encoding, errors=errors, newline=newline)


def _complain(sentence: str) -> None:
    with suppress(OutputGone):
        writer_to(sys.stderr)(visible(sentence) + "\n")


def report(error: Exception) -> str:
    """Write an unforeseen exception to the log and return the sentence to show.

    Only types and places are logged: a message or a local variable may hold what somebody typed.
    """
    number = uuid4().hex[:8]
    rows = [f"{datetime.now(UTC):%Y-%m-%d %H:%M:%S}Z error {number}"]
    cause: BaseException | None = error
    while cause is not None:
        rows.append(f"  {type(cause).__module__}.{type(cause).__qualname__}")
        rows += [f"    {frame.filename}:{frame.lineno} in {frame.name}" for frame in traceback.extract_tb(cause.__traceback__)]
        cause = cause.__cause__ or cause.__context__
    sorry = f"Sorry, something went wrong on our side (error {number}); what was kept before is safe"
    try:
        path = load_settings().data_dir / "errors.log"
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("a", encoding="utf-8", errors="replace") as log:
            log.write("\n".join(rows) + "\n")
    except (OSError, UserError):
        return f"{sorry}."
    return f"{sorry}, and {path} says where it happened (not what you typed)."


# --- in and out -----------------------------------------------------------------------------------------------------------


def _out(text: str) -> None:
    writer_to(sys.stdout)(visible(text) + "\n")


def _out_json(item: dict[str, object]) -> None:
    writer_to(sys.stdout)(json.dumps(item, ensure_ascii=False) + "\n")


def _speak_json() -> None:
    """JSON is UTF-8 with plain line ends on every machine, whatever the locale says."""
    if sys.stdout is not None:
        _set(sys.stdout, encoding="utf-8", errors="replace", newline="\n")


def _stdin() -> Iterator[str]:
    yield from () if sys.stdin is None else _lines_of(sys.stdin.buffer)


def _file(name: str) -> Iterator[str]:
    if name == "-":
        yield from _stdin()
        return
    try:
        with Path(name).open("rb") as stream:
            yield from _lines_of(stream)
    except OSError as error:
        why = (error.strerror or "it cannot be opened").lower()
        raise UserError(f"Cannot read {name}: {why}. Give --lines a text file, a turn a line, or - (standard input).") from error


def _lines_of(stream: BinaryIO) -> Iterator[str]:
    for raw in stream:
        yield typed_text(raw.decode("utf-8", "replace").rstrip("\r\n"))


# --- commands -------------------------------------------------------------------------------------------------------------


def _version(wanted: bool) -> None:
    if wanted:
        from importlib.metadata import PackageNotFoundError, version

        try:
            _out(f"greenroom {version('greenroom')}")
        except PackageNotFoundError:
            _out("greenroom, not installed")
        raise typer.Exit


@app.callback(invoke_without_command=True)
def greenroom(
    ctx: typer.Context,
    version: Annotated[bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version.")] = False,  # noqa: ARG001
) -> None:
    """Rehearse a hard conversation with someone who pushes back, then say it for real."""
    if ctx.invoked_subcommand is None:
        _out(_WELCOME.rstrip())


@app.command()
def chat(
    plain: Annotated[bool, typer.Option("--plain", help="Plain lines: no colour, no boxes, for screen readers.")] = False,
    seed: Annotated[int | None, typer.Option(help="Make it repeatable, for demonstrations.")] = None,
) -> None:
    """Talk here.

    An unfinished rehearsal goes on where it stopped. /quit leaves, /stop ends the rehearsal."""
    from adapters import terminal

    settings = load_settings()
    logging.basicConfig(level=settings.log_level, stream=sys.stderr, format="%(asctime)s %(levelname)s %(name)s %(message)s")
    asyncio.run(terminal.chat(settings, plain=plain, seed=seed, failed=report))


@app.command()
def simulate(
    scenario: Annotated[str, typer.Argument(help="The id of a scene; `greenroom scenarios` lists them.")],
    lines: Annotated[str, typer.Option(metavar="FILE|-", help="What the learner says, a turn a line; empty lines are skipped.")],
    difficulty: Annotated[str, typer.Option(help="easy, normal, hard or nightmare.")] = "normal",
    seed: Annotated[int, typer.Option(help="The same seed gives the same words on any machine.")] = 0,
    as_json: Json = False,
) -> None:
    """Play lines against a scene, then the debrief."""
    from bot.app import simulate as play

    if as_json:
        _speak_json()
    said = (line for line in _file(lines) if line.strip())
    for item in play(scenario, said, difficulty=difficulty, seed=seed):
        if as_json:
            _out_json(item)
        else:
            _out(_debrief(item["debrief"]) if "debrief" in item else _turn(item))


def _turn(item: dict[str, object]) -> str:
    rows = [
        f"> {item.get('learner', '')}",
        f"{item.get('name', 'They')}: {item.get('say', '')}",
        f"      (turn {item.get('turn')}, {item.get('stance')})",
    ]
    return "\n".join(rows)


def _debrief(found: object) -> str:
    if not isinstance(found, dict):
        return "\nDebrief\nThere was nothing to look back on: no line was said."
    rows = ["", "Debrief"]
    for part in found.get("parts", ()):
        rows += [f"{part['heading']}", f"{part['text']}"]
    return "\n".join(rows)


@app.command()
def tag(as_json: Json = False) -> None:
    """Say what lines on standard input do to a listener.

    A line is plain text, or a JSON object with `text` and, when known, `previous` (what was said before it) and `scenario`
    (an id).
    """
    from bot.app import tag as read

    if as_json:
        _speak_json()
    for number, line in enumerate(_stdin(), 1):
        try:
            found = read(_item(line))
        except UserError as error:
            raise UserError(f"Line {number}: {error}") from error
        if as_json:
            _out_json(found)
        else:
            _out(_tags(found))


def _item(line: str) -> dict[str, str]:
    """The line as an item to read. What is not a JSON object with a `text` is itself the text."""
    if line.lstrip().startswith("{"):
        with suppress(ValueError, RecursionError):
            found = json.loads(line)
            if isinstance(found.get("text"), str):
                named = ((name, found.get(name)) for name in ("text", "previous", "scenario"))
                return {name: typed_text(value) for name, value in named if isinstance(value, str)}
    return {"text": line}


def _tags(found: dict[str, object]) -> str:
    moves = found.get("moves")
    seen = [move for move in moves if isinstance(move, dict)] if isinstance(moves, list) else []
    names = [f"{str(move.get('move')).lower()} “{move.get('quote')}”" for move in seen]
    known = {str(move.get("move")).lower() for move in seen}
    acts = found.get("acts")
    names += [str(act) for act in acts if str(act).lower() not in known] if isinstance(acts, list) else []
    return f"{found.get('text', '')}\n    {', '.join(names) or 'nothing in particular'}"


@app.command()
def scenarios(
    as_json: Json = False,
    check: Annotated[bool, typer.Option("--check", help="Check the content; exit code 1 when something is wrong.")] = False,
) -> None:
    """List the ready-made scenes, or check the content."""
    from bot import app as core

    if as_json:
        _speak_json()
    if check:
        _check(core.check_content(), len(core.scenarios()), as_json)
        return
    for entry in core.scenarios():
        if as_json:
            _out_json(entry)
        else:
            _out(f"{entry['id']}: {entry['title']} ({entry['domain']})\n    {entry['blurb']}")


def _check(problems: list[str], count: int, as_json: bool) -> None:
    if as_json:
        _out_json({"ok": not problems, "problems": problems})
    else:
        _out("\n".join(problems) or f"The content is fine: {count} scenes checked.")
    if problems:
        raise typer.Exit(1)


@app.command()
def doctor() -> None:
    """What is set up, what is missing, what to do.

    Exit code 1 when something is wrong.
    """
    from bot.app import doctor as look

    rows = asyncio.run(look(load_settings()))
    for well, what, remedy in rows:
        _out(f"{'ok      ' if well else 'problem '}{what}" + ("" if well or not remedy else f"\n        {remedy}"))
    if not all(well for well, _, _ in rows):
        raise typer.Exit(1)


@app.command()
def bench(
    name: Annotated[str, typer.Argument(help="Which one: counterpart, turn or moves.")] = "counterpart",
    data: Annotated[Path | None, typer.Option(help="Folder of public data sets, for moves.")] = None,
) -> None:
    """Run a bench and print its table."""
    from bot.app import bench as run

    _out(asyncio.run(run(name, data)))


@app.command(hidden=True)
def fit(vectors: Annotated[Path | None, typer.Option(help="Word vectors: the JSON of the npm package.")] = None) -> None:
    """Fit the reader's heads anew, from tests/gold, and write their data file."""
    from bot.app import fit_reader

    _out(fit_reader(vectors))


if __name__ == "__main__":
    main()
