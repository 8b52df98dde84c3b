"""Loads and checks what stands under prompts/: scenarios when they are opened, texts and lines once.

Files are checked by the models they become; what a person got wrong is said with file, line, field and what is allowed.
"""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from importlib.resources import files
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ConfigDict, RootModel, ValidationError

from bot import predicates
from bot.errors import ContentError
from bot.model import DOMAINS, Domain, Move
from bot.situation import Bank, LineGroup, MoveGuide, Scenario, Template, View

SLOTS = frozenset(
    {"number", "money", "percent", "date", "time", "duration", "name", "quote", "thing", "topic", "earlier", "agreed"}
)
"""What a counterpart's line may take from the learner's; `topic` is the scenario's own, `earlier` what they named before,
`agreed` the terms that were said yes to."""

YES = re.compile(
    r"\b(it'?s a deal[.!,]|you'?ve got it[.!]|you have my word|i'?ll sign\b|consider it done|you got it[.!]|i'?ll do it[.!]"
    r"|(?:i|we) can do (?:that|it)[.!]|let'?s do (?:it|that)[.!])|(?:^|[.!?] )(?:deal|agreed|i agree)[.!,]",
    re.IGNORECASE,
)
"""Words that sound like a yes; only lines for AGREE may hold them."""

_ANY = TypeVar("_ANY", bound=BaseModel)
_SCENARIO = TypeVar("_SCENARIO", bound=Scenario)


class Entry(BaseModel):
    """A scenario as the list shows it, without opening its file. `cues` find it from free text."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    id: str
    title: str
    domain: Domain
    blurb: str
    cues: tuple[str, ...]


class Pack(BaseModel):
    """A folder of scenarios with an author and a licence."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    title: str
    author: str
    licence: str
    language: str
    min_age: int = 18
    content_note: str = ""
    scenarios: tuple[Entry, ...]


@dataclass(frozen=True)
class Library:
    """The content at `root` (prompts/ by default)."""

    root: Path
    _open: dict[Path, Scenario] = field(default_factory=dict)

    @cached_property
    def packs(self) -> tuple[tuple[Path, Pack], ...]:
        """Every pack, with its folder."""
        found = sorted((self.root / "scenarios").glob("*/pack.toml"))
        return tuple((file.parent, read_toml(file, Pack)) for file in found)

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Every scenario on the shelf, in the packs' order."""
        return tuple(entry for _, pack in self.packs for entry in pack.scenarios)

    def scenario(self, ref: str) -> Scenario:
        """Open a scenario by its id or by the path of a file. Raises ContentError with what is there instead."""
        for folder, pack in self.packs:
            if any(entry.id == ref for entry in pack.scenarios):
                return self._opened(folder / f"{ref}.toml", Scenario)
        if ref.endswith(".toml"):
            return self._opened(Path(ref), Scenario)
        known = ", ".join(entry.id for entry in self.entries)
        raise ContentError(f"There is no scenario {ref!r}. There are: {known}.")

    def template(self, domain: Domain) -> Template:
        """The domain's template for a learner's own situation."""
        return self._opened(self.root / "domains" / f"{domain}.toml", Template)

    def templates(self) -> Iterator[Template]:
        """All nine."""
        return (self.template(domain) for domain in DOMAINS)

    @cached_property
    def texts(self) -> "Texts":
        """What the bot itself says."""
        files = sorted((self.root / "texts").glob("*.toml"))
        return Texts({key: value for file in files for key, value in _flat(load_toml(file), f"{file.stem}.")})

    @cached_property
    def guides(self) -> dict[Move, MoveGuide]:
        """What the coach knows about each move."""
        file = self.root / "coach" / "moves.toml"
        return read_toml(file, _Guides).root

    @cached_property
    def views(self) -> dict[str, View]:
        """The frameworks, by id."""
        return read_toml(self.root / "coach" / "frameworks.toml", _Views).root

    def _opened(self, file: Path, kind: type[_SCENARIO]) -> _SCENARIO:
        if file not in self._open:
            scenario = read_toml(file, kind)
            check(scenario, file)
            self._open[file] = scenario
        opened = self._open[file]
        assert isinstance(opened, kind)
        return opened

    @cached_property
    def bank(self) -> tuple[LineGroup, ...]:
        """The lines common to all situations."""
        return tuple(g for file in sorted((self.root / "lines").glob("*.toml")) for g in read_toml(file, Bank).lines)


