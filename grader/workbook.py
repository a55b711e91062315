"""A unit's stubs as a notebook to work in: its lessons and stubs, and after each exercise a cell that checks it."""

import hashlib
import re
import shlex
from pathlib import Path
from typing import Any

from grader.conversion import notebook_bytes, to_notebook
from grader.model import Course, SourceFile, Unit
from grader.places import builtin_course
from grader.source import parse_source, read_source

__all__ = ["SHEET_NOTEBOOK", "sheet_workbook", "workbook", "workbook_name"]

SHEET_NOTEBOOK = "questionnaire.ipynb"
# Where a cell of the questionnaire begins, and the stub that becomes a cell of code.
_PART = re.compile(r"(?=^#{2,3} \d)", re.MULTILINE)
_STUB = re.compile(r"^(?P<fence>`{3,})python\n(?P<code>.*?)\n(?P=fence)$", re.MULTILINE | re.DOTALL)


def workbook_name(unit: Unit) -> str:
    """Return what the notebook of *unit* is called."""
    return f"{unit.name}.ipynb"


def workbook(course: Course, unit: Unit) -> bytes:
    """Return the notebook of *unit*; the same stubs give the same bytes.

    Raises:
        SubmissionError: if the stubs cannot be read, or make no valid notebook.
    """
    notebook = to_notebook(read_source(Path(course.exercises_folder, unit.file), unit.file).text)
    cells: list[Any] = []
    is_opening = True
    for number, cell in enumerate(notebook.cells, start=1):
        if is_opening and cell.cell_type == "code":
            cells.append(_code("%load_ext grader", _id(unit, "setup")))
            is_opening = False
        names = _exercises_in(cell, unit)
        cell.id = _id(unit, names[0] if names else f"{cell.cell_type}-{number}")
        cells.append(cell)
        cells += [_code(f"%grade {name}{_course_option(course)}", _id(unit, f"check-{name}")) for name in names]
    notebook.cells = cells
    return notebook_bytes(notebook)


def sheet_workbook(sheet: str) -> bytes:
    """Return a *sheet* of a questionnaire as a notebook: a cell per part, and one for each stub.

    Raises:
        SubmissionError: if it makes no valid notebook.
    """
    from nbformat.v4 import new_markdown_cell

    notebook = to_notebook("")
    cells = []
    for text in _PART.split(sheet):
        name = re.match(r"#{2,3} (\d+[a-z]?)", text)
        part = name[1] if name else "how"
        stub = _STUB.search(text)
        words = text[: stub.start()] if stub else text
        cells.append(new_markdown_cell(words.strip(), id=f"questionnaire-{part}"))
        if stub:
            cells.append(_code(stub["code"], f"questionnaire-{part}-code"))
    notebook.cells = cells
    return notebook_bytes(notebook)


def _exercises_in(cell: Any, unit: Unit) -> list[str]:
    """Return the exercises of *unit* that *cell* defines."""
    if cell.cell_type != "code":
        return []
    file: SourceFile = parse_source("cell", cell.source.encode())
    return [each.name for each in unit.exercises if each.name in file.definitions]


def _code(source: str, name: str) -> Any:
    from nbformat.v4 import new_code_cell

    return new_code_cell(source, id=name)


def _id(unit: Unit, part: str) -> str:
    """Return an id that depends on nothing but the unit and the cell's part in it."""
    name = f"{unit.name}-{part}"
    allowed = re.sub(r"[^a-zA-Z0-9_-]", "-", name)
    if allowed == name and len(name) <= 64:
        return name
    return f"{allowed[:48]}-{hashlib.sha256(name.encode()).hexdigest()[:12]}"


def _course_option(course: Course) -> str:
    home = Path(course.exercises_folder).parent
    return "" if home == builtin_course() else f" --course {shlex.quote(str(home))}"
