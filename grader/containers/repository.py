"""A git repository's code files at one commit, by git's plumbing; nothing is checked out, and no filter or hook runs.

The repository may be hostile, and git believes the configuration that it finds in one. So git is shown a folder of our
own instead, with the repository's objects and references in it and nothing else of it.
"""

import contextlib
import os
import re
import shutil
import subprocess
import tempfile
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from grader.containers.member import Member, is_read, passed_over, read_member, readable, refuse_twin, safe_name
from grader.errors import SubmissionError
from grader.saying import say

__all__ = ["is_bare", "is_repository", "read_repository"]

# For one call of git.
SECONDS = 20.0
# What a list of files may take: some fifty thousand names.
MAX_LISTING = 8 << 20
MAX_OBJECTS = 100_000
# A commit, a branch, a tag, HEAD~2; no search, no path, no option.
_REVISION = re.compile(r"(?!-)[\w./@{}~^+-]{1,200}")
_CONFIG = "[core]\n\trepositoryformatversion = 0\n\tbare = true\n"
_SETTINGS = ("core.fsmonitor=false", "protocol.allow=never", "safe.directory=*", "core.hooksPath=/dev/null")


@dataclass(frozen=True, slots=True)
class _View:
    """The folder that git is shown, and when it must be done with it."""

    folder: Path
    where: str
    deadline: float


def is_bare(folder: Path) -> bool:
    """Whether *folder* is a repository without a work tree."""
    return (folder / "HEAD").is_file() and (folder / "objects").is_dir() and (folder / "refs").is_dir()


def is_repository(folder: Path) -> bool:
    """Whether *folder* is a repository, bare or with a work tree."""
    return is_bare(folder) or (folder / ".git").exists()


def read_repository(folder: Path, commit: str) -> Iterator[Member]:
    """Yield the code files of the repository *folder* at *commit*, which may be empty for its HEAD.

    Raises:
        SubmissionError: if there is no git, no such commit, or the repository is broken or borrows from others.
    """
    where = folder.name or str(folder)
    if shutil.which("git") is None:
        raise SubmissionError(
            say("{where} is a git repository, and git is not installed; install it, or give a folder.", where=where)
        )
    if commit and not _REVISION.fullmatch(commit):
        raise SubmissionError(
            say("{commit} is no name of a commit; give a hash, a branch or a tag.", commit=repr(commit[:80]))
        )
    home = _home(folder, where)
    _refuse_borrowed(home, where)
    with tempfile.TemporaryDirectory(prefix="gradekit-") as temporary:
        view = _view(home, Path(temporary), where)
        seconds, found = _resolve(view, commit)
        yield from _read(view, _blobs(view, found), seconds)


def _home(folder: Path, where: str) -> Path:
    if not (folder / ".git").exists():
        return folder
    if (folder / ".git").is_symlink() or not (folder / ".git").is_dir():
        raise SubmissionError(
            say("{where} keeps its repository elsewhere (.git is no folder); give that one.", where=where)
        )
    return folder / ".git"


def _refuse_borrowed(home: Path, where: str) -> None:
    """Refuse a repository that brings in what is not its own: by a link, or by naming another repository."""
    if (home / "commondir").exists() or (home / "objects" / "info" / "alternates").exists():
        raise SubmissionError(
            say("{where} borrows from another repository; clone it anew, with `git clone --no-shared`.", where=where)
        )
    kept = [home / name for name in ("HEAD", "packed-refs", "objects", "refs")]
    count = 0
    for parent, folders, files in os.walk(home):
        if Path(parent) == home:
            folders[:] = [each for each in folders if each in ("objects", "refs")]
            continue
        kept += [Path(parent, each) for each in (*folders, *files)]
        count += len(files)
        if count > MAX_OBJECTS:
            raise SubmissionError(
                say(
                    "{where} has more than {most} loose files; run `git gc` in it first.", where=where, most=MAX_OBJECTS
                )
            )
    for path in kept:
        if path.is_symlink() or (path.exists() and not (path.is_file() or path.is_dir())):
            raise SubmissionError(say("{where} has a link or a pipe in its repository; clone it anew.", where=where))


