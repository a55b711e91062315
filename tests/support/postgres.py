"""A real PostgreSQL server for tests, from Debian's packages, in a folder of its own, while it is used."""

import contextlib
import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import psycopg

__all__ = ["Server", "programs", "running_postgres"]


@dataclass(frozen=True, slots=True)
class Server:
    """A server that listens on a socket in *folder*."""

    folder: Path

    def new_database(self, name: str) -> str:
        """Make the database *name*, empty, and return its URL."""
        self.run(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')
        self.run(f'CREATE DATABASE "{name}"')
        return f"postgresql://gradekit@/{name}?host={self.folder}"

    def run(self, statement: str) -> list[tuple[object, ...]]:
        """Run *statement* beside whatever else goes on, and return its rows."""
        with psycopg.connect(host=str(self.folder), user="gradekit", dbname="postgres", autocommit=True) as connection:
            cursor = connection.execute(statement.encode())
            return cursor.fetchall() if cursor.description else []


def programs() -> Path | None:
    """Return the folder of the newest server that is installed, or None."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: float(path.parts[-3]))
    return found[-1].parent if found and shutil.which("setpriv") else None


@contextlib.contextmanager
def running_postgres(bin_folder: Path) -> Iterator[Server]:
    """Start a server with the programs in *bin_folder*, and end it when the block ends; root lends it another user."""
    folder = Path(tempfile.mkdtemp(prefix="pg-"))
    # The server ends with us, even if we are killed.
    command = ["setpriv", "--pdeathsig", "INT"]
    if os.geteuid() == 0:
        nobody = pwd.getpwnam("nobody")
        os.chown(folder, nobody.pw_uid, nobody.pw_gid)
        command += ["--reuid", str(nobody.pw_uid), "--regid", str(nobody.pw_gid), "--clear-groups"]
    try:
        data = str(folder / "data")
        options = ["-U", "gradekit", "-A", "trust", "--no-sync", "-E", "UTF8", "--locale", "C"]
        subprocess.run(
            [*command, str(bin_folder / "initdb"), "-D", data, *options], check=True, capture_output=True, cwd="/"
        )
        options = ["-k", str(folder), "-c", "listen_addresses=", "-c", "fsync=off"]
        with (
            (folder / "log").open("wb") as log,
            subprocess.Popen(
                [*command, str(bin_folder / "postgres"), "-D", data, *options], stdout=log, stderr=log, cwd="/"
            ) as process,
        ):
            try:
                _wait(Server(folder), process)
                yield Server(folder)
            finally:
                process.send_signal(signal.SIGINT)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _wait(server: Server, process: subprocess.Popen[bytes]) -> None:
    while True:
        try:
            server.run("SELECT 1")
        except psycopg.OperationalError:
            if process.poll() is not None:
                raise RuntimeError((server.folder / "log").read_text()) from None
            time.sleep(0.05)
        else:
            return
