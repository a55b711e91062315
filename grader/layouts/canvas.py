"""What Canvas packs when a teacher downloads submissions: all files of all students in one folder.

A file is ``NAME[_LATE]_USER_ATTACHMENT_ORIGINAL``: the sortable name in lower case with its letters and digits alone,
Canvas's numbers of user and file, and the name under which the student uploaded it. In an anonymous assignment the
first part is ``[LATE_]anon_CODE``. Texts and links that were entered end with ``_text.html`` and ``_link.html``.
"""

import re
from collections.abc import Sequence
from pathlib import Path

from grader.layouts.found import Found
from grader.layouts.naming import text_of
from grader.model import Student
from grader.submission import is_submission

__all__ = ["read_canvas"]

_FILE = re.compile(r"(?P<who>\w*?)(?P<late>_LATE)?_(?P<id>\d+)_(?P<attachment>\d+)_(?P<name>.+)", re.DOTALL)
_ANONYMOUS = re.compile(
    r"(?P<late>LATE_)?(?P<who>anon_(?P<id>[0-9A-Za-z]+))_(?P<attachment>\d+)_(?P<name>.+)", re.DOTALL
)
_ENTERED = re.compile(r"(?:\w*_\d+|(?:LATE_)?anon_[0-9A-Za-z]+)_(?:text|link)\.html")


def read_canvas(folder: Path, children: Sequence[Path]) -> tuple[list[Found], list[Path]]:
    """Bring together the files of each student; text that was entered is passed over."""
    by_student: dict[str, list[tuple[re.Match[str], Path]]] = {}
    misfits = []
    for path in children:
        name = text_of(path.name)
        match = _ANONYMOUS.fullmatch(name) or _FILE.fullmatch(name)
        if match and not path.is_dir():
            by_student.setdefault(match["id"], []).append((match, path))
        elif is_submission(path) and not _ENTERED.fullmatch(name):
            misfits.append(path)
    parts = [match for several in by_student.values() for match, _ in several]
    people = {(match["id"], match["who"]) for match in parts}
    if len(people) > len(by_student) or len({match["attachment"] for match in parts}) < len(parts):
        # Each file has a number of its own and each user one name: "lab_3_12_ann.py", "lab_3_12_ben.py" are none.
        return [], list(children)
    return [_found(folder, several) for several in by_student.values()], misfits


def _found(folder: Path, parts: Sequence[tuple[re.Match[str], Path]]) -> Found:
    first = parts[0][0]
    anonymous = first.re is _ANONYMOUS
    whole = first["who"] if anonymous else f"{first['who']}_{first['id']}".strip("_")
    # The later upload of two with one name wins: attachments are numbered as they come.
    latest = {match["name"]: path for match, path in sorted(parts, key=lambda part: int(part[0]["attachment"]))}
    student = Student(name=whole, full_name="" if anonymous else first["who"], lms_id="" if anonymous else first["id"])
    return Found(
        folder=whole,
        path=folder,
        student=student,
        files=tuple(sorted(latest.items())),
        late=any(match["late"] for match, _ in parts),
    )
