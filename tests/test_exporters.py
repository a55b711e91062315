"""Grades in other systems' forms: bytes against golden files, hostile names, and the traps of each system.

The golden files are written anew by ``RENEW_GOLDEN=1 python -m pytest tests/test_exporters.py``; read the difference.
"""

import csv
import io
import json
import os
import subprocess
import sys
import unicodedata
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, TextIO

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from grader.cells import clean, guarded, number
from grader.errors import SubmissionError
from grader.exporters.canvas import Filled, fill_canvas, write_canvas
from grader.exporters.gradescope import results_document
from grader.exporters.jsonl import write_jsonl, write_jsonl_with_results
from grader.exporters.missing import grade_cell, is_fault
from grader.exporters.moodle import write_moodle
from grader.exporters.nbgrader import write_nbgrader
from grader.exporters.pairing import paired
from grader.exporters.spreadsheet import write_csv
from grader.grade import Assignment, Comment, ExerciseGrade, Grade, LatePolicy, Override
from grader.model import Student
from grader.result import Diagnosis, ExerciseResult, Result, TestResult, TrainingResult, Trust, Verdict
from grader.table import encode_table, read_table

GOLDEN = Path(__file__).parent / "golden"
NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)
WORK = Assignment(name="Ch4 kit", course="digits", due=NOON, late=LatePolicy(percent=10.0))


def exercise(name: str, score: float | None, verdict: Verdict, override: float | None = None) -> ExerciseGrade:
    """Return one exercise of a grade, worth 3 points."""
    said = Override(student="", exercise=name, score=override, who="tim", why="seen in class", when=NOON)
    return ExerciseGrade(
        name=name,
        unit="01_warmup",
        verdict=verdict,
        score=score,
        max_score=3.0,
        override=said if override is not None else None,
    )


def grade(student: Student, total: float | None, **more: object) -> Grade:
    """Return a grade of 6 points at most."""
    values: dict[str, object] = {"attempt": 1, "submitted": NOON, "graded": NOON, "max_score": 6.0, "score": total}
    return Grade(student=student, assignment=WORK, grade=total, **(values | more))  # type: ignore[arg-type] # by name


ANN = Student(
    name="ann", full_name="Doe, Ann", email="ann@x.edu", login="ann", number="s001", lms_id="511", section="Sec 1"
)
EVE = Student(name="eve", full_name='=HYPERLINK("http://x","y")', email="@eve", login="-eve", number="+1", lms_id="512")
GRADES = (
    grade(
        ANN,
        4.499999,
        verdict=Verdict.WRONG_ANSWER,
        score=5.0,
        late=timedelta(hours=1, seconds=0.4),
        penalty=0.5,
        exercises=(
            exercise("double", 3.0, Verdict.ACCEPTED),
            exercise("halve", 1.0, Verdict.WRONG_ANSWER, override=2.0),
        ),
        comments=(Comment(student="ann", exercise="", text="Well\ndone, nearly", who="tim", when=NOON),),
    ),
    grade(EVE, 6.0, verdict=Verdict.ACCEPTED, exercises=(exercise("double", 3.0, Verdict.ACCEPTED),)),
    grade(Student(name="fay", full_name="Fay Fault", lms_id="513"), None, verdict=Verdict.JUDGE_ERROR),
    grade(
        Student(name="nil", full_name='Ni\u200dl O\'No; \u202e"Bo"\x07', login="nil"),
        None,
        attempt=0,
        submitted=None,
        graded=None,
    ),
    grade(
        Student(name="åsa", full_name="A\u030asa Öberg"),
        2.5,
        submitted=None,
        late_unknown=True,
        override=Override(student="åsa", exercise="", score=2.5, who="tim", why="=1+1", when=NOON),
    ),
)


