"""Where the files of a course are read from: a folder on disk, or files that are nowhere but in memory."""

import errno
import io
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePosixPath
from typing import BinaryIO

__all__ = ["Packed", "Tree", "below", "files_in"]


@dataclass(frozen=True, slots=True, eq=False)
class Packed:
    """Files in memory, or one of them, or a folder of them; read as a ``Path`` is, and never written anywhere.

    *files* are their bytes by name, such as ``solutions/lent.py``; *where* is what people know the whole by, and *at*
    the name of what is meant, "" for the whole.
    """

    # Not shown: a traceback that does must not hand on what was packed so that nobody reads it.
    files: Mapping[str, bytes] = field(repr=False)
    where: str
    at: str = ""

    def __truediv__(self, name: str) -> "Packed":
        return replace(self, at=f"{self.at}/{name}" if self.at else name)

    def __str__(self) -> str:
        return f"{self.where}/{self.at}" if self.at else self.where

    @property
    def name(self) -> str:
        """The last part of its name."""
        return PurePosixPath(str(self)).name

    @property
    def stem(self) -> str:
        """The last part of its name without its ending."""
        return PurePosixPath(str(self)).stem

    @property
    def suffix(self) -> str:
        """The ending of its name, with the point."""
        return PurePosixPath(str(self)).suffix

    @property
    def parent(self) -> "Packed":
        """The folder that it is in."""
        return replace(self, at=self.at.rpartition("/")[0])

    def is_file(self) -> bool:
        """Whether there is such a file."""
        return self.at in self.files

    def read_bytes(self) -> bytes:
        """Return what the file holds.

        Raises:
            FileNotFoundError: if there is no such file.
        """
        if not self.is_file():
            raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), str(self))
        return self.files[self.at]

    def read_text(self, encoding: str) -> str:
        """Return what the file holds as text, with line ends as ``Path.read_text`` has them.

        Raises:
            FileNotFoundError: if there is no such file.
            UnicodeDecodeError: if it is no such text.
        """
        return io.TextIOWrapper(self.open("rb"), encoding).read()

    def open(self, mode: str) -> BinaryIO:
        """Open the file to be read as bytes; *mode* is ``rb``, and there is no other.

        Raises:
            FileNotFoundError: if there is no such file.
        """
        if mode != "rb":
            raise ValueError(f"files in memory are read as bytes, not opened with mode {mode!r}")
        return io.BytesIO(self.read_bytes())


Tree = Path | Packed


def below(tree: Tree) -> Iterator[tuple[str, Tree]]:
    """Yield the files in *tree* however deep, and on disk the folders too, each with its name from there."""
    if isinstance(tree, Path):
        for path in tree.rglob("*"):
            yield path.relative_to(tree).as_posix(), path
        return
    start = f"{tree.at}/" if tree.at else ""
    for name in tree.files:
        if name.startswith(start):
            yield name.removeprefix(start), replace(tree, at=name)


def files_in(tree: Tree, ending: str) -> list[Tree]:
    """Return the files right in *tree* whose names have this *ending*, by name; none if there is no such folder."""
    if isinstance(tree, Path):
        return [*sorted(tree.glob(f"*{ending}"))]
    found = [(name, each) for name, each in below(tree) if "/" not in name and name.endswith(ending)]
    return [each for _, each in sorted(found, key=lambda one: one[0])]
