"""Exceptions of students' code as plain words that can cross the wire."""

import builtins
import contextlib
import difflib
import linecache
from collections.abc import Iterable
from types import TracebackType

from grader.wire.messages import MAX_MESSAGE, CodeFrame, Raised

__all__ = ["clean", "error_name", "error_text", "raised"]

_MAX_FRAMES = 20


def clean(text: str, length: int) -> str:
    """Cut *text* to *length* characters and replace what has no UTF-8 form."""
    return str(text)[:length].encode("utf-8", "replace").decode()


def error_name(error: BaseException) -> str:
    """Return the name of the exception's type, or of what it inherits from if that name is private.

    NumPy raises an ``_ArrayMemoryError``; for a student, and for the verdict, it is a MemoryError.
    """
    names = [kind.__name__ for kind in type(error).__mro__]
    return clean(next(name for name in names if not name.startswith("_")), 100)


def error_text(error: BaseException) -> str:
    """Return what *error* says, at most ``MAX_MESSAGE`` characters, even if asking it goes wrong."""
    with contextlib.suppress(BaseException):  # a student's __str__ may do anything, also exit
        return clean(str(error), MAX_MESSAGE)
    return "(its message could not be read)"


def raised(request_id: int, error: BaseException, files: Iterable[str]) -> Raised:
    """Describe *error* with the steps of its traceback that lie in *files*."""
    wanted = frozenset(files)
    frames = [frame for frame in _frames(error.__traceback__) if frame.file in wanted]
    return Raised(
        id=request_id,
        error=error_name(error),
        message=error_text(error),
        frames=frames[-_MAX_FRAMES:],
        suggestion=_suggestion(error),
    )


def _frames(trace: TracebackType | None) -> list[CodeFrame]:
    frames: list[CodeFrame] = []
    while trace is not None and len(frames) < 1000:
        code = trace.tb_frame.f_code
        line = linecache.getline(code.co_filename, trace.tb_lineno).strip()
        frames.append(
            CodeFrame(
                file=clean(code.co_filename, 500),
                line=trace.tb_lineno,
                function=clean(code.co_name, 200),
                code=clean(line, 200),
            )
        )
        trace = trace.tb_next
    return frames


def _suggestion(error: BaseException) -> str:
    with contextlib.suppress(BaseException):  # names and attributes are the student's own objects
        if isinstance(error, NameError) and error.name:
            return _closest(error.name, _names_at(error.__traceback__))
        if isinstance(error, AttributeError) and error.name:
            return _closest(error.name, dir(error.obj))
    return ""


def _names_at(trace: TracebackType | None) -> set[str]:
    """Return the names known where the exception was raised; those of its callers, ours among them, are others."""
    names = set(vars(builtins))
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    if trace is not None:
        frame = trace.tb_frame
        names |= frame.f_locals.keys() | frame.f_globals.keys() | frame.f_builtins.keys()
    return names


def _closest(name: str, names: Iterable[str]) -> str:
    others = [other for other in names if other != name and not other.startswith("_")]
    return clean(next(iter(difflib.get_close_matches(name, others, n=1, cutoff=0.7)), ""), 100)
