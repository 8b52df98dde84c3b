"""Every content file is complete and honest: fields, references, leaks, early yeses, and errors that name file, line and field."""

from pathlib import Path

import pytest

from bot.content import Library, leaked, spoken
from bot.errors import ContentError
from bot.model import DOMAINS, MOVES
from bot.tools import check_content
from tests.talk import LIBRARY

SHIPPED = [e.id for e in LIBRARY.entries]
CONSTRUCTIVE = MOVES[:18]
THERAPY = ("i hear you", "valid", "boundaries", "safe space", "hold space", "process my", "your truth", "toxic", "narcissist")


def test_the_shipped_content_has_no_problem() -> None:
    assert check_content() == []


@pytest.mark.parametrize("id", SHIPPED)
def test_a_shipped_scene_is_complete(id: str) -> None:
    s = LIBRARY.scenario(id)
    assert len(s.concerns) == 3
    assert len(s.objections) >= 5
    assert len(s.facts) >= 15
    assert len(s.exchanges) >= 60
    assert s.hot and s.soft
    assert set(CONSTRUCTIVE) <= s.tries.keys()


@pytest.mark.parametrize("domain", DOMAINS)
def test_a_domain_template_is_complete(domain: str) -> None:
    s = LIBRARY.template(domain)  # type: ignore[arg-type]
    assert len(s.concerns) == 3
    assert len(s.exchanges) >= 60
    assert set(CONSTRUCTIVE) <= s.tries.keys()
    assert s.cues and s.relations


@pytest.mark.parametrize("id", SHIPPED)
def test_a_counterpart_never_talks_like_a_therapist(id: str) -> None:
    for _, line, _ in spoken(LIBRARY.scenario(id)):
        assert not leaked(line, THERAPY), line


@pytest.mark.parametrize("id", SHIPPED)
def test_a_hint_gives_no_hidden_concern_away(id: str) -> None:
    """Example lines are shown at any time, so they may not hold what the counterpart has not told yet."""
    s = LIBRARY.scenario(id)
    for move, lines in s.tries.items():
        for line in lines:
            for c in s.concerns:
                assert not leaked(line, c.keywords), f"{move}: {line!r} gives {c.id} away"


def test_every_scene_of_a_pack_has_its_file_and_every_file_its_entry() -> None:
    for folder, pack in LIBRARY.packs:
        assert {f"{e.id}.toml" for e in pack.scenarios} == {f.name for f in folder.glob("*.toml")} - {"pack.toml"}


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    folder = tmp_path / "scenarios" / "mine"
    folder.mkdir(parents=True)
    source = LIBRARY.root / "scenarios" / "first_six"
    (folder / "dishes.toml").write_text((source / "dishes.toml").read_text(encoding="utf-8"), encoding="utf-8")
    return folder / "dishes.toml"


def _message(file: Path) -> str:
    with pytest.raises(ContentError) as caught:
        Library(file.parent.parent.parent).scenario(str(file))
    return str(caught.value)


def _change(file: Path, old: str, new: str) -> int:
    """Replace the first `old`; the 1-based line it stood in."""
    text = file.read_text(encoding="utf-8")
    assert old in text, old
    file.write_text(text.replace(old, new, 1), encoding="utf-8")
    return text[: text.index(old)].count("\n") + 1


def test_a_misspelt_field_is_named_with_file_and_line(broken: Path) -> None:
    line = _change(broken, "channel =", "chanel =")
    said = _message(broken)
    assert "chanel" in said and f"dishes.toml:{line}" in said and "no such field" in said


def test_a_wrong_value_is_named_with_what_is_allowed(broken: Path) -> None:
    line = _change(broken, 'channel = "face"', 'channel = "smoke signals"')
    said = _message(broken)
    assert f"dishes.toml:{line}" in said and "'face'" in said and "smoke signals" in said


def test_a_predicate_over_nothing_is_named(broken: Path) -> None:
    _change(broken, "success = [", 'success = ["concern:nowhere.addressed", ')
    assert "nowhere" in _message(broken)


def test_a_line_that_leaks_a_concern_is_named(broken: Path) -> None:
    s = LIBRARY.scenario("dishes")
    _change(broken, s.own[0], f"{s.own[0]} {s.concerns[0].keywords[0]}")
    assert "gives away the concern" in _message(broken)


def test_broken_toml_and_a_missing_file_are_said_in_words(broken: Path, tmp_path: Path) -> None:
    broken.write_text("id = [", encoding="utf-8")
    assert "not valid TOML" in _message(broken)
    with pytest.raises(ContentError, match="no such file"):
        LIBRARY.scenario(str(tmp_path / "none.toml"))
    with pytest.raises(ContentError, match="There are: raise"):
        LIBRARY.scenario("none")
