"""A coach with written answers, an input with written lines, and a real pseudo-terminal to sit in front of."""

import os
import pty
import select
import subprocess
import sys
import time
from collections.abc import Iterable, Mapping
from pathlib import Path

from adapters.terminal import Outbox
from bot.contract import Choice, Inbound, Say

ROOT = Path(__file__).parents[2]
Answer = tuple[Say, ...] | Exception


class ScriptedCoach:
    """Answers what was written for a text or an action, and keeps what came in."""

    def __init__(self, answers: Mapping[str, Answer] | None = None) -> None:
        self.answers = dict(answers or {})
        self.heard: list[Inbound] = []

    async def handle(self, inbound: Inbound, outbox: Outbox) -> None:
        self.heard.append(inbound)
        answer = self.answers.get(inbound.text if inbound.text is not None else f"action {inbound.action}", ())
        if isinstance(answer, Exception):
            raise answer
        for say in answer:
            await outbox.show(say)

    @property
    def got(self) -> list[str]:
        """What came in after the greeting, actions as `action id`."""
        return [i.text if i.text is not None else f"action {i.action}" for i in self.heard[1:]]


class ScriptedSource:
    """Lines, then the end."""

    def __init__(self, lines: Iterable[str], *, interactive: bool = False) -> None:
        self.interactive = interactive
        self._lines = iter(lines)

    async def line(self) -> str | None:
        return next(self._lines, None)


def coach_says(text: str, *labels: str) -> Say:
    return Say(voice="coach", text=text, choices=tuple(Choice(id=f"id-{label}", label=label) for label in labels))


def environment(data: Path, **more: str) -> dict[str, str]:
    """The environment of a program under test: its own data, a terminal with colours, an UTF-8 locale."""
    kept = {name: value for name, value in os.environ.items() if name not in ("NO_COLOR", "COLUMNS", "LINES")}
    return {**kept, "GREENROOM_DATA_DIR": str(data), "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", **more}


def greenroom(data: Path, *arguments: str, stdin: bytes = b"", **more: str) -> "subprocess.CompletedProcess[bytes]":
    """Run the real program on `stdin`."""
    command = [sys.executable, "-m", "adapters.cli", *arguments]
    return subprocess.run(command, input=stdin, capture_output=True, cwd=ROOT, env=environment(data, **more), timeout=60)


class Sitting:
    """The real program in a pseudo-terminal of 80 columns."""

    def __init__(self, data: Path, *arguments: str, columns: int = 80, **more: str) -> None:
        self._screen, inner = pty.openpty()
        command = f"stty cols {columns} rows 40; exec {sys.executable} -m adapters.cli {' '.join(arguments)}"
        self.process = subprocess.Popen(
            ["sh", "-c", command],
            stdin=inner, stdout=inner, stderr=inner, cwd=ROOT, env=environment(data, **more), start_new_session=True,
        )  # fmt: skip
        os.close(inner)
        self.shown = ""
        self._found = 0

    def __enter__(self) -> "Sitting":
        return self

    def __exit__(self, *_: object) -> None:
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        self.hang_up()

    def type(self, keys: str) -> None:
        """Press keys."""
        os.write(self._screen, keys.encode())

    def until(self, text: str, seconds: float = 20) -> str:
        """Read until `text` has been shown after what was found before; gives everything in between."""
        end = time.monotonic() + seconds
        while (at := self.shown.find(text, self._found)) < 0:
            assert time.monotonic() < end, f"never saw {text!r} in {self.shown[self._found :]!r}"
            self._read(0.1)
        between = self.shown[self._found : at + len(text)]
        self._found = at + len(text)
        return between

    def _read(self, wait: float) -> bool:
        if not select.select([self._screen], [], [], wait)[0]:
            return False
        try:
            self.shown += os.read(self._screen, 65_536).decode("utf-8", "replace")
        except OSError:  # the program has closed its side
            return False
        return True

    def ended(self) -> int:
        """Read to the end and give the exit code."""
        end = time.monotonic() + 20
        while self.process.poll() is None:
            assert time.monotonic() < end, "the program did not end"
            self._read(0.05)
        while self._read(0.05):
            pass
        self.hang_up()
        return self.process.wait()

    def hang_up(self) -> None:
        """Close the terminal."""
        if self._screen >= 0:
            os.close(self._screen)
            self._screen = -1