def default_library() -> Library:
    """The content that ships with Greenroom."""
    return Library(Path(str(files("prompts"))))


def load_toml(file: Path) -> dict[str, Any]:
    """The file as TOML. Raises ContentError when it is missing or not TOML."""
    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise ContentError(f"{file}: there is no such file.") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ContentError(f"{file}: this is not valid TOML: {error}.") from None
    except OSError as error:
        raise ContentError(f"{file}: cannot be read: {error.strerror}.") from None


def read_toml(file: Path, kind: type[_ANY]) -> _ANY:
    """The file as a `kind`. Raises ContentError naming file, line, field and what is allowed."""
    data = load_toml(file)
    try:
        return kind.model_validate(data)
    except ValidationError as error:
        text = file.read_text(encoding="utf-8")
        problems = [
            f"{file}:{_line_of(text, tuple(e['loc']))}: {'.'.join(str(p) for p in e['loc'])}: {_say(e, kind)}"
            for e in sorted(error.errors(), key=lambda e: e["type"] != "extra_forbidden")[:5]
        ]
        raise ContentError("\n".join(problems)) from None


def _say(error: Any, kind: type[BaseModel]) -> str:
    if error["type"] == "extra_forbidden":
        where = error["loc"][:-1]
        hint = f" Allowed here: {', '.join(kind.model_fields)}." if not where else ""
        return f"there is no such field.{hint}"
    if error["type"] == "missing":
        return "this field is missing."
    return f"{error['msg']} (it is {str(error['input'])[:60]!r})."


def _line_of(text: str, path: tuple[str | int, ...]) -> int:
    """The 1-based line where `path` most likely stands: the nth [[table]] on the way, then `key =` after it."""
    lines = text.splitlines()
    at = 0
    keys = [p for p in path if isinstance(p, str)]
    for i, part in enumerate(path):
        if not isinstance(part, str):
            continue
        nth = path[i + 1] if i + 1 < len(path) and isinstance(path[i + 1], int) else 0
        dotted = ".".join(keys[: keys.index(part) + 1])
        heads = [n for n in range(at, len(lines)) if re.match(rf"\s*\[+\s*{re.escape(dotted)}\s*\]+", lines[n])]
        if len(heads) > int(nth):
            at = heads[int(nth)]
            continue
        at = next((n for n in range(at, len(lines)) if re.match(rf"\s*{re.escape(part)}\s*=", lines[n])), at)
    return at + 1


