"""The wheel, built and installed in an environment of its own, with no checkout near it."""

import json
import os
import subprocess
import sys
import venv
from pathlib import Path

import pytest

from grader.course import load_course
from grader.places import builtin_course

UNITS = [unit for unit in load_course(builtin_course()).units if not unit.questionnaire]
POINTS = sum(exercise.points for unit in UNITS for exercise in unit.exercises)
ROOT = Path(__file__).parent.parent

pytestmark = [pytest.mark.wheel, pytest.mark.slow]


def run(*command: str | Path, cwd: Path) -> subprocess.CompletedProcess[str]:
    """Run *command* away from the checkout and its environment."""
    environment = {key: value for key, value in os.environ.items() if not key.startswith(("PYTHON", "VIRTUAL_ENV"))}
    return subprocess.run(
        [str(part) for part in command],
        cwd=cwd,
        env=environment | {"COLUMNS": "100"},
        capture_output=True,
        text=True,
        timeout=900,
        check=False,
    )


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An environment with the wheel and what it needs; returns its bin folder."""
    folder = tmp_path_factory.mktemp("wheel")
    built = run(sys.executable, "-m", "build", "--wheel", "--outdir", folder / "dist", ROOT, cwd=folder)
    assert built.returncode == 0, built.stderr
    (wheel,) = (folder / "dist").glob("*.whl")
    venv.create(folder / "env", with_pip=True)
    constraints = ROOT / "constraints.txt"
    done = run(folder / "env/bin/python", "-m", "pip", "install", "-q", "-c", constraints, wheel, cwd=folder)
    assert done.returncode == 0, done.stderr
    return folder / "env" / "bin"


def test_the_wheel_judges_a_new_kit(installed: Path, tmp_path: Path) -> None:
    """`grade init` and `grade check` work from the wheel as from a checkout, and every stub is missing."""
    assert run(installed / "grade", "init", "kit", cwd=tmp_path).returncode == 0

    done = run(installed / "grade", "check", "--in", "kit", "--json", "r.json", cwd=tmp_path)

    assert done.returncode == 1, done.stdout + done.stderr
    result = json.loads((tmp_path / "r.json").read_text(encoding="utf-8"))
    assert {exercise["verdict"] for exercise in result["exercises"]} == {"missing"}


def test_the_wheel_holds_the_demo_and_names_its_mistakes(installed: Path, tmp_path: Path) -> None:
    """`grade demo` finds course, suites, misconceptions and sample inside the wheel."""
    done = run(installed / "grade", "demo", cwd=tmp_path)

    assert done.returncode == 0, done.stdout + done.stderr
    assert "The sigmoid is missing" in done.stdout
    assert f" of {POINTS:g} points" in done.stdout


def test_the_wheel_makes_notebooks_and_knows_what_a_card_looks_like(installed: Path, tmp_path: Path) -> None:
    """`grade init --notebooks` and the templates of reports are in the wheel."""
    code = "from grader.inside.card import Card, html_of; print(html_of(Card(message='<hello>')))"

    made = run(installed / "grade", "init", "--notebooks", "kit", cwd=tmp_path)
    shown = run(installed / "python", "-c", code, cwd=tmp_path)

    assert made.returncode == 0, made.stderr
    assert (tmp_path / "kit" / "04_loss.ipynb").is_file()
    assert "&lt;hello&gt;" in shown.stdout, shown.stderr


def test_the_wheel_speaks_all_languages(installed: Path, tmp_path: Path) -> None:
    """Catalogues of the grader and of the built-in course are in the wheel."""
    code = (
        "from grader.authored import authored; from grader.course import load_course; "
        "from grader.language import language_of; from grader.places import builtin_course; "
        "print(ascii(language_of('ko_KR').say('accepted')), "
        "ascii(authored(load_course(builtin_course()), 'ko')('Gradients')))"
    )

    done = run(installed / "python", "-c", code, cwd=tmp_path)

    assert done.returncode == 0, done.stderr
    assert done.stdout.split() == [ascii("통과"), ascii("기울기(그래디언트)")]


def test_the_wheel_knows_nothing_of_the_checkout(installed: Path, tmp_path: Path) -> None:
    """The package and its course are those of the environment."""
    code = "import grader, grader.places; print(grader.__file__, grader.places.builtin_course())"

    done = run(installed / "python", "-c", code, cwd=tmp_path)

    assert str(ROOT) not in done.stdout
    assert done.stdout.count(str(installed.parent)) == 2
