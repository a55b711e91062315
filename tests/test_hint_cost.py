"""A course in which hints cost something: said before one is shown, told beside the score, never taken from it."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from kits import COURSE, NOON, judged

from grader.ci.summary import job_summary
from grader.cli.deducting import deduction_from, told_deduction
from grader.cli.main import cli
from grader.course import load_course
from grader.errors import CourseError
from grader.kit import write_kit
from grader.language import language_of
from grader.places import builtin_course
from grader.result import Verdict
from grader.scoring import deduction, price
from grader.state import paid_hints, read_state, record, with_hints, write_state
from grader.submission import one_of, read_submission

COSTLY = replace(COURSE, hint_cost=0.5)


def course_with(folder: Path, table: str) -> Path:
    """Write the built-in course into *folder*, with *table* in its course.toml."""
    (folder / "exercises").mkdir(parents=True)
    (folder / "solutions").symlink_to(builtin_course() / "solutions")
    for path in (builtin_course() / "exercises").iterdir():
        if path.name != "course.toml":
            (folder / "exercises" / path.name).symlink_to(path)
    text = (builtin_course() / "exercises" / "course.toml").read_text(encoding="utf-8")
    (folder / "exercises" / "course.toml").write_text(f"{text}\n[hints]\n{table}\n", encoding="utf-8")
    return folder


@pytest.fixture
def costly(tmp_path: Path) -> Path:
    """A course whose hints cost half a point."""
    return course_with(tmp_path / "course", "cost = 0.5")


@pytest.fixture
def kit(tmp_path: Path) -> Path:
    """A fresh kit."""
    write_kit(builtin_course(), tmp_path / "kit")
    return tmp_path / "kit"


def hint(kit: Path, course: Path, *more: str, says: str | None = None) -> Result:
    """Ask for a hint, and answer what is asked."""
    command = ["hint", "rank", "--in", str(kit), "--course", str(course), *more]
    return CliRunner().invoke(cli, command, input=says)


def shown(kit: Path) -> int:
    """Return how many hints the kit remembers."""
    return len(read_state(kit, COURSE).hints.get("rank", ()))


@pytest.mark.parametrize(
    ("table", "words"),
    [
        ("cost = -1", r"course\.toml: `cost` in \[hints\] is -1; it must be a number from 0 up"),
        ("cost = inf", r"course\.toml: `cost` in \[hints\] is inf"),
        ('cost = "much"', r"course\.toml: Expected `float`, got `str` - at `\$\.hints\.cost`"),
        ("price = 1", r"course\.toml: unknown key `price` in \[hints\]"),
    ],
)
def test_a_cost_that_is_none_is_the_authors_fault(tmp_path: Path, table: str, words: str) -> None:
    """The message names file and key."""
    with pytest.raises(CourseError, match=words):
        load_course(course_with(tmp_path / "course", table))


def test_the_built_in_course_takes_nothing_off(kit: Path) -> None:
    """Nothing is asked, and nothing said."""
    assert COURSE.hint_cost == 0
    assert hint(kit, builtin_course()).exit_code == 0
    assert shown(kit) == 1
    assert deduction_from(kit, COURSE, judged("rank", Verdict.ACCEPTED, 4.0, 4.0)) is None


def test_what_it_costs_is_said_before_it_is_shown(kit: Path, costly: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever says no sees nothing and pays nothing; whoever says yes, or --yes, does."""
    monkeypatch.setattr("grader.cli.hinting._is_somebody_here", lambda: True)
    first = COURSE.exercises[2].hints[0]

    declined = hint(kit, costly, says="n\n")
    assert "The next hint costs 0.5 of the 4 points of rank. Show it? [y/N]" in declined.output
    assert (first in declined.output, shown(kit)) == (False, 0)

    agreed = hint(kit, costly, says="y\n")
    assert agreed.output.index("costs 0.5") < agreed.output.index(first)
    assert shown(kit) == 1
    assert "costs" not in hint(kit, costly, "--yes").output
    assert shown(kit) == 2


