"""Replies to a load: about the file or cell that was asked for, and of bounded size."""

import pytest

from grader.wire.answering import answers
from grader.wire.messages import MAX_MESSAGE, MAX_NAME, MAX_NAMES, MAX_NOTES, Load, Loaded, Note

FILE = Load(id=1, space="s", name="a.py", text="", stubs=[])
CELL = Load(id=1, space="s", name="a.ipynb", text="", stubs=[], cell=3)


def note(file: str = "a.py", **changes: str) -> Note:
    """Return a note about *file*."""
    return Note(**{"file": file, "line": 1, "error": "E", "message": "m", "code": "c", **changes})


@pytest.mark.parametrize(("request_", "file"), [(FILE, "a.py"), (CELL, "a.ipynb, cell 3")])
def test_notes_on_what_was_loaded_are_called_for(request_: Load, file: str) -> None:
    """As many as there may be."""
    assert answers(request_, Loaded(id=1, defined=["f"] * MAX_NAMES, notes=[note(file)] * MAX_NOTES))


@pytest.mark.parametrize(
    "reply",
    [
        Loaded(id=1, defined=[], notes=[note("b.py")]),
        Loaded(id=1, defined=[], notes=[note("a.py, cell 1")]),
        Loaded(id=1, defined=[], notes=[note()] * (MAX_NOTES + 1)),
        Loaded(id=1, defined=["f"] * (MAX_NAMES + 1), notes=[]),
        Loaded(id=1, defined=[], notes=[note(message="m" * (MAX_MESSAGE + 1))]),
        Loaded(id=1, defined=[], notes=[note(error="E" * (MAX_NAME + 1))]),
        Loaded(id=1, defined=[], notes=[note(code="c" * (MAX_NAME + 1))]),
        Loaded(id=2, defined=[], notes=[]),
    ],
)
def test_others_are_not(reply: Loaded) -> None:
    """A candidate that sends them is ended."""
    assert not answers(FILE, reply)
