"""What Gradescope exports: ``submission_metadata.yml`` and a folder ``submission_NUMBER`` for each submission.

Of a group each submitter gets an entry of their own, with the same files: a gradebook holds a grade per student.
"""

import re
from collections.abc import Mapping, Sequence
from pathlib import Path

from grader.errors import SubmissionError
from grader.layouts.found import Found
from grader.layouts.metadata import read_yaml, text_at, time_at
from grader.layouts.naming import text_of
from grader.model import Student
from grader.submission import is_submission

__all__ = ["METADATA", "read_gradescope"]

METADATA = "submission_metadata.yml"
# It holds the results of earlier gradings, some kilobytes for each submission.
MAX_BYTES = 64 << 20
_REMEDY = "export the submissions from Gradescope again, or give --layout plain"
_EXPORT = re.compile(r"assignment_\d+_export")
_MAX_SUBMITTERS = 100


def read_gradescope(folder: Path, children: Sequence[Path]) -> tuple[list[Found], list[Path]]:
    """Find a submission for each submitter in the metadata, and what lies there without being named in them.

    Raises:
        SubmissionError: if the metadata cannot be read.
    """
    top = _top(folder, children)
    if top is None:
        return [], list(children)
    metadata = read_yaml(top / METADATA, limit=MAX_BYTES, remedy=_REMEDY, anchors=True)
    found = [each for key, about in metadata.items() for each in _submitted(top, key, about)]
    named = {each.path for each in found}
    left = children if top == folder else sorted(top.iterdir())
    return found, [path for path in left if path not in named and is_submission(path) and path.name[:1] != "."]


def _top(folder: Path, children: Sequence[Path]) -> Path | None:
    """Return the folder that holds the metadata: this one, or the export in it."""
    inner = [path for path in children if _EXPORT.fullmatch(path.name) and not path.is_symlink()]
    tops = [top for top in (folder, *inner) if (top / METADATA).is_file()]
    return tops[0] if len(tops) == 1 else None


def _submitted(top: Path, key: object, about: object) -> list[Found]:
    name = text_of(str(key))
    if "/" in name or "\\" in name or name in ("", ".", "..") or not isinstance(about, Mapping):
        raise SubmissionError(f"{top / METADATA} names a submission {name[:80]!a}, which is none; {_REMEDY}.")
    submitters = about.get(":submitters", about.get("submitters"))
    people = submitters[:_MAX_SUBMITTERS] if isinstance(submitters, list) else []
    when = time_at(about, ":created_at", "created_at")
    return [
        Found(folder=name, path=top / name, student=student, submitted=when)
        for student in ([_student(each, name) for each in people] or [Student(name=name)])
    ]


def _student(about: object, fallback: str) -> Student:
    email, number = text_at(about, ":email", "email"), text_at(about, ":sid", "sid")
    full_name = text_at(about, ":name", "name")
    # None of these hangs on who else handed in: half an address or a full name could be another's too.
    name = number or email or (f"{full_name}_{fallback}" if full_name else fallback)
    return Student(name=name, full_name=full_name, email=email, number=number)
