"""What a student handed in, from disk to a value.

Layer note: reads files, runs nothing. What they come in is read by ``containers``.
"""

import difflib
import hashlib
from collections.abc import Collection, Iterator, Sequence
from pathlib import Path
from typing import Any

import msgspec

from grader.containers.archive import ENDINGS as ARCHIVES
from grader.containers.archive import read_archive
from grader.containers.folder import read_file, read_folder
from grader.containers.member import Member, counted, is_read, is_sheet, readable, short
from grader.containers.repository import is_bare, is_repository, read_repository
from grader.errors import StorageError, SubmissionError
from grader.importing import in_import_order
from grader.model import Course, Exercise, SourceFile, Submission, SyntaxFault
from grader.notebook import parse_notebook
from grader.question import Sheet
from grader.saying import Said, said_of, say
from grader.sheets import chosen_sheet, code_of, is_notebook, sheet_of
from grader.source import bound_names, parse_source, syntax_tree

__all__ = [
    "broken_sheet",
    "is_submission",
    "one_of",
    "read_files",
    "read_submission",
    "submission_of",
    "without_ending",
]

MAX_CODE_BYTES = 2 << 20
_ENDINGS = (*ARCHIVES, ".py", ".ipynb", ".git", ".md", ".markdown")


def read_submission(
    path: Path, wanted: Collection[str], *, name: str | None = None, commit: str | None = None
) -> Submission:
    """Read the submission at *path*.

    Args:
        path: a folder, a ``.py`` or ``.ipynb`` file, a questionnaire, an archive, or a git repository.
        wanted: names of the exercises (and files of the units) by which a submission is recognised.
        name: what to call it; by default the name of the folder or file.
        commit: which commit of a repository to read; by default a work tree as it is, and a bare one's HEAD.

    Raises:
        SubmissionError: if there is nothing, nothing that could be an answer, or a container that cannot be trusted.
    """
    try:
        files, sheet = _read(path, commit)
    except OSError as error:
        raise StorageError(f"{path} cannot be read: {error.strerror or error}.") from error
    # Whoever hands in one broken file learns what is broken in it.
    broken_alone = path.is_file() and len(files) == 1 and files[0].fault is not None
    if not broken_alone and sheet is None and not any(_recognised(each, wanted) for each in files):
        raise SubmissionError(broken_sheet(files) or _nothing_in(path))
    stem = name or without_ending(path.resolve().name) or "submission"
    return submission_of(readable(stem), files, sheet)


def read_files(files: Sequence[tuple[str, Path]], wanted: Collection[str], *, name: str) -> Submission:
    """Read *files*, which lie among others, as a folder called *name* would be that holds them under the names given.

    Raises:
        SubmissionError: as `read_submission`.
    """
    # A pipe would keep us waiting.
    code = [(own, path) for own, path in files if is_read(own) and path.is_file()]
    archives = [path for own, path in files if own.lower().endswith(ARCHIVES)]
    if not code and len(archives) == 1:
        return read_submission(archives[0], wanted, name=name)
    read, sheet = _parsed(name, (read_file(path, own) for own, path in code))
    broken_alone = len(read) == 1 and read[0].fault is not None
    if not broken_alone and sheet is None and not any(_recognised(each, wanted) for each in read):
        handed_in = ", ".join(short(own) for own, _ in files[:5])
        raise SubmissionError(
            broken_sheet(read)
            or say(
                "None of the files handed in looks like an exercise of this course: {handed_in}.", handed_in=handed_in
            )
        )
    return submission_of(readable(name), read, sheet)


def submission_of(name: str, files: Sequence[SourceFile], sheet: Sheet | None = None) -> Submission:
    """Return the submission *name* that consists of *files*, each after those that it imports, and a *sheet*."""
    return Submission(name=name, files=in_import_order(files), digest=_digest(files, sheet), sheet=sheet)


_Read = tuple[list[SourceFile], Sheet | None]


def _read(path: Path, commit: str | None) -> _Read:
    if not path.exists():
        raise SubmissionError(
            say(
                "There is no file or folder {path}. Give the folder that holds your exercises, or one file of them.",
                path=repr(str(path)),
            )
        )
    if path.is_file() and is_read(path.name):
        _refuse_commit(path, commit)
        member = read_file(path, readable(path.name))
        sheet = sheet_of(member) if is_sheet(member.name) else None
        return (list(code_of(sheet)), sheet) if sheet and not is_notebook(sheet.name) else ([_parse(member)], sheet)
    files, sheet = _parsed(str(path), _members(path, commit))
    packed = _only_archive(path) if not files and sheet is None else None
    return _parsed(str(packed), read_archive(packed)) if packed is not None else (files, sheet)


def is_submission(path: Path) -> bool:
    """Whether *path* is something that can be read as a submission: a folder, a code file or an archive."""
    return path.is_dir() or is_read(path.name) or path.name.lower().endswith(ARCHIVES)


def without_ending(name: str) -> str:
    """Return the name of a submission's file without its ending, the whole of it; a name that is all ending stays."""
    for ending in _ENDINGS:
        if name.lower().endswith(ending):
            return name[: -len(ending)] or name
    return name


