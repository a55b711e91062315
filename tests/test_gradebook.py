"""The gradebook: what is written can be read again, the same in a file of SQLite and on a PostgreSQL server."""

import shutil
import threading
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from books import DUE, NOON, handed, result
from postgres import Server
from sqlalchemy import delete, event

from grader.errors import GradebookError
from grader.grade import Assignment, Comment, Extension, Grade, LatePolicy, Override
from grader.gradebook import saying, tables
from grader.gradebook.book import Book, open_book
from grader.gradebook.finding import find_student
from grader.gradebook.reading import assignments, grades, history, results
from grader.gradebook.recording import enrol, ensure_assignment, kept, record, set_assignment
from grader.gradebook.remembering import Attempted, Judged
from grader.model import Student
from grader.result import Verdict

HOSTILE = (
    "Robert'); DROP TABLE student;--",
    "../../etc/passwd",
    "=cmd|' /C calc'!A0",
    "\x1b[31mred",
    "a\nb",
    "Zoë 🐍 \u202egnitide",
    "%s %(x)s :name ? \\",
    "N" * 500,
)


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty gradebook in a file, to be copied."""
    path = tmp_path_factory.mktemp("empty") / "gradebook.db"
    open_book(path, make=True).close()
    return path


@pytest.fixture(scope="module")
def served(postgres: Server) -> str:
    """A gradebook on a server."""
    url = postgres.new_database("book")
    open_book(url, make=True).close()
    return url


@pytest.fixture(params=["sqlite", "postgresql"])
def where(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """A place with an empty gradebook."""
    if request.param == "sqlite":
        return str(shutil.copy(request.getfixturevalue("empty"), tmp_path / "gradebook.db"))
    url: str = request.getfixturevalue("served")
    with open_book(url) as book, book.writing() as connection:
        for table in reversed(tables.metadata.sorted_tables):
            connection.execute(delete(table))
    return url


@pytest.fixture
def book(where: str) -> Iterator[Book]:
    """An empty gradebook."""
    with open_book(where) as book:
        yield book


def only(book: Book, student: str = "ada") -> Grade:
    """Return the grade of *student*."""
    (grade,) = grades(book, "hw1", student=student)
    return grade


def score(said: float | None, exercise: str = "", *, minutes: int = 0, student: str = "ada") -> Override:
    """Return what the teacher says, *minutes* after noon."""
    when = NOON + timedelta(minutes=minutes)
    return Override(student=student, exercise=exercise, score=said, who="teacher", why="seen it", when=when)


class TestRecording:
    """What is handed in and graded."""

    def test_a_grading_comes_back_as_it_was(self, book: Book) -> None:
        """To the last bit, with its digest and key."""
        wanted = result(10, 0.1 + 0.2, bonus=1.0)

        record(book, "hw1", "tiny", handed("ada"), wanted, NOON)

        found = kept(book, "hw1", "tiny", "ada")
        assert found is not None
        assert (found.digest, found.key, found.result) == ("sha256:1", "sha256:k", wanted)
        assert kept(book, "hw1", "tiny", "ben") is None

    def test_the_same_content_again_is_no_new_attempt(self, book: Book) -> None:
        """Another content is one, also an older one again."""
        for digest in ("one", "one", "two", "one"):
            record(book, "hw1", "tiny", handed("ada", digest), result(5), NOON)

        attempts = [each for each in history(book, "hw1", "ada") if isinstance(each, Attempted)]

        assert [(each.ordinal, each.digest) for each in attempts] == [(1, "one"), (2, "two"), (3, "one")]
        assert only(book).attempt == 3

    def test_the_newest_grading_of_the_latest_attempt_counts(self, book: Book) -> None:
        """Whatever the clock said, and however good an earlier attempt was."""
        record(book, "hw1", "tiny", handed("ada", "one"), result(10), NOON)
        record(book, "hw1", "tiny", handed("ada", "two"), result(3), NOON)
        record(book, "hw1", "tiny", handed("ada", "two"), result(4, key="new"), NOON - timedelta(days=1))

        assert only(book).score == 4

    def test_a_failed_grader_does_not_take_a_score_away(self, book: Book) -> None:
        """A grading with judge_error counts only as long as there is no other."""
        record(book, "hw1", "tiny", handed("ada"), result(None), NOON)
        assert (only(book).verdict, only(book).grade) == (Verdict.JUDGE_ERROR, None)
        record(book, "hw1", "tiny", handed("ada"), result(7), NOON + timedelta(hours=1))
        record(book, "hw1", "tiny", handed("ada"), result(None), NOON + timedelta(hours=2))

        assert only(book).grade == 7
        judged = [each for each in history(book, "hw1", "ada") if isinstance(each, Judged)]
        assert [each.current for each in judged] == [False, True, False]

    def test_the_very_same_grading_is_written_once(self, book: Book) -> None:
        """A writer that lost the server's answer tries again."""
        for _ in range(2):
            record(book, "hw1", "tiny", handed("ada"), result(7), NOON)

        assert len(history(book, "hw1", "ada")) == 2

    def test_a_time_that_was_unknown_is_filled_in(self, book: Book) -> None:
        """And one that was known stays: handing in the same again makes nothing later."""
        for submitted in (None, NOON, NOON + timedelta(days=1)):
            record(book, "hw1", "tiny", handed("ada", submitted=submitted), result(7), NOON)

        assert only(book).submitted == NOON

    def test_a_roster_adds_to_what_is_known(self, book: Book) -> None:
        """Empty fields overwrite nothing, and who handed in nothing is listed."""
        ensure_assignment(book, "hw1", "tiny")
        enrol(book, "tiny", [Student(name="ben", full_name="Ben", email="b@x"), Student(name="ada", email="a@x")])
        enrol(book, "tiny", [Student(name="ben", login="bb"), Student(name="ada", email="new@x")])
        record(book, "hw1", "tiny", handed("ada"), result(7), NOON)

        ada, ben = grades(book, "hw1")

        assert ben.student == Student(name="ben", full_name="Ben", email="b@x", login="bb")
        assert (ben.attempt, ben.verdict, ben.grade) == (0, None, None)
        assert ada.student.email == "new@x"

    def test_an_assignment_is_set_and_kept(self, book: Book) -> None:
        """Recording into it changes nothing, and setting it again does."""
        policy = LatePolicy(percent=10, per="hour", at_most=50, grace=timedelta(minutes=15), closes=timedelta(days=7))
        wanted = Assignment(name="hw1", course="tiny", due=DUE, late=policy)
        set_assignment(book, wanted)
        record(book, "hw1", "tiny", handed("ada"), result(7), NOON)
        assert assignments(book) == [wanted]

        set_assignment(book, replace(wanted, due=None, late=LatePolicy()))

        assert assignments(book) == [Assignment(name="hw1", course="tiny")]

    def test_hostile_names_are_names(self, book: Book) -> None:
        """They come back as they went in, and do nothing on the way."""
        for name in HOSTILE:
            record(book, "hw1", "tiny", handed(name, name), result(7), NOON)

        assert {each.student.name for each in grades(book, "hw1")} == set(HOSTILE)
        assert all(kept(book, "hw1", "tiny", name) is not None for name in HOSTILE)

    def test_what_no_database_keeps_is_replaced(self, book: Book) -> None:
        """Zero characters and half characters cost nobody a grade."""
        odd = result(7)
        exercise = replace(odd.exercises[0], tests=(replace(odd.exercises[0].tests[0], title="a\0b", message="\0"),))
        record(book, "hw1", "tiny", handed("a\0b\ud800"), replace(odd, exercises=(exercise,)), NOON)

        found = kept(book, "hw1", "tiny", "a\0b\ud800")

        assert found is not None
        assert found.result.exercises[0].tests[0].message == "\0"
        assert [each.student.name for each in grades(book, "hw1")] == ["a\N{REPLACEMENT CHARACTER}b?"]

    def test_two_writers_make_neither_two_attempts_nor_two_students(self, where: str, book: Book) -> None:
        """They wait for each other, also for the first row of all."""
        faults: list[BaseException] = []

        def write(number: int) -> None:
            try:
                with open_book(where) as mine:
                    for index in range(10):
                        at = NOON + timedelta(seconds=2 * index + number)
                        record(mine, "hw1", "tiny", handed(f"s{index}"), result(7), at)
            except BaseException as fault:  # noqa: BLE001 - it is shown below
                faults.append(fault)

        writers = [threading.Thread(target=write, args=(number,)) for number in range(2)]
        for each in writers:
            each.start()
        for each in writers:
            each.join()

        assert not faults
        assert [each.attempt for each in grades(book, "hw1")] == [1] * 10
        assert all(len(history(book, "hw1", f"s{index}")) == 3 for index in range(10))


