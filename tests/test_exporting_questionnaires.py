"""The questionnaire in other systems' forms: an item of its own, and never a part of the exercises' grade.

The golden files are written anew by ``RENEW_GOLDEN=1 python -m pytest tests/test_exporting_questionnaires.py``.
"""

import csv
import io
import json
import os
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import TextIO

import msgspec
import pytest
from books import NOON, chosen, handed, in_own_words, result, short

from grader.cli.exporting import Wish, export_grades
from grader.exporters.canvas import write_canvas
from grader.exporters.gradescope import results_document
from grader.exporters.jsonl import write_jsonl
from grader.exporters.moodle import write_moodle
from grader.exporters.nbgrader import write_nbgrader
from grader.exporters.questionnaire import as_grade
from grader.exporters.spreadsheet import write_csv
from grader.grade import Assignment, ExerciseGrade, Grade, LatePolicy, Override, QuestionnaireGrade, Review
from grader.gradebook.book import Book, open_book
from grader.gradebook.deciding import found_of, with_reviews
from grader.gradebook.reading import grades, results
from grader.gradebook.recording import enrol, record
from grader.model import Student
from grader.result import Verdict

GOLDEN = Path(__file__).parent / "golden"
WORK = Assignment(name="Ch4 kit", course="digits", due=NOON, late=LatePolicy(percent=10.0))
TEXT = in_own_words("=It stretches\x1b[31m")
REVIEW = Review(
    student="ann",
    part="2a",
    answer=found_of(TEXT).answer,
    question=found_of(TEXT).question,
    score=2.5,
    comment="=nearly\n: no copy is made",
    who="mira",
    when=NOON,
)
PAPER = QuestionnaireGrade(
    score=4.5, max_score=6.0, provisional=0.0, waiting=1, penalty=0.45, grade=4.05, reviews=(REVIEW,)
)


def grade(name: str, score: float | None, paper: QuestionnaireGrade | None, **more: object) -> Grade:
    """Return a grade of 10 points at most, for one exercise."""
    verdict = Verdict.JUDGE_ERROR if score is None else Verdict.ACCEPTED
    first = ExerciseGrade(name="first", unit="01_warmup", verdict=verdict, score=score, max_score=10.0)
    values: dict[str, object] = {"attempt": 1, "submitted": NOON, "graded": NOON, "max_score": 10.0, "score": score}
    values["exercises"] = (first,)
    student = Student(name=name, login=name)
    return Grade(student=student, assignment=WORK, grade=score, questionnaire=paper, **(values | more))  # type: ignore[arg-type] # by name


SAID = Override(student="eve", exercise="questionnaire", score=5.0, who="tim", why="oral", when=NOON)
GRADES = (
    grade("ann", 4.0, PAPER, verdict=Verdict.WRONG_ANSWER, late=timedelta(hours=1)),
    grade("bea", 7.0, replace(PAPER, score=None, grade=None, waiting=0, penalty=0.0, reviews=())),
    grade("cal", 7.0, None, verdict=Verdict.ACCEPTED),
    grade("eve", 6.0, replace(PAPER, override=SAID, penalty=0.0, grade=5.0, reviews=())),
    grade("fay", None, None, verdict=Verdict.JUDGE_ERROR),
    grade("nil", None, None, attempt=0, submitted=None, graded=None, max_score=0.0, exercises=()),
)


def text_of(write: Callable[[TextIO], object]) -> str:
    """Return what *write* writes."""
    stream = io.StringIO(newline="")
    write(stream)
    return stream.getvalue()


def document() -> str:
    """Return Ann's document for Gradescope."""
    found = with_reviews(result(4, questionnaire=(chosen("a", right=False), TEXT, short("expand"))), [REVIEW])
    return msgspec.json.format(msgspec.json.encode(results_document(found, GRADES[0])), indent=2).decode() + "\n"


def rows(text: str) -> dict[str, dict[str, str]]:
    """Return the rows of a table by login."""
    return {row["SIS Login ID"]: row for row in csv.DictReader(io.StringIO(text, newline=""))}


