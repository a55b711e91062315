"""Gradebooks in trouble: killed, cut off, full, read only, too old, too new, or none at all."""

import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest
from books import DUE, NOON, handed, result
from postgres import Server
from sqlalchemy import Connection, event, text

from grader.errors import GradebookError
from grader.grade import Extension, Override
from grader.gradebook import saying
from grader.gradebook.book import Book, open_book
from grader.gradebook.migrating import upgrade, version_of, versions
from grader.gradebook.place import connect, file_of, url_of
from grader.gradebook.reading import grades, history
from grader.gradebook.recording import kept, record
from grader.gradebook.remembering import Judged
from grader.gradebook.tables import VERSION, VERSION_TABLE, metadata

SUPPORT = Path(__file__).parent / "support"

# Records for ever, and says after each one that it is written.
WRITER = """
import sys
from datetime import timedelta
from books import NOON, handed, result
from grader.gradebook.book import open_book
from grader.gradebook.recording import record
begin = int(sys.argv[2])
with open_book(sys.argv[1]) as book:
    for number in range(begin, begin + 100_000):
        student, digest = f"s{number % 7}", f"d{number % 3}"
        record(book, "hw1", "tiny", handed(student, digest), result(5, 6), NOON + timedelta(seconds=number))
        print(number, flush=True)
"""
# Opens a book that may have to be made, and records something.
USER = """
import sys
from books import NOON, handed, result
from grader.gradebook.book import open_book
from grader.gradebook.recording import record
with open_book(sys.argv[1], make=True) as book:
    record(book, "hw1", "tiny", handed(sys.argv[2]), result(5), NOON)
print("done")
"""
# Makes one book after another.
MAKER = """
import sys
from grader.gradebook.book import open_book
for number in range(1000):
    print(number, flush=True)
    open_book(f"{sys.argv[1]}/{number}.db", make=True).close()
"""


def started(program: str, *arguments: str) -> subprocess.Popen[str]:
    """Start *program* in a Python of its own."""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(SUPPORT), *sys.path])}
    command = [sys.executable, "-c", program, *arguments]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment)


def killed_after(process: subprocess.Popen[str], lines: int, pause: float) -> list[int]:
    """Kill *process* some time after it has said so many lines; return all that it said."""
    assert process.stdout is not None
    said = [int(process.stdout.readline()) for _ in range(lines)]
    time.sleep(pause)
    process.send_signal(signal.SIGKILL)
    said += [int(line) for line in process.stdout.read().splitlines()]
    process.stdout.close()
    process.wait()
    return said


def pid_of(connection: Connection) -> int:
    """Return the number of the server's process at the other end."""
    driver = connection.connection.driver_connection
    assert driver is not None
    return int(driver.info.backend_pid)


def in_version(where: str, version: str) -> Book:
    """Make a book of an older version."""
    book = Book(connect(url_of(where)), url_of(where))
    with book.writing() as connection:
        upgrade(connection, version)
    return book