class TestReading:
    """What is made of it."""

    def test_students_come_in_the_order_of_their_code_points(self, book: Book) -> None:
        """The same on every server."""
        enrol(book, "tiny", [Student(name=name) for name in ("é", "b", "A", "a", "B")])
        ensure_assignment(book, "hw1", "tiny")

        assert [each.student.name for each in grades(book, "hw1")] == ["A", "B", "a", "b", "é"]

    def test_many_students_cost_few_queries(self, book: Book) -> None:
        """Not one per student."""
        enrol(book, "tiny", [Student(name=f"s{number:03}") for number in range(450)])
        record(book, "hw1", "tiny", handed("s007"), result(7), NOON)
        asked = []
        event.listen(book.engine, "before_cursor_execute", lambda *arguments: asked.append(arguments[2]))

        found = list(grades(book, "hw1"))

        assert len(found) == 450
        assert len(asked) < 20

    def test_a_reader_sees_one_moment_while_a_writer_writes(self, where: str, book: Book) -> None:
        """It neither waits nor sees half of a class."""
        enrol(book, "tiny", [Student(name=f"s{number:03}") for number in range(300)])
        record(book, "hw1", "tiny", handed("s000"), result(1), NOON)
        reader = grades(book, "hw1")
        first = next(reader)

        with open_book(where) as other:
            for name in ("s000", "s299"):
                record(other, "hw1", "tiny", handed(name), result(2, key="2"), NOON)

        assert first.grade == 1
        assert [each.grade for each in reader if each.grade is not None] == []
        assert [each.grade for each in grades(book, "hw1") if each.grade is not None] == [2, 2]

    def test_results_are_the_current_ones(self, book: Book) -> None:
        """Of those who handed in something."""
        enrol(book, "tiny", [Student(name="ben")])
        record(book, "hw1", "tiny", handed("ada"), result(3), NOON)
        record(book, "hw1", "tiny", handed("ada"), result(4, key="2"), NOON)

        assert [(student.name, found.score) for student, found in results(book, "hw1")] == [("ada", 4)]

    def test_an_assignment_that_is_not_there_is_named_with_those_that_are(self, book: Book) -> None:
        """And one that two courses have needs the course."""
        ensure_assignment(book, "hw1", "tiny")
        ensure_assignment(book, "hw1", "large")
        with pytest.raises(GradebookError, match=r"no assignment 'hw2'.*hw1"):
            list(grades(book, "hw2"))
        with pytest.raises(GradebookError, match=r"Several courses .* large, tiny"):
            list(grades(book, "hw1"))

        assert list(grades(book, "hw1", "tiny")) == []


