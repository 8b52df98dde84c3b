"""How what is said looks on a terminal: plain lines, or bold names and columns. Apart from terminal: no input, no conversation.

Every text passes `visible` before it is written, so nothing that was typed or generated can steer the terminal; what comes in
passes `typed_text`.
"""

import errno
import re
from collections.abc import Callable, Iterator
from io import BytesIO, TextIOWrapper
from typing import TYPE_CHECKING, Protocol, TextIO

if TYPE_CHECKING:
    from rich.console import Console

    from bot.contract import Panel, Say

WIDEST = 88
"""Columns: longer lines are hard to read."""
_NARROWEST = 20
_SIDE_BY_SIDE = 76
"""Fewest columns at which panels stand next to each other."""
_SPEAKERS = {"counterpart": "They", "coach": "Coach", "learner": "You", "system": ""}
_UNSEEN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
_HANG = re.compile(r"\s*(?:[·•*-] |\d{1,2}[.)]?\s+|/\S+\s{2,})?")
"""What a line begins with that its continuation lines are indented by: a bullet, a number, a command in a table."""


class OutputGone(Exception):
    """Nobody can read what is written any more. `reason` is None when that is the reader's own doing (`| head -1`)."""

    def __init__(self, reason: str | None = None) -> None:
        super().__init__(reason)
        self.reason = reason


class Screen(Protocol):
    """Where a conversation is shown."""

    def say(self, say: "Say", first: int) -> None:
        """Show one message; its choices are numbered from `first`."""

    def note(self, text: str) -> None:
        """Show a sentence of the program itself."""

    def asking(self) -> None:
        """A line is about to be read."""

    def heard(self, line: str) -> None:
        """A line has been read."""


def visible(text: str) -> str:
    """Text that is safe to write: control characters become their pictures (␛), halves of characters become U+FFFD."""
    text = re.sub("\r\n?|\u2028|\u2029", "\n", text).replace("\t", "    ")
    return _UNSEEN.sub(lambda found: _picture(ord(found[0])), text)


def _picture(code: int) -> str:
    if code < 0x20:
        return chr(0x2400 + code)
    return "\N{SYMBOL FOR DELETE}" if code == 0x7F else "\N{REPLACEMENT CHARACTER}"


def typed_text(text: str) -> str:
    """What somebody typed or piped, without control characters (line breaks and tabs stay) and halves of characters."""
    text = re.sub("\r\n?", "\n", text.removeprefix("\ufeff"))
    return _UNSEEN.sub(lambda found: "\N{REPLACEMENT CHARACTER}" if found[0] >= "\ud800" else "", text)


def writer_to(stream: TextIO | None) -> Callable[[str], None]:
    """A function that writes and flushes; it raises OutputGone when nobody can read any more."""

    def put(text: str) -> None:
        if stream is None:
            return
        try:
            stream.write(text)
            stream.flush()
        except OSError as error:
            # EIO is what a terminal gives that was closed; ValueError below, a stream that was closed here.
            raise OutputGone(None if error.errno in (errno.EPIPE, errno.EIO) else error.strerror) from error
        except ValueError as error:
            raise OutputGone from error

    return put


def folded(text: str, width: int, margin: str = "") -> Iterator[str]:
    """The lines of `text`, broken between words to fit `width` cells. Nothing is left out."""
    for line in text.split("\n"):
        for part in _fold(line, max(_NARROWEST, width) - len(margin)):
            yield margin + part if part else ""


