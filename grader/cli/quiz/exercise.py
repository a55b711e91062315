"""Where a code or plot part is answered, and what is known of that already; nothing is run."""

import contextlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import msgspec

from grader.model import Course
from grader.notebook import MAX_NOTEBOOK_BYTES
from grader.result import ExerciseResult, Result
from grader.source import MAX_SOURCE_BYTES, parse_source

__all__ = ["Place", "exercise_place"]

_MOST_RESULTS = 20
_MOST_BYTES = 16 << 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """The *file* of an exercise; *begun*: something is written there. *result* is the newest that lies beside it.

    *stale*: the file was changed since.
    """

    exercise: str
    file: str
    begun: bool
    result: ExerciseResult | None = None
    result_file: str = ""
    stale: bool = False


def exercise_place(course: Course, exercise: str, folder: Path) -> Place | None:
    """Return where *exercise* is to be written in the kit *folder*; None if it is none of *course*."""
    unit = next((each for each in course.units if exercise in {one.name for one in each.exercises}), None)
    if unit is None:
        return None
    notebook = folder / f"{Path(unit.file).stem}.ipynb"
    file = folder / unit.file
    file = notebook if notebook.is_file() and not file.is_file() else file
    result, source = _result(course, exercise, folder)
    stale = False
    if source is not None:
        with contextlib.suppress(OSError):
            stale = file.stat().st_mtime > source.stat().st_mtime
    return Place(
        exercise=exercise,
        file=file.name,
        begun=_begun(file, exercise),
        result=result,
        result_file=source.name if source else "",
        stale=stale,
    )


def _begun(file: Path, exercise: str) -> bool:
    with contextlib.suppress(OSError):
        if file.suffix == ".py":
            with file.open("rb") as stream:
                source = parse_source(file.name, stream.read(MAX_SOURCE_BYTES))
        elif file.is_file():
            # Late: few have notebooks.
            from grader.notebook import parse_notebook

            with file.open("rb") as stream:
                source = parse_notebook(file.name, stream.read(MAX_NOTEBOOK_BYTES))
        else:
            return False
        return exercise in source.definitions and exercise not in source.stubs
    return False


def _result(course: Course, exercise: str, folder: Path) -> tuple[ExerciseResult | None, Path | None]:
    for path in _results(folder):
        with contextlib.suppress(OSError, msgspec.MsgspecError, UnicodeError):
            result = msgspec.json.decode(path.read_bytes(), type=Result)
            found = [each for each in result.exercises if each.name == exercise]
            found += [each.judged for each in result.questionnaire if each.judged and each.exercise == exercise]
            if result.course == course.name and found:
                return found[0], path
    return None, None


def _results(folder: Path) -> Iterator[Path]:
    with contextlib.suppress(OSError):
        files = [(each.stat(), each) for each in folder.glob("*.json") if each.is_file()]
        small = [(stat.st_mtime, each) for stat, each in files if stat.st_size <= _MOST_BYTES]
        yield from (each for _, each in sorted(small, reverse=True)[:_MOST_RESULTS] if not each.name.startswith("."))
