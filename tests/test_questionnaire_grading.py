"""A questionnaire among a submission's files: judged beside the exercises, and harmless to them whatever happens."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from grader.cli.exits import Exit, exit_for
from grader.course import load_course, reference_files
from grader.errors import CourseError
from grader.handout import blank_in, prompts_in, sheet_in
from grader.model import QUESTIONNAIRE, Submission
from grader.places import builtin_course
from grader.question import Answer, Form, Questionnaire, Sheet, Topic
from grader.questionnaire.key import read_key
from grader.questionnaire.proving import right_answer
from grader.questionnaire.sitting import Paper, Printed, paper_of, questions
from grader.records import _right
from grader.result import Result, Verdict
from grader.scoring import standing
from grader.worker.host import Worker
from grader.worker.messages import Job, Setup

ASKING = Path(__file__).parent / "courses" / "asking"
COURSE = load_course(ASKING)
KEY = read_key(COURSE)
assert KEY is not None
RIGHT = tuple(right_answer(part, shuffle=KEY.shuffle) for part in KEY.parts)
GRADE = str(Path(sys.executable).with_name("grade"))

Grade = Callable[..., Result]


def filled(*answers: Answer) -> Sheet:
    """Return a sheet with *answers* in it."""
    assert KEY is not None
    return Sheet(name="questionnaire.md", text=sheet_in(COURSE, KEY, "en", answers))


@pytest.fixture(scope="module")
def grade() -> Iterator[Grade]:
    """Grade a sheet, with the references beside it or without, on some exercises."""
    with Worker(ASKING) as worker:
        worker.set_up(Setup(course=str(ASKING), seed=11))

        def run(sheet: Sheet | None, *exercises: str, solved: bool = True) -> Result:
            files = reference_files(COURSE) if solved else ()
            submission = Submission(name="ada", files=files, digest="", sheet=sheet)
            return worker.result(Job(submission=submission, exercises=exercises))

        yield run


def test_a_right_sheet_has_points_of_its_own(grade: Grade) -> None:
    """They are not added to those of the exercises; the plot's result lies with its part."""
    result = grade(filled(*RIGHT), "double", QUESTIONNAIRE)

    assert [each.name for each in result.exercises] == ["double"]
    assert result.score == result.max_score == result.exercises[0].max_score
    found = standing(result.questionnaire)
    assert found.score == found.max_score > 0
    assert (found.waiting, found.provisional) == (1, 3.0)
    by_id = {each.id: each for each in result.questionnaire}
    assert by_id["12c"].judged is not None
    assert by_id["12c"].points == by_id["12c"].judged.max_score == by_id["12c"].score
    assert by_id["12b"].judged is None
    assert (by_id["12b"].verdict, by_id["12b"].points) == (Verdict.ACCEPTED, 0.0)
    assert exit_for(result) is Exit.ACCEPTED


def test_what_is_not_asked_for_or_not_begun_is_not_judged(grade: Grade) -> None:
    """An exercise alone, or an untouched sheet beside it, costs nothing."""
    assert grade(filled(*RIGHT), "double").questionnaire == ()
    assert grade(filled(), "double", QUESTIONNAIRE, solved=False).questionnaire == ()
    assert grade(None, "double", QUESTIONNAIRE, solved=False).questionnaire == ()


def test_asked_for_alone_an_untouched_sheet_is_all_missing(grade: Grade) -> None:
    """Whoever asks wants to know."""
    result = grade(filled(), QUESTIONNAIRE, solved=False)
    assert {each.verdict for each in result.questionnaire} == {Verdict.MISSING}
    assert (result.verdict, exit_for(result)) == (Verdict.MISSING, Exit.NOT_ACCEPTED)


def test_a_plot_alone_begins_the_questionnaire(grade: Grade) -> None:
    """It is judged with nothing else answered."""
    by_id = {each.id: each for each in grade(None, "double", QUESTIONNAIRE).questionnaire}
    assert by_id["12c"].verdict is Verdict.ACCEPTED
    assert by_id["1a"].verdict is Verdict.MISSING


def test_copying_the_question_says_nothing_in_any_language() -> None:
    """Not even with the words that are looked for in it."""
    assert KEY is not None
    printed = Printed(blank_in(COURSE, KEY), {"12a": ("平均 大小。", *prompts_in(COURSE, KEY)["12a"])})
    sheet = filled(Answer(part="12a", text="平均 大小。 Why does one divide by the number of pixels?"))
    paper = paper_of(KEY, Submission(name="ada", files=(), digest="", sheet=sheet), printed)
    (found,) = [each for each in questions(paper, {}, ()).results if each.id == "12a"]
    assert not any(each.found for each in found.concepts)


