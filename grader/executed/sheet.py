"""The notebook itself: what of a student's file is executed, and what of the execution is written.

Both are made anew, from sources and outputs alone. What else a file may carry (a signature, marks of trust, the state
of widgets, an extension's settings) comes from nowhere and goes nowhere.
"""

import itertools
from typing import Any

import nbformat
from nbformat import NotebookNode, v4

from grader.errors import SubmissionError
from grader.notebook import SKIP_TAG

__all__ = ["add_note", "clean_notebook", "is_run", "to_bytes"]


def clean_notebook(data: bytes) -> NotebookNode:
    """Read a notebook of format 3 or 4, without its outputs.

    Raises:
        SubmissionError: if it cannot be read.
    """
    try:
        found = nbformat.reads(data.decode("utf-8-sig"), as_version=4)
        notebook = _notebook([_clean_cell(cell) for cell in found.cells])
        # What is wrong with it now is the author's; later it would be ours.
        nbformat.validate(notebook)
    except Exception as error:
        # nbformat looks into whatever a stranger's file holds, and fails at it in many ways.
        raise SubmissionError(
            f"The notebook cannot be executed: {type(error).__name__}: {error}. Open it in Jupyter and save it anew."
        ) from error
    return notebook


def is_run(cell: NotebookNode) -> bool:
    """Whether *cell* holds code that is to be run."""
    return bool(cell.cell_type == "code" and cell.source.strip() and SKIP_TAG not in cell.metadata.get("tags", ()))


def add_note(cell: NotebookNode, text: str) -> None:
    """Say something to whoever reads *cell*, where its errors are shown."""
    cell.outputs.append(v4.new_output("stream", name="stderr", text=f"[gradekit] {text}\n"))


def to_bytes(cells: list[NotebookNode]) -> bytes:
    """Return the file that holds *cells*.

    Raises:
        nbformat.ValidationError: if that is no notebook, which would be our fault.
    """
    for cell in cells:
        if cell.cell_type == "code":
            cell.outputs = _joined(cell.outputs)
            # A note of the time that it took, by nbclient.
            cell.metadata.pop("execution", None)
    notebook = _notebook(cells)
    nbformat.validate(notebook)
    # Half a surrogate pair, which JSON can say and no file can hold.
    text: str = nbformat.writes(notebook)
    return f"{text}\n".encode("utf-8", "replace")


def _notebook(cells: list[NotebookNode]) -> NotebookNode:
    kernel = {"name": "python3", "display_name": "Python 3", "language": "python"}
    for number, cell in enumerate(cells, start=1):
        # Drawn at random otherwise; so nothing in two executions of one notebook differs but its outputs.
        cell["id"] = f"cell-{number}"
    metadata = {"kernelspec": kernel, "language_info": {"name": "python"}}
    notebook: NotebookNode = v4.new_notebook(cells=cells, metadata=metadata)
    return notebook


def _clean_cell(cell: NotebookNode) -> NotebookNode:
    source = str(cell.source)
    made: NotebookNode
    if cell.cell_type == "code":
        made = v4.new_code_cell(source)
    elif cell.cell_type == "markdown":
        made = v4.new_markdown_cell(source)
        if isinstance(cell.get("attachments"), dict):
            made.attachments = cell.attachments
    else:
        made = v4.new_raw_cell(source)
    tags = cell.metadata.get("tags", [])
    if isinstance(tags, list) and all(isinstance(tag, str) for tag in tags):
        # Each once, or the file would not be valid.
        made.metadata["tags"] = list(dict.fromkeys(tags))
    return made


def _joined(outputs: list[Any]) -> list[Any]:
    """Return *outputs* with what was printed in pieces made one again."""
    found: list[Any] = []
    for name, group in itertools.groupby(outputs, key=lambda output: output.get("name")):
        if name is None:
            found += group
        else:
            found.append(v4.new_output("stream", name=name, text="".join(output.text for output in group)))
    return found
