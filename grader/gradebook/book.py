"""A gradebook, open: made, checked and brought to this program's version as need be."""

import contextlib
import os
import secrets
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self, TypeVar

from sqlalchemy import URL, Connection, Engine, text
from sqlalchemy.exc import DBAPIError

from grader.errors import GradebookError
from grader.gradebook.faults import is_lost, told
from grader.gradebook.migrating import back_up, upgrade, version_of
from grader.gradebook.place import connect, file_of, shown, url_of
from grader.gradebook.tables import VERSION

__all__ = ["Book", "open_book"]

Value = TypeVar("Value")

# Two makers or migrators of one PostgreSQL database wait for each other on this number; any would do.
_LOCK = 0x67726164656B6974
_TRIES = 7


@dataclass(frozen=True, slots=True)
class Book:
    """A gradebook that is open; close it, or use it in ``with``."""

    engine: Engine
    url: URL

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Give back all connections."""
        self.engine.dispose()

    @property
    def place(self) -> str:
        """Where it is, as people may see it."""
        return shown(self.url)

    @contextlib.contextmanager
    def reading(self) -> Iterator[Connection]:
        """Give a connection that sees the book as it is now, whatever is written meanwhile.

        Raises:
            GradebookError: if the book cannot be read.
        """
        with told(self.url), _for_reading(self.engine).begin() as connection:
            yield connection

    @contextlib.contextmanager
    def writing(self) -> Iterator[Connection]:
        """Give a connection in one transaction: all of it is written when the block ends, or nothing.

        Raises:
            GradebookError: if the book cannot be written.
        """
        with told(self.url), _for_writing(self.engine).begin() as connection:
            yield connection

    def write(self, work: Callable[[Connection], Value]) -> Value:
        """Do *work* in one transaction, and once more if the connection was lost meanwhile, a few times.

        *work* is told nothing of an earlier try that was written after all; it must find out itself.

        Raises:
            GradebookError: if the book cannot be written.
        """
        with told(self.url):
            for again in range(_TRIES):
                try:
                    with _for_writing(self.engine).begin() as connection:
                        return work(connection)
                except DBAPIError as error:
                    if not is_lost(error) or again == _TRIES - 1:
                        raise
                time.sleep(0.1 * 2**again)
        raise AssertionError


def open_book(where: str | Path, *, make: bool = False) -> Book:
    """Open the gradebook at *where*: a URL, the path of a file of SQLite, or a folder with ``gradebook.db`` in it.

    A book of an older version is brought to this program's; of one in a file a copy is put beside it first. With
    *make*, a book that is not there is made, whole or not at all.

    Raises:
        GradebookError: if there is none, it is no gradebook or one of a newer program, or it cannot be reached.
    """
    url = url_of(where)
    file = file_of(url)
    if file is not None and not file.exists():
        if not make:
            raise GradebookError(
                f"There is no gradebook at {file}. Say with --db where it is; grade batch SUBMISSIONS --out DIR "
                "makes one."
            )
        _make_file(url, file)
    book = Book(connect(url), url)
    try:
        _check(book, make=make and file is None)
    except BaseException:
        book.close()
        raise
    return book


def _for_reading(engine: Engine) -> Engine:
    if engine.dialect.name == "postgresql":
        return engine.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)
    return engine


def _for_writing(engine: Engine) -> Engine:
    return engine.execution_options(gradebook_writes=True)


def _make_file(url: URL, file: Path) -> None:
    """Make the book under another name, then give it its own: no one ever sees half of it."""
    temporary = file.with_name(f".{file.name}.{secrets.token_hex(4)}.new")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with told(url), contextlib.closing(Book(connect(url.set(database=str(temporary))), url)) as book:
            with book.engine.connect().execution_options(gradebook_begins=False) as connection:
                # Readers and a writer at the same time; the file remembers it.
                connection.exec_driver_sql("PRAGMA journal_mode = WAL")
            with book.writing() as connection:
                upgrade(connection)
        _give_name(temporary, file)
    except OSError as error:
        raise GradebookError(f"No gradebook can be made at {file}: {error.strerror}. Give another --db.") from error
    finally:
        for ending in ("", "-wal", "-shm"):
            with contextlib.suppress(OSError):
                temporary.with_name(temporary.name + ending).unlink()


def _give_name(temporary: Path, file: Path) -> None:
    with contextlib.suppress(FileExistsError):
        # Unlike a rename, a link never takes the place of a book that another program has made meanwhile.
        try:
            os.link(temporary, file)
        except PermissionError:
            # There are file systems without links.
            temporary.rename(file)


def _check(book: Book, *, make: bool) -> None:
    with book.reading() as connection:
        version = version_of(connection)
        foreign = version is None and not make
    if foreign:
        raise GradebookError(f"{book.place} is not a gradebook, or an empty database. Give another place with --db.")
    if version == VERSION:
        return
    with book.writing() as connection:
        if book.engine.dialect.name == "postgresql":
            connection.execute(text("SELECT pg_advisory_xact_lock(:number)"), {"number": _LOCK})
        # Another program may have done it while we waited.
        version = version_of(connection)
        if version == VERSION:
            return
        file = file_of(book.url)
        if version is not None and file is not None and version < VERSION:
            back_up(file, version)
        upgrade(connection)
