"""Rosters: tables of people as they come, from a simple one to what systems export."""

import codecs
from datetime import UTC, datetime
from pathlib import Path

import pytest

from grader.errors import SubmissionError
from grader.model import Student
from grader.roster import Roster, read_roster
from grader.table import encode_table, read_table


def roster(tmp_path: Path, text: str | bytes) -> Roster:
    """Write *text* to a file and read it."""
    path = tmp_path / "roster.csv"
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return read_roster(path)


def students(tmp_path: Path, text: str | bytes) -> list[Student]:
    """Return the people in it."""
    return [each.student for each in roster(tmp_path, text).enrolled]


class TestForms:
    """Tables as people and systems write them."""

    def test_a_simple_table_is_enough(self, tmp_path: Path) -> None:
        """Columns are known by their names in any writing, and the login is what a student is called."""
        text = 'Full Name,E-Mail,LOGIN,Student_ID,Section\n"Doe, Ann",ann@x.edu,adoe,s001,A\n'

        assert students(tmp_path, text) == [
            Student(name="adoe", full_name="Doe, Ann", email="ann@x.edu", login="adoe", number="s001", section="A")
        ]

    def test_a_name_alone_is_enough(self, tmp_path: Path) -> None:
        """It is made fit for the name of a file."""
        assert [each.name for each in students(tmp_path, "name\nAnn/Doe\n..\\secret\nCON\nsummary\n")] == [
            "Ann_Doe",
            "_secret",
            "CON_",
            "summary_",
        ]

    def test_first_and_last_names_make_a_full_one(self, tmp_path: Path) -> None:
        """As Gradescope and Moodle have them."""
        text = "First Name,Last Name,SID,Email,Role\nAnn,Doe,s001,ann@x.edu,Student\nTim,Teach,,t@x.edu,Instructor\n"

        assert [(each.full_name, each.number) for each in students(tmp_path, text)] == [("Ann Doe", "s001")]

    def test_a_canvas_gradebook_is_a_roster(self, tmp_path: Path) -> None:
        """Its ID is Canvas's own; neither its assignments nor its rows that are no students count."""
        text = (
            "Student,ID,SIS User ID,SIS Login ID,Section,Email (12),Final Score\n"
            ",,,,,Manual Posting,\n"
            "    Points Possible,,,,,10,(read only)\n"
            '"Doe, Ann",511,s001,ann@x.edu,Sec 1,7.5,75\n'
            '"=""=Evil, Eve""",512,s002,eve@x.edu,Sec 1,,\n'
            '"Student, Test",513,,9c8f,Sec 1,,\n'
        )

        assert students(tmp_path, text) == [
            Student(
                name="ann@x.edu", full_name="Doe, Ann", login="ann@x.edu", number="s001", lms_id="511", section="Sec 1"
            ),
            Student(
                name="eve@x.edu",
                full_name="=Evil, Eve",
                login="eve@x.edu",
                number="s002",
                lms_id="512",
                section="Sec 1",
            ),
        ]

    def test_moodle_and_its_worksheet(self, tmp_path: Path) -> None:
        """The worksheet's identifier is another word for the student in one download, not a number of theirs."""
        text = "Identifier,Full name,ID number,Email address\nParticipant 77,Ann Doe,s001,ann@x.edu\n"

        (ann,) = roster(tmp_path, text).enrolled

        assert ann.aliases == ("Participant 77",)
        assert (ann.student.name, ann.student.lms_id) == ("s001", "")

    def test_nbgrader_and_github_rosters(self, tmp_path: Path) -> None:
        """An id is nbgrader's login; GitHub's numbers are no LMS's."""
        (hacker,) = students(tmp_path, "id,first_name,last_name,email,lms_user_id\nhacker,Alyssa,Hacker,a@x.edu,9\n")
        assert (hacker.name, hacker.login, hacker.lms_id, hacker.full_name) == (
            "hacker",
            "hacker",
            "9",
            "Alyssa Hacker",
        )

        (ann,) = students(tmp_path, "identifier,github_username,github_id,name\ns001,anndoe,511,Ann\n")
        assert (ann.name, ann.number, ann.lms_id) == ("anndoe", "s001", "")

        (ben,) = students(
            tmp_path, "username,first_name,last_name,email,section,github_id,role\nben,Ben,Li,,A,7,student\n"
        )
        assert (ben.name, ben.section, ben.lms_id) == ("ben", "A", "")


