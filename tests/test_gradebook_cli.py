"""``grade gradebook``: the real command, on a real book."""

import json
import os
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from books import NOON, handed, result

from grader.cli.dates import date_read, duration_read, duration_shown
from grader.grade import Assignment, Grade, LatePolicy
from grader.gradebook.book import open_book
from grader.gradebook.reading import assignments, grades
from grader.gradebook.recording import enrol, ensure_assignment, record, set_assignment
from grader.model import Student

GRADE = str(Path(sys.executable).with_name("grade"))
EVIL = "e\x1b[31mve\nx \u202e[bold]"


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A folder with a book: Ada a day late, Ben without a time, Zoë without anything, and a hostile name."""
    with open_book(tmp_path, make=True) as book:
        late = LatePolicy(percent=10, grace=timedelta(minutes=15))
        set_assignment(book, Assignment(name="hw1", course="tiny", due=NOON, late=late))
        enrol(
            book,
            "tiny",
            [Student(name="ada", full_name="Ada Lovelace", login="al1"), Student(name="zoe", full_name="Zoë 🐍")],
        )
        record(book, "hw1", "tiny", handed("ada", "1", NOON + timedelta(days=1)), result(9, 8, bonus=1), NOON)
        record(book, "hw1", "tiny", handed("ben", "2", None, late=True), result(10, 10), NOON)
        record(book, "hw1", "tiny", handed(EVIL, "3"), result(10, None), NOON)
    return tmp_path


def gradebook(place: Path | str, *arguments: str, code: int = 0, **variables: str) -> str:
    """Run ``grade gradebook`` on the book at *place* and return what it says; it ends with *code*."""
    done = subprocess.run(
        [GRADE, "gradebook", *arguments],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
        env={**os.environ, "GRADE_DB": str(place), "COLUMNS": "120", "TZ": "UTC", **variables},
    )
    assert done.returncode == code, done.stderr
    return done.stderr if code else done.stdout + done.stderr


def shown(place: Path) -> dict[str, Grade]:
    """Return the grades by student."""
    with open_book(place) as book:
        return {each.student.name: each for each in grades(book, "hw1")}


def row(text: str, name: str) -> str:
    """Return the line of *text* that begins with *name*."""
    return next(line for line in text.splitlines() if line.startswith(name))


class TestShow:
    """Grades to look at."""

    def test_a_class_is_a_table(self, place: Path) -> None:
        """Each with attempt, verdict, score, lateness and grade, and what is to be known about it."""
        text = gradebook(place, "show")

        assert " ".join(row(text, "ada").split()) == "ada Ada Lovelace 1 ✗ wrong answer 17 / 20 +1 1d -1.8 16.2"
        assert "late by ?" in row(text, "ben")
        assert "not handed in" in row(text, "zoe")
        assert "regrade" in row(text, "e�[31mve�x �[bold]")
        assert "4 students, 3 handed in, mean grade 18.1." in text
        assert "\x1b" not in text

    def test_a_narrow_terminal_cuts_off_no_grade(self, place: Path) -> None:
        """What does not fit is the full name."""
        text = gradebook(place, "show", COLUMNS="80", FORCE_COLOR="1", NO_COLOR="1")

        assert "16.2" in text
        assert "regrade" in text
        assert "Lovelace" not in text

    def test_a_student_is_shown_in_full(self, place: Path) -> None:
        """By any name of theirs: exercises, overrides, comments."""
        gradebook(place, "override", "ada", "10", "--exercise", "first", "--why", "it is right", "--who", "prof")
        gradebook(place, "comment", "ada", "Well [red]done.\nGo on.", "--who", "prof")

        text = gradebook(place, "show", "al1")

        assert "Ada Lovelace, al1" in text
        assert "override  10  it is right  (prof, " in row(text, "first")
        assert "Well [red]done.\nGo on." in text

    def test_json_holds_what_the_table_shows(self, place: Path) -> None:
        """And nothing else is on stdout."""
        found = json.loads(gradebook(place, "show", "--json", "-"))

        by_name = {each["student"]["name"]: each for each in found["grades"]}
        assert set(by_name) == {"ada", "ben", "zoe", EVIL}
        ada = by_name["ada"]
        assert (ada["late"], ada["penalty"], ada["grade"]) == (86400, 1.8, 16.2)
        assert by_name["zoe"]["verdict"] is None

    def test_who_is_nobody_gets_a_suggestion(self, place: Path) -> None:
        """The exit code says that the input cannot be used."""
        assert "Did you mean ada (Ada Lovelace)?" in gradebook(place, "show", "adda", code=2)

    def test_without_a_book_it_says_how_to_get_one(self, tmp_path: Path) -> None:
        """The folder's, the one in --db, the one in the environment."""
        text = gradebook("", "show", "--db", str(tmp_path), code=2)

        assert str(tmp_path / "gradebook.db") in text
        assert "grade batch" in text
        assert list(tmp_path.iterdir()) == []

    def test_of_several_assignments_one_is_named(self, place: Path) -> None:
        """Without one they are listed, and where two courses share a name, the course belongs to it."""
        with open_book(place) as book:
            for name, course in (("hw2", "tiny"), ("hw1", "large")):
                ensure_assignment(book, name, course)

        assert "large/hw1, tiny/hw1, hw2" in gradebook(place, "show", code=2)
        assert "large/hw1" in gradebook(place, "show", "--assignment", "hw1", code=2)
        assert "hw2" in gradebook(place, "show", "--assignment", "nope", code=2)
        assert "ada" in gradebook(place, "show", "--assignment", "tiny/hw1")


