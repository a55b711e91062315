"""From one version of the tables to the next, by alembic, in one transaction."""

import contextlib
import secrets
import sqlite3
from pathlib import Path

from sqlalchemy import Connection, inspect, text

from grader.errors import GradebookError
from grader.gradebook.tables import VERSION, VERSION_TABLE

__all__ = ["back_up", "upgrade", "version_of", "versions"]


def version_of(connection: Connection) -> str | None:
    """Return the version of the tables behind *connection*, or None if there are none of a gradebook."""
    if not inspect(connection).has_table(VERSION_TABLE):
        return None
    version: str | None = connection.execute(text(f"SELECT version_num FROM {VERSION_TABLE}")).scalar()  # noqa: S608 - our own name
    return version


def versions() -> list[str]:
    """Return the versions that this program knows, the oldest first."""
    from alembic.script import ScriptDirectory

    return [script.revision for script in ScriptDirectory(str(_here())).walk_revisions()][::-1]


def upgrade(connection: Connection, to: str = VERSION) -> None:
    """Bring the tables to the version *to*, within the transaction that *connection* is in; data are kept.

    Raises:
        GradebookError: if the tables are of a version that this program does not know.
    """
    from alembic import command
    from alembic.config import Config

    version = version_of(connection)
    if version is not None and version not in versions():
        raise GradebookError(
            f"This gradebook is of version {version}, and this program knows versions up to {VERSION}: it was made by "
            "a newer gradekit. Update: pip install --upgrade gradekit."
        )
    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", str(_here()).replace("%", "%%"))
    command.upgrade(config, to)


def back_up(file: Path, version: str) -> Path:
    """Copy the book in *file* beside it, whole or not at all, as it was in *version*; return where.

    Raises:
        GradebookError: if that cannot be done.
    """
    target = file.with_name(f"{file.name}.version-{version}.bak")
    temporary = file.with_name(f".{file.name}.{secrets.token_hex(4)}.bak")
    try:
        with (
            contextlib.closing(sqlite3.connect(file)) as source,
            contextlib.closing(sqlite3.connect(temporary)) as copy,
        ):
            source.backup(copy)
        # An older copy under this name is of an older try: the newer one holds all that it does.
        temporary.replace(target)
    except (OSError, sqlite3.Error) as error:
        with contextlib.suppress(OSError):
            temporary.unlink()
        raise GradebookError(
            f"{file} is of version {version} and would be brought to {VERSION}, but no copy can be put beside it "
            f"first ({error}). Free some space, or copy the book to where you may write."
        ) from error
    return target


def _here() -> Path:
    return Path(__file__).parent