def test_where_nobody_can_be_asked_nothing_is_shown(kit: Path, costly: Path) -> None:
    """In a script the cost has to be agreed to beforehand; the refusal says how."""
    refused = hint(kit, costly, says="y\n")

    assert "Show it?" not in refused.output
    assert "agree to it with --yes" in str(refused.exception)
    assert shown(kit) == 0


def test_what_a_check_said_already_is_free(kit: Path, costly: Path) -> None:
    """The hint of the last check's diagnosis stood in its verdict; it is shown without a question, and not counted."""
    found = judged("rank", Verdict.WRONG_ANSWER, 0.0, 4.0, title="A title")
    record(kit, COURSE, read_submission(kit, COURSE.names), found, NOON)

    told = hint(kit, costly)

    assert "A hint that fits." in told.stdout
    assert paid_hints(read_state(kit, COURSE)) == {"rank": 0}


def test_no_more_is_taken_off_than_was_earned() -> None:
    """Neither below zero nor beyond an exercise's worth, and nothing of extra points."""
    rank, deep = one_of(COSTLY, "rank"), one_of(COSTLY, "make_deep_net")

    off = deduction(
        COSTLY, {"rank": 3, "mse": 2, "relu": 100, "make_deep_net": 5}, {"rank": 1.0, "mse": 5.0, "relu": 6.0}
    )

    assert (off.hints, off.points, off.left) == (105, 1.0 + 1.0 + 6.0, 4.0)
    assert [price(COSTLY, rank, paid) for paid in (0, 7, 8)] == [0.5, 0.5, 0.0]
    assert price(COSTLY, deep, 0) == 0


def test_status_tells_what_is_left_and_what_the_next_one_costs(kit: Path, costly: Path) -> None:
    """Beside the score, which is what it was, in JSON too."""
    record(kit, COURSE, read_submission(kit, COURSE.names), judged("rank", Verdict.ACCEPTED, 4.0, 4.0), NOON)
    write_state(kit, with_hints(read_state(kit, COURSE), "rank", ("One.", "Two.", "Three.")), COURSE)
    command = ["status", "--in", str(kit), "--course", str(costly)]

    words = " ".join(CliRunner().invoke(cli, command).stdout.split())
    told = json.loads(CliRunner().invoke(cli, [*command, "--json", "-"]).stdout)

    assert "4 of 181 points" in words
    assert "Hints that you asked for: rank (3)." in words
    assert "They take 1.5 off, which leaves 2.5 of 181 points." in words
    assert "The next hint costs 0.5 of the 4 points of double_odds." in words
    assert (told["score"], told["deduction"], told["exercises"][0]["hint_cost"]) == (4.0, 1.5, 0.5)


def test_check_and_ci_have_a_line_for_it(kit: Path) -> None:
    """Of the exercises that were judged; the result is the same with it and without."""
    write_state(kit, with_hints(read_state(kit, COURSE), "mnist_loss", ("One.", "Two.")), COSTLY)
    result = judged("mnist_loss", Verdict.WRONG_ANSWER, 3.0)

    off = deduction_from(kit, COSTLY, result)
    assert off is not None
    line = str(told_deduction(off, result.max_score))
    page = job_summary(result, (), language_of("en"), remark=line).decode()

    assert line.startswith("Hints asked for: 2. They take 1 off, which leaves 2 of 7 points;")
    assert page.index("3 of 7") < page.index("leaves 2 of 7")
    assert "leaves" not in job_summary(result, (), language_of("en")).decode()


def test_git_keeps_the_count_only_where_it_matters(kit: Path) -> None:
    """The memory is passed over, but for courses that count hints wherever a repository is graded."""
    write_state(kit, read_state(kit, COURSE), COSTLY)
    assert "!state.json" in (kit / ".gradekit" / ".gitignore").read_text(encoding="ascii")

    for path in (kit / ".gradekit").iterdir():
        path.unlink()
    write_state(kit, read_state(kit, COURSE), COURSE)
    assert (kit / ".gradekit" / ".gitignore").read_text(encoding="ascii") == "*\n"
