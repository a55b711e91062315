"""Of a course only the exercises are given out: what judges nothing works, and what judges says what it lacks."""

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from grader.cli.main import cli
from grader.course import load_course, load_exercises
from grader.errors import CourseError
from grader.places import builtin_course


@pytest.fixture
def course(tmp_path: Path) -> Path:
    """What a student is given who is not to read the solutions."""
    shutil.copytree(builtin_course() / "exercises", tmp_path / "given/exercises")
    return tmp_path / "given"


def grade(course: Path, *words: str) -> Result:
    """Run a command about *course*."""
    return CliRunner().invoke(cli, [*words, "--course", str(course)])


def test_a_kit_is_made_and_has_its_hints_and_its_state(course: Path, tmp_path: Path) -> None:
    """Stubs, sheet and README; once more changes nothing. Hints are the course's own."""
    kit = tmp_path / "kit"
    made = grade(course, "init", str(kit), "--lang", "ko")
    again = grade(course, "init", str(kit))
    hint = grade(course, "hint", "rank", "--in", str(kit))
    status = grade(course, "status", "--in", str(kit))

    assert [each.exit_code for each in (made, again, hint, status)] == [0, 0, 0, 0]
    handed_out = course / "exercises/locale/questionnaire.ko.md"
    assert (kit / "questionnaire.md").read_bytes() == handed_out.read_bytes()
    assert (kit / "01_pixels.py").read_bytes() == (course / "exercises/01_pixels.py").read_bytes()
    assert "wrote" not in again.output
    assert "  1. " in hint.output
    assert "double_odds" in status.output


def test_what_judges_says_what_is_missing(course: Path, tmp_path: Path) -> None:
    """The folder, and what to do; the quiz says that there is no key."""
    kit = tmp_path / "kit"
    grade(course, "init", str(kit))
    checked = grade(course, "check", "rank", "--in", str(kit))
    asked = grade(course, "quiz", "--list", "--in", str(kit))

    assert load_exercises(course).exercises == load_course(builtin_course()).exercises
    with pytest.raises(CourseError, match="this folder is not there, and without the solutions nothing can be judged"):
        load_course(course)
    for each, words in ((checked, "hand in your work"), (asked, "Fill in questionnaire.md in an editor")):
        assert words in str(each.exception)
