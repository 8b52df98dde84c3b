"""The terminal: lines typed or piped go to the coach, what comes back goes to a screen.

`Conversation` is the whole adapter; it takes its coach, its input and its screen as arguments. `chat` wires it to this process.
"""

import asyncio
import os
import re
import select
import shutil
import signal
import sys
import threading
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING, Protocol
from uuid import uuid4

from adapters.screen import OutputGone, PlainScreen, Screen, rich_screen, typed_text, writer_to
from bot.config import Settings, wants_plain_output
from bot.contract import Choice, Inbound, Say, Scope
from bot.errors import UserError

if TYPE_CHECKING:
    from prompt_toolkit.key_binding import KeyBindings

_GOODBYE = "Bye for now. What you were in the middle of is kept; run “greenroom chat” to pick it up again."
_NOT_KEPT = "Your line was not kept; here it is so you can copy it:"
_CUT = "Your terminal cuts a typed line at about 4,000 characters, so the end of that one is missing. Send longer text in pieces."
_LEAVES_CHOICES = ("/help", "/tree", "/hint")
"""Commands that only look: the numbers on the screen stay good."""
_LEAVE = ("/quit", "/exit")
_NUMBER = re.compile(r"\s*(\d{1,3})[.)]?\s*")
_CHUNK = 65_536
_LONGEST = 8_000_000
"""Bytes after which a line without an end is taken as one, so that an endless input cannot fill the memory."""
_TTY_LINE = 4095
"""Bytes of one line that the kernel keeps for a program that reads whole lines."""
_PASTE_GAP = 0.03
"""Seconds within which the lines of one paste follow each other."""


class Outbox(Protocol):
    """Where a coach's messages go."""

    async def show(self, say: Say) -> None:
        """Show one message."""


class Handler(Protocol):
    """What the conversation needs of a coach."""

    async def handle(self, inbound: Inbound, outbox: Outbox) -> None:
        """Take one message and show the answers."""


class Source(Protocol):
    """Where lines come from. `interactive` when a person sits there."""

    interactive: bool

    async def line(self) -> str | None:
        """The next message, or None when there will be none."""


class Conversation:
    """One person and one coach until the input ends or somebody leaves.

    `failed` is told of an exception nobody foresaw and gives the sentence to show for it.
    """

    def __init__(
        self,
        coach: Handler,
        source: Source,
        screen: Screen,
        *,
        user: str = "local",
        failed: Callable[[Exception], str] | None = None,
    ) -> None:
        self._coach = coach
        self._source = source
        self._screen = screen
        self._scope = Scope(platform="terminal", user=user)
        self._failed = failed
        self._choices: tuple[Choice, ...] = ()
        self._reading: asyncio.Future[str | None] | None = None
        self._left = False
        self._goodbye = False

    async def run(self, notice: str | None = None) -> None:
        """Greet or resume, then line by line. Raises OutputGone when nobody can read any more."""
        if notice:
            self._screen.note(notice)
        await self._send("/start")
        while not self._left:
            line = await self._next()
            if line is None:
                break
            self._screen.heard(line)
            if line.strip().lower() in _LEAVE:
                self._goodbye = True
                break
            await self._send(line)
        if self._goodbye:
            self._screen.note(_GOODBYE)

    async def show(self, say: Say) -> None:
        """One message of the coach. Choices of one answer are numbered through."""
        self._screen.say(say, len(self._choices) + 1)
        self._choices += say.choices

    def leave(self, *, goodbye: bool) -> None:
        """End after the message in hand; at once when none is."""
        self._left = True
        self._goodbye = goodbye
        if self._reading is not None:
            self._reading.cancel()

    async def _next(self) -> str | None:
        self._screen.asking()
        self._reading = asyncio.ensure_future(self._source.line())
        try:
            line = await self._reading
        except asyncio.CancelledError:
            if not self._left:
                raise
            line = None
        finally:
            self._reading = None
        if line is None and not self._left:
            self._goodbye = self._source.interactive
        return None if line is None else typed_text(line)

    async def _send(self, text: str) -> None:
        """Send what was typed, or the choice it numbers."""
        offered, self._choices = self._choices, ()
        picked = _picked(text, offered)
        # A number or a bare command is soon typed again; anything more must not be lost.
        given_back = "" if picked or re.fullmatch(r"\s*(?:/\S*\s*)?", text) else f"\n{_NOT_KEPT}\n{text}"
        try:
            await self._coach.handle(self._inbound(text, picked), self)
        except OutputGone:
            raise
        except UserError as error:
            self._choices = offered
            self._screen.note(str(error) + given_back)
        except Exception as error:
            if self._failed is None:
                raise
            self._choices = offered
            self._screen.note(self._failed(error) + given_back)
        else:
            if text.strip().startswith(_LEAVES_CHOICES) and not self._choices:
                self._choices = offered

    def _inbound(self, text: str, picked: Choice | None) -> Inbound:
        return Inbound(
            id=str(uuid4()),
            scope=self._scope,
            chat="terminal",
            at=datetime.now(UTC),
            text=text if picked is None else None,
            action=None if picked is None else picked.id,
        )