def _fold(line: str, width: int) -> Iterator[str]:
    from rich.cells import cell_len, chop_cells

    if cell_len(line) <= width:
        yield line
        return
    found = _HANG.match(line)
    hang = " " * min(cell_len(found[0]) if found else 0, width // 2)
    current = ""
    for word in re.findall(r"\S+\s*|\s+", line):
        if current.strip() and cell_len(current + word.rstrip()) > width:
            yield current.rstrip()
            current = hang
        if cell_len(word.rstrip()) > width - len(hang):
            *whole, word = chop_cells(word, width - len(hang))
            for piece in whole:
                yield (current if current.strip() or current == "" else hang) + piece
                current = hang
        current += word
    if current.strip():
        yield current.rstrip()


class PlainScreen:
    """Plain lines: no colour, no cursor movement, no boxes; for pipes, screen readers and files.

    `columns` is None where lines are not to be broken. With `echo` each line read is written too: a
    transcript reads well.
    """

    def __init__(self, put: Callable[[str], None], columns: Callable[[], int] | None, *, echo: bool) -> None:
        self._put = put
        self._columns = columns
        self._echo = echo
        self._prompted = False

    def say(self, say: "Say", first: int) -> None:
        """Speaker and text, panels one after the other, choices as numbered lines."""
        speaker = say.name or _SPEAKERS[say.voice]
        parts = [f"{speaker}: {say.text}" if speaker and say.text else say.text]
        parts += [f"\n{panel.title}\n{panel.body}" for panel in say.panels]
        parts += ["\n"] if say.panels else []
        parts += [f"{number:>3}  {choice.label}" for number, choice in enumerate(say.choices, first)]
        self._lines("\n".join(part for part in parts if part))

    def note(self, text: str) -> None:
        """The sentence as it is."""
        self._lines(text)

    def asking(self) -> None:
        """A prompt, unless the line will be echoed."""
        if not self._echo:
            self._put("\n> ")
            self._prompted = True

    def heard(self, line: str) -> None:
        """The line, where the terminal itself has not shown it."""
        self._prompted = False
        if self._echo:
            self._put("\n> " + visible(line).replace("\n", "\n> ") + "\n")

    def _lines(self, text: str) -> None:
        text = visible(text)
        if self._columns is not None:
            text = "\n".join(folded(text, min(self._columns(), WIDEST)))
        # A prompt that nobody answered (Ctrl-C) still stands at the head of this line.
        self._put(("\n" if self._prompted else "") + text + "\n")
        self._prompted = False


class RichScreen:
    """Bold names, a margin for the coach, panels side by side where there is room. The prompt is the input's own."""

    def __init__(self, put: Callable[[str], None], columns: Callable[[], int], console: "Console") -> None:
        self._put = put
        self._columns = columns
        self._console = console

    def say(self, say: "Say", first: int) -> None:
        """The message, and an empty line after it."""
        speaker = say.name or _SPEAKERS[say.voice]
        margin = ("    " if self._width >= 60 else "  ") if say.voice == "coach" else ""
        if say.text:
            self._spoken(speaker, say.text, margin)
        if say.panels:
            self._panels(say.panels, margin)
            if say.choices:
                self._put("\n")
        for number, choice in enumerate(say.choices, first):
            self._spoken("", f"{number:>3}  {choice.label}", margin)
        self._put("\n")

    def note(self, text: str) -> None:
        """The sentence, and an empty line after it."""
        self._spoken("", text, "")
        self._put("\n")

    def asking(self) -> None:
        """Nothing: the input draws its own prompt."""

    def heard(self, line: str) -> None:  # noqa: ARG002
        """An empty line between what was typed and the answer."""
        self._put("\n")

    @property
    def _width(self) -> int:
        return max(_NARROWEST, min(self._columns(), WIDEST))

    def _spoken(self, speaker: str, text: str, margin: str) -> None:
        from rich.text import Text

        head = visible(speaker) + ":" if speaker else ""
        style = "bold cyan" if margin else "bold"
        lines = list(folded(visible(f"{head} {text}" if head else text), self._width, margin))
        drawn = [Text(line) for line in lines]
        if head:
            drawn[0].stylize(style, len(margin), len(margin) + len(head))
        self._draw(*drawn)

    def _panels(self, panels: tuple["Panel", ...], margin: str) -> None:
        if self._width >= _SIDE_BY_SIDE and len(panels) > 1:
            across = 3 if len(panels) == 3 else 2
            for row in range(0, len(panels), across):
                self._draw("", self._columns_of(panels[row : row + across]))
            return
        from rich.text import Text

        for panel in panels:
            titles = (Text(line, "bold") for line in folded(visible(panel.title), self._width, margin))
            self._draw("", *titles, *map(Text, folded(visible(panel.body), self._width, margin)))

    def _columns_of(self, panels: tuple["Panel", ...]) -> object:
        from rich import box
        from rich.table import Table
        from rich.text import Text

        table = Table(box=box.MINIMAL, width=self._width, show_edge=False, show_header=False, pad_edge=False)
        for _ in panels:
            table.add_column(ratio=1, overflow="fold")
        # Titles are a row and not headers: headers stand at the foot of their cells.
        table.add_row(*(Text(visible(panel.title), "bold") for panel in panels), end_section=True)
        table.add_row(*(Text(visible(panel.body)) for panel in panels))
        return table

    def _draw(self, *drawn: object) -> None:
        # Rendered first and written by us: rich would end the program at a closed terminal.
        self._console.width = self._width
        with self._console.capture() as captured:
            for thing in drawn:
                self._console.print(thing, soft_wrap=True)
        self._put(captured.get())


def rich_screen(put: Callable[[str], None], columns: Callable[[], int], stream: TextIO) -> RichScreen:
    """A RichScreen for the terminal behind `stream`, with the characters that its encoding has."""
    from rich.console import Console

    nowhere = TextIOWrapper(BytesIO(), encoding=stream.encoding, errors="replace")
    return RichScreen(put, columns, Console(file=nowhere, force_terminal=True, highlight=False, markup=False, emoji=False))
