"""A code file as it lies in a container, and the rules that hold for all containers: names, sizes, what counts.

Names and sizes come from whoever packed the container: none is believed.
"""

import io
import math
import os
import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol

from grader.errors import SubmissionError
from grader.notebook import MAX_NOTEBOOK_BYTES
from grader.questionnaire.sections import MAX_SHEET_BYTES
from grader.saying import Said, say
from grader.source import MAX_SOURCE_BYTES

__all__ = [
    "MAX_FILES",
    "Member",
    "Part",
    "counted",
    "instant",
    "is_code",
    "is_read",
    "is_sheet",
    "passed_over",
    "read_member",
    "readable",
    "refuse_twin",
    "safe_name",
    "short",
]

MAX_FILES = 200
# Of code and notebooks, all files of a submission together.
MAX_BYTES = 256 << 20
MAX_NAME, MAX_PART, MAX_DEPTH = 1024, 255, 32
_BLOCK = 1 << 20
# Folders that hold tools or other people's code, never a student's answer.
_TOOLS = frozenset({"__pycache__", "__MACOSX", "node_modules", "site-packages", "venv", "env", "build", "dist"})
# They turn the direction of writing and show a name as another one.
_TURNING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
# As it is handed out, or as a browser or another language names it.
_SHEET = re.compile(r"(?:.*/)?questionnaire[^/]*\.(?:md|markdown|ipynb)", re.IGNORECASE)
_DRIVE = re.compile(r"[A-Za-z]:")


class Stream(Protocol):
    """What can be read from front to back."""

    def read(self, size: int, /) -> bytes:
        """Return *size* bytes, fewer or none at the end."""
        ...


@dataclass(frozen=True, slots=True)
class Member:
    """A ``.py`` or ``.ipynb`` file of a submission, or a questionnaire; *problem* says why there is no *data*.

    *modified* is when it was changed last, in seconds since 1970, or 0 where that is not known.
    """

    name: str
    data: bytes = b""
    modified: float = 0.0
    problem: Said | None = None


class Part:
    """The next bytes of a stream, as many as one file has."""

    def __init__(self, stream: Stream, size: int) -> None:
        """Read no more than *size* bytes of *stream*."""
        self._stream = stream
        self._left = size

    def read(self, size: int) -> bytes:
        """Return *size* bytes, or as many as are left.

        Raises:
            EOFError: if the stream ends before the file does.
        """
        wanted = min(size, self._left)
        data = self._stream.read(wanted)
        if len(data) < wanted:
            raise EOFError("the archive ends within a file")
        self._left -= len(data)
        return data


def is_code(name: str) -> bool:
    """Whether a file of this name is code."""
    return name.endswith((".py", ".ipynb"))


def is_sheet(name: str) -> bool:
    """Whether a file of this name is a questionnaire that may be filled in."""
    return _SHEET.fullmatch(name) is not None


def is_read(name: str) -> bool:
    """Whether a file of this name is read at all."""
    return is_code(name) or is_sheet(name)


def passed_over(parts: Iterable[str]) -> bool:
    """Whether a path has a hidden part, or one that holds tools or other people's code."""
    return any(part.startswith(".") or part in _TOOLS for part in parts)


def readable(name: str) -> str:
    """Return the name of a file as text that can be sent and stored; one from an old archive may be no UTF-8."""
    return os.fsencode(name).decode("utf-8", "backslashreplace")


def short(name: str) -> str:
    """Return a name for a message: quoted, without what a terminal would obey, and not too long."""
    return ascii(name) if len(name) <= 80 else f"{name[:60]!a} (and {len(name) - 60} characters more)"