def result(**more: object) -> Result:
    """Return a result with a passed, a failed and a bonus test."""
    tests = (
        TestResult(id="a", title="value", verdict=Verdict.ACCEPTED, score=1.0, points=1.0, seconds=0.4),
        TestResult(
            id="b",
            title="shape",
            verdict=Verdict.WRONG_ANSWER,
            score=0.0,
            points=2.0,
            seconds=1.2,
            message="(8, 1)\x1b[2J",
        ),
        TestResult(id="c", title="fast", verdict=Verdict.ACCEPTED, score=0.5, points=0.5, bonus=True),
    )
    hints = (Diagnosis(id="no_mean", title="No mean", hint="Take the mean."),)
    values = {
        "submission": "ann",
        "course": "digits",
        "verdict": Verdict.WRONG_ANSWER,
        "score": 1.0,
        "max_score": 3.0,
        "bonus": 0.5,
        "exercises": (
            ExerciseResult(
                name="mnist_loss",
                unit="04_loss",
                verdict=Verdict.WRONG_ANSWER,
                score=1.0,
                max_score=3.0,
                bonus=0.5,
                diagnosis=hints,
                tests=tests,
            ),
        ),
        "trust": Trust(
            isolation=("bwrap",), device="cpu", seed=4242, suite="sha256:1", data="synthetic:0", versions={}
        ),
        "training": (TrainingResult(exercise="train_epoch", figure=0.97),),
        "notes": ("cell 3 failed",),
    }
    return Result(**(values | more))  # type: ignore[arg-type] # by name


def text_of(write: Callable[[TextIO], None]) -> str:
    """Return what *write* writes."""
    stream = io.StringIO(newline="")
    write(stream)
    return stream.getvalue()


def rows_of(write: Callable[[TextIO], None]) -> list[list[str]]:
    """Return the rows of the table that *write* writes."""
    return list(csv.reader(io.StringIO(text_of(write), newline=""), strict=True))


def agrees(name: str, text: str | bytes) -> bool:
    """Compare *text* with a golden file, or write that anew if asked to."""
    data = text.encode() if isinstance(text, str) else text
    if os.environ.get("RENEW_GOLDEN"):
        GOLDEN.mkdir(exist_ok=True)
        (GOLDEN / name).write_bytes(data)
    return (GOLDEN / name).read_bytes() == data


def document() -> str:
    """Return Ann's document for Gradescope, as it is written."""
    found = results_document(result(), replace(GRADES[0], grade=1.25))
    return msgspec.json.format(msgspec.json.encode(found), indent=2).decode() + "\n"


class TestGolden:
    """Each form to the byte."""

    @pytest.mark.parametrize(
        ("name", "write"),
        [
            ("grades.csv", lambda stream: write_csv(GRADES, stream)),
            ("canvas.csv", lambda stream: write_canvas(GRADES, stream, column="Ch4 kit")),
            ("moodle.csv", lambda stream: write_moodle(GRADES, stream, column="Ch4 kit")),
            ("nbgrader.csv", lambda stream: write_nbgrader(GRADES, stream)),
            ("grades.jsonl", lambda stream: write_jsonl(GRADES, stream)),
            ("results.json", lambda stream: stream.write(document())),
        ],
    )
    def test_a_form_is_as_it_was(self, name: str, write: Callable[[TextIO], None]) -> None:
        """Whoever changes one sees what another system will get."""
        assert agrees(name, text_of(write))

    def test_a_filled_gradebook_is_as_it_was(self) -> None:
        """As Canvas exported it, with one column more."""
        filled = fill_canvas(read_table(GOLDEN / "canvas-exported.csv"), GRADES, column="Ch4 kit (1234)")

        assert agrees("canvas-filled.csv", encode_table(filled.table))


