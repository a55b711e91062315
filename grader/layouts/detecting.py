"""Which layout a folder has: the one in which everything that lies there has its place, or the plain one."""

from collections.abc import Mapping
from functools import partial
from pathlib import Path
from types import MappingProxyType

from grader.errors import SubmissionError
from grader.layouts.canvas import read_canvas
from grader.layouts.classroom50 import read_classroom50
from grader.layouts.found import Found, Layout, children_of
from grader.layouts.gradescope import METADATA, read_gradescope
from grader.layouts.known import LAYOUTS
from grader.layouts.moodle import read_moodle
from grader.layouts.naming import text_of
from grader.layouts.plain import read_plain

__all__ = ["LAYOUTS", "find_submissions"]

_READERS: Mapping[str, Layout] = MappingProxyType(
    dict(zip(LAYOUTS[1:], (read_gradescope, read_canvas, read_moodle, read_classroom50, read_plain), strict=True))
)
# Where somebody says that it is classroom50's, less has to say so itself.
_ASKED: Mapping[str, Layout] = MappingProxyType({**_READERS, "classroom50": partial(read_classroom50, asked=True)})


def find_submissions(folder: Path, layout: str = "auto") -> list[Found]:
    """Find the submissions in *folder*, which has the *layout* of that name, or the one that fits all that lies there.

    Raises:
        SubmissionError: if there is none, something lies there that has no place in the layout asked for, or what
            lies there may not be looked at.
    """
    children = children_of(folder)
    try:
        name, found, misfits = _recognised(folder, children, layout)
    except OSError as error:
        raise SubmissionError(f"{error.filename or folder} cannot be read: {error.strerror}.") from error
    if misfits:
        raise SubmissionError(_refusal(name, misfits))
    if not found:
        raise SubmissionError(
            f"{folder} holds no submissions: give a folder with one sub-folder or file per student "
            "(.py, .ipynb, .zip, .tar.gz), or what a system downloads, with its name as --layout."
        )
    return found


def _recognised(folder: Path, children: list[Path], layout: str) -> tuple[str, list[Found], list[Path]]:
    """Return what *layout* finds, or for "auto" the first that fits all *children*, or all but a few.

    What fits most of them is no accident: to take such a folder for a plain one would make entries of files, and
    students of what is none.
    """
    if layout != "auto":
        return layout, *_ASKED[layout](folder, children)
    for name, read in _READERS.items():
        found, misfits = read(folder, children)
        if found and len(misfits) < len(found):
            return name, found, misfits
    return "plain", [], []


def _refusal(layout: str, misfits: list[Path]) -> str:
    if layout == "gradescope" and not any(path.name == METADATA for path in misfits[0].parent.iterdir()):
        return f"{misfits[0].parent} holds no {METADATA}; give the folder that Gradescope's export unpacks to."
    names = ", ".join(ascii(text_of(path.name))[:100] for path in misfits[:5])
    more = f" and {len(misfits) - 5} more" if len(misfits) > 5 else ""
    return (
        f"{misfits[0].parent} has things in it that {layout} does not lay out so: {names}{more}. "
        "Move them elsewhere, or give another --layout (plain takes each of them as a submission)."
    )
