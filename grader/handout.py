"""The questionnaire's sheets as they are handed out: one per language, from the key, the catalogues and the stubs."""

import ast
from collections.abc import Mapping, Sequence
from pathlib import Path

from grader.authored import authored
from grader.course import load_course, stub_files
from grader.errors import CourseError
from grader.language import LANGUAGES, language_of
from grader.model import Course
from grader.question import Answer, Form, Questionnaire
from grader.questionnaire.blank import Blank, blank_of
from grader.questionnaire.key import key_file, read_key
from grader.questionnaire.writing import Wording, write_sheet
from grader.source import first_line, syntax_tree

__all__ = ["blank_in", "handed_out", "prompts_in", "sheet_in", "sheet_paths", "write_sheets"]


def sheet_in(course: Course, questionnaire: Questionnaire, code: str, answers: Sequence[Answer] = ()) -> str:
    """Return the sheet of *course* in the language *code*, such as ``zh-Hant``, with *answers* filled in.

    Raises:
        CourseError: if a catalogue of the course is broken.
        SubmissionError: if there is no such language.
    """
    language = language_of(code)
    wording = Wording(language, authored(course, language.code), _stubs(course))
    return write_sheet(questionnaire, wording, course.name, answers)


def handed_out(course: Course, questionnaire: Questionnaire) -> dict[str, str]:
    """Return the empty sheets of *course* by language; what stands in one of them is nobody's answer.

    Raises:
        CourseError: if a catalogue of the course is broken.
    """
    codes = [name.replace("_", "-") for name in LANGUAGES]
    return {code: sheet_in(course, questionnaire, code) for code in codes}


def blank_in(course: Course, questionnaire: Questionnaire) -> Blank:
    """Return what stands in the empty sheets of *course*, for ``read_answers``; once for many sheets.

    Raises:
        CourseError: if a catalogue of the course is broken.
    """
    return blank_of(questionnaire, tuple(handed_out(course, questionnaire).values()))


def prompts_in(course: Course, questionnaire: Questionnaire) -> dict[str, tuple[str, ...]]:
    """Return prompt and ideas of each text part in the other languages: copied, they are no answer.

    Raises:
        CourseError: if a catalogue of the course is broken.
    """
    others = [authored(course, name.replace("_", "-")) for name in LANGUAGES if name != "en"]
    return {
        part.id: tuple(
            translated(text) for translated in others for text in (part.prompt, *(each.title for each in part.concepts))
        )
        for part in questionnaire.parts
        if part.form is Form.TEXT
    }


def sheet_paths(course: Course, sheets: Mapping[str, str]) -> dict[Path, str]:
    """Return where the *sheets*, by language, belong among the exercises of *course*: the one in English on top."""
    folder = Path(course.exercises_folder)
    return {
        folder / "questionnaire.md" if code == "en" else folder / "locale" / f"questionnaire.{code}.md": text
        for code, text in sheets.items()
    }


def write_sheets(folder: Path) -> tuple[tuple[Path, bool], ...]:
    """Write the sheets of the course in *folder*, and return where, and whether that changed them.

    Raises:
        CourseError: if the course is broken, has no questionnaire, or cannot be written.
    """
    course = load_course(folder)
    questionnaire = read_key(course)
    if questionnaire is None:
        raise CourseError(f"{key_file(course)}: a questionnaire needs this file; see docs/questionnaire.md.")
    written = []
    for path, text in sheet_paths(course, handed_out(course, questionnaire)).items():
        changed = not path.is_file() or path.read_bytes() != text.encode()
        if changed:
            try:
                path.parent.mkdir(exist_ok=True)
                path.write_bytes(text.encode())
            except OSError as error:
                raise CourseError(f"{path} cannot be written: {error.strerror}.") from error
        written.append((path, changed))
    return tuple(written)


def _stubs(course: Course) -> dict[str, str]:
    """Return what each exercise begins with: its stub, alone."""
    names = {each.name for each in course.exercises}
    found = {}
    for file in stub_files(course):
        lines = file.text.split("\n")
        for node in syntax_tree(file.text).body:
            if isinstance(node, ast.FunctionDef | ast.ClassDef) and node.name in names:
                found[node.name] = "\n".join(lines[first_line(node) - 1 : node.end_lineno])
    return found