class TestForms:
    """What each system gets."""

    @pytest.mark.parametrize(
        ("name", "write"),
        [
            ("questionnaire-grades.csv", lambda stream: write_csv(GRADES, stream)),
            ("questionnaire-canvas.csv", lambda stream: write_canvas(GRADES, stream, column="Ch4 kit")),
            ("questionnaire-moodle.csv", lambda stream: write_moodle(GRADES, stream, column="Ch4 kit")),
            ("questionnaire-nbgrader.csv", lambda stream: write_nbgrader(GRADES, stream)),
            ("questionnaire-grades.jsonl", lambda stream: write_jsonl(GRADES, stream)),
            ("questionnaire-results.json", lambda stream: stream.write(document())),
        ],
    )
    def test_a_form_is_as_it_was(self, name: str, write: Callable[[TextIO], object]) -> None:
        """To the byte: whoever changes one sees what another system will get."""
        data = text_of(write).encode()
        if os.environ.get("RENEW_GOLDEN"):
            (GOLDEN / name).write_bytes(data)

        assert (GOLDEN / name).read_bytes() == data

    def test_nobody_has_zero_by_our_fault(self) -> None:
        """Who has not begun may have 0 if that is asked for; on whom the grader failed never has."""
        found = rows(text_of(lambda stream: write_canvas(GRADES, stream, column="Ch4", missing_as_zero=True)))

        cells = {name: row["Ch4 questionnaire"] for name, row in found.items() if name}
        assert cells == {"ann": "4.05", "bea": "", "cal": "0.00", "eve": "5.00", "fay": "", "nil": "0.00"}

    def test_without_a_questionnaire_nothing_is_new(self) -> None:
        """No empty columns."""
        bare = [replace(each, questionnaire=None) for each in GRADES]

        for write in (write_csv, write_nbgrader):
            assert "questionnaire" not in text_of(lambda stream, write=write: write(bare, stream))
        for write in (write_canvas, write_moodle):
            assert "questionnaire" not in text_of(lambda stream, write=write: write(bare, stream, column="x"))

    def test_what_waits_is_neither_passed_nor_failed(self) -> None:
        """Gradescope shows it without a verdict; the score above is that of the exercises."""
        found = json.loads(document())

        parts = {each["number"]: each for each in found["tests"] if each["number"].startswith("Q")}
        assert found["score"] == 4.0
        assert "status" not in parts["Q12b"]
        assert (parts["Q2a"]["score"], parts["Q2a"]["max_score"], parts["Q2a"]["status"]) == (2.5, 3.0, "failed")
        assert "mira" in parts["Q2a"]["output"]
        assert "\x1b" not in document()

    def test_alone_it_is_the_grade_and_no_second_item(self) -> None:
        """Else its points would count twice; csv still tells what is provisional, and feedback what waits."""
        paper = replace(PAPER, penalty=0.0, grade=4.5)
        found = [grade("ann", 4.5, paper, max_score=6.0, exercises=()), GRADES[-1]]
        tables = {
            write.__name__: text_of(lambda stream, write=write, more=more: write(found, stream, **more))
            for write, more in ((write_csv, {}), (write_nbgrader, {}), (write_canvas, {"column": "x"}))
        }
        moodle = text_of(lambda stream: write_moodle(found, stream, column="x"))

        assert rows(tables["write_canvas"])["ann"]["x"] == "4.50"
        assert rows(tables["write_canvas"])[""]["x"] == "6.00"
        assert "questionnaire" not in tables["write_canvas"] + tables["write_nbgrader"]
        assert "4.50,6.00" in tables["write_nbgrader"]
        (ann, nil) = csv.DictReader(io.StringIO(tables["write_csv"], newline=""))
        assert (ann["grade"], ann["max_score"], ann["questionnaire_waiting"]) == ("4.50", "6.00", "1")
        assert nil["max_score"] == "6.00"
        assert "x questionnaire" not in moodle
        assert "Questionnaire: 4.50 of 6.00 points" in moodle

    def test_alone_it_is_the_score_for_gradescope(self) -> None:
        """With or without a gradebook, and nothing is said to stand beside it."""
        alone = result(questionnaire=(chosen("a", right=True), TEXT))
        kept = grade("ann", 3.0, replace(PAPER, score=3.0, grade=3.0, penalty=0.0), max_score=5.0, exercises=())

        bare, booked = results_document(alone), results_document(alone, kept)

        assert (bare["score"], booked["score"]) == (3.0, 3.0)
        assert "beside" not in booked["output"]

    def test_who_has_not_begun_has_handed_in_nothing_of_it(self) -> None:
        """Whatever else they did."""
        assert as_grade(GRADES[2]).attempt == 0
        assert as_grade(GRADES[4]).attempt == 1


@pytest.fixture
def book(tmp_path: Path) -> Book:
    """Ada with two answers that wait, Ben with none, and a gradebook of Canvas's."""
    book = open_book(tmp_path, make=True)
    enrol(book, "tiny", [Student(name=name, lms_id=str(number)) for number, name in enumerate(("ada", "ben"), 1)])
    paper = (chosen("a", right=True), in_own_words("It stretches"), short("expand"))
    record(book, "hw1", "tiny", handed("ada"), result(4, questionnaire=paper), NOON)
    record(book, "hw1", "tiny", handed("ben"), result(9), NOON)
    table = 'Student,ID,SIS User ID,SIS Login ID,Section,hw1 (77)\n"    Points Possible",,,,,10\nAda,1,,,,\nBen,2,,,,\n'
    (tmp_path / "exported.csv").write_text(table)
    return book


def exported(book: Book, wish: Wish) -> None:
    """Export what is in *book*."""
    with book:
        export_grades(wish, grades(book, "hw1"), results(book, "hw1"), title="hw1")


class TestCommand:
    """The export as a whole."""

    def test_provisional_scores_are_told(self, book: Book, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        """How many, and what to do; they are written all the same."""
        exported(book, Wish(format="csv", out=tmp_path / "out.csv"))

        assert "1 score of a questionnaire is provisional: 2 answers wait for a person" in capsys.readouterr().err
        ada = next(csv.DictReader(io.StringIO((tmp_path / "out.csv").read_text(), newline="")))
        assert (ada["questionnaire_score"], ada["questionnaire_waiting"], ada["score"]) == ("3.00", "2", "4.00")

    def test_canvas_gets_two_columns(self, book: Book, tmp_path: Path) -> None:
        """The one that was there is filled, and the questionnaire's is new, with points of its own."""
        wish = Wish(format="canvas", out=tmp_path / "out.csv", into=tmp_path / "exported.csv", column="hw1 (77)")

        exported(book, wish)

        found = list(csv.DictReader(io.StringIO((tmp_path / "out.csv").read_text(), newline="")))
        assert [row["hw1 (77)"] for row in found] == ["10", "4.00", "9.00"]
        assert [row["hw1 questionnaire"] for row in found] == ["6.00", "3.00", ""]