def _members(path: Path, commit: str | None) -> Iterator[Member]:
    if path.is_dir():
        if commit is not None and not is_repository(path):
            raise SubmissionError(
                say("{path} is no git repository, so it has no commits; give its top folder.", path=path)
            )
        return read_repository(path, commit or "") if commit is not None or is_bare(path) else read_folder(path)
    _refuse_commit(path, commit)
    if path.is_file() and path.name.lower().endswith(ARCHIVES):
        return read_archive(path)
    raise SubmissionError(
        say(
            "{path} is nothing that can be judged; give the folder of your exercises, a .py or .ipynb file, a "
            ".zip or .tar.gz archive, or a git repository.",
            path=path,
        )
    )


def _only_archive(path: Path) -> Path | None:
    """Return the one archive in a folder without code: so some systems hand out what was handed in."""
    if not path.is_dir():
        return None
    found = [each for each in path.iterdir() if each.name.lower().endswith(ARCHIVES) and not each.name.startswith(".")]
    return found[0] if len(found) == 1 and found[0].is_file() and not found[0].is_symlink() else None


def _refuse_commit(path: Path, commit: str | None) -> None:
    if commit is not None:
        raise SubmissionError(
            say("{path} is a file and has no commits; leave out --commit, or give a git repository.", path=path)
        )


def _nothing_in(path: Path) -> Said:
    if path.is_dir() or is_read(path.name):
        return say(
            "Nothing in {path} looks like an exercise of this course. Give the folder that holds your files, "
            "or make one with `grade init`.",
            path=repr(str(path)),
        )
    return say(
        "Nothing in {path} looks like an exercise of this course. Give the folder that holds your files, "
        "or make one with `grade init`. An archive inside another is not opened: hand in the inner one.",
        path=repr(str(path)),
    )


def one_of(course: Course, name: str) -> Exercise:
    """Return the exercise *name*.

    Raises:
        SubmissionError: if there is none, with the names that were perhaps meant.
    """
    known = {exercise.name: exercise for exercise in course.exercises}
    if name in known:
        return known[name]
    near = difflib.get_close_matches(name, known, n=3, cutoff=0.75) or difflib.get_close_matches(
        name, known, n=1, cutoff=0.5
    )
    hint = f"Did you mean {' or '.join(near)}?" if near else "In your folder `grade status` shows where you are."
    raise SubmissionError(f"There is no exercise {name!r}. {hint}")


def _parse(member: Member) -> SourceFile:
    if member.problem:
        raise SubmissionError(member.problem)
    parse = parse_notebook if is_notebook(member.name) else parse_source
    return parse(member.name, member.data, member.modified)


def _parse_or_note(member: Member) -> SourceFile:
    """Read one file of several: one that cannot be read must not cost the others."""
    try:
        return _parse(member)
    except SubmissionError as error:
        fault = SyntaxFault(line=1, column=1, message=str(error), code="", said=said_of(error))
        return SourceFile(name=member.name, text="", fault=fault, modified=member.modified)


def _sheet_or_none(member: Member) -> Sheet | None:
    """Read a questionnaire; of one that cannot be read `_parse_or_note` keeps why."""
    try:
        return sheet_of(member)
    except SubmissionError:
        return None


def broken_sheet(files: Sequence[SourceFile]) -> Said | None:
    """Return why the first questionnaire among *files* cannot be read, if there is one that cannot."""
    return next((each.fault.said for each in files if each.fault and is_sheet(each.name)), None)


def _parsed(where: str, members: Iterator[Member]) -> _Read:
    """Read *members*, of code no more than anyone writes: to parse it takes a second per 300 kB."""
    files: list[SourceFile] = []
    sheets: list[Sheet] = []
    size = 0
    for member in counted(where, members):
        if is_sheet(member.name):
            sheet = _sheet_or_none(member)
            sheets += [sheet] if sheet else []
            if sheet and not is_notebook(sheet.name):
                continue
        file = _parse_or_note(member)
        size += len(file.text)
        if size > MAX_CODE_BYTES:
            raise SubmissionError(
                say(
                    "{where} holds more than {most} MiB of code; give the folder of the exercises.",
                    where=where,
                    most=MAX_CODE_BYTES >> 20,
                )
            )
        files.append(file)
    sheet = chosen_sheet(sheets)
    return [*files, *(code_of(sheet) if sheet and not is_notebook(sheet.name) else ())], sheet


def _recognised(file: SourceFile, wanted: Collection[str]) -> bool:
    """Whether *file* could be an answer: a unit's, by name, also as a notebook, or one with an exercise in it."""
    own = file.name.rpartition("/")[2]
    return own in wanted or f"{own.removesuffix('.ipynb')}.py" in wanted or _binds(file, wanted)


def _binds(file: SourceFile, wanted: Collection[str]) -> bool:
    """Whether *file* binds one of the names *wanted* anywhere, also by import or in a branch."""
    return file.fault is None and not bound_names(syntax_tree(file.text)).isdisjoint(wanted)


def _digest(files: Sequence[SourceFile], sheet: Sheet | None = None) -> str:
    """Hash all that can change a verdict; of the times only the order, so that another download is the same."""
    order = sorted({file.modified for file in files})
    parts: list[Any] = [
        (file.name, file.text, file.fault, file.cells, order.index(file.modified))
        for file in sorted(files, key=lambda each: each.name)
    ]
    if sheet is not None:
        parts.append((sheet.name, sheet.text))
    return f"sha256:{hashlib.sha256(msgspec.msgpack.encode(parts)).hexdigest()}"
