"""``grade hint``: the fitting one first, then one after another, remembered and never held against anybody."""

import ast
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner
from kits import COURSE, NOON, judged

from grader.cli.hints import hints_for, next_price, seen_hints, unseen
from grader.cli.main import cli
from grader.course import reference_files
from grader.errors import CourseError
from grader.fingerprint import fingerprints
from grader.kit import write_kit
from grader.places import builtin_course
from grader.result import Verdict
from grader.state import MAX_TEXT, State, read_state, record, with_hints, write_state
from grader.submission import one_of, read_submission


@pytest.fixture
def kit(tmp_path: Path) -> Path:
    """A fresh kit."""
    write_kit(builtin_course(), tmp_path / "kit")
    return tmp_path / "kit"


def hint(kit: Path, *more: str, name: str = "mnist_loss") -> str:
    """Return what the command shows."""
    done = CliRunner().invoke(cli, ["hint", *([name] if name else []), "--in", str(kit), *more])
    assert done.exit_code == 0, done.exception
    return done.stdout


def test_again_the_next_one(kit: Path) -> None:
    """The first call shows the lesson and a first hint, the second call the second one alone."""
    first, second = hint(kit), hint(kit)

    assert "Shapes" in first
    assert ("\n  1. " in first, "\n  2. " in first) == (True, False)
    assert "Shapes" not in second
    assert ("\n  1. " in second, "\n  2. " in second) == (False, True)
    assert len(read_state(kit, COURSE).hints["mnist_loss"]) == 2


def test_again_shows_what_was_seen_and_uses_nothing(kit: Path) -> None:
    """With --again -n 0 the lesson and the earlier hints come back, and no new one."""
    hint(kit, "-n", "2")

    again = hint(kit, "--again", "-n", "0")

    assert all(words in again for words in ("Shapes", "\n  1. ", "\n  2. "))
    assert "\n  3. " not in again
    assert len(read_state(kit, COURSE).hints["mnist_loss"]) == 2


def test_a_found_mistake_comes_first_while_the_code_is_the_same(kit: Path) -> None:
    """The diagnosis of the last check gives the first hint; after a change of the code it gives none."""
    record(
        kit,
        COURSE,
        read_submission(kit, COURSE.names),
        judged("mnist_loss", Verdict.WRONG_ANSWER, 1.0, title="The sigmoid is missing"),
        NOON,
    )
    state, exercise = read_state(kit, COURSE), one_of(COURSE, "mnist_loss")
    code = fingerprints(read_submission(kit, COURSE.names).files, ["mnist_loss"])["mnist_loss"]

    assert hints_for(COURSE, exercise, state, code)[0].text == "A hint that fits."
    assert all(each.text != "A hint that fits." for each in hints_for(COURSE, exercise, state, "another"))
    assert "Your last check found: The sigmoid is missing\n  1. A hint that fits." in hint(kit)

    again = hint(kit)
    assert "The sigmoid is missing (you have seen this hint before)\n  1. A hint that fits." in again
    assert again.index("A hint that fits.") < again.index(f"  2. {exercise.hints[0][:20]}")


def test_after_the_authors_hints_come_no_others() -> None:
    """What others got wrong is offered only where the course has no hint, and costs nothing."""
    exercise = one_of(COURSE, "mnist_loss")
    costly = replace(COURSE, hint_cost=0.5)

    assert [each.text for each in hints_for(COURSE, exercise, State(), "")] == list(exercise.hints)
    others = hints_for(costly, replace(exercise, hints=()), State(), "")

    assert len(others) == 3
    assert all(each.mistake and not each.found for each in others)
    assert next_price(costly, exercise, State(), others) == 0


def test_hints_read_again_say_what_they_are_about(kit: Path) -> None:
    """A seen hint on a mistake has its title, whatever the code is now."""
    exercise = one_of(COURSE, "mnist_loss")
    other = hints_for(COURSE, replace(exercise, hints=()), State(), "")[0]
    state = with_hints(State(), "mnist_loss", (exercise.hints[0], other.text, "Of an older course."))
    write_state(kit, replace(state, course=COURSE.name), COURSE)

    seen = seen_hints(COURSE, exercise, state, hints_for(COURSE, exercise, state, ""))

    assert [each.mistake for each in seen] == ["", other.mistake, ""]
    assert f"Earlier: {other.mistake}\n  2. " in hint(kit, "--again", "-n", "0")


def test_without_a_name_it_is_the_next_open_exercise(kit: Path) -> None:
    """And with a unit's name the first open one of that; the questionnaire has another command."""
    first = COURSE.exercises[0].name
    record(kit, COURSE, read_submission(kit, COURSE.names), judged(first, Verdict.ACCEPTED, 1.0), NOON)

    assert hint(kit, name="").startswith(COURSE.exercises[1].name)
    assert hint(kit, name="04_loss").startswith(COURSE.units[3].exercises[0].name)
    refused = CliRunner().invoke(cli, ["hint", "questionnaire", "--in", str(kit)])
    assert "grade quiz" in str(refused.exception)
    unknown = CliRunner().invoke(cli, ["check", "nosuch", "--in", str(kit)])
    assert len(str(unknown.exception)) < 120
    assert "grade status" in str(unknown.exception)


