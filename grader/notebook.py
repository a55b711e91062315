"""A Jupyter notebook as source: its code cells in order, and the plain Python in them; read, never run.

Only the code is decoded: a notebook of 50 MB of pictures costs no more than reading its bytes. What is Jupyter's and
not Python's (``%magic``, ``!command``, ``help?``) stays in the cells, for the candidate's shell to leave out, and is
blanked in the text, whose line numbers are kept.
"""

import ast
import json
import re
from dataclasses import dataclass

import msgspec

from grader.errors import SubmissionError
from grader.magics import plain_lines
from grader.model import Cell, SourceFile
from grader.saying import say
from grader.source import MAX_SOURCE_BYTES, describe, first_line, syntax_tree

__all__ = [
    "MAX_CELLS",
    "MAX_NOTEBOOK_BYTES",
    "SKIP_TAG",
    "definitions_of",
    "markdown_of",
    "parse_notebook",
]

MAX_NOTEBOOK_BYTES = 128 << 20
MAX_CELLS = 2000
# A cell with this tag is not run; it counts all the same, as the number that Jupyter shows does.
SKIP_TAG = "skip-grading"

_HALF = re.compile("[\ud800-\udfff]")


class _Metadata(msgspec.Struct):
    tags: list[object] | None = None


class _Cell(msgspec.Struct):
    cell_type: str
    source: str | list[str] | None = None
    # The name of ``source`` in format 3.
    input: str | list[str] | None = None
    metadata: _Metadata | None = None


class _Sheet(msgspec.Struct):
    cells: list[_Cell] = []


class _Kernel(msgspec.Struct):
    language: str | None = None


class _About(msgspec.Struct):
    kernelspec: _Kernel | None = None


class _Notebook(msgspec.Struct):
    nbformat: int
    cells: list[_Cell] = []
    worksheets: list[_Sheet] = []
    metadata: _About | None = None


_DECODER = msgspec.json.Decoder(_Notebook)


_DEFINING = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Import, ast.ImportFrom)


@dataclass(frozen=True, slots=True)
class _Written:
    """A code cell as it stands in the file; *text* is empty if it is not to be run."""

    text: str
    skipped: bool = False


def parse_notebook(name: str, data: bytes, modified: float = 0.0) -> SourceFile:
    """Turn the bytes of an ``.ipynb`` file of format 3 or 4 into a ``SourceFile`` with cells.

    Cells are numbered as Jupyter numbers them when all are run in order: code cells that are not empty, from 1.

    Raises:
        SubmissionError: if *data* is no notebook, one of another language, or too large.
    """
    written = [cell for cell in _code_cells(_decode(name, data)) if cell.text.strip()]
    if len(written) > MAX_CELLS:
        raise SubmissionError(
            say(
                "{name} has {count} code cells; at most {most} are read.", name=name, count=len(written), most=MAX_CELLS
            )
        )
    if sum(len(cell.text) for cell in written) > MAX_SOURCE_BYTES:
        raise SubmissionError(
            say("{name} holds more than 1 MiB of code; hand in code only, and load data from files.", name=name)
        )
    cells, lines = [], []
    for number, cell in enumerate(written, start=1):
        if cell.skipped:
            continue
        lines.append(f"# %% cell {number}")
        cells.append(Cell(number=number, text=cell.text, start=len(lines) + 1))
        lines += plain_lines(cell.text)
    text = "\n".join(lines) + "\n"
    return describe(SourceFile(name=name, text=text, cells=tuple(cells), modified=modified))


def markdown_of(name: str, data: bytes) -> str:
    """Return the text of the bytes of a notebook as one of Markdown: its code cells are fenced blocks of it.

    Raises:
        SubmissionError: as `parse_notebook`.
    """
    pieces = []
    for cell in _cells(_decode(name, data)):
        text = _joined(cell)
        if cell.cell_type == "markdown":
            pieces.append(text)
        elif cell.cell_type == "code" and not text.lstrip().startswith("%"):
            fence = "`" * max([3, *(len(each) + 1 for each in re.findall("`{3,}", text))])
            pieces.append(f"{fence}python\n{text}\n{fence}")
    return "\n\n".join(pieces) + "\n"


def definitions_of(file: SourceFile, cell: Cell) -> str:
    """Return of *cell* of *file* only what defines and imports, on the same lines; everything else is blank."""
    height = cell.text.count("\n") + 1
    lines = file.text.split("\n")[cell.start - 1 : cell.start - 1 + height]
    kept = [""] * height
    for node in syntax_tree("\n".join(lines)).body:
        if isinstance(node, _DEFINING):
            first = first_line(node)
            last = node.end_lineno or node.lineno
            kept[first - 1 : last] = lines[first - 1 : last]
    return "\n".join(kept)


def _decode(name: str, data: bytes) -> _Notebook:
    if len(data) > MAX_NOTEBOOK_BYTES:
        raise SubmissionError(
            say(
                "{name} is larger than {most} MiB; clear its outputs and save it.",
                name=name,
                most=MAX_NOTEBOOK_BYTES >> 20,
            )
        )
    try:
        notebook = _decoded(data.removeprefix(b"\xef\xbb\xbf"))
    except (msgspec.MsgspecError, ValueError, RecursionError) as error:
        raise SubmissionError(
            say(
                "{name} is no notebook that can be read: {why}. Open it in Jupyter, save it, and hand it in again.",
                name=name,
                why=error,
            )
        ) from error
    if notebook.nbformat not in (3, 4):
        raise SubmissionError(
            say(
                "{name} is a notebook of format {format}; formats 3 and 4 are read. Open it in Jupyter and save "
                "it anew.",
                name=name,
                format=notebook.nbformat,
            )
        )
    kernel = notebook.metadata.kernelspec if notebook.metadata else None
    language = (kernel.language if kernel else None) or "python"
    if language.lower() not in ("python", "python3", "ipython"):
        raise SubmissionError(
            say(
                "{name} is a notebook in {language}; the exercises are in Python.",
                name=name,
                language=_HALF.sub("\ufffd", language[:40]),
            )
        )
    return notebook


def _decoded(data: bytes) -> _Notebook:
    try:
        return _DECODER.decode(data)
    except msgspec.DecodeError:
        # Python's own reader knows NaN, which Jupyter writes into outputs though JSON has none, and half a surrogate
        # pair, which an editor leaves of a sign that it cut; whatever else was wrong is wrong for it too.
        if not any(each in data for each in (b"NaN", b"Infinity", b"\\ud", b"\\uD")):
            raise
        return msgspec.convert(json.loads(data), _Notebook)


def _code_cells(notebook: _Notebook) -> list[_Written]:
    return [_Written(_joined(cell), SKIP_TAG in _tags(cell)) for cell in _cells(notebook) if cell.cell_type == "code"]


def _cells(notebook: _Notebook) -> list[_Cell]:
    if notebook.nbformat == 4:
        return notebook.cells
    return [cell for sheet in notebook.worksheets for cell in sheet.cells]


def _tags(cell: _Cell) -> list[object]:
    return (cell.metadata.tags if cell.metadata else None) or []


def _joined(cell: _Cell) -> str:
    source = cell.source or cell.input or ""
    text = source if isinstance(source, str) else "".join(source)
    # As Python reads files.
    return _HALF.sub("\ufffd", text).replace("\r\n", "\n").replace("\r", "\n")