def _picked(text: str, offered: tuple[Choice, ...]) -> Choice | None:
    named = next((choice for choice in offered if choice.label.lower() == text.strip().lower()), None)
    number = _NUMBER.fullmatch(text)
    if named is not None:
        return named
    if number is None or not 1 <= int(number[1]) <= len(offered):
        return None
    return offered[int(number[1]) - 1]


# --- input ----------------------------------------------------------------------------------------------------------------


class PromptSource:
    """A person at a terminal: editing, history for this run only, and a paste of many lines is one message."""

    interactive = True

    def __init__(self) -> None:
        from prompt_toolkit import PromptSession
        from prompt_toolkit.application import get_app_session
        from prompt_toolkit.output.vt100 import Vt100_Output

        output = get_app_session().output
        if isinstance(output, Vt100_Output):
            # Nothing here needs the cursor's place, and a terminal that cannot tell it would be scolded on screen.
            output.enable_cpr = False
        self._session: PromptSession[str] = PromptSession(
            key_bindings=_keys(), output=output, enable_suspend=True, reserve_space_for_menu=0, interrupt_exception=EOFError
        )

    async def line(self) -> str | None:
        """The next message."""
        try:
            return await self._session.prompt_async("> ", handle_sigint=False)
        except (EOFError, OSError):  # an OSError is a terminal that was closed
            return None


def _keys() -> "KeyBindings":
    from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent

    keys = KeyBindings()

    @keys.add("c-c")
    def _(event: KeyPressEvent) -> None:
        if event.current_buffer.text:
            event.current_buffer.reset()
        else:
            event.app.exit(exception=EOFError)

    @keys.add("escape", "enter")
    def _(event: KeyPressEvent) -> None:
        event.current_buffer.insert_text("\n")

    return keys


class LineSource:
    """Whole lines from a file descriptor: a pipe, a file, or a terminal in plain mode (`tty`).

    In a pipe every line is a message and empty ones are skipped. At a terminal lines that arrive together are one paste, and an
    empty line is a message.
    """

    def __init__(self, fd: int | None, *, tty: bool = False, warn: Callable[[str], None] | None = None) -> None:
        self.interactive = tty
        self._fd = fd
        self._warn = warn
        self._rest = bytearray()
        self._lines: deque[str] = deque()
        self._ended = fd is None

    async def line(self) -> str | None:
        """The next message."""
        while not self._lines and not self._ended:
            chunk = await _in_thread(self._read)
            self._ended = not chunk
            self._take(chunk)
        return self._lines.popleft() if self._lines else None

    def _read(self) -> bytes:
        """Bytes, b"" at the end. Runs beside the loop: a file cannot be waited for, a pipe may never answer."""
        assert self._fd is not None
        try:
            chunk = os.read(self._fd, _CHUNK)
            while self.interactive and chunk.endswith(b"\n") and select.select([self._fd], [], [], _PASTE_GAP)[0]:
                more = os.read(self._fd, _CHUNK)
                if not more:
                    break
                chunk += more
        except OSError:
            return b""
        return chunk

    def _take(self, chunk: bytes) -> None:
        whole, newline, rest = chunk.rpartition(b"\n")
        if newline or self._ended or len(self._rest) > _LONGEST:
            raw = bytes(self._rest) + whole + newline
            self._rest = bytearray()
            self._keep(raw)
        self._rest += rest

    def _keep(self, raw: bytes) -> None:
        lines = [typed_text(line.removesuffix(b"\r").decode("utf-8", "replace")) for line in raw.removesuffix(b"\n").split(b"\n")]
        if not self.interactive:
            self._lines.extend(line for line in lines if line.strip())
        elif raw:
            self._lines.extend(_pastes(lines))
            if self._warn is not None and any(len(line) >= _TTY_LINE for line in raw.split(b"\n")):
                self._warn(_CUT)