class TestCells:
    """Text that is harmless, and numbers that are numbers."""

    @given(st.text())
    def test_no_cell_is_a_formula(self, text: str) -> None:
        """Whatever stands in front, and in full width too."""
        cell = guarded(text)

        assert cell.lstrip(" \u200c\u200d")[:1] not in set("=+-@\t\r\uff1d\uff0b\uff0d\uff20\u2212")
        assert not {unicodedata.category(each) for each in cell if each not in "\u200c\u200d"} & {
            "Cc",
            "Cf",
            "Cs",
            "Zl",
            "Zp",
        }
        assert clean(text) in (cell, cell[1:])

    @pytest.mark.parametrize(
        "text", ["=1", " =1", "\t=1", "\u00a0+1", "\u200b-1", "\u200d@x", "\r\n=1", "\uff1d1", "\u22121"]
    )
    def test_a_formula_becomes_text(self, text: str) -> None:
        """An apostrophe in front says so to every spreadsheet."""
        assert guarded(text).startswith("'")

    @given(st.floats(allow_nan=False, allow_infinity=False))
    def test_numbers_have_two_digits(self, value: float) -> None:
        """And never an exponent, a comma or a minus before a zero."""
        written = number(value)

        assert written.rpartition(".")[2].isdigit()
        assert len(written.rpartition(".")[2]) == 2
        assert "e" not in written
        assert written != "-0.00"
        assert abs(float(written) - value) <= max(0.005000001, abs(value) * 1e-9)

    def test_halves_are_rounded_as_people_do(self) -> None:
        """Not as the nearest double has them."""
        assert [number(value) for value in (2.675, 7.499999, 0.005, -0.001, 1e22)] == [
            "2.68",
            "7.50",
            "0.01",
            "0.00",
            "10000000000000000000000.00",
        ]
        with pytest.raises(ValueError, match="no number"):
            number(float("nan"))

    @given(st.lists(st.builds(Student, name=st.text(min_size=1), full_name=st.text(), email=st.text()), max_size=4))
    def test_hostile_names_come_back_from_the_table(self, students: list[Student]) -> None:
        """As they were, cleaned; no name makes or breaks a row."""
        grades = [grade(each, 1.0) for each in students]
        for write in (
            lambda stream: write_csv(grades, stream),
            lambda stream: write_nbgrader(grades, stream),
            lambda stream: write_moodle(grades, stream, column="=x"),
            lambda stream: write_canvas(grades, stream, column="x"),
        ):
            rows = rows_of(write)
            assert len({len(row) for row in rows}) == 1
            assert not [cell for row in rows for cell in row if cell.startswith(("=", "+", "-", "@"))]
        rows = rows_of(lambda stream: write_csv(grades, stream))[1:]
        assert [row[1].removeprefix("'") for row in rows] == [
            clean(each.full_name).removeprefix("'") for each in students
        ]


class TestMissing:
    """Where there is no grade."""

    def test_nothing_is_empty_or_zero_and_a_fault_never_zero(self) -> None:
        """Whoever the grader failed on handed something in."""
        fault, absent = GRADES[2], GRADES[3]

        assert [grade_cell(each) for each in (fault, absent)] == ["", ""]
        assert [grade_cell(each, missing_as_zero=True) for each in (fault, absent)] == ["", "0.00"]
        assert [is_fault(each) for each in GRADES] == [False, False, True, False, False]

    def test_whoever_handed_in_nothing_could_have_had_all_points(self) -> None:
        """A gradebook does not know how many those are for them."""
        grades = [GRADES[0], grade(Student(name="nil"), None, attempt=0, max_score=0.0)]

        table = list(csv.DictReader(io.StringIO(text_of(lambda stream: write_csv(grades, stream)))))
        theirs = list(csv.DictReader(io.StringIO(text_of(lambda stream: write_nbgrader(grades, stream)))))

        assert [row["max_score"] for row in table] == ["6.00", "6.00"]
        assert [row["max_score"] for row in theirs] == ["6.00", "6.00"]

    def test_moodle_gets_no_feedback_without_a_grade(self) -> None:
        """It would lose the grade that is there."""
        rows = rows_of(lambda stream: write_moodle(GRADES, stream, column="Ch4 kit"))

        assert all(row[3] for row in rows if row[4])
        assert rows[3] == ["", "", "", "", ""]


EXPORTED = (GOLDEN / "canvas-exported.csv").read_bytes()


def filled(tmp_path: Path, data: bytes, *grades: Grade, column: str = "Ch4 kit", zero: bool = False) -> Filled:
    """Fill a copy of *data*."""
    (tmp_path / "export.csv").write_bytes(data)
    return fill_canvas(read_table(tmp_path / "export.csv"), grades or GRADES, column=column, missing_as_zero=zero)