class TestSaying:
    """Overrides, comments and extensions."""

    @pytest.fixture(autouse=True)
    def graded(self, book: Book) -> None:
        """Ada has 6 of 10 and 8 of 10, an hour and a minute late."""
        late = LatePolicy(percent=10, per="hour")
        set_assignment(book, Assignment(name="hw1", course="tiny", due=NOON, late=late))
        submitted = NOON + timedelta(minutes=61)
        record(book, "hw1", "tiny", handed("ada", submitted=submitted), result(6, 8, bonus=1), NOON)

    def test_lateness_costs_points_that_were_earned(self, book: Book) -> None:
        """Two begun hours, a tenth each, of score and extra points; the score stays what it was."""
        assert (only(book).score, only(book).penalty, only(book).grade) == (14, 3, 12)

    def test_an_override_of_an_exercise_takes_its_place(self, book: Book) -> None:
        """Lateness is reckoned after it."""
        saying.override(book, "hw1", score(9, "first"))

        grade = only(book)

        assert (grade.score, grade.penalty, grade.grade) == (14, 3.6, 14.4)
        assert [each.override.score if each.override else None for each in grade.exercises] == [9, None]

    def test_an_override_of_the_whole_is_the_grade(self, book: Book) -> None:
        """Lateness takes nothing from it."""
        saying.override(book, "hw1", score(9, "first"))
        saying.override(book, "hw1", score(20))

        assert only(book).grade == 20

    def test_an_override_can_be_taken_back_and_is_remembered(self, book: Book) -> None:
        """The last word counts; taking back what is not there is an error."""
        for minute, said in enumerate((20, 18, None)):
            saying.override(book, "hw1", score(said, minutes=minute))

        assert only(book).grade == 12
        said = [each.score for each in history(book, "hw1", "ada") if isinstance(each, Override)]
        assert said == [20, 18, None]
        with pytest.raises(GradebookError, match="no override of the whole grade"):
            saying.override(book, "hw1", score(None, minutes=9))

    def test_a_regrade_leaves_an_override_standing(self, book: Book) -> None:
        """So does a new attempt."""
        saying.override(book, "hw1", score(9, "first"))
        record(book, "hw1", "tiny", handed("ada", "two"), result(2, 2, key="2"), NOON)

        assert only(book).grade == 11

    def test_an_override_mends_what_the_grader_failed_on(self, book: Book) -> None:
        """Without it there is no grade."""
        record(book, "hw1", "tiny", handed("ada", "two"), result(None, 8, key="2"), NOON)
        assert only(book).grade is None

        saying.override(book, "hw1", score(5, "first"))

        assert only(book).grade == 13

    def test_who_handed_in_nothing_can_have_a_grade(self, book: Book) -> None:
        """It was handed in on paper."""
        enrol(book, "tiny", [Student(name="ben")])
        saying.override(book, "hw1", score(7, student="ben"))

        assert (only(book, "ben").attempt, only(book, "ben").grade) == (0, 7)

    def test_an_extension_takes_the_place_of_the_due_date(self, book: Book) -> None:
        """For that student, and the newest counts."""
        for minute, hours in enumerate((9, 1)):
            until, when = NOON + timedelta(hours=hours), NOON + timedelta(minutes=minute)
            said = Extension(student="ada", until=until, who="teacher", why="ill", when=when)
            saying.extend(book, "hw1", said)

        assert (only(book).late, only(book).penalty) == (timedelta(minutes=1), 1.5)
        assert only(book).extension == said

    def test_a_comment_is_kept_as_it_was_said(self, book: Book) -> None:
        """With who said it and when."""
        said = Comment(student="ada", exercise="first", text="Look at «mean».\n", who="teacher", when=NOON)
        saying.comment(book, "hw1", said)

        assert only(book).comments == (replace(said, text="Look at «mean»."),)

    @pytest.mark.parametrize("bad", [-1.0, float("nan"), float("inf")])
    def test_what_is_no_score_is_refused(self, book: Book, bad: float) -> None:
        """Below nothing, or no number at all."""
        with pytest.raises(GradebookError, match="number from 0 to"):
            saying.override(book, "hw1", score(bad))

    def test_what_lacks_a_reason_or_an_exercise_is_refused(self, book: Book) -> None:
        """The message says what is missing; nothing is written."""
        with pytest.raises(GradebookError, match="--why"):
            saying.override(book, "hw1", replace(score(1), why=" "))
        with pytest.raises(GradebookError, match="Did you mean first"):
            saying.override(book, "hw1", score(1, "firzt"))
        with pytest.raises(GradebookError, match="no student 'eve'"):
            saying.override(book, "hw1", score(1, student="eve"))

        assert only(book).grade == 12

    def test_history_is_in_order_of_time(self, book: Book) -> None:
        """First handed in, then graded, then what was said."""
        saying.override(book, "hw1", score(9, "first", minutes=1))
        saying.comment(
            book, "hw1", Comment(student="ada", exercise="", text="!", who="me", when=NOON + timedelta(minutes=2))
        )

        kinds = [type(each) for each in history(book, "hw1", "ada")]

        assert kinds == [Attempted, Judged, Override, Comment]
        assert history(book, "hw1", "nobody") == []

    def test_a_mark_without_a_time_costs_nothing(self, book: Book) -> None:
        """It is shown as unknown."""
        record(book, "hw1", "tiny", handed("ben", submitted=None, late=True), result(6, 8), NOON)

        assert (only(book, "ben").late_unknown, only(book, "ben").grade) == (True, 14)
        assert not only(book).late_unknown


