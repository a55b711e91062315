"""Cells added to a notebook, below all that is there: its text is kept byte for byte, and theirs put before its end."""

import json
import re
from collections.abc import Collection, Sequence
from typing import Any

from grader.errors import SubmissionError
from grader.extending.picking import Cell, pick

__all__ = ["cells_for", "extended_notebook", "note"]

_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|[\[\]{}]')
_MARK = "---\n*New in the course, added by `grade init`. Everything above is as you left it.*"
_REMEDY = "open it in Jupyter and save it"


def note(name: str) -> dict[str, Any]:
    """Return the cell, with the id *name*, that says where the added ones begin."""
    return {"cell_type": "markdown", "id": name, "metadata": {}, "source": _MARK.splitlines(keepends=True)}


def cells_for(
    handed_out: bytes, exercises: Collection[str], missing: Collection[str], known: Collection[str], *, loaded: bool
) -> list[dict[str, Any]]:
    """Return the cells of the notebook *handed_out* that a student's lacks: the stubs *missing*, and their checks.

    Args:
        handed_out: the unit's notebook.
        exercises: the unit's exercises.
        missing: those to be added.
        known: every name that the student's files bind.
        loaded: whether the student's notebook loads our extension.
    """
    given: list[dict[str, Any]] = json.loads(handed_out)["cells"]
    cells = [
        Cell(kind=each["cell_type"], source="".join(each["source"]), place=place) for place, each in enumerate(given)
    ]
    loads = [each for each, cell in zip(given, cells, strict=True) if cell.source == "%load_ext grader"]
    found = [] if loaded else loads
    for cell in pick(cells, exercises, missing, known):
        found.append(given[cell.place] if cell.place >= 0 else _code(cell.source))
        after = given[cell.place + 1 :][:1] if cell.place >= 0 else []
        found += [each for each in after if "".join(each["source"]).startswith("%grade ")]
    return found


def extended_notebook(data: bytes, cells: Sequence[dict[str, Any]]) -> bytes:
    """Return *data*, a student's notebook, with *cells* at its end.

    Raises:
        SubmissionError: if it is no notebook of format 4, or one whose cells cannot be found for sure.
    """
    try:
        text = data.decode("utf-8")
        before = json.loads(text.removeprefix("\ufeff"))
        old = before["cells"]
        ids = {each.get("id") for each in old}
        major, minor = int(before["nbformat"]), int(before.get("nbformat_minor", 0))
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise SubmissionError(f"It is no notebook of format 4; {_REMEDY}") from error
    end = _end_of_cells(text)
    if major != 4 or end is None or not isinstance(old, list):
        raise SubmissionError(f"It is no notebook of format 4; {_REMEDY}")
    new = [_named(each, ids) if minor >= 5 else _nameless(each) for each in cells]
    head = text[:end].rstrip()
    shown = ",\n".join(_indented(each) for each in new)
    added = ("" if head.endswith("[") else ",") + f"\n{shown}"
    extended = head + (added.replace("\n", "\r\n") if "\r\n" in text else added) + text[len(head) :]
    if json.loads(extended.removeprefix("\ufeff")) != before | {"cells": [*old, *new]}:
        raise SubmissionError(f"Its cells cannot be found for sure; {_REMEDY}")
    return extended.encode()


def _end_of_cells(text: str) -> int | None:
    """Return where the bracket stands that closes the list of cells."""
    depth, inside, previous = 0, False, ""
    for found in _TOKEN.finditer(text):
        sign = found[0]
        if sign in "[{":
            inside = inside or (depth == 1 and sign == "[" and previous == '"cells"')
            depth += 1
        elif sign in "]}":
            depth -= 1
            if inside and depth == 1:
                return found.start()
        previous = sign
    return None


def _code(source: str) -> dict[str, Any]:
    lines = source.splitlines(keepends=True)
    return {"cell_type": "code", "execution_count": None, "id": "added", "metadata": {}, "outputs": [], "source": lines}


def _named(cell: dict[str, Any], taken: set[Any]) -> dict[str, Any]:
    """Return *cell* with an id that no other has; the student may have kept a cell and emptied it."""
    name, number = cell["id"], 2
    while name in taken:
        name, number = f"{cell['id'][:56]}-{number}", number + 1
    taken.add(name)
    return cell | {"id": name}


def _nameless(cell: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in cell.items() if key != "id"}


def _indented(cell: dict[str, Any]) -> str:
    text = json.dumps(cell, indent=1, ensure_ascii=False)
    return "\n".join(f"  {line}" for line in text.split("\n"))