@pytest.fixture(params=["sqlite", "postgresql"])
def where(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """A place where no book is yet."""
    if request.param == "sqlite":
        return str(tmp_path / "gradebook.db")
    server: Server = request.getfixturevalue("postgres")
    return server.new_database("trouble")


class TestKilled:
    """kill -9 at random points."""

    @pytest.mark.parametrize("rounds", [4, pytest.param(30, marks=pytest.mark.slow)])
    def test_what_was_recorded_is_there_whole(self, tmp_path: Path, rounds: int) -> None:
        """Nothing said to be written is missing, nothing is there in part, and one grading of each counts."""
        dice = random.Random(7)
        path = tmp_path / "book.db"
        open_book(path, make=True).close()
        said: list[int] = []
        for number in range(rounds):
            begin = 1000 * number
            said += killed_after(started(WRITER, str(path), str(begin)), dice.randint(1, 20), dice.random() / 50)
            with closing(sqlite3.connect(path)) as connection:
                assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
                assert connection.execute("PRAGMA foreign_key_check").fetchall() == []

        with open_book(path) as book:
            for student in {f"s{number % 7}" for number in said}:
                judged = [each for each in history(book, "hw1", student) if isinstance(each, Judged)]
                times = {each.when for each in judged}
                mine = [number for number in said if f"s{number % 7}" == student]
                assert {NOON + timedelta(seconds=number) for number in mine} <= times
                assert len(times) == len(judged) <= len(mine) + rounds
                assert sum(each.current for each in judged) == 1
                assert kept(book, "hw1", "tiny", student) is not None
                (grade,) = grades(book, "hw1", student=student)
                assert len(grade.exercises) == 2

    @pytest.mark.parametrize("rounds", [3, pytest.param(20, marks=pytest.mark.slow)])
    def test_a_book_is_made_whole_or_not_at_all(self, tmp_path: Path, rounds: int) -> None:
        """A file that has the book's name is one."""
        dice = random.Random(7)
        for number in range(rounds):
            folder = tmp_path / str(number)
            folder.mkdir()
            killed_after(started(MAKER, str(folder)), dice.randint(1, 3), dice.random() / 4)
            for path in folder.glob("[0-9]*.db"):
                with open_book(path) as book, book.reading() as connection:
                    assert version_of(connection) == VERSION

    @pytest.mark.parametrize("moment", ["INSERT INTO grading", "INSERT INTO test_result", "COMMIT"])
    def test_a_connection_that_is_cut_off_costs_nothing(self, postgres: Server, moment: str) -> None:
        """The transaction is done once more, and what it wrote is there once."""
        cuts = []
        with open_book(postgres.new_database("cut"), make=True) as book:
            record(book, "hw1", "tiny", handed("ada"), result(5), NOON)

            def cut(connection: Connection, _cursor: object = None, statement: str = "COMMIT", *_: object) -> None:
                if statement.startswith(moment) and not cuts:
                    cuts.append(pid_of(connection))
                    postgres.run(f"SELECT pg_terminate_backend({cuts[0]}, 5000)")

            event.listen(book.engine, "before_cursor_execute", cut)
            event.listen(book.engine, "commit", cut)
            for number, name in enumerate(("ada", "ben")):
                at = NOON + timedelta(seconds=number + 1)
                record(book, "hw1", "tiny", handed(name, "new"), result(6, key="2"), at)

            assert len(cuts) == 1
            assert [each.grade for each in grades(book, "hw1")] == [6, 6]
            assert [len(history(book, "hw1", name)) for name in ("ada", "ben")] == [4, 2]

    def test_an_answer_that_is_lost_does_not_double_a_grading(self, postgres: Server) -> None:
        """The server has written it, and the connection breaks before it can say so."""
        with open_book(postgres.new_database("lost"), make=True) as book:
            broken: list[int] = []

            def cut(connection: Connection) -> None:
                if not broken:
                    broken.append(pid_of(connection))
                    connection.connection.commit()
                    postgres.run(f"SELECT pg_terminate_backend({broken[0]}, 5000)")

            event.listen(book.engine, "commit", cut)
            record(book, "hw1", "tiny", handed("ada"), result(5), NOON)

            assert broken
            assert len(history(book, "hw1", "ada")) == 2

    def test_a_server_that_starts_again_is_waited_for(self, postgres: Server) -> None:
        """What cannot connect at once tries again, and gives up after a while with a sentence."""
        import psycopg

        refused = []

        def refuse(*_: object) -> None:
            if len(refused) < 3:
                refused.append(1)
                raise psycopg.OperationalError("the database system is starting up")

        with open_book(postgres.new_database("restart"), make=True) as book:
            book.engine.dispose()
            event.listen(book.engine, "do_connect", refuse)
            record(book, "hw1", "tiny", handed("ada"), result(5), NOON)

            assert len(refused) == 3
            assert len(history(book, "hw1", "ada")) == 2


class TestVersions:
    """From one version of the tables to the next."""

    def test_the_versions_make_the_tables_that_are_used(self, where: str) -> None:
        """No difference between what is in the database and what the program thinks is there."""
        from alembic.autogenerate import compare_metadata
        from alembic.migration import MigrationContext

        with open_book(where, make=True) as book, book.reading() as connection:
            options = {"version_table": VERSION_TABLE, "compare_type": True}
            assert compare_metadata(MigrationContext.configure(connection, opts=options), metadata) == []
        assert versions() == ["0001", "0002", "0003"]
        assert versions()[-1] == VERSION

    def test_an_old_book_is_brought_up_to_date_with_all_that_is_in_it(self, where: str) -> None:
        """What an old book had is there, what is new can be used, and of a file there is a copy."""
        with in_version(where, "0001") as old:
            record(old, "hw1", "tiny", handed("ada"), result(5, 6), NOON)
            said = Override(student="ada", exercise="first", score=9, who="me", why="seen", when=NOON)
            saying.override(old, "hw1", said)

        with open_book(where) as book:
            saying.extend(book, "hw1", Extension(student="ada", until=DUE, who="me", why="ill", when=NOON))
            (grade,) = grades(book, "hw1")
            events = history(book, "hw1", "ada")

        assert (grade.grade, grade.exercises[0].override) == (15, said)
        assert len(events) == 4
        file = file_of(url_of(where))
        if file is not None:
            with closing(sqlite3.connect(f"{file}.version-0001.bak")) as copy:
                assert copy.execute("SELECT count(*) FROM grading").fetchall() == [(1,)]
                assert copy.execute(f"SELECT * FROM {VERSION_TABLE}").fetchall() == [("0001",)]  # noqa: S608 - ours

    @pytest.mark.parametrize("version", [None, "0001"])
    def test_several_may_open_it_at_the_same_moment(self, where: str, version: str | None) -> None:
        """One makes it or brings it up to date; the others find it done."""
        if version:
            in_version(where, version).close()
        users = [started(USER, where, name) for name in "abc"]

        assert [each.communicate()[0] for each in users] == ["done\n"] * 3
        with open_book(where) as book:
            assert [each.grade for each in grades(book, "hw1")] == [5] * 3

    def test_no_copy_means_no_change(self, tmp_path: Path) -> None:
        """A book of which no copy can be made stays in its version."""
        path = tmp_path / "book.db"
        in_version(str(path), "0001").close()
        (tmp_path / "book.db.version-0001.bak").mkdir()

        with pytest.raises(GradebookError, match="no copy can be put beside it"):
            open_book(path)

        with closing(sqlite3.connect(path)) as connection:
            assert connection.execute(f"SELECT * FROM {VERSION_TABLE}").fetchall() == [("0001",)]  # noqa: S608 - ours

    def test_a_newer_book_is_left_alone(self, where: str) -> None:
        """The message says to update the program."""
        with open_book(where, make=True) as book, book.writing() as connection:
            connection.execute(text(f"UPDATE {VERSION_TABLE} SET version_num = '0999'"))  # noqa: S608 - ours

        with pytest.raises(GradebookError, match=r"0999.*made by a newer gradekit.*pip install --upgrade"):
            open_book(where, make=True)


class TestRefused:
    """What cannot be opened or written: a sentence with a way out, and never a password."""

    @pytest.fixture
    def path(self, tmp_path: Path) -> Iterator[Path]:
        """A book with one grading."""
        path = tmp_path / "book.db"
        with open_book(path, make=True) as book:
            record(book, "hw1", "tiny", handed("ada"), result(5), NOON)
        return path

    def test_what_is_no_gradebook_is_left_as_it_is(self, tmp_path: Path) -> None:
        """A text, another program's database, an empty file."""
        (tmp_path / "text.db").write_text("not a database, but long enough to be looked at" * 30)
        (tmp_path / "empty.db").touch()
        with closing(sqlite3.connect(tmp_path / "other.db")) as connection:
            connection.execute("CREATE TABLE student (id INTEGER)")
        before = {path: path.read_bytes() for path in tmp_path.iterdir()}

        for path in before:
            for make in (False, True):
                with pytest.raises(GradebookError, match="not a gradebook"):
                    open_book(path, make=make)

        assert {path: path.read_bytes() for path in tmp_path.iterdir()} == before

    def test_what_is_not_there_is_not_made_unasked(self, tmp_path: Path, postgres: Server) -> None:
        """Neither a file nor tables."""
        with pytest.raises(GradebookError, match=r"no gradebook at .*gradebook.db.* --db"):
            open_book(tmp_path)
        url = postgres.new_database("nothing")
        with pytest.raises(GradebookError, match="not a gradebook, or an empty database"):
            open_book(url)
        with pytest.raises(GradebookError, match=r"cannot be reached .*nowhere.*createdb"):
            open_book(url.replace("/nothing", "/nowhere"), make=True)

        assert list(tmp_path.iterdir()) == []

    def test_another_programs_tables_are_left_alone(self, postgres: Server) -> None:
        """A database that holds a table of the same name gets none of ours."""
        import psycopg

        url = postgres.new_database("theirs")
        with psycopg.connect(url, autocommit=True) as connection:
            connection.execute("CREATE TABLE student (id integer)")
            with pytest.raises(GradebookError, match="tables of another program"):
                open_book(url, make=True)
            count = connection.execute("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'").fetchall()
        assert count == [(1,)]

    @pytest.mark.parametrize(
        "url", ["postgresql://u:geheim@127.0.0.1:1/x", "postgresql://127.0.0.1:1/x?password=geheim"]
    )
    def test_a_server_that_is_not_there_is_named_without_the_password(self, url: str) -> None:
        """Wherever in the URL it stands."""
        with pytest.raises(GradebookError, match=r"127\.0\.0\.1.* cannot be reached") as caught:
            open_book(url)

        assert "geheim" not in str(caught.value)

    def test_a_missing_driver_is_named_with_the_way_to_get_it(self) -> None:
        """It is an extra."""
        program = (
            "import sys; sys.modules['psycopg'] = None\n"
            "from grader.gradebook.book import open_book\nopen_book('postgresql://x/y')"
        )
        done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)

        assert "pip install 'gradekit[postgres]'" in done.stderr

    def test_a_book_that_may_only_be_read_can_be_read(self, path: Path) -> None:
        """Writing says why it cannot."""
        with open_book(f"sqlite:///file:{path}?mode=ro&uri=true") as book:
            assert [each.grade for each in grades(book, "hw1")] == [5]
            with pytest.raises(GradebookError, match="only be read"):
                record(book, "hw1", "tiny", handed("ben"), result(5), NOON)

    def test_a_full_disk_costs_only_what_is_not_written_yet(self, path: Path) -> None:
        """And when there is space again, all goes on."""
        with open_book(path) as book:
            book.engine.dispose()
            event.listen(book.engine, "connect", lambda it, _: it.execute("PRAGMA max_page_count = 1"))

            def fill() -> None:
                for number in range(1000):
                    record(book, "hw1", "tiny", handed(f"s{number}"), result(5, 5, 5), NOON)

            with pytest.raises(GradebookError, match="disk is full"):
                fill()
        with open_book(path) as book:
            record(book, "hw1", "tiny", handed("zoe"), result(7), NOON)
            found = {each.student.name: each.grade for each in grades(book, "hw1")}

        assert (found.pop("ada"), found.pop("zoe")) == (5, 7)
        assert set(found.values()) <= {15}

    @pytest.mark.parametrize("where", ["sqlite://", "sqlite:///:memory:", "nonsense://x", "postgresql://[", "://"])
    def test_what_is_no_place_for_a_book_is_refused(self, where: str) -> None:
        """In memory it would be gone at the end; the others are none."""
        with pytest.raises(GradebookError):
            open_book(where, make=True)

    def test_a_damaged_file_is_said_to_be_one(self, path: Path) -> None:
        """With the way to what is left."""
        data = bytearray(path.read_bytes())
        data[4096:] = b"\xff" * (len(data) - 4096)
        path.write_bytes(data)

        with pytest.raises(GradebookError, match="damaged"), open_book(path) as book:
            list(grades(book, "hw1"))

    def test_a_folder_may_be_named_for_the_book_in_it(self, path: Path) -> None:
        """It is called gradebook.db there."""
        shutil.move(path, path.with_name("gradebook.db"))

        with open_book(path.parent) as book:
            assert book.place == str(path.with_name("gradebook.db"))
