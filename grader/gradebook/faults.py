"""What goes wrong with a database, as sentences for whoever can help it."""

import contextlib
from collections.abc import Iterator

from sqlalchemy import URL
from sqlalchemy.exc import DBAPIError, SQLAlchemyError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError

from grader.errors import GradebookError
from grader.gradebook.place import shown

__all__ = ["is_lost", "told"]

# By what SQLite's name for the error begins with, or the SQL standard's code; the first that fits is told.
_SQLITE = (
    ("SQLITE_FULL", "the disk is full; nothing was half written. Free some space, then run the same command again."),
    ("SQLITE_READONLY", "it may only be read. Give yourself the right to write the file and its folder, or copy it."),
    ("SQLITE_CANTOPEN", "it cannot be opened. See whether its folder is there and you may write in it."),
    ("SQLITE_PERM", "it cannot be opened. See whether you may read and write it."),
    ("SQLITE_AUTH", "it cannot be opened. See whether you may read and write it."),
    ("SQLITE_NOTADB", "this is not a gradebook. Give another place with --db."),
    ("SQLITE_CORRUPT", "the file is damaged. Take a copy of it from before; SQLite's .recover may save what is left."),
    ("SQLITE_BUSY", "another program has kept it locked for half a minute. Wait until that is done, then try again."),
    ("SQLITE_LOCKED", "another program keeps it locked. Wait until that is done, then try again."),
    ("SQLITE_IOERR", "the disk fails to read or write it. On a network drive, use a local folder or PostgreSQL."),
)
_STANDARD = (
    ("53100", "the server's disk is full; nothing was half written. Free some space there, then try again."),
    ("53300", "the server has no connection left. Wait, or close other programs that use it."),
    ("25006", "it may only be read. Connect to the primary server, with a user who may write."),
    ("42501", "the user may not do this there. Ask for the right to make tables in it, or use another database."),
    ("42P07", "it holds tables of another program by the same names. Use a database of its own."),
    ("55P03", "another program keeps it locked. Wait until that is done, then try again."),
)
# Codes after which the same transaction may well succeed: lost connections, deadlocks, a server that restarts.
_PASSING = ("08", "40", "57P", "55P03")


@contextlib.contextmanager
def told(url: URL) -> Iterator[None]:
    """Turn what a database raises within into a sentence.

    Raises:
        GradebookError: instead of anything that SQLAlchemy or the driver raises.
    """
    try:
        yield
    except DBAPIError as error:
        raise GradebookError(f"Gradebook {shown(url)}: {_why(error, url)}") from error
    except PoolTimeoutError as error:
        raise GradebookError(f"Gradebook {shown(url)}: too many connections at once. Use fewer.") from error
    except SQLAlchemyError as error:
        raise GradebookError(f"Gradebook {shown(url)}: {_first_line(error, url)}") from error


def is_lost(error: DBAPIError) -> bool:
    """Say whether *error* is one that passes: trying the whole transaction once more makes sense."""
    state = _state(error)
    return error.connection_invalidated or (state is not None and state.startswith(_PASSING))


def _state(error: DBAPIError) -> str | None:
    state = getattr(error.orig, "sqlstate", None)
    return state if isinstance(state, str) else None


def _why(error: DBAPIError, url: URL) -> str:
    name = getattr(error.orig, "sqlite_errorname", None)
    if isinstance(name, str):
        found = [words for begin, words in _SQLITE if name.startswith(begin)]
        return found[0] if found else f"{_first_line(error, url)}."
    state = _state(error)
    if state is None or state.startswith(("08", "57P")):
        return (
            f"the database cannot be reached ({_first_line(error, url)}). See whether the server runs, the "
            "database is there (createdb NAME makes one), and user and password in the URL are right."
        )
    found = [words for begin, words in _STANDARD if state.startswith(begin)]
    return found[0] if found else f"{_first_line(error, url)}."


def _first_line(error: SQLAlchemyError, url: URL) -> str:
    text = str(getattr(error, "orig", None) or error)
    line = next((each.strip() for each in text.splitlines() if each.strip()), type(error).__name__)
    secrets = [url.password, *(url.query.get(name) for name in ("password", "sslpassword"))]
    for secret in secrets:
        if isinstance(secret, str) and secret:
            line = line.replace(secret, "***")
    return line.rstrip(".")