def _flat(data: dict[str, Any], prefix: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    for key, value in data.items():
        if isinstance(value, dict):
            yield from _flat(value, f"{prefix}{key}.")
        else:
            yield f"{prefix}{key}", tuple(value) if isinstance(value, list) else (str(value),)


class Texts:
    """The bot's own words by dotted key: `en.start.hello` stands under [start] in texts/en.toml."""

    def __init__(self, words: dict[str, tuple[str, ...]]) -> None:
        self._words = words

    def say(self, key: str, /, **values: object) -> str:
        """The text with its places filled. Raises KeyError for an unknown key or a missing value: our own mistake."""
        text = self.all(key)[0].format_map({k: str(v) for k, v in values.items()}).strip()
        return text[:1].upper() + text[1:] if self.all(key)[0].startswith("{") and " " in self.all(key)[0] else text

    def all(self, key: str) -> tuple[str, ...]:
        """Every variant of a text."""
        return self._words[key if key in self._words else f"en.{key}"]


class _Guides(RootModel[dict[Move, MoveGuide]]):
    """moves.toml: a table per move."""


class _Views(RootModel[dict[str, View]]):
    """frameworks.toml: a table per view."""


# --- checks that no single field can make -------------------------------------------------------------------------


def check(scenario: Scenario, file: Path) -> None:
    """Cross-checks of one scenario: ids, predicates, slots, leaks, early yeses, doubled lines. Raises ContentError."""
    found = [*_broken_references(scenario), *_bad_lines(scenario), *_doubled(scenario)]
    if found:
        text = file.read_text(encoding="utf-8") if file.exists() else ""
        raise ContentError("\n".join(f"{file}:{_line_with(text, what)}: {why}" for what, why in found[:8]))


def _line_with(text: str, what: str) -> int:
    return next((n for n, line in enumerate(text.splitlines(), 1) if what and what in line), 1)


def _broken_references(scenario: Scenario) -> Iterator[tuple[str, str]]:
    ids = frozenset(c.id for c in scenario.concerns)
    for o in scenario.objections:
        if o.concern and o.concern not in ids:
            yield o.concern, f"objection {o.id!r} names the concern {o.concern!r}; there are {', '.join(sorted(ids))}."
    needs = [o.fades for o in scenario.objections] + [e.needs for e in scenario.exchanges]
    needs += [f.needs for f in scenario.facts] + list(scenario.success)
    for text in needs:
        if text and (why := predicates.problem(text, ids)):
            yield text, why


def spoken(scenario: Scenario) -> Iterator[tuple[str, str, str | None]]:
    """Every line the counterpart may say, as (where, line, needs). Disclosures and yeses are marked by `where`."""
    for line in scenario.openings:
        yield "openings", line, None
    for c in scenario.concerns:
        for where, lines in (("vague", c.vague), ("partial", c.partial), ("full", c.full)):
            yield from ((f"concern:{c.id}.{where}", line, None) for line in lines)
        yield from ((f"concern:{c.id}.refuse", line, None) for line in c.refuse)
        yield from ((f"concern:{c.id}.addressed", line, None) for line in c.addressed)
    for o in scenario.objections:
        yield from (("objections", line, None) for line in o.lines)
    for f in scenario.facts:
        yield from (("facts", line, f.needs) for line in (f.plain, f.grudging, f.dodge) if line)
    for e in scenario.exchanges:
        yield from (("exchanges", line, e.needs) for line in (e.guarded, e.neutral, e.open) if line)
    for act in scenario.acts.values():
        for lines in (act.guarded, act.neutral, act.open, act.hostile, act.shut_down):
            yield from (("acts", line, None) for line in lines)
    for spot in (*scenario.hot, *scenario.soft):
        yield from (("spots", line, None) for line in spot.lines)
    yield from _spoken_late(scenario)


def _spoken_late(scenario: Scenario) -> Iterator[tuple[str, str, str | None]]:
    v, h, e = scenario.verdicts, scenario.handovers, scenario.endings
    for where, lines in (("agree", v.agree), ("agree", v.confirm), ("verdicts", v.counter + v.not_yet + v.no)):
        yield from ((where, line, None) for line in lines)
    yield from (("handovers", line, None) for line in h.no_ask + h.no_terms + h.unsettled)
    yield from (("agree", line, None) for line in h.settled + e.agreed)
    yield from (("own", line, None) for line in scenario.own)
    yield from (("endings", line, None) for line in e.walked_out + e.shut_down + e.time + e.open)


def _bad_lines(scenario: Scenario) -> Iterator[tuple[str, str]]:
    for where, line, needs in spoken(scenario):
        for slot in re.findall(r"\{(\w*)\}", line):
            if slot not in SLOTS:
                yield line[:40], f"{{{slot}}} is not a slot; there are {', '.join(sorted(SLOTS))}."
        for c in scenario.concerns:
            allowed = where.startswith(f"concern:{c.id}.") or where == "agree" or f"concern:{c.id}.phase" in (needs or "")
            if not allowed and (word := leaked(line, c.keywords)):
                yield line[:40], f"{where}: {word!r} gives away the concern {c.id!r} before it is earned: {line!r}."
        if not where.startswith("agree") and ".addressed" not in where and "agreed" not in (needs or "") and YES.search(line):
            yield line[:40], f"{where}: sounds like a yes, which only verdicts.agree may say: {line!r}."


def leaked(line: str, keywords: tuple[str, ...]) -> str | None:
    """The first of `keywords` that stands in `line` as whole words, or None."""
    found = _whole_words(keywords).search(line)
    return found[0] if found else None


@lru_cache(maxsize=1024)
def _whole_words(keywords: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, keywords))})\b", re.IGNORECASE)


SHORT = 12
"""Characters up to which a line may stand twice: everybody says "Okay." more than once."""


def _doubled(scenario: Scenario) -> Iterator[tuple[str, str]]:
    seen: set[str] = set()
    for _, line, _ in spoken(scenario):
        if line.lower() in seen and len(line) > SHORT:
            yield line[:40], f"this line stands twice: {line!r}."
        seen.add(line.lower())