def test_hints_of_the_course_come_once_each() -> None:
    """What the authors wrote is shown in their order, once each, and not twice."""
    exercise = replace(one_of(COURSE, "mnist_loss"), hints=("First this.", "Then that.", "First this."))

    hints = hints_for(COURSE, exercise, State(), "")
    left = unseen(with_hints(State(), "mnist_loss", ("First this.",)), hints, "mnist_loss")

    assert [each.text for each in hints] == ["First this.", "Then that."]
    assert left[0].text == "Then that."


def test_each_command_names_the_file_that_is_there(tmp_path: Path) -> None:
    """In a kit of notebooks nobody is sent to a .py file."""
    from rich.console import Console

    from grader.cli.view import render
    from grader.language import language_of

    kit = tmp_path / "kit"
    write_kit(builtin_course(), kit, notebooks=True)
    (kit / "own.py").write_text("def rank(t):\n    return t.ndim\n", encoding="utf-8")
    files = read_submission(kit, COURSE.names).files
    console = Console(record=True, width=200)
    console.print(
        render(judged("double_odds", Verdict.MISSING, 0.0), COURSE, language_of("en"), str, files=files), end=""
    )

    assert "01_pixels.ipynb" in hint(kit, name="double_odds")
    assert "own.py" in hint(kit, name="rank")
    assert "double_odds in 01_pixels.ipynb" in CliRunner().invoke(cli, ["status", "--in", str(kit)]).stdout
    assert "Fill in double_odds in 01_pixels.ipynb." in console.export_text()


def test_what_a_newer_version_remembered_is_kept(kit: Path) -> None:
    """It is moved aside, and that is said."""
    memory = kit / ".gradekit" / "state.json"
    memory.parent.mkdir()
    memory.write_text('{"format": "gradekit/state/v9", "hints": 7}', encoding="ascii")

    done = CliRunner().invoke(cli, ["hint", "rank", "--in", str(kit)])
    again = CliRunner().invoke(cli, ["hint", "rank", "--in", str(kit)])

    assert "kept as state.json.bak" in done.stderr
    assert again.stderr == ""
    assert '"hints": 7' in memory.with_name("state.json.bak").read_text(encoding="ascii")
    assert len(read_state(kit, COURSE).hints["rank"]) == 2


def test_outside_of_a_kit_nothing_is_remembered(tmp_path: Path) -> None:
    """A hint is to be had anywhere; where there is nothing to remember it in, it says so."""
    shown = hint(tmp_path)

    assert "In the folder of your exercises" in shown
    assert list(tmp_path.iterdir()) == []


def test_an_empty_hint_is_the_authors_fault(tmp_path: Path) -> None:
    """A course with an empty text among its hints is refused, naming file, exercise and key."""
    from grader.course import load_course

    for part in ("exercises", "solutions"):
        (tmp_path / part).symlink_to(builtin_course() / part)
    text = (builtin_course() / "exercises" / "course.toml").read_text(encoding="utf-8")
    (tmp_path / "exercises").unlink()
    (tmp_path / "exercises").mkdir()
    (tmp_path / "exercises" / "course.toml").write_text(
        text.replace(one_of(COURSE, "rank").hints[1], " "), encoding="utf-8"
    )

    with pytest.raises(CourseError, match=r"'rank' has an empty text under `hints`"):
        load_course(tmp_path)


def code_of(exercise: str) -> set[str]:
    """Return the code that answers *exercise* in the reference, part by part: its lines, and what they compute."""
    found = set()
    for file in reference_files(COURSE):
        for node in ast.parse(file.text).body:
            # What begins with an underscore helps one of its file's.
            name = getattr(node, "name", "")
            if name == exercise or name.startswith("_"):
                parts = (each for each in ast.walk(node) if isinstance(each, ast.stmt | ast.Call | ast.BinOp))
                found |= {ast.unparse(each).replace(" ", "") for each in parts if each is not node}
    # What is shorter is a name and its brackets, which the lesson says as well.
    return {each for each in found if len(each) > 12}


def test_each_exercise_has_hints_and_none_gives_the_answer_away() -> None:
    """Two stages at least, each of them new, and no line of a reference in any."""
    for exercise in COURSE.exercises:
        assert len(set(exercise.hints)) == len(exercise.hints) >= 2, exercise.name
        assert all(20 < len(each) <= MAX_TEXT for each in exercise.hints), exercise.name
        given_away = [
            (code, each) for each in exercise.hints for code in code_of(exercise.name) if code in each.replace(" ", "")
        ]
        assert given_away == []
