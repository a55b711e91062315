"""A tar archive's code files, plain or in gzip, read once from front to back; nothing is unpacked."""

import gzip
import os
import tarfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from grader.containers.member import (
    Member,
    Part,
    is_read,
    passed_over,
    read_member,
    readable,
    refuse_twin,
    safe_name,
    short,
)
from grader.errors import SubmissionError
from grader.saying import say

__all__ = ["read_tar"]

# What may come out of an archive, also what is only passed over: gzip cannot be skipped.
MAX_UNPACKED = 512 << 20
MAX_RATIO = 250
_RATIO_FROM = 16 << 20
# tarfile reads the headers whole, and takes time with the square of one; a plain one has 512 bytes.
MAX_HEADERS, _MAX_HEADER = 4 << 20, 64 << 10
_MAX_DIGITS = 120
_DIGITS = bytes(ord("0") if chr(each) in "0123456789" else 0 for each in range(256))
_BLOCK = 1 << 20
_END = b"\0" * 512
_DAMAGE = (
    tarfile.TarError,
    zlib.error,
    EOFError,
    OSError,
    ValueError,
    OverflowError,
    IndexError,
    KeyError,
    RecursionError,
    MemoryError,
)


class _Unpacked:
    """The bytes of an archive, counted as they come."""

    def __init__(self, raw: BinaryIO | gzip.GzipFile, where: str, size: int) -> None:
        """Read from *raw*, which unpacks the *size* bytes of the archive *where*."""
        self._raw = raw
        self._where = where
        self._most = max(_RATIO_FROM, min(MAX_UNPACKED, MAX_RATIO * size))
        self.position = 0

    def read(self, size: int) -> bytes:
        data = self._raw.read(size)
        self.position += len(data)
        if self.position > self._most:
            raise SubmissionError(
                say(
                    "{where} unpacks to more than {most} MiB; hand in code only, without data.",
                    where=self._where,
                    most=self._most >> 20,
                )
            )
        return data


class _Headers:
    """What tarfile reads of an archive: its headers; files are passed over or read beside it, and nothing twice."""

    def __init__(self, unpacked: _Unpacked, where: str) -> None:
        self._unpacked = unpacked
        self._where = where
        self._size = 0
        self.last = b""

    def tell(self) -> int:
        return self._unpacked.position

    def seek(self, position: int) -> None:
        if position < self.tell():
            raise tarfile.ReadError("an entry of negative size")
        while self.tell() < position and self._unpacked.read(min(_BLOCK, position - self.tell())):
            pass

    def read(self, size: int) -> bytes:
        self._size += size
        if not 0 <= size <= _MAX_HEADER or self._size > MAX_HEADERS:
            raise SubmissionError(
                say(
                    "{where} has headers for more files than anyone's exercises have, or absurd ones; pack the "
                    "folder of your exercises alone.",
                    where=self._where,
                )
            )
        self.last = self._unpacked.read(size)
        # The patterns with which tarfile searches headers take the square of the length of such a row.
        if b"0" * _MAX_DIGITS in self.last.translate(_DIGITS):
            raise tarfile.ReadError("a header that is one long number")
        return self.last


def read_tar(path: Path, *, zipped: bool) -> Iterator[Member]:
    """Yield the code files of the archive at *path*; *zipped* says that it is in gzip.

    Raises:
        SubmissionError: if it is damaged, a bomb, or holds what no archive of exercises does.
    """
    where = path.name
    try:
        with path.open("rb") as file:
            size = os.fstat(file.fileno()).st_size
            if zipped:
                with gzip.GzipFile(fileobj=file) as raw:
                    yield from _read(where, _Unpacked(raw, where, size))
            else:
                yield from _read(where, _Unpacked(file, where, size))
    except _DAMAGE as error:
        raise SubmissionError(
            say(
                "{where} is damaged, cut short, or no archive ({why}). Pack it again, or download it again.",
                where=where,
                why=error,
            )
        ) from error


def _read(where: str, unpacked: _Unpacked) -> Iterator[Member]:
    seen: dict[str, str] = {}
    headers = _Headers(unpacked, where)
    # mypy knows files only; tarfile itself reads, seeks and tells.
    archive = tarfile.TarFile(fileobj=headers, encoding="utf-8", errors="surrogateescape")  # type: ignore[arg-type]
    with archive:
        while (entry := archive.next()) is not None:
            name = safe_name(where, entry.name)
            if not name or entry.isdir() or passed_over(name.split("/")):
                continue
            _check_kind(where, entry, name)
            if is_read(name):
                refuse_twin(where, name, seen)
                yield read_member(Part(unpacked, entry.size), readable(name), entry.mtime)
        # tarfile takes a header that it does not understand for the end.
        if headers.last != _END:
            raise tarfile.ReadError(f"what stands at byte {unpacked.position} is neither a file nor the end")
    # What follows the end is not looked at, but gzip checks its sums there.
    while unpacked.read(_BLOCK):
        pass


def _check_kind(where: str, entry: tarfile.TarInfo, name: str) -> None:
    if entry.issym() or entry.islnk():
        raise SubmissionError(
            say(
                "{where} holds a link, {name}; put the file itself in its place (tar has --dereference).",
                where=where,
                name=short(name),
            )
        )
    if not entry.isreg():
        raise SubmissionError(
            say(
                "{where} holds a device or pipe, {name}; an archive may hold files and folders.",
                where=where,
                name=short(name),
            )
        )
    if is_read(name) and (entry.issparse() or entry.size < 0):
        raise SubmissionError(
            say("{where} holds a file with holes, {name}; pack it without --sparse.", where=where, name=short(name))
        )
