"""The student's kit: a course's stubs written into a folder, as files or as notebooks."""

from collections.abc import Iterator
from pathlib import Path

from grader.course import load_course
from grader.errors import SubmissionError
from grader.model import Course

__all__ = ["write_kit"]


def write_kit(course_folder: Path, folder: Path, *, notebooks: bool = False) -> tuple[list[str], list[str]]:
    """Write the stubs of a course and its README into *folder*; nothing that is there is overwritten.

    Args:
        course_folder: the course.
        folder: where to write; made if it is not there.
        notebooks: whether to write a notebook per unit instead of a ``.py`` file.

    Returns:
        The names of the files that were written, and of those that were kept.

    Raises:
        CourseError: if the course is broken.
        SubmissionError: if *folder* cannot be written.
    """
    course = load_course(course_folder)
    written, kept = [], []
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, data in _contents(course, notebooks=notebooks):
            try:
                with (folder / name).open("xb") as file:
                    file.write(data)
                written.append(name)
            except FileExistsError:
                kept.append(name)
    except OSError as error:
        raise SubmissionError(f"The kit cannot be written to {str(folder)!r}: {error.strerror}.") from error
    return written, kept


def _contents(course: Course, *, notebooks: bool) -> Iterator[tuple[str, bytes]]:
    source = Path(course.exercises_folder)
    for unit in course.units:
        if notebooks:
            # Late: jupytext and nbformat take half a second to import.
            from grader.workbook import workbook, workbook_name

            yield workbook_name(unit), workbook(course, unit)
        else:
            yield unit.file, (source / unit.file).read_bytes()
    if (source / "README.md").is_file():
        yield "README.md", (source / "README.md").read_bytes()
