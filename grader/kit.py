"""The student's kit: a course's stubs written into a folder, as files or as notebooks."""

from collections.abc import Iterator
from pathlib import Path

from grader.course import load_course
from grader.errors import SubmissionError
from grader.model import Course
from grader.questionnaire.key import read_key

__all__ = ["write_kit"]


def write_kit(
    course_folder: Path, folder: Path, *, notebooks: bool = False, lang: str = ""
) -> tuple[list[str], list[str]]:
    """Write the stubs of a course, its questionnaire and its README into *folder*; what is there is never overwritten.

    Args:
        course_folder: the course.
        folder: where to write; made if it is not there.
        notebooks: whether to write a notebook per unit instead of a ``.py`` file, and one for the questionnaire.
        lang: the language of the questionnaire; by default the course's.

    Returns:
        The names of the files that were written, and of those that were kept.

    Raises:
        CourseError: if the course is broken.
        SubmissionError: if *folder* cannot be written, or there is no such language.
    """
    course = load_course(course_folder)
    # Late: what knows languages and sheets would slow down every help.
    from grader.language import chosen_language

    code = chosen_language(lang, course).code
    written, kept = [], []
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, data in _contents(course, code, notebooks=notebooks):
            try:
                with (folder / name).open("xb") as file:
                    file.write(data)
                written.append(name)
            except FileExistsError:
                kept.append(name)
    except OSError as error:
        raise SubmissionError(f"The kit cannot be written to {str(folder)!r}: {error.strerror}.") from error
    return written, kept


def _contents(course: Course, code: str, *, notebooks: bool) -> Iterator[tuple[str, bytes]]:
    source = Path(course.exercises_folder)
    for unit in course.units:
        if notebooks:
            # Late: jupytext and nbformat take half a second to import.
            from grader.workbook import workbook, workbook_name

            yield workbook_name(unit), workbook(course, unit)
        else:
            yield unit.file, (source / unit.file).read_bytes()
    # From the key: the sheet beside the stubs is for those who read them on the web.
    questionnaire = read_key(course)
    if questionnaire is not None:
        from grader.handout import sheet_in

        sheet = sheet_in(course, questionnaire, code)
        if notebooks:
            from grader.workbook import SHEET_NOTEBOOK, sheet_workbook

            yield SHEET_NOTEBOOK, sheet_workbook(sheet)
        else:
            yield "questionnaire.md", sheet.encode()
    if (source / "README.md").is_file():
        yield "README.md", (source / "README.md").read_bytes()
