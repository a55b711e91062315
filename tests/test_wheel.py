"""The wheel, installed as docs/installing.md says in an environment of its own, used with no checkout near it."""

import json
import re
import sys
from pathlib import Path

import pytest
from away import ROOT, distribution, run

from grader.course import load_course
from grader.places import builtin_course

UNITS = [unit for unit in load_course(builtin_course()).units if not unit.questionnaire]
POINTS = sum(exercise.points for unit in UNITS for exercise in unit.exercises)

pytestmark = [pytest.mark.wheel, pytest.mark.slow]


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An environment with the wheel and what it needs, but none of the extras; returns its bin folder."""
    folder = tmp_path_factory.mktemp("wheel")
    wheel, _ = distribution(folder / "dist")
    run(sys.executable, "-m", "venv", folder / "env", cwd=folder)
    constraints = ROOT / "constraints.txt"
    done = run(folder / "env/bin/python", "-m", "pip", "install", "-q", "-c", constraints, wheel, cwd=folder)
    assert done.returncode == 0, done.stderr
    return folder / "env" / "bin"


@pytest.fixture(scope="module")
def kit(installed: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the folder ``kit`` in it, which `grade init` wrote."""
    folder = tmp_path_factory.mktemp("kit")
    done = run(installed / "grade", "init", "kit", cwd=folder)
    assert done.returncode == 0, done.stderr
    return folder


def test_the_wheel_judges_a_new_kit_and_makes_a_page_of_it(installed: Path, kit: Path) -> None:
    """`grade check` and `grade report` work from the wheel as from a checkout, and every stub is missing."""
    done = run(installed / "grade", "check", "--in", "kit", "--json", "r.json", cwd=kit)
    page = run(installed / "grade", "report", "r.json", "--in", "kit", "--out", "page.html", "--lang", "ko", cwd=kit)

    assert done.returncode == 1, done.stdout + done.stderr
    result = json.loads((kit / "r.json").read_text(encoding="utf-8"))
    assert {exercise["verdict"] for exercise in result["exercises"]} == {"missing"}
    assert page.returncode == 0, page.stderr
    assert (kit / "page.html").read_text(encoding="utf-8").startswith("<!DOCTYPE html>")


def test_the_wheel_knows_the_questionnaire(installed: Path, kit: Path, tmp_path: Path) -> None:
    """`grade init` wrote the sheet in four languages, and `grade quiz` reads it with the key that the wheel holds."""
    listed = run(installed / "grade", "quiz", "--list", "--in", "kit", "--json", "-", cwd=kit)
    korean = run(installed / "grade", "init", "--lang", "ko", "kit", cwd=tmp_path)

    assert listed.returncode == 0, listed.stderr
    assert json.loads(listed.stdout)
    assert korean.returncode == 0, korean.stderr
    assert (kit / "kit/questionnaire.md").read_bytes() != (tmp_path / "kit/questionnaire.md").read_bytes()


def test_the_wheel_judges_where_jobs_run(installed: Path, kit: Path) -> None:
    """`grade ci` annotates, and writes the documents that it is asked for."""
    done = run(installed / "grade", "ci", "mnist_loss", "--in", "kit", "--junit", "j.xml", "--sarif", "s.json", cwd=kit)

    assert done.returncode == 1, done.stdout + done.stderr
    assert "mnist_loss" in (kit / "j.xml").read_text(encoding="utf-8")
    assert json.loads((kit / "s.json").read_text(encoding="utf-8"))["version"] == "2.1.0"


def test_the_wheel_makes_and_proves_a_course(installed: Path, tmp_path: Path) -> None:
    """`grade course new` finds its pattern in the wheel, and `grade course verify` proves what it wrote."""
    made = run(installed / "grade", "course", "new", "mine", cwd=tmp_path)
    proved = run(installed / "grade", "course", "verify", "mine", "--jobs", "1", cwd=tmp_path)

    assert made.returncode == 0, made.stderr
    assert proved.returncode == 0, proved.stdout + proved.stderr


def test_what_is_installed_fits_together(installed: Path, tmp_path: Path) -> None:
    """`pip check` finds nothing missing and nothing of a wrong version; the version is told with those that matter."""
    checked = run(installed / "python", "-m", "pip", "check", cwd=tmp_path)
    told = run(installed / "grade", "--version", cwd=tmp_path)

    assert checked.returncode == 0, checked.stdout
    assert re.match(r"gradekit \d+\.\d+\.\d+\S*\nPython 3", told.stdout), told.stdout


@pytest.mark.parametrize(
    ("extra", "command"),
    [
        ("cluster", "batch kit --out out --cluster tcp://127.0.0.1:1 --unsealed"),
        ("postgres", "gradebook show --db postgresql://nobody@127.0.0.1:1/none"),
    ],
)
def test_where_an_extra_is_missing_its_command_says_what_to_install(
    extra: str, command: str, installed: Path, kit: Path
) -> None:
    """One sentence with the command that mends it, and no traceback."""
    done = run(installed / "grade", *command.split(), cwd=kit)

    assert done.returncode == 2, done.stdout + done.stderr
    assert f"pip install 'gradekit[{extra}]'" in done.stderr
    assert "Traceback" not in done.stderr


def test_where_the_extra_for_sealing_is_missing_so_does_its_command(installed: Path, tmp_path: Path) -> None:
    """A course that could be sealed is not, and no file is begun."""
    run(installed / "grade", "course", "new", "mine", cwd=tmp_path)
    key = run(installed / "grade", "course", "key", cwd=tmp_path).stdout.strip()
    sealing = ("course", "seal", "mine", "--out", "mine.sealed")

    done = run(installed / "grade", *sealing, cwd=tmp_path, environment={"GRADEKIT_BUNDLE_KEY": key})

    assert done.returncode == 2, done.stdout + done.stderr
    assert "pip install 'gradekit[seal]'" in done.stderr
    assert "Traceback" not in done.stderr
    assert not (tmp_path / "mine.sealed").exists()


def test_where_matplotlib_is_missing_a_drawing_costs_nothing(installed: Path, tmp_path: Path) -> None:
    """The verdict is inconclusive, with full points, and says what to install."""
    (tmp_path / "work.py").write_text("def draw_relu(ax):\n    ax.plot([0, 1], [0, 1])\n", encoding="utf-8")

    run(installed / "grade", "check", "draw_relu", "--in", "work.py", "--json", "r.json", cwd=tmp_path)

    (found,) = json.loads((tmp_path / "r.json").read_text(encoding="utf-8"))["exercises"]
    assert (found["verdict"], found["score"]) == ("inconclusive", found["max_score"])
    assert "pip install matplotlib" in found["tests"][0]["message"]


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
