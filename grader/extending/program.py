"""Stubs added to a ``.py`` file, cell by cell, below all that is there."""

import ast
import codecs
import io
import re
import tokenize
from collections.abc import Collection, Sequence

from grader.encoding import decode_source
from grader.errors import SubmissionError
from grader.extending.picking import MARKDOWN, Cell, pick
from grader.source import syntax_tree

__all__ = ["cells_of", "extended_program"]

_START = re.compile(r"^# %%", re.MULTILINE)
_MARK = """# %% [markdown]
# ---
# *New in the course, added by `grade init`. Everything above is as you left it.*
"""


def cells_of(stubs: str) -> list[Cell]:
    """Return the cells of *stubs*, a percent file; each with the line that begins it."""
    starts = [each.start() for each in _START.finditer(stubs)]
    bounds = zip([0, *starts], [*starts, len(stubs)], strict=True)
    texts = [stubs[start:end].rstrip("\n") for start, end in bounds]
    return [
        Cell(kind=MARKDOWN if text.startswith("# %% [markdown]") else "code", source=text, place=place)
        for place, text in enumerate(texts)
        if text
    ]


def extended_program(
    data: bytes, stubs: str, exercises: Collection[str], missing: Collection[str], known: Collection[str]
) -> bytes:
    """Return *data*, a student's file, with those of *stubs* below it that it lacks.

    Args:
        data: the bytes of a Python file without a fault.
        stubs: the unit's file as it is handed out.
        exercises: the unit's exercises.
        missing: those to be added.
        known: every name that the student's files bind.

    Raises:
        SubmissionError: if nothing can be written below it; the message says why.
    """
    text, _ = decode_source(data)
    cells = [_shown(each) for each in pick(cells_of(stubs), exercises, missing, known)]
    below = "\n".join([_MARK, *(f"{each}\n" for each in cells)]).rstrip("\n") + "\n"
    gap = "" if not text else "\n\n" if text.endswith(("\n", "\r")) else "\n\n\n"
    added = (gap + below).replace("\n", _line_end(text))
    extended = data + _encoded(data, text, added)
    _check(text, decode_source(extended)[0], missing)
    return extended


def _shown(cell: Cell) -> str:
    # Two blank lines stand between definitions.
    text = cell.source if cell.place >= 0 else f"# %%\n{cell.source}"
    return text if cell.kind == MARKDOWN else f"{text}\n"


def _line_end(text: str) -> str:
    if "\r\n" in text:
        return "\r\n"
    return "\r" if "\r" in text and "\n" not in text else "\n"


def _encoded(data: bytes, text: str, added: str) -> bytes:
    """Return *added* in the encoding of *data*: the one in which both are read as what they are."""
    for encoding in ("utf-8", *_encodings(data)):
        try:
            encoded = added.encode(encoding)
        except (UnicodeEncodeError, LookupError):
            continue
        if decode_source(data + encoded) == (text + added, None):
            return encoded
    raise SubmissionError("It is in an encoding in which the new exercises cannot be written; save it as UTF-8")


def _encodings(data: bytes) -> Sequence[str]:
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_BE)):
        return "utf-32-le", "utf-32-be", "utf-16-le", "utf-16-be"
    try:
        return (tokenize.detect_encoding(io.BytesIO(data).readline)[0],)
    except SyntaxError:
        return ()


def _check(before: str, after: str, missing: Collection[str]) -> None:
    """Refuse what would change the meaning of what was there.

    Raises:
        SubmissionError: if it would.
    """
    try:
        old, new = syntax_tree(before).body, syntax_tree(after).body
        same = [ast.dump(each) for each in old] == [ast.dump(each) for each in new[: len(old)]]
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        same, new = False, []
    defined = {getattr(node, "name", "") for node in new}
    if not same or not defined.issuperset(missing):
        raise SubmissionError("Nothing can be written below it without changing what it means; look at its last lines")
