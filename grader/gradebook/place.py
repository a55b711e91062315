"""Where a gradebook is: a file of SQLite, or a database that a URL names; and how one connects to it."""

import sqlite3
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError, NoSuchModuleError

from grader.errors import GradebookError

__all__ = ["FILE_NAME", "connect", "file_of", "shown", "url_of"]

# What a gradebook in a folder is called.
FILE_NAME = "gradebook.db"
# Seconds that a writer waits for another, and that a server may take to answer.
_PATIENCE = 30


def url_of(where: str | Path) -> URL:
    """Return the URL of *where*: a URL already, a file of SQLite, or a folder with ``gradebook.db`` in it.

    Raises:
        GradebookError: if *where* looks like a URL and is none, or names a book that would be gone at the end.
    """
    if isinstance(where, Path) or "://" not in where:
        path = Path(where).absolute()
        return URL.create("sqlite", database=str(path / FILE_NAME if path.is_dir() else path))
    try:
        url = make_url(where)
    except (ArgumentError, ValueError) as error:
        raise GradebookError(
            "The gradebook's URL cannot be read. It looks like postgresql://user:password@host:5432/name, with @ : / "
            "in a password written as %40 %3A %2F; or give the path of a file."
        ) from error
    if url.get_backend_name() == "sqlite" and (not url.database or ":memory:" in url.database):
        raise GradebookError("A gradebook in memory is gone at the end: give the path of a file.")
    if url.drivername == "postgresql":
        url = url.set(drivername="postgresql+psycopg")
    return url


def shown(url: URL) -> str:
    """Return *url* as people may see it: a file's path, or the URL without its password."""
    if url.get_backend_name() == "sqlite" and url.database and not url.query:
        return url.database
    if url.drivername == "postgresql+psycopg":
        url = url.set(drivername="postgresql")
    # A password may stand in the query as well.
    return url.difference_update_query(["password", "passfile", "sslpassword"]).render_as_string(hide_password=True)


def file_of(url: URL) -> Path | None:
    """Return the file that *url* names, or None where a server keeps the book, or SQLite is given a URI."""
    if url.get_backend_name() != "sqlite" or not url.database or url.database.startswith("file:"):
        return None
    return Path(url.database)


def connect(url: URL) -> Engine:
    """Return what makes connections to *url*; none is made yet.

    Raises:
        GradebookError: if the driver for such a database is not installed, or there is none.
    """
    sqlite = url.get_backend_name() == "sqlite"
    arguments: dict[str, Any] = {"timeout": _PATIENCE} if sqlite else {}
    if url.get_backend_name() == "postgresql":
        arguments = {"connect_timeout": _PATIENCE // 3}
    try:
        engine = create_engine(url, connect_args=arguments, pool_pre_ping=not sqlite, hide_parameters=True)
    except NoSuchModuleError as error:
        raise GradebookError(
            f"There is no kind of database called {url.drivername!r}. Use sqlite or postgresql."
        ) from (error)
    except ImportError as error:
        raise GradebookError(_driver_missing(url, error)) from error
    if sqlite:
        event.listen(engine, "connect", _prepare)
        event.listen(engine, "begin", _begin)
    return engine


def _driver_missing(url: URL, error: ImportError) -> str:
    if url.drivername == "postgresql+psycopg":
        return "A gradebook on PostgreSQL needs the driver psycopg: pip install 'gradekit[postgres]'."
    return f"The driver for {url.drivername} is not installed ({error.name or error})."


def _prepare(connection: sqlite3.Connection, record: object) -> None:
    """Let us begin transactions ourselves: the driver would do it too late to keep a second writer out."""
    del record
    connection.isolation_level = None
    connection.execute("PRAGMA foreign_keys = ON")
    # A grade that was written is on the disk, also when the power fails.
    connection.execute("PRAGMA synchronous = FULL")


def _begin(connection: Connection) -> None:
    options = connection.get_execution_options()
    if options.get("gradebook_begins", True):
        connection.exec_driver_sql("BEGIN IMMEDIATE" if options.get("gradebook_writes") else "BEGIN")