def safe_name(where: str, name: str) -> str:
    """Return the *name* of an entry without ``./`` and ``//``, empty if it is the container's own folder.

    Raises:
        SubmissionError: if it leads out of the container *where*, or no sound tool would have written it.
    """
    if any(unicodedata.category(each) in ("Cc", "Zl", "Zp") or each in _TURNING for each in name[:MAX_NAME]):
        raise SubmissionError(
            say(
                "{where} holds an entry with control characters in its name, {name}; rename it.",
                where=where,
                name=short(name),
            )
        )
    parts = [part for part in name.split("/") if part not in ("", ".")]
    if len(name) > MAX_NAME or len(parts) > MAX_DEPTH or any(len(part) > MAX_PART for part in parts):
        raise SubmissionError(
            say("{where} holds an entry with an absurdly long name, {name}; rename it.", where=where, name=short(name))
        )
    if "\\" in name:
        raise SubmissionError(
            say(
                "{where} holds an entry with a backslash in its name, {name}; pack it anew with a tool that "
                "writes / between folders.",
                where=where,
                name=short(name),
            )
        )
    if name.startswith("/") or _DRIVE.match(name):
        raise SubmissionError(
            say(
                "{where} holds an entry with an absolute name, {name}; pack the folder of your exercises itself.",
                where=where,
                name=short(name),
            )
        )
    if ".." in parts:
        raise SubmissionError(
            say(
                "{where} holds an entry that leads out of it, {name}; pack the folder of your exercises itself.",
                where=where,
                name=short(name),
            )
        )
    return "/".join(parts)


def refuse_twin(where: str, name: str, seen: dict[str, str]) -> None:
    """Add *name* to those *seen* in the container *where*.

    Raises:
        SubmissionError: if it is there already, also in other letters: which of the two is meant cannot be told.
    """
    key = unicodedata.normalize("NFC", name.casefold())
    if seen.get(key) == name:
        raise SubmissionError(
            say("{where} holds {name} twice; pack it anew with one of them.", where=where, name=short(name))
        )
    if key in seen:
        raise SubmissionError(
            say(
                "{where} holds {other} and {name}, which are one file on many systems; rename or delete one.",
                where=where,
                other=short(seen[key]),
                name=short(name),
            )
        )
    seen[key] = name


def read_member(stream: Stream, name: str, modified: float) -> Member:
    """Read a file of the name *name* from *stream*, and no more of it than a file of its kind may have."""
    limit = _limit(name)
    buffer = io.BytesIO()
    while buffer.tell() <= limit and (block := stream.read(min(_BLOCK, limit + 1 - buffer.tell()))):
        buffer.write(block)
    if buffer.tell() <= limit:
        return Member(name, buffer.getvalue(), instant(modified))
    if limit == MAX_SHEET_BYTES:
        # Its beginning may hold all answers; whoever reads it says that there was more.
        return Member(name, buffer.getvalue(), instant(modified))
    most = limit >> 20
    problem = (
        say("{name} is larger than {most} MiB; clear its outputs and save it.", name=name, most=most)
        if name.endswith(".ipynb")
        else say("{name} is larger than {most} MiB; hand in code only.", name=name, most=most)
    )
    return Member(name, modified=instant(modified), problem=problem)


def _limit(name: str) -> int:
    if name.lower().endswith(".ipynb"):
        return MAX_NOTEBOOK_BYTES
    return MAX_SOURCE_BYTES if is_code(name) else MAX_SHEET_BYTES


def instant(modified: float) -> float:
    """Return *modified*, or 0 if it cannot be put in an order."""
    return modified if math.isfinite(modified) else 0.0


def counted(where: str, members: Iterable[Member]) -> Iterator[Member]:
    """Yield *members*.

    Raises:
        SubmissionError: if they are more, or larger together, than anyone's exercises.
    """
    size = 0
    for number, member in enumerate(members, start=1):
        size += len(member.data)
        if number > MAX_FILES:
            raise SubmissionError(
                say(
                    "{where} holds more than {most} Python files and notebooks; give the folder of the exercises.",
                    where=where,
                    most=MAX_FILES,
                )
            )
        if size > MAX_BYTES:
            raise SubmissionError(
                say(
                    "{where} holds more than {most} MiB of code and notebooks; clear the notebooks' outputs.",
                    where=where,
                    most=MAX_BYTES >> 20,
                )
            )
        yield member
