"""A file of a kit and what the course has to add to it."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from grader.encoding import decode_text
from grader.errors import SubmissionError
from grader.extending.old import Code, Old
from grader.extending.program import extended_program
from grader.extending.sheet import Asked, asked_in, check_answers, extended_sheet, language_in, new_parts
from grader.extending.workbook import cells_for, extended_notebook, note
from grader.model import Course, Unit
from grader.notebook import markdown_of
from grader.question import Questionnaire
from grader.source import read_source, syntax_tree

__all__ = ["Extension", "extended_questionnaire", "extended_unit"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Extension:
    """What is *added* to a file, by name, and what reads otherwise now; *data* is all of it, None if nothing is new."""

    before: bytes
    data: bytes | None = None
    added: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()


def extended_unit(course: Course, unit: Unit, old: Old, name: str) -> Extension:
    """Return the file *name* of *old* with the exercises of *unit* that are nowhere in the kit.

    Raises:
        SubmissionError: if it cannot be read as code, or nothing can be added to it; the message says why.
    """
    before = old.read(name)
    code = old.codes[name]
    if code.fault:
        raise SubmissionError(code.fault)
    exercises = [each.name for each in unit.exercises]
    stubs = read_source(Path(course.exercises_folder, unit.file), unit.file).text
    missing = tuple(each for each in exercises if old.lacks(each))
    if missing and not _is_of(unit, name, before, code, stubs):
        raise SubmissionError(
            f"It has the name of {unit.title!r}, and nothing of it inside; give it another name, or move it away"
        )
    changed = tuple(_changed(code, stubs, exercises))
    if not missing:
        return Extension(before=before, changed=changed)
    known = code.names
    if name.endswith(".ipynb"):
        # Late: jupytext and nbformat take half a second to import.
        from grader.workbook import workbook

        loaded = b"%load_ext grader" in before
        cells = cells_for(workbook(course, unit), exercises, missing, known, loaded=loaded)
        data = extended_notebook(before, [note(f"{unit.name[:40]}-added"), *cells])
    else:
        data = extended_program(before, stubs, exercises, missing, known)
    return Extension(before=before, data=data, added=missing, changed=changed)


def extended_questionnaire(course: Course, questionnaire: Questionnaire, old: Old, code: str) -> Extension:
    """Return the questionnaire of *old* with the parts that it lacks, in its own language; *code* if it names none.

    Raises:
        SubmissionError: if it cannot be read, or nothing can be added to it without changing an answer.
    """
    before = old.read(old.sheet)
    is_notebook = old.sheet.lower().endswith(".ipynb")
    text = markdown_of(old.sheet, before) if is_notebook else _text(before)
    asked = Asked(course, questionnaire)
    there, changed = asked_in(text, asked)
    missing = tuple(part for part in asked.blank.parts if part not in there)
    if not missing:
        return Extension(before=before, changed=changed)
    sheet = asked.sheets.get(language_in(text, code)) or asked.sheets[code]
    if is_notebook:
        import json

        from grader.workbook import sheet_workbook

        cells = json.loads(sheet_workbook(new_parts(sheet, missing)))["cells"]
        data = extended_notebook(before, [note("questionnaire-added"), *cells])
        check_answers(text, markdown_of(old.sheet, data), missing, asked)
    else:
        data = before + extended_sheet(text, sheet, missing, asked)[len(text) :].encode()
    return Extension(before=before, data=data, added=missing, changed=changed)


def _is_of(unit: Unit, name: str, data: bytes, code: Code, stubs: str) -> bool:
    """Whether a file is a student's on *unit*: it has an exercise, or the heading that stands over the stubs."""
    if not data.strip() or any(each.name in code.names or each.name in code.broken for each in unit.exercises):
        return True
    text = markdown_of(name, data) if name.endswith(".ipynb") else decode_text(data)[0]
    heading = next((line for line in stubs.splitlines() if line.startswith("# # ")), None)
    return heading is not None and heading.removeprefix("# ") in text


def _text(data: bytes) -> str:
    text, _ = decode_text(data)
    if text.encode() not in (data, data.removeprefix(b"\xef\xbb\xbf")):
        raise SubmissionError("It is not UTF-8, so nothing can be written into it; save it as UTF-8")
    return text


def _changed(code: Code, stubs: str, exercises: list[str]) -> Iterator[str]:
    """Yield the exercises that ask something else in *stubs* than in *code*.

    Whoever took the text out of a function has read it; only another text is another statement.
    """
    for node in syntax_tree(stubs).body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef) and node.name in exercises:
            own = code.definitions.get(node.name)
            now, then = ast.get_docstring(node), ast.get_docstring(own) if own is not None else None
            if now and then and now.split() != then.split():
                yield node.name