class TestFinding:
    """Which student is meant."""

    @pytest.fixture(autouse=True)
    def roster(self, book: Book) -> None:
        """Three students with what an LMS knows of them."""
        ensure_assignment(book, "hw1", "tiny")
        people = (
            Student(name="ada", full_name="Ada Lovelace", login="al1", email="Ada@x.org", number="17"),
            Student(name="ben", full_name="Ben Ada", login="ada", number="18"),
            Student(name="zoe", full_name="Zoë Straße", number="19"),
        )
        enrol(book, "tiny", people)

    @pytest.mark.parametrize(
        ("wanted", "found"),
        [("ada", "ada"), ("AL1", "ada"), ("ada@X.org", "ada"), ("18", "ben"), ("zoë str", "zoe"), ("love", "ada")],
    )
    def test_a_student_has_many_names(self, book: Book, wanted: str, found: str) -> None:
        """The book's own counts before all others."""
        assert find_student(book, "hw1", wanted, guess=True).name == found

    def test_what_changes_something_wants_a_whole_name(self, book: Book) -> None:
        """A mistyped login must not be the beginning of somebody else."""
        assert find_student(book, "hw1", "ada lovelace").name == "ada"
        with pytest.raises(GradebookError, match="no student 'love'"):
            find_student(book, "hw1", "love")

    def test_near_misses_are_suggested(self, book: Book) -> None:
        """And all who are meant, if it is several."""
        with pytest.raises(GradebookError, match=r"Did you mean ada \(Ada Lovelace\)"):
            find_student(book, "hw1", "ada lovelance")
        enrol(book, "tiny", [Student(name="ada2", full_name="Ada Lovejoy")])
        with pytest.raises(GradebookError, match=r"ada \(Ada Lovelace\); ada2 \(Ada Lovejoy\)"):
            find_student(book, "hw1", "ada love", guess=True)
