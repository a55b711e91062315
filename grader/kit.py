"""The student's kit: a course's stubs written into a folder."""

from pathlib import Path

from grader.course import load_course
from grader.errors import SubmissionError

__all__ = ["write_kit"]


def write_kit(course_folder: Path, folder: Path) -> tuple[list[str], list[str]]:
    """Write the stubs of a course and its README into *folder*; nothing that is there is overwritten.

    Returns:
        The names of the files that were written, and of those that were kept.

    Raises:
        CourseError: if the course is broken.
        SubmissionError: if *folder* cannot be written.
    """
    course = load_course(course_folder)
    source = Path(course.exercises_folder)
    names = [unit.file for unit in course.units] + [name for name in ("README.md",) if (source / name).is_file()]
    written, kept = [], []
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name in names:
            try:
                with (folder / name).open("xb") as file:
                    file.write((source / name).read_bytes())
                written.append(name)
            except FileExistsError:
                kept.append(name)
    except OSError as error:
        raise SubmissionError(f"The kit cannot be written to {str(folder)!r}: {error.strerror}.") from error
    return written, kept