def test_ideas_of_the_rubric_are_among_what_says_nothing_when_copied() -> None:
    """In each of the languages that the course is in."""
    course = load_course(builtin_course())
    key = read_key(course)
    assert key is not None
    copied = prompts_in(course, key)
    for part in key.parts:
        if part.form is Form.TEXT:
            english = (part.prompt, *(each.title for each in part.concepts))
            assert len(copied[part.id]) == 3 * len(english)
            assert not set(english) & set(copied[part.id])


def test_a_part_at_which_the_grader_fails_costs_no_other() -> None:
    """It has no score, a note says what happened where, and the trace is there for whoever mends it."""
    assert KEY is not None
    broken = replace(next(part for part in KEY.parts if part.form is Form.NUMBER), id="9z", value=None)
    asked = Questionnaire(
        title="", topics=(*KEY.topics, Topic(number=9, title="", parts=(broken,))), shuffle=KEY.shuffle
    )
    questioned = questions(Paper(asked, (*RIGHT, Answer(part="9z", text="3")), begun=True), {}, ())

    *others, last = questioned.results
    assert (last.verdict, last.score) == (Verdict.JUDGE_ERROR, None)
    assert all(each.score == each.points for each in others)
    (note,) = map(str, questioned.notes)
    assert "9z" in note
    assert "ValueError" in note
    assert "wording.py:" in note
    assert "Traceback" in questioned.traces[0]


def test_a_result_with_a_failed_part_is_graded_again(grade: Grade) -> None:
    """A batch keeps the others."""
    result = grade(filled(*RIGHT), "double", QUESTIONNAIRE)
    failed = replace(result.questionnaire[0], verdict=Verdict.JUDGE_ERROR, score=None)
    item = type("Item", (), {"key": result.key})()
    assert _right(result, item) is result
    assert _right(replace(result, questionnaire=(failed,)), item) is None
    assert exit_for(replace(result, questionnaire=(failed,))) is Exit.GRADER_FAILED


def test_a_broken_key_stops_the_setting_up(tmp_path: Path) -> None:
    """Nothing is graded by it."""
    course = tmp_path / "course"
    shutil.copytree(ASKING, course)
    key = course / "solutions" / "questionnaire.toml"
    key.write_text(key.read_text("utf-8").replace('form = "choice"', 'form = "guess"'), "utf-8")
    with Worker(course) as worker:
        worker.set_up(Setup(course=str(course), seed=11))
        with pytest.raises(CourseError, match=r"questionnaire\.toml"):
            worker.result(Job(submission=Submission(name="ada", files=(), digest=""), exercises=("double",)))


def run(*arguments: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    """Run ``grade check`` with the course of these tests."""
    environment = {**os.environ, "COLUMNS": "80", "NO_COLOR": "1"}
    return subprocess.run(
        [GRADE, "check", "--course", str(ASKING), *arguments],
        cwd=cwd,
        env=environment,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def test_grade_check_says_how_the_questionnaire_stands(tmp_path: Path) -> None:
    """Without a sheet 2, untouched 1, right 0: that a text waits for a person is held against nobody."""
    (tmp_path / "01_double.py").write_text("def double(x):\n    return 2 * x\n", "utf-8")

    done = run("questionnaire", cwd=tmp_path)
    assert done.returncode == 2
    assert "There is no questionnaire in ." in done.stderr

    broken = tmp_path / "questionnaire.ipynb"
    broken.write_text("{", "utf-8")
    done = run("questionnaire", cwd=tmp_path)
    assert done.returncode == 2
    assert "questionnaire.ipynb is no notebook that can be read" in done.stderr
    broken.unlink()

    sheet = tmp_path / "questionnaire.md"
    sheet.write_text(filled().text, "utf-8")
    done = run("questionnaire", cwd=tmp_path)
    assert done.returncode == 1
    assert "Nothing is answered in the questionnaire yet." in done.stdout
    done = run("double", "questionnaire", cwd=tmp_path)
    assert done.returncode == 1
    assert "Nothing is answered in the questionnaire yet." in done.stdout

    sheet.write_text(filled(*RIGHT).text, "utf-8")
    (tmp_path / "02_drawn.py").write_text((ASKING / "solutions" / "02_drawn.py").read_text("utf-8"), "utf-8")
    done = run("--json", "result.json", cwd=tmp_path)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "1 answer waits for a person" in " ".join(done.stdout.split())
    assert len(json.loads((tmp_path / "result.json").read_text("utf-8"))["questionnaire"]) == len(RIGHT)