class TestSay:
    """Overrides, comments, extensions."""

    def test_an_override_is_said_and_taken_back(self, place: Path) -> None:
        """The score stays what it was."""
        assert "ada: grade 20 (score 17 of 20)." in gradebook(place, "override", "ada", "20", "--why", "oral exam")
        assert row(gradebook(place, "show"), "ada").rstrip().endswith("20  override")
        assert shown(place)["ada"].score == 17
        assert "grade 16.2" in gradebook(place, "override", "ada", "--withdraw", "--why", "wrong Ada")

        text = gradebook(place, "history", "ada", "--json", "-")
        events = json.loads(text)["events"]
        assert [each["event"] for each in events] == ["attempted", "judged", "override", "override"]
        assert [each.get("why") for each in events[2:]] == ["oral exam", "wrong Ada"]
        assert events[1]["current"] is True
        assert "this one counts" in gradebook(place, "history", "ada")

    def test_more_than_there_is_is_said_to_be_so(self, place: Path) -> None:
        """And written down all the same."""
        text = gradebook(place, "override", "ben", "12", "--exercise", "first", "--why", "brilliant")

        assert "12 is more than the 10 points there are" in text
        assert shown(place)["ben"].grade == 22

    @pytest.mark.parametrize(
        ("arguments", "words"),
        [
            (("override", "ada", "nan", "--why", "x"), "number from 0 to"),
            (("override", "ada", "5", "--why", "  "), "--why"),
            (("override", "ada", "5", "--why", "x", "--withdraw"), "SCORE or --withdraw"),
            (("override", "ada", "5", "--why", "x", "--exercise", "firzt"), "Did you mean first?"),
            (("extend", "ada", "--until", "soon", "--why", "x"), "no date"),
            (("assignment", "--late", "much"), "no penalty"),
        ],
    )
    def test_what_makes_no_sense_changes_nothing(self, place: Path, arguments: tuple[str, ...], words: str) -> None:
        """It is said what is wrong, with exit code 2."""
        before = shown(place)

        assert words in gradebook(place, *arguments, code=2)
        assert shown(place) == before

    def test_an_extension_makes_one_student_less_late(self, place: Path) -> None:
        """A date alone means the end of that day."""
        text = gradebook(place, "extend", "ada", "--until", "2026-11-21", "--why", "ill")

        assert "due 2026-11-21 23:59 UTC" in text
        assert "grade 18" in text
        assert "extended" in row(gradebook(place, "show"), "ada")

    def test_an_assignment_is_shown_and_set(self, place: Path) -> None:
        """What is not given stays; grades follow at once."""
        text = gradebook(place, "assignment", "--late", "2%/hour", "--at-most", "40%", "--closes", "7d")
        assert "due 2026-11-20 12:00 UTC; late: -2% per begun hour, at most 40%; grace 15m; closes 7d after" in text
        assert shown(place)["ada"].grade == 10.8

        gradebook(place, "assignment", "--due", "none", "--late", "none", "--closes", "never")

        assert shown(place)["ada"].grade == 18
        with open_book(place) as book:
            (found,) = assignments(book)
        assert (found.due, found.late.percent, found.late.closes) == (None, 0, None)

    def test_a_course_can_be_prepared_before_anything_is_handed_in(self, tmp_path: Path) -> None:
        """The book is made for it."""
        text = gradebook(tmp_path, "assignment", "--assignment", "hw1", "--course", "tiny", "--due", "2026-11-30")

        assert "due 2026-11-30 23:59 UTC" in text
        assert (tmp_path / "gradebook.db").exists()


def test_help_needs_no_database_program() -> None:
    """``grade --help`` and the group's own stay quick."""
    program = (
        "import sys; sys.argv = ['grade', 'gradebook', '--help']\n"
        "from grader.cli.main import _run\ncode = _run()\n"
        "assert not {'sqlalchemy', 'alembic', 'torch'} & set(sys.modules), sys.modules.keys()"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False, timeout=60)

    assert done.returncode == 0, done.stderr
    assert "export" in done.stdout


def test_dates_and_durations_are_read_as_people_write_them() -> None:
    """Without a zone they are of here."""
    assert date_read("2026-11-30T18:00+01:00") == datetime(2026, 11, 30, 17, tzinfo=UTC)
    here = date_read("2026-11-30")
    assert (here.hour, here.minute, here.second) == (23, 59, 59)
    assert here.tzinfo is not None
    assert duration_read("1d12h") == timedelta(days=1.5)
    assert duration_read(" 15M ") == timedelta(minutes=15)
    assert duration_shown(timedelta(days=2, hours=3, minutes=4)) == "2d 3h"
    for bad in ("0001-01-01T00:00+23:00", "9999-12-31", "30.11.2026", ""):
        with pytest.raises(ValueError, match="no date"):
            date_read(f"{bad}x" if bad == "9999-12-31" else bad)
    for bad in ("", "5", "1x", "-1d", "1d;"):
        with pytest.raises(ValueError, match="no duration"):
            duration_read(bad)