class TestCanvas:
    """A gradebook that Canvas exported comes back with its grades, and is the same otherwise."""

    @pytest.mark.parametrize(
        "change",
        [
            lambda text: text.encode(),
            lambda text: b"\xef\xbb\xbf" + text.encode(),
            lambda text: text.replace("\n", "\r\n").encode(),
            lambda text: ("\ufeff" + text).encode("utf-16-le"),
        ],
        ids=["plain", "mark", "lines of Windows", "utf-16"],
    )
    def test_nothing_else_changes(self, tmp_path: Path, change: Callable[[str], bytes]) -> None:
        """With no grade to fill in the bytes are the same."""
        data = change(EXPORTED.decode())

        table = filled(tmp_path, data, grade(Student(name="zoe"), 1.0)).table

        assert encode_table(table) == data

    def test_semicolons_stay(self, tmp_path: Path) -> None:
        """As Canvas writes them where a comma is the decimal sign."""
        data = b'Student;ID;SIS Login ID;Section;A (1)\n"Doe; Ann";511;ann;S;7,5\n'

        table = filled(tmp_path, data, GRADES[0], column="A").table

        assert encode_table(table) == b'Student;ID;SIS Login ID;Section;A (1)\n"Doe; Ann";511;ann;S;4.50\n'

    def test_only_the_one_column_changes(self, tmp_path: Path) -> None:
        """In rows of students whose grade is known; EX stays EX."""
        before = read_table(GOLDEN / "canvas-exported.csv")
        after = filled(tmp_path, EXPORTED).table

        index = before.header.index("Ch4 kit (1234)")
        for old, new in zip(before.rows, after.rows, strict=True):
            assert old.cells[:index] + old.cells[index + 1 :] == new.cells[:index] + new.cells[index + 1 :]
        assert [row.cell(index) for row in after.rows] == [
            "Manual Posting",
            "10",
            "4.50",
            "6.00",
            "",
            "EX",
            "2.50",
            "N/A",
        ]

    def test_whoever_is_not_certain_is_left_out_and_named(self, tmp_path: Path) -> None:
        """Two of one name, another identifier, two for one row, excused, not there at all."""
        reasons = [
            (each.student.name, why)
            for each, why in filled(
                tmp_path,
                EXPORTED,
                grade(Student(name="one", full_name="Twin, Tom"), 1.0),
                grade(Student(name="two", full_name="Ann Doe", lms_id="999"), 1.0),
                grade(Student(name="three", login="EVE@x.edu"), 1.0),
                grade(Student(name="four", lms_id="512"), 1.0),
                grade(Student(name="five", lms_id="514"), 1.0),
                grade(Student(name="six"), 1.0),
            ).left_out
        ]

        assert reasons == [
            ("one", "could be any of 2 in the file"),
            ("two", "is not in the file"),
            ("three", "is not the only one for that row of the file"),
            ("four", "is not the only one for that row of the file"),
            ("five", "Canvas has EX there"),
            ("six", "is not in the file"),
        ]

    def test_a_new_title_is_a_new_column_with_its_points(self, tmp_path: Path) -> None:
        """Behind all others, and guarded."""
        table = filled(tmp_path, EXPORTED, GRADES[0], column="=New").table

        assert table.header[-1] == "'=New"
        assert [row.cells[-1] for row in table.rows][:3] == ["", "6.00", "4.50"]

    @pytest.mark.parametrize(
        ("column", "words"),
        [("Other (77)", "has no column 'Other"), ("Quiz", "2 columns 'Quiz'"), ("Locked (9)", "read only")],
    )
    def test_a_column_that_cannot_be_told_is_refused(self, tmp_path: Path, column: str, words: str) -> None:
        """Canvas's own number says which is meant."""
        data = (
            EXPORTED.replace(b"Final Score", b"Locked (9)")
            .replace(b"Lab 1 (1)", b"Quiz (1)")
            .replace(b"Notes", b"Quiz (2)")
        )
        with pytest.raises(SubmissionError, match=words.replace("(", r"\(")):
            filled(tmp_path, data, column=column)

    def test_other_tables_are_refused(self, tmp_path: Path) -> None:
        """The message says where to get one."""
        with pytest.raises(SubmissionError, match="Export it from Canvas"):
            filled(tmp_path, b"name,grade\nann,1\n")

    def test_a_missing_grade_takes_nothing_away(self, tmp_path: Path) -> None:
        """Zero is written where it is asked for, for whoever handed in nothing."""
        absent = grade(Student(name="old", lms_id="515"), None, attempt=0)
        index = read_table(GOLDEN / "canvas-exported.csv").header.index("Ch4 kit (1234)")

        assert filled(tmp_path, EXPORTED, absent).table.rows[6].cell(index) == "3"
        empty = grade(Student(name="new", lms_id="513"), None, attempt=0)
        assert filled(tmp_path, EXPORTED, empty, zero=True).table.rows[4].cell(index) == "0.00"

    def test_a_zero_for_nothing_replaces_no_value(self, tmp_path: Path) -> None:
        """What Canvas has may come from elsewhere; the student is named."""
        absent = grade(Student(name="old", lms_id="515"), None, attempt=0)
        index = read_table(GOLDEN / "canvas-exported.csv").header.index("Ch4 kit (1234)")

        done = filled(tmp_path, EXPORTED, absent, zero=True)

        assert done.table.rows[6].cell(index) == "3"
        assert [why for _, why in done.left_out] == ["handed in nothing, but Canvas has 3 there, which stays"]

    @pytest.mark.parametrize("who", [{"login": "other"}, {"email": "other@x.edu"}])
    def test_of_one_name_but_another_login_is_another_person(self, tmp_path: Path, who: dict[str, str]) -> None:
        """Åsa of the file has a login, and this one has another."""
        done = filled(tmp_path, EXPORTED, grade(Student(name="å", full_name="Åsa Öberg", **who), 1.0))
        same = filled(tmp_path, EXPORTED, grade(Student(name="å", full_name="Å", login="a", email="ASA@x.edu"), 1.0))

        assert [why for _, why in done.left_out] == ["is not in the file"]
        assert same.left_out == ()

    @pytest.mark.parametrize("column", ["Student", "id", "SIS User ID", "sis login id", "Section", "Final Score"])
    def test_a_column_of_canvas_is_none_of_ours(self, tmp_path: Path, column: str) -> None:
        """Neither in a new file nor in one that is filled."""
        with pytest.raises(SubmissionError, match="of its own"):
            filled(tmp_path, EXPORTED, column=column)
        with pytest.raises(SubmissionError, match="of its own"):
            write_canvas(GRADES, io.StringIO(), column=column)