def _view(home: Path, view: Path, where: str) -> _View:
    """Make the repository that git is shown: references and objects of *home*, and a configuration of ours."""
    try:
        with (home / "HEAD").open("rb") as file:
            (view / "HEAD").write_bytes(file.read(4096))
        (view / "config").write_text(_CONFIG, encoding="utf-8")
        for name in ("objects", "refs", "packed-refs"):
            if (home / name).exists():
                (view / name).symlink_to((home / name).resolve())
    except OSError as error:
        raise SubmissionError(
            say("{where} is a git repository that cannot be read: {why}.", where=where, why=error.strerror or error)
        ) from error
    return _View(view, where, time.monotonic() + SECONDS)


@contextlib.contextmanager
def _git(view: _View, *arguments: str) -> Iterator[subprocess.Popen[bytes]]:
    """Run git; it is ended when the time is over or nobody reads any more."""
    environment = {
        "PATH": os.environ.get("PATH", os.defpath),
        "HOME": str(view.folder),
        "LC_ALL": "C",
        "GIT_CONFIG_NOSYSTEM": "1",
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_NO_LAZY_FETCH": "1",
        "GIT_NO_REPLACE_OBJECTS": "1",
        "GIT_OPTIONAL_LOCKS": "0",
        "GIT_TERMINAL_PROMPT": "0",
        # A few bytes can announce an object of gigabytes.
        "GIT_ALLOC_LIMIT": "192m",
    }
    settings = [word for each in _SETTINGS for word in ("-c", each)]
    command = ["git", "--no-pager", "--no-replace-objects", f"--git-dir={view.folder}", *settings, *arguments]
    with subprocess.Popen(
        command,
        cwd=view.folder,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    ) as process:
        timer = threading.Timer(max(view.deadline - time.monotonic(), 0.1), process.kill)
        timer.start()
        try:
            yield process
        finally:
            timer.cancel()
            process.kill()


def _told(view: _View, limit: int, *arguments: str) -> bytes | None:
    """Return what git prints, or None if it failed or prints more than *limit* bytes."""
    with _git(view, *arguments) as process:
        printed = _stdout(process).read(limit + 1)
        return printed if len(printed) <= limit and process.wait() == 0 else None


def _stdout(process: subprocess.Popen[bytes]) -> IO[bytes]:
    if process.stdout is None:
        raise TypeError("git was started without a pipe")
    return process.stdout


def _resolve(view: _View, commit: str) -> tuple[float, str]:
    """Return when the commit was made, and its hash."""
    revision = f"{commit or 'HEAD'}^{{commit}}"
    told = _told(view, 1000, "rev-list", "--max-count=1", "--timestamp", "--end-of-options", revision)
    if told:
        seconds, found = told.decode("ascii").split()
        return float(seconds), found
    if not commit:
        raise SubmissionError(
            say(
                "{where} is a git repository without a commit at its HEAD, or a broken one; commit your files "
                "and push them, or name another commit with --commit.",
                where=view.where,
            )
        )
    raise SubmissionError(
        say(
            "{where} has no commit {commit}, or is broken; `git log --all` lists what it has.",
            where=view.where,
            commit=repr(commit),
        )
    )


def _blobs(view: _View, commit: str) -> list[tuple[str, str]]:
    """List name and object of the code files at *commit*; what is no file (a link, a submodule) is passed over."""
    listing = _told(view, MAX_LISTING, "ls-tree", "-r", "-z", "--full-tree", commit)
    if listing is None:
        raise SubmissionError(
            say(
                "{where} is a broken git repository, or holds more files than anyone's exercises; clone it anew, "
                "or hand in a repository of yours alone.",
                where=view.where,
            )
        )
    found = []
    seen: dict[str, str] = {}
    for line in listing.split(b"\0")[:-1]:
        about, _, raw = line.partition(b"\t")
        mode, kind, blob = about.decode("ascii").split()
        name = safe_name(view.where, os.fsdecode(raw))
        if kind == "blob" and mode.startswith("100") and is_read(name) and not passed_over(name.split("/")):
            refuse_twin(view.where, name, seen)
            found.append((readable(name), blob))
    return found


def _read(view: _View, blobs: list[tuple[str, str]], seconds: float) -> Iterator[Member]:
    for name, blob in blobs:
        with _git(view, "cat-file", "blob", blob) as process:
            member = read_member(_stdout(process), name, seconds)
            if not member.problem and process.wait() != 0:
                raise SubmissionError(
                    say(
                        "{where} is a broken git repository: {name} is missing or damaged in it. Clone it anew.",
                        where=view.where,
                        name=repr(name),
                    )
                )
        yield member