def _pastes(lines: list[str]) -> list[str]:
    """Lines that arrived together as messages: commands and numbers stand alone, the rest is one paste."""
    messages: list[str] = []
    alone = True
    for line in lines:
        single = line.startswith("/") or _NUMBER.fullmatch(line) is not None
        if alone or single:
            messages.append(line)
        else:
            messages[-1] += "\n" + line
        alone = single
    return messages


async def _in_thread(read: Callable[[], bytes]) -> bytes:
    """Like asyncio.to_thread, but a read that never ends does not keep the program from ending."""
    loop = asyncio.get_running_loop()
    done: asyncio.Future[bytes] = loop.create_future()

    def finish(data: bytes) -> None:
        if not done.done():
            done.set_result(data)

    def work() -> None:
        data = read()
        with suppress(RuntimeError):  # the loop has closed meanwhile
            loop.call_soon_threadsafe(finish, data)

    threading.Thread(target=work, daemon=True).start()
    return await done


# --- this process ---------------------------------------------------------------------------------------------------------


async def chat(settings: Settings, *, plain: bool, seed: int | None, failed: Callable[[Exception], str]) -> None:
    """Talk in this terminal until it ends. Raises UserError when Greenroom cannot be opened, OutputGone when nobody can read."""
    from bot.app import open_coach

    source, screen = _ends(plain=plain)
    coach = await open_coach(settings, seed=seed)
    try:
        conversation = Conversation(coach, source, screen, user=_user(), failed=failed)
        with _signals(conversation):
            await conversation.run(coach.notice)
    finally:
        await coach.close()


def _ends(*, plain: bool) -> tuple[Source, Screen]:
    person = sys.stdin is not None and sys.stdin.isatty()
    terminal = sys.stdout is not None and sys.stdout.isatty()
    put = writer_to(sys.stdout)
    if person and terminal and not plain and not wants_plain_output():
        return PromptSource(), rich_screen(put, _columns, sys.stdout)
    screen = PlainScreen(put, _columns if terminal else None, echo=not (person and terminal))
    fd = None if sys.stdin is None else sys.stdin.fileno()
    return LineSource(fd, tty=person, warn=screen.note), screen


def _columns() -> int:
    return shutil.get_terminal_size().columns


def _user() -> str:
    import getpass

    try:
        return typed_text(getpass.getuser()) or "local"
    except (KeyError, OSError, ImportError):
        return "local"


@contextmanager
def _signals(conversation: Conversation) -> Iterator[None]:
    """While it runs: Ctrl-C, a closed terminal and SIGTERM end the conversation, after the message in hand."""
    loop = asyncio.get_running_loop()
    set_up: list[int] = []
    for name, goodbye in (("SIGINT", True), ("SIGTERM", False), ("SIGHUP", False)):
        number = getattr(signal, name, None)
        # One that is ignored (nohup, a background job) stays ignored. Windows has no such handlers.
        if number is None or signal.getsignal(number) is signal.SIG_IGN:
            continue
        with suppress(NotImplementedError):
            loop.add_signal_handler(number, partial(conversation.leave, goodbye=goodbye))
            set_up.append(number)
    try:
        yield
    finally:
        for number in set_up:
            loop.remove_signal_handler(number)