class TestGradescope:
    """A document that an autograder would write."""

    def test_it_has_what_the_specification_asks_for(self) -> None:
        """Known words, numbers where numbers are, and the whole score of the grade."""
        found = json.loads(document())

        assert found["score"] == 1.25
        assert found["visibility"] == "visible"
        assert [(each["status"], each["score"], each["max_score"]) for each in found["tests"]] == [
            ("passed", 1.0, 1.0),
            ("failed", 0.0, 2.0),
            ("passed", 0.5, 0.0),
        ]
        assert found["leaderboard"] == [{"name": "Accuracy of train_epoch", "value": 0.97}]
        assert "\x1b" not in found["tests"][1]["output"]

    def test_without_a_grade_the_score_has_the_extra_points(self) -> None:
        """As a run on Gradescope itself has it."""
        assert results_document(result())["score"] == 1.5

    def test_a_failed_grader_scores_nobody(self) -> None:
        """Neither the whole nor a test has a number that Gradescope could add up."""
        found = results_document(result(score=None, verdict=Verdict.JUDGE_ERROR))

        assert "score" not in found
        assert found["tests"] == []

    def test_the_seed_stays_secret(self) -> None:
        """Students may read the document."""
        assert "4242" not in document()


class TestJsonLines:
    """A line per student."""

    def test_each_line_is_an_object_with_grade_and_student(self) -> None:
        """Names are cleaned, and nothing else is lost."""
        lines = [json.loads(line) for line in text_of(lambda stream: write_jsonl(GRADES, stream)).splitlines()]

        assert [line["grade"]["student"]["name"] for line in lines] == ["ann", "eve", "fay", "nil", "åsa"]
        assert lines[0]["format"] == "gradekit/grade/v1"
        assert lines[3]["grade"]["student"]["full_name"] == 'Ni\u200dl O\'No; "Bo"'

    def test_results_go_with_their_students(self) -> None:
        """Whoever has none has null."""
        pairs = paired(GRADES, [(EVE, result()), (GRADES[4].student, result(submission="åsa"))])

        lines = [
            json.loads(line) for line in text_of(lambda stream: write_jsonl_with_results(pairs, stream)).splitlines()
        ]

        assert [line["result"] and line["result"]["submission"] for line in lines] == [None, "ann", None, None, "åsa"]


