"""Who handed in what: the entries of a folder of submissions, and what is in them."""

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from grader.errors import SubmissionError
from grader.layouts.detecting import LAYOUTS, find_submissions
from grader.layouts.found import Found
from grader.layouts.naming import file_name, name_key, unused
from grader.matching import match_found
from grader.model import Student, Submission
from grader.roster import Enrolled, Roster
from grader.submission import read_files, read_submission

__all__ = ["LAYOUTS", "Entry", "Matched", "find_entries", "match_entries", "read_entry"]

# What systems and browsers put behind the name of a file that was there already.
_AGAIN = re.compile(r"(?P<stem>.+?)(?:-(?P<number>\d{1,4})| \((?P<browser>\d{1,4})\))(?P<ending>\.[A-Za-z.]+)")


@dataclass(frozen=True, slots=True)
class Entry:
    """One student's submission on disk; *name* is unique in the batch and safe as a file's name.

    *files* are given where one student's files lie among others': each with the name that it was handed in under.
    *submitted* is when it was handed in, where something trustworthy says so (never a file's own time); *late* is set
    where a system says that it was late without saying by how much.
    """

    name: str
    path: Path
    student: Student
    files: tuple[tuple[str, Path], ...] = ()
    submitted: datetime | None = None
    late: bool = False


@dataclass(frozen=True, slots=True)
class Matched:
    """The *entries* of a folder; *strangers* are those of them that are not on the roster.

    *absent* are the students on the roster who have no entry.
    """

    entries: tuple[Entry, ...]
    strangers: tuple[Entry, ...] = ()
    absent: tuple[Student, ...] = ()


def find_entries(folder: Path, *, roster: Roster | None = None, layout: str = "auto") -> list[Entry]:
    """List the submissions in *folder*, in the order in which they lie there.

    Args:
        folder: one sub-folder, code file or archive per student, or what a system's download unpacks to.
        roster: who the students are; entries that fit one of them get that student's name.
        layout: one of LAYOUTS; "auto" takes the one in which everything that lies there has its place.

    Raises:
        SubmissionError: if there is none, metadata cannot be read, or two entries are of one student.
    """
    return list(match_entries(folder, roster=roster, layout=layout).entries)


def match_entries(folder: Path, *, roster: Roster | None = None, layout: str = "auto") -> Matched:
    """List the submissions in *folder* as `find_entries` does, with who is missing and who is not on the *roster*.

    Raises:
        SubmissionError: as `find_entries`.
    """
    found = find_submissions(folder, layout)
    if roster is None:
        return Matched(tuple(_named(found, [None] * len(found), set())))
    people = match_found(found, roster)
    _refuse_doubles(found, people)
    taken = {name_key(each.student.name) for each in roster.enrolled}
    entries = _named(found, people, taken)
    present = {each.line for each in people if each is not None}
    return Matched(
        tuple(entries),
        tuple(entry for entry, person in zip(entries, people, strict=True) if person is None),
        tuple(each.student for each in roster.enrolled if each.line not in present),
    )


def read_entry(entry: Entry, wanted: Collection[str]) -> Submission:
    """Read what *entry* holds; *wanted* are the names by which a submission is recognised.

    Where several files of one student lie among others', they are read as a folder with them would be, under the
    names that they were handed in under: ``01_pixels-1.py`` is ``01_pixels.py`` if a unit is called so.

    Raises:
        SubmissionError: if it cannot be read; the reason, as a sentence.
    """
    paths = [path for _, path in entry.files] or [entry.path]
    for path in paths:
        # A link in an unpacked download could bring in anything of this machine's.
        if path.is_symlink() and not _stays(path):
            raise SubmissionError(f"{path} is a link that leads elsewhere; put what it points to in its place.")
    if not entry.files:
        return read_submission(entry.path, wanted, name=entry.name)
    return read_files(_own_names(entry.files, wanted), wanted, name=entry.name)


def _stays(link: Path) -> bool:
    try:
        return link.resolve().is_relative_to(link.parent.resolve())
    except (OSError, RuntimeError):
        # Links in a ring.
        return False


def _own_names(files: Sequence[tuple[str, Path]], wanted: Collection[str]) -> list[tuple[str, Path]]:
    """Give files their units' names back that a system numbered as the next of that name; the last one wins."""
    names = {name for name, _ in files}
    renamed: dict[str, tuple[int, str]] = {}
    for name, _ in files:
        match = _AGAIN.fullmatch(name)
        own = f"{match['stem']}{match['ending']}" if match else ""
        if match and own not in names and f"{own.removesuffix('.ipynb').removesuffix('.py')}.py" in wanted:
            number = int(match["number"] or match["browser"])
            renamed[own] = max(renamed.get(own, (-1, "")), (number, name))
    own_name = {name: own for own, (_, name) in renamed.items()}
    return [(own_name.get(name, name), path) for name, path in files]


def _refuse_doubles(found: Sequence[Found], people: Sequence[Enrolled | None]) -> None:
    by_line: defaultdict[int, list[Found]] = defaultdict(list)
    for each, person in zip(found, people, strict=True):
        if person is not None:
            by_line[person.line].append(each)
    for line, several in by_line.items():
        if len(several) > 1:
            names = ", ".join(ascii(each.folder[:80]) for each in several[:5])
            raise SubmissionError(
                f"{names} are all of the student on line {line} of the roster; leave one, or say which in a column "
                "'folder'."
            )


def _named(found: Sequence[Found], people: Sequence[Enrolled | None], taken: set[str]) -> list[Entry]:
    """Return the entries; *taken* are the keys of names that only the roster's own may have.

    What two strangers would be called neither is, whoever comes first: "ann.py" and "ann.zip" keep their endings.
    """
    entries = []
    strangers = [each for each, person in zip(found, people, strict=True) if person is None]
    counts = Counter(name_key(file_name(each.student.name)) for each in strangers)
    for each, person in zip(found, people, strict=True):
        student = _known(each.student, person)
        if person is None:
            alone = counts[name_key(file_name(student.name))] == 1
            student = replace(student, name=unused((student.name, each.folder)[0 if alone else 1 :], taken))
            taken.add(name_key(student.name))
        submitted = person.submitted if person is not None and person.submitted else each.submitted
        entries.append(Entry(student.name, each.path, student, each.files, submitted, each.late))
    return entries


def _known(student: Student, person: Enrolled | None) -> Student:
    """Return what is known of a student: the roster's word, and where it has none the download's."""
    if person is None:
        return student
    mine = person.student
    return replace(
        mine,
        full_name=mine.full_name or student.full_name,
        email=mine.email or student.email,
        login=mine.login or student.login,
        number=mine.number or student.number,
        lms_id=mine.lms_id or student.lms_id,
    )
