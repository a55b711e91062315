"""The files that are watched, read as they are saved: never in the middle of it, if that can be helped."""

import time
from collections.abc import Collection, Mapping, Sequence
from pathlib import Path

from grader.errors import GradekitError
from grader.model import Course, SourceFile, Submission
from grader.submission import read_submission

__all__ = ["is_stub", "is_unreadable", "read_settled"]

_HALF_SAVED_SECONDS = 0.1


def read_settled(path: Path, course: Course, before: Submission | None) -> Submission | str:
    """Return what is handed in at *path*, or why it cannot be read.

    What looks half saved is given a moment, and then taken as it is.

    Args:
        path: a folder or a file.
        course: what it is an answer to.
        before: what was read last.
    """
    for is_last in (False, True):
        found: Submission | str
        try:
            found = read_submission(path, course.names)
        except (GradekitError, OSError) as error:
            found = str(error)
        if is_last or (isinstance(found, Submission) and not _looks_half_saved(found, before)):
            break
        time.sleep(_HALF_SAVED_SECONDS)
    return found


def is_stub(name: str, files: Sequence[SourceFile]) -> bool:
    """Whether the exercise *name* stands in *files* as it was handed out."""
    holding = [each for each in files if name in each.definitions]
    return bool(holding) and all(name in each.stubs for each in holding)


def _looks_half_saved(found: Submission, before: Submission | None) -> bool:
    known = {each.name: each for each in before.files} if before else {}
    now = {each.name: each for each in found.files}
    new = [each for name, each in now.items() if name not in known or known[name].text != each.text]
    had_sheet = before is not None and before.sheet is not None
    sheet_gone = had_sheet and (found.sheet is None or not found.sheet.text.strip())
    # Some editors empty a file before they write it, others move it away.
    return bool(known.keys() - now.keys()) or sheet_gone or any(each.fault or not each.text.strip() for each in new)


def is_unreadable(name: str, stem: str, files: Sequence[SourceFile], homes: Mapping[str, Collection[str]]) -> bool:
    """Whether *name* stands in one of *files* that is no Python just now, and in no other.

    Args:
        name: an exercise.
        stem: what its unit's file is called, without its ending.
        files: all there are.
        homes: what each file defined when it was Python last.
    """
    return any(
        each.fault is not None
        and (name in homes.get(each.name, ()) or each.name.rpartition("/")[2].partition(".")[0] == stem)
        for each in files
    ) and not any(name in each.definitions and name not in each.stubs for each in files)