GRADE = str(Path(sys.executable).with_name("grade"))


@pytest.fixture(scope="module")
def db(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A gradebook with a grade, a failure of the grader, and somebody who handed in nothing."""
    from grader.gradebook.book import open_book
    from grader.gradebook.recording import Handed, enrol, record

    place = tmp_path_factory.mktemp("book") / "book.db"
    failed = replace(result().exercises[0], score=None, verdict=Verdict.JUDGE_ERROR)
    fault = result(submission="fay", score=None, verdict=Verdict.JUDGE_ERROR, key="sha256:f", exercises=(failed,))
    with open_book(place, make=True) as book:
        enrol(book, "digits", [ANN, Student(name="fay", lms_id="513"), Student(name="nil", lms_id="515")])
        record(book, "kit", "digits", Handed(ANN, "sha256:1", NOON, late=False), result(key="sha256:k"), NOON)
        record(book, "kit", "digits", Handed(Student(name="fay"), "sha256:2", NOON, late=False), fault, NOON)
    return place


class TestCommand:
    """``grade gradebook export`` on a real gradebook."""

    def export(self, db: Path, *options: str) -> subprocess.CompletedProcess[str]:
        """Run the command on *db*."""
        command = [GRADE, "gradebook", "export", "--db", str(db), *options]
        return subprocess.run(command, capture_output=True, text=True, timeout=60, check=False, cwd=db.parent)

    def test_whom_the_grader_failed_is_told_and_has_no_zero(self, db: Path) -> None:
        """Whoever handed in nothing has one if that is wanted."""
        done = self.export(db, "--format", "csv", "--missing", "zero")

        assert done.returncode == 0, done.stderr
        rows = list(csv.DictReader(io.StringIO(done.stdout)))
        assert [(row["student"], row["grade"]) for row in rows] == [("ann", "1.50"), ("fay", ""), ("nil", "0.00")]
        assert "the grader failed" in done.stderr
        assert "fay" in done.stderr

    def test_a_canvas_gradebook_is_filled_and_the_old_one_stays(self, db: Path) -> None:
        """Whoever is not in it is named."""
        (db.parent / "canvas.csv").write_bytes(EXPORTED.replace(b",513,", b",599,"))

        done = self.export(
            db, "--format", "canvas", "--into", "canvas.csv", "--column", "Ch4 kit (1234)", "--out", "new.csv"
        )

        assert done.returncode == 0, done.stderr
        assert '"Doe, Ann",511,s001,ann@x.edu,Sec 1,"says ""hi""",4.5,1.50,90,45' in (db.parent / "new.csv").read_text()
        assert "fay is not in the file" in done.stderr
        assert "Canvas has 10 points for that column, and the grades go up to 3.00" in done.stderr
        assert b"1.50" not in (db.parent / "canvas.csv").read_bytes()

    def test_gradescope_gets_a_file_for_each_student_with_a_result(self, db: Path) -> None:
        """A failure of the grader takes the place of an older score; what else lies in the folder is named."""
        folder = db.parent / "folder"
        folder.mkdir()
        (folder / "fay.json").write_text('{"score": 3}')
        (folder / "gone.json").write_text('{"score": 2}')

        done = self.export(db, "--format", "gradescope", "--out", "folder")

        assert done.returncode == 0, done.stderr
        assert sorted(path.name for path in folder.iterdir()) == ["ann.json", "fay.json", "gone.json"]
        assert json.loads((folder / "ann.json").read_bytes())["score"] == 1.5
        assert "score" not in json.loads((folder / "fay.json").read_bytes())
        assert "not written by this run:\n  gone.json\n" in done.stderr
        assert json.loads((folder / "gone.json").read_bytes())["score"] == 2

    def test_a_pipe_or_device_is_written_and_stays(self, db: Path) -> None:
        """A file is replaced, and what is none is written to."""
        pipe = db.parent / "pipe"
        os.mkfifo(pipe)
        with subprocess.Popen(["cat", str(pipe)], stdout=subprocess.PIPE, text=True) as reader:
            done = self.export(db, "--format", "csv", "--out", "pipe")
            read = reader.communicate(timeout=60)[0]

        assert done.returncode == 0, done.stderr
        assert read.startswith("student,")
        assert pipe.is_fifo()
        assert self.export(db, "--format", "csv", "--out", "/dev/stdout").stdout == read
        assert self.export(db, "--format", "csv", "--out", "/dev/null").returncode == 0
        assert Path("/dev/null").is_char_device()

    def test_a_gradebook_is_not_filled_in_place(self, db: Path) -> None:
        """Also under another name; it would be lost if the column were the wrong one."""
        (db.parent / "own.csv").write_bytes(EXPORTED)
        (db.parent / "link.csv").symlink_to("own.csv")

        for out in ("own.csv", "./link.csv"):
            done = self.export(db, "--format", "canvas", "--into", "own.csv", "--out", out)
            assert done.returncode == 2
            assert "give another file with --out" in done.stderr
        assert (db.parent / "own.csv").read_bytes() == EXPORTED

    def test_whose_zero_is_not_written_is_named(self, db: Path) -> None:
        """On stderr."""
        (db.parent / "zero.csv").write_bytes(EXPORTED)

        done = self.export(
            db, "--format", "canvas", "--into", "zero.csv", "--column", "Ch4 kit (1234)", "--missing", "zero"
        )

        assert "nil handed in nothing, but Canvas has 3 there" in done.stderr
        assert '"Öberg, Åsa",515,,asa@x.edu,Sec 1,,,3,,' in done.stdout

    def test_the_other_forms(self, db: Path) -> None:
        """To stdout; Moodle cannot know a student without login, number or address."""
        lines = [json.loads(line) for line in self.export(db, "--format", "jsonl", "--results").stdout.splitlines()]
        assert [bool(line["result"]) for line in lines] == [True, True, False]
        assert "kit,,2026-11-20 12:00:00,ann,Doe,Ann" in self.export(db, "--format", "nbgrader").stdout
        moodle = self.export(db, "--format", "moodle", "--column", "Week 4")
        assert moodle.stdout.startswith("Username,ID number,Email address,Week 4,Week 4 (feedback)\nann,s001,ann@x.edu")
        assert "nil has no login, number or email address" in moodle.stderr

    def test_what_makes_no_sense_is_refused(self, db: Path) -> None:
        """With a sentence, and nothing on stdout."""
        done = self.export(db, "--format", "csv", "--into", "x")

        assert (done.returncode, done.stdout) == (2, "")
        assert "--into goes with --format canvas only" in done.stderr

    @pytest.mark.parametrize(
        ("wish", "words"),
        [
            ({"format": "csv", "with_results": True}, "--results goes with"),
            ({"format": "csv", "column": "x"}, "--column goes with"),
            ({"format": "gradescope", "out": Path("-")}, "give a folder with --out"),
            ({"format": "canvas", "into": Path("none.csv")}, "cannot be read"),
            ({"format": "csv", "out": Path("/none/x.csv")}, "cannot be written"),
            ({"format": "gradescope", "out": Path("/proc/x")}, "cannot be made"),
        ],
    )
    def test_what_cannot_be_done_is_refused(self, wish: dict[str, Any], words: str) -> None:
        """Before anything is written."""
        from grader.cli.exporting import Wish, export_grades

        with pytest.raises(SubmissionError, match=words):
            export_grades(Wish(**({"out": Path("-")} | wish)), GRADES, [], title="kit")
