"""The digits: real 3s and 7s where they can be had, else a synthetic set that behaves like them.

``find_digits`` is the way in; it never opens a connection. ``fetch_digits`` does, and runs only when somebody
asks. Importing this package costs next to nothing: its names are loaded when they are first used.
``grader.data.tensors`` is apart because it imports torch.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from grader.data.download import fetch_digits, import_digits
    from grader.data.finding import Look, Search, find_digits, search_digits
    from grader.data.folders import write_folders
    from grader.data.model import (
        ALL_LABELS,
        CHAPTER_LABELS,
        Digits,
        Images,
        count_images,
        digest,
        pick_labels,
    )
    from grader.data.reading import read_digits
    from grader.data.status import describe_digits, render_status, status_as_dict, take_status
    from grader.data.synthetic import make_digits, make_set

__all__ = [
    "ALL_LABELS",
    "CHAPTER_LABELS",
    "Digits",
    "Images",
    "Look",
    "Search",
    "count_images",
    "describe_digits",
    "digest",
    "fetch_digits",
    "find_digits",
    "import_digits",
    "make_digits",
    "make_set",
    "pick_labels",
    "read_digits",
    "render_status",
    "search_digits",
    "status_as_dict",
    "take_status",
    "write_folders",
]

_MODULES = {
    "download": ("fetch_digits", "import_digits"),
    "finding": ("Look", "Search", "find_digits", "search_digits"),
    "folders": ("write_folders",),
    "model": ("ALL_LABELS", "CHAPTER_LABELS", "Digits", "Images", "count_images", "digest", "pick_labels"),
    "reading": ("read_digits",),
    "status": ("describe_digits", "render_status", "status_as_dict", "take_status"),
    "synthetic": ("make_digits", "make_set"),
}


def __getattr__(name: str) -> Any:
    """Load the public name *name* from its module."""
    for module, names in _MODULES.items():
        if name in names:
            return getattr(import_module(f"{__name__}.{module}"), name)
    message = f"module {__name__!r} has no attribute {name!r}"
    raise AttributeError(message)
