"""The limits of the house, as tests: who may import whom, how long a module or a function may be, who may use what.

The floors are those of docs/architecture.md. Nothing here runs the code; it is read as text.
"""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
MODULES = sorted(p for folder in ("bot", "adapters") for p in (ROOT / folder).rglob("*.py"))
AREAS = ("reading", "rehearsal", "voice", "coaching", "characters", "learner", "memory", "safety", "ops")
FLOORS: dict[str, int] = {
    "errors": 0,
    "model": 1, "config": 1, "contract": 1, "words": 1,
    "situation": 2, "predicates": 2,
    "events": 3, "content": 3,
    "ports": 4, "session": 4,
    **dict.fromkeys((*AREAS, "llm", "store"), 5),
    "desk": 6, "scene": 7, "setup": 8, "ending": 8, "branches": 9, "commands": 10, "turn": 11,
    "bench": 12, "tools": 13, "app": 14,
}  # fmt: skip
THIRD_PARTY = {
    "pydantic": ("bot/situation.py", "bot/contract.py", "bot/events.py", "bot/content.py", "bot/store/lines.py"),
    "pydantic_core": ("bot/store/lines.py",),
    "platformdirs": ("bot/config.py",),
    "sqlite_utils": ("bot/store/sqlite.py",),
    "rich": ("adapters/terminal.py", "adapters/screen.py"),
    "prompt_toolkit": ("adapters/terminal.py", "adapters/screen.py"),
    "typer": ("adapters/cli.py",),
    "numpy": ("bot/reading/heads.py", "bot/bench/fit.py", "bot/bench/bars.py", "bot/bench/yardsticks.py"),
    "sklearn": ("bot/bench/fit.py", "bot/bench/bars.py", "bot/bench/yardsticks.py"),
    "scipy": ("bot/bench/fit.py", "bot/bench/yardsticks.py"),
}
FORBIDDEN_NAMES = ("utils", "helpers", "manager", "base", "common")


def _name(path: Path) -> str:
    return str(path.relative_to(ROOT))


def _imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            if node.module == "bot":
                yield from (f"bot.{alias.name}" for alias in node.names)
            else:
                yield node.module


def _room(module: str) -> str:
    return module.split(".")[1]


@pytest.mark.parametrize("path", MODULES, ids=_name)
def test_a_module_imports_only_downward_and_areas_never_each_other(path: Path) -> None:
    if path.parts[len(ROOT.parts)] != "bot" or (path.parent == ROOT / "bot" and path.name == "__init__.py"):
        return
    room = path.relative_to(ROOT / "bot").parts[0].removesuffix(".py")
    for module in _imports(path):
        if not module.startswith("bot."):
            assert not module.startswith("adapters"), f"{_name(path)} imports {module}"
            continue
        other = _room(module)
        if room == "bench" or (room == "tools" and other == "bench") or other == room:
            continue  # benches measure the whole house and nothing but tools opens them
        assert FLOORS[other] < FLOORS[room], f"{_name(path)} (floor {FLOORS[room]}) imports {module} (floor {FLOORS[other]})"


@pytest.mark.parametrize("path", [p for p in MODULES if p.parts[len(ROOT.parts)] == "adapters"], ids=_name)
def test_an_adapter_sees_only_the_door_of_the_core(path: Path) -> None:
    for module in _imports(path):
        if module.startswith("bot"):
            assert module in ("bot.app", "bot.contract", "bot.config", "bot.errors"), f"{_name(path)} imports {module}"
        if module.startswith("adapters") and path.name != "cli.py":
            same = path.parent != ROOT / "adapters" and module.startswith(f"adapters.{path.parent.name}")
            terminal = path.name in ("terminal.py", "screen.py") and module in ("adapters.screen",)
            assert same or terminal, f"{_name(path)} imports {module}: adapters never import each other"


@pytest.mark.parametrize("path", MODULES, ids=_name)
def test_a_third_party_package_is_used_only_where_it_belongs(path: Path) -> None:
    for module in _imports(path):
        top = module.split(".")[0]
        if top in ("bot", "adapters", "prompts") or top in sys.stdlib_module_names:
            continue
        assert top in THIRD_PARTY, f"{_name(path)} imports {top}, which no decision allows"
        assert _name(path) in THIRD_PARTY[top], f"{top} belongs in {', '.join(THIRD_PARTY[top])}, not in {_name(path)}"


@pytest.mark.parametrize("path", MODULES, ids=_name)
def test_modules_stay_under_400_lines_and_functions_under_60(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert len(text.splitlines()) <= 400, f"{_name(path)} has {len(text.splitlines())} lines"
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.end_lineno:
            assert node.end_lineno - node.lineno < 60, f"{_name(path)}:{node.lineno} {node.name} is too long"


@pytest.mark.parametrize("path", MODULES, ids=_name)
def test_no_module_is_named_after_nothing(path: Path) -> None:
    assert path.stem not in FORBIDDEN_NAMES


@pytest.mark.parametrize("path", [p for p in MODULES if p.name != "config.py"], ids=_name)
def test_only_config_reads_the_environment(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert "os.environ" not in text or _name(path) == "bot/bench/turn.py", _name(path)
    assert "getenv" not in text, _name(path)


@pytest.mark.parametrize("path", [p for p in MODULES if p.parts[len(ROOT.parts)] == "bot"], ids=_name)
def test_time_and_chance_come_only_through_ports(path: Path) -> None:
    allowed = ("bot/app.py", "bot/store/sqlite.py", "bot/bench/turn.py", "bot/bench/moves.py", "bot/store/faults.py")
    for module in _imports(path):
        if module in ("random", "time", "secrets", "uuid"):
            assert _name(path) in allowed, f"{_name(path)} imports {module}"


def test_importing_the_core_brings_in_nothing_heavy() -> None:
    code = "import bot.app, sys; print([m for m in ('sqlite_utils','rich','prompt_toolkit','typer','httpx','numpy') if m in sys.modules])"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    assert ran.stdout.strip() == "[]"