class TestWriting:
    """How the table is written."""

    @pytest.mark.parametrize(
        "data",
        [
            codecs.BOM_UTF8 + "name;login\nÅsa Öberg;åsa\n".encode(),
            "name\tlogin\r\nÅsa Öberg\tåsa\r\n".encode("utf-16"),
            'name,login\n"Åsa\nÖberg",åsa\n\n,\n'.encode("utf-16-be"),
            "name,login\nA\u030asa  \u202eO\u0308berg\x07,a\u030asa\n".encode(),
        ],
        ids=["mark and semicolons", "utf-16 and tabs", "utf-16 without mark, lines in quotes", "decomposed, hostile"],
    )
    def test_any_ordinary_writing_is_read(self, tmp_path: Path, data: bytes) -> None:
        """Names are composed, on one line, and without what hides or turns text."""
        (student,) = students(tmp_path, data)

        assert (student.name, student.full_name) == ("åsa", "Åsa Öberg")

    @pytest.mark.parametrize("first", ["sep=;\r\n", '"sep=;"\n', "SEP=;\n"])
    def test_the_line_of_a_spreadsheet_before_the_header_is_read(self, tmp_path: Path, first: str) -> None:
        """It says what separates the cells; lines are counted with it, and it is written back."""
        text = f"{first}name;login\nDoe, Ann;ann\n"
        assert [each.full_name for each in students(tmp_path, codecs.BOM_UTF8 + text.encode())] == ["Doe, Ann"]
        assert encode_table(read_table(tmp_path / "roster.csv"))[3:].startswith(first.encode())

        with pytest.raises(SubmissionError, match="lines 3, 4"):
            roster(tmp_path, text + "Doe, Al;ann\n")

    def test_times_need_a_zone(self, tmp_path: Path) -> None:
        """A time without one could be any of a day's."""
        (ann,) = roster(tmp_path, "login,submitted at\nann,2026-11-21T10:00:00+01:00\n").enrolled
        assert ann.submitted == datetime(2026, 11, 21, 9, tzinfo=UTC)

        with pytest.raises(SubmissionError, match=r"line 2, .*zone"):
            roster(tmp_path, "login,submitted at\nann,2026-11-21 10:00\n")


class TestRefusals:
    """What cannot be used says on which line, and what to do."""

    @pytest.mark.parametrize(
        ("text", "words"),
        [
            ("", "is empty"),
            ("a,b\n1,2\n", "no column that says who"),
            ("login\n", "0 students"),
            ("login,login\na,b\n", "twice"),
            ("login,email\nann,a@x\nben,b@x\nANN,c@x\n", r"login 'ann' on lines 2, 4"),
            ("name,number\nAnn,1\nBen,1\n", r"number '1' on lines 2, 3"),
            ("name\nAnn Doe\nann  doe\n", "lines 2, 3 .*logins or numbers"),
            ("login,folder\nann,group1\nben,group1\n", "folder 'group1' on lines 2, 3"),
            ("name,section\n,A\n", "line 2, names no student"),
            ('login\n"ann\n', "no CSV"),
            ("login\n\xff".encode("latin-1"), "not UTF-8"),
        ],
    )
    def test_an_unusable_roster_is_refused(self, tmp_path: Path, text: str | bytes, words: str) -> None:
        """Nobody is guessed."""
        with pytest.raises(SubmissionError, match=words):
            roster(tmp_path, text)

    def test_a_missing_or_huge_file_is_refused(self, tmp_path: Path) -> None:
        """The file is not read further than a roster is long."""
        with pytest.raises(SubmissionError, match="cannot be read"):
            read_roster(tmp_path / "none.csv")
        with (tmp_path / "huge.csv").open("wb") as file:
            file.truncate(1 << 40)
        with pytest.raises(SubmissionError, match="larger than"):
            read_roster(tmp_path / "huge.csv")

    def test_equal_local_parts_are_told_apart_by_the_whole_address(self, tmp_path: Path) -> None:
        """Whoever is alone with theirs keeps the short name."""
        names = [each.name for each in students(tmp_path, "email\nann@a.edu\nann@b.edu\nben@a.edu\n")]

        assert names == ["ann@a.edu", "ann@b.edu", "ben"]
