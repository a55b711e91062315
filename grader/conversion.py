"""Notebooks as percent files (``# %%``) and back, by jupytext, without losing anything of their author's.

What a percent file has no form for (cell ids, attached pictures, characters that it takes for the end of a line or for
the start of a cell) goes into the line that starts the cell. Outputs and ``language_info`` are Jupyter's, not the
author's: they are left out, and come back when the notebook is run.
"""

import base64
import hashlib
import json
import re
from typing import Any

from grader.errors import SubmissionError

__all__ = ["KERNEL", "notebook_bytes", "to_notebook", "to_source"]

KERNEL = {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"}
_OURS = "gradekit"
_REMEDY = "Open it in Jupyter and save it."
# jupytext would start a cell there, also inside a string.
_MARKER = re.compile(r"^([^\S\n]*#+)([^\S\n]*%%)", flags=re.MULTILINE)
# What str.splitlines, which jupytext uses, takes for the end of a line, and Jupyter does not.
_BREAKS = re.compile("[\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029]")


def to_source(data: bytes, name: str) -> str:
    """Return the notebook in *data*, called *name*, as a percent file.

    Raises:
        SubmissionError: if it is no notebook, or one that a percent file cannot hold without loss.
    """
    import jupytext

    notebook = _read(data, name)
    wanted = _plain(notebook)
    boxed: set[int] = set()
    # A second time for cells that read otherwise among the others than alone: a blank one at the end, say.
    for _ in range(2):
        text: str = jupytext.writes(_shown(notebook, boxed), fmt="py:percent")
        found = _plain(to_notebook(text))
        if found == wanted:
            return text
        boxed = {number for number, pair in enumerate(zip(found, wanted, strict=False)) if pair[0] != pair[1]}
    raise SubmissionError(
        f"{name} cannot become a .py file without loss; keep it as a notebook. "
        "Unusual characters in the metadata of the notebook are the likely reason."
    )


def to_notebook(text: str) -> Any:
    """Return the percent file *text* as a notebook of format 4.5; its ids are those it had, else made of positions."""
    import jupytext

    notebook = jupytext.reads(text, fmt="py:percent")
    notebook.nbformat, notebook.nbformat_minor = 4, 5
    about = notebook.metadata.pop("jupytext", {})
    settings = {key: value for key, value in about.items() if key in ("formats", "default_lexer")}
    if settings:
        notebook.metadata["jupytext"] = settings
    if not text.startswith("# ---\n# jupyter:"):
        notebook.metadata["kernelspec"] = dict(KERNEL)
    taken: set[str] = set()
    for number, cell in enumerate(notebook.cells, start=1):
        kept = cell.metadata.pop(_OURS, {})
        kept = kept if isinstance(kept, dict) else {}
        _restore(cell, kept)
        cell.id = _free(str(kept.get("id", f"cell-{number}")), taken)
        taken.add(cell.id)
    return notebook


def notebook_bytes(notebook: Any) -> bytes:
    """Return *notebook* as Jupyter would write it.

    Raises:
        SubmissionError: if it is no valid notebook.
    """
    import nbformat

    try:
        nbformat.validate(notebook)
    except nbformat.ValidationError as error:
        raise SubmissionError(f"This cannot become a valid notebook: {error.message}.") from error
    text: str = nbformat.writes(notebook)
    return f"{text}\n".encode()


def _read(data: bytes, name: str) -> Any:
    import nbformat

    try:
        notebook = nbformat.reads(data.decode("utf-8-sig"), as_version=4)
        had_ids = notebook.nbformat_minor >= 5
        notebook.nbformat_minor = 5
        for number, cell in enumerate(notebook.cells, start=1):
            cell.id = cell.id if had_ids and "id" in cell else f"cell-{number}"
        nbformat.validate(notebook)
    except nbformat.ValidationError as error:
        raise SubmissionError(f"{name} is no valid notebook: {error.message}. {_REMEDY}") from error
    except Exception as error:
        # nbformat raises whatever its parts do; a file that is no notebook is an everyday mistake.
        raise SubmissionError(f"{name} is no notebook that can be read: {error}. {_REMEDY}") from error
    return notebook


def _shown(notebook: Any, boxed: set[int]) -> Any:
    """Return a copy of *notebook* whose cells survive as text, with what would not in their metadata."""
    import copy

    shown = copy.deepcopy(notebook)
    bare = _metadata(notebook) == {"kernelspec": KERNEL}
    settings = shown.metadata.get("jupytext", {})
    # Without a header where it would say nothing: the file stays as plain as our stubs.
    settings |= {"notebook_metadata_filter": "-all" if bare else "all,-language_info", "cell_metadata_filter": "all"}
    shown.metadata["jupytext"] = settings
    shown.cells = [_shown_cell(cell, number, boxed=number in boxed) for number, cell in enumerate(shown.cells, start=1)]
    return shown


def _shown_cell(cell: Any, number: int, *, boxed: bool) -> Any:
    """Return *cell* so that it survives as text; what would not, or all if *boxed*, goes into its metadata."""
    kept: dict[str, Any] = {} if cell.id == f"cell-{number}" else {"id": cell.id}
    attachments = cell.pop("attachments", None)
    if attachments:
        kept["attachments"] = attachments
    exact, about = cell.source, dict(cell.metadata)
    cell.source = _BREAKS.sub("\n", _MARKER.sub(r"\1:\2", exact) if cell.cell_type == "code" else exact)
    read = _read_alone(cell)
    if read is None or _own(read.metadata) != _own(about):
        # In words of its own jupytext cannot say it.
        cell.source, cell.metadata = "# This cell is kept in the line above." if cell.cell_type == "code" else "-", {}
        kept["metadata"] = _packed(json.dumps(about))
        read = cell
    if boxed or read.source != exact:
        kept |= {"exact": _packed(exact), "shown": _digest(read.source)}
    if kept:
        cell.metadata[_OURS] = kept
    return cell


def _read_alone(cell: Any) -> Any:
    """Return what jupytext makes of *cell* written and read; None if that is another kind of cell, or several."""
    import jupytext
    from nbformat.v4 import new_code_cell, new_notebook

    settings = {"notebook_metadata_filter": "-all", "cell_metadata_filter": "all"}
    # With one after it, which a quote that is never closed would swallow.
    alone = new_notebook(cells=[cell, new_code_cell("0")], metadata={"jupytext": settings})
    cells = jupytext.reads(jupytext.writes(alone, fmt="py:percent"), fmt="py:percent").cells
    return cells[0] if len(cells) == 2 and cells[0].cell_type == cell.cell_type else None


def _restore(cell: Any, kept: dict[str, Any]) -> None:
    # Whoever changed what is shown means what they wrote.
    if "exact" in kept and kept.get("shown") == _digest(cell.source):
        cell.source = _unpacked(kept["exact"])
    if "metadata" in kept:
        cell.metadata.update(json.loads(_unpacked(kept["metadata"])))
    if "attachments" in kept and cell.cell_type != "code":
        cell.attachments = kept["attachments"]


def _free(name: str, taken: set[str]) -> str:
    """Return *name*, or like it: whoever copies a cell in an editor copies its id."""
    number = 2
    found = name
    while found in taken:
        found, number = f"{name[:56]}-{number}", number + 1
    return found


def _packed(text: str) -> str:
    return base64.b64encode(text.encode()).decode()


def _unpacked(text: str) -> str:
    return base64.b64decode(text).decode()


def _digest(text: str) -> str:
    # How many blank lines there are around it depends on what stands beside the cell.
    return hashlib.sha256(text.strip().encode()).hexdigest()[:16]


def _own(metadata: dict[str, Any]) -> dict[str, Any]:
    """Return *metadata* without jupytext's own note on how many blank lines follow in the file."""
    return {key: value for key, value in metadata.items() if key != "lines_to_next_cell"}


def _metadata(notebook: Any) -> dict[str, Any]:
    return {key: value for key, value in notebook.metadata.items() if key != "language_info"}


def _plain(notebook: Any) -> tuple[Any, ...]:
    """Return what must not be lost of *notebook*."""
    cells = [
        (cell.cell_type, cell.id, cell.source, _own(cell.metadata), cell.get("attachments") or {})
        for cell in notebook.cells
    ]
    return (_metadata(notebook), *cells)
