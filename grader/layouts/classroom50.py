"""What classroom50's and GitHub Classroom's downloaders leave: a clone per student, ``PREFIX-LOGIN``.

classroom50 clones into ``CLASSROOM-ASSIGNMENT_submissions_TIME/CLASSROOM-ASSIGNMENT-LOGIN`` and puts ``result.json``
beside the files, GitHub Classroom into ``ASSIGNMENT-submissions/ASSIGNMENT-LOGIN``. Where the prefix ends cannot be
told from one name, for logins have hyphens; it is taken from the folder, or from what most of the repositories say.
A repository is its student's own: what it says of itself never decides alone whose it is, nor when it was handed in.
"""

import contextlib
import itertools
import re
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from grader.errors import SubmissionError
from grader.layouts.found import Found
from grader.layouts.metadata import read_json, read_yaml, text_at
from grader.layouts.naming import text_of
from grader.model import Student
from grader.submission import is_submission

__all__ = ["read_classroom50"]

_SCHEMA = "classroom50/result/v1"
_RESULT, _MARKER = "result.json", ".classroom50.yaml"
_FOLDER = re.compile(r"(?P<prefix>.+)_submissions_\d{4}(?:_\d\d){2}_T(?:_\d\d){3}|(?P<assignment>.+)-submissions")
_LOGIN = re.compile(r"[0-9A-Za-z](?:[0-9A-Za-z-]{0,62})")
_REMEDY = "download it again"


def read_classroom50(folder: Path, children: Sequence[Path], *, asked: bool = False) -> tuple[list[Found], list[Path]]:
    """Find a submission in each repository whose name begins with the prefix of them all.

    With *asked*, somebody says that this is the layout; then what all names have in common will do as a prefix.
    """
    relevant = [path for path in children if is_submission(path)]
    prefix = _prefix(folder, relevant, asked=asked)
    found, misfits = [], []
    for path in relevant:
        name = text_of(path.name)
        login = name[len(prefix) :]
        if prefix and path.is_dir() and name[: len(prefix)].lower() == prefix and _LOGIN.fullmatch(login):
            student = Student(name=login, login=login)
            found.append(Found(folder=name, path=path, student=student))
        else:
            misfits.append(path)
    return found, misfits


def _prefix(folder: Path, repositories: Sequence[Path], *, asked: bool) -> str:
    """Return what the names of all *repositories* begin with before the login, or nothing."""
    names = [text_of(path.name).lower() for path in repositories]
    own = _FOLDER.fullmatch(text_of(folder.resolve().name))
    votes = Counter(_said_by(path) for path in repositories if path.is_dir())
    # One of one, or of two, would be a student who decides what everybody is called.
    several = len(repositories) > 1
    said = [prefix for prefix, count in votes.items() if prefix and several and count * 2 > len(repositories)]
    if asked and several:
        # Of all names, letter by letter, what the first and the last in order have in common.
        pairs = zip(min(names), max(names), strict=False)
        same = "".join(one for one, _ in itertools.takewhile(lambda pair: pair[0] == pair[1], pairs))
        said += [same[: same.rfind("-") + 1]]
    for prefix in ([f"{own['prefix'] or own['assignment']}-".lower()] if own else []) + said:
        if prefix and all(name.startswith(prefix) and len(name) > len(prefix) for name in names):
            return prefix
    return ""


def _said_by(repository: Path) -> str:
    """Return the prefix that a repository's own metadata give, or nothing."""
    about = _metadata(repository)
    classroom, assignment = text_at(about, "classroom"), text_at(about, "assignment")
    return f"{classroom}-{assignment}-".lower() if classroom and assignment else ""


def _metadata(repository: Path) -> dict[object, object]:
    """Read what lies in *repository*; a file that cannot be read says nothing, for it is the student's."""
    with contextlib.suppress(SubmissionError):
        result = read_json(repository / _RESULT, limit=1 << 20, remedy=_REMEDY)
        if text_at(result, "schema") == _SCHEMA:
            return result
    with contextlib.suppress(SubmissionError):
        return read_yaml(repository / _MARKER, limit=64 << 10, remedy=_REMEDY)
    return {}
