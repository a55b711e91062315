"""The questionnaire's sheets as they are handed out: one per language, from the key, the catalogues and the stubs."""

import ast
from collections.abc import Mapping, Sequence
from pathlib import Path

from grader.authored import authored
from grader.course import stub_files
from grader.language import LANGUAGES, language_of
from grader.model import Course
from grader.question import Answer, Questionnaire
from grader.questionnaire.blank import Blank, blank_of
from grader.questionnaire.writing import Wording, write_sheet
from grader.source import first_line, syntax_tree

__all__ = ["blank_in", "handed_out", "sheet_in", "sheet_paths"]


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


def sheet_paths(course: Course, sheets: Mapping[str, str]) -> dict[Path, str]:
    """Return where the *sheets*, by language, belong among the exercises of *course*: the one in English on top."""
    folder = Path(course.exercises_folder)
    return {
        folder / "questionnaire.md" if code == "en" else folder / "locale" / f"questionnaire.{code}.md": text
        for code, text in sheets.items()
    }


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
