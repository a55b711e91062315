"""A zip archive's code files, read one by one; nothing is unpacked, and other files are not even decompressed."""

import calendar
import stat
import struct
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from grader.containers.member import Member, is_read, passed_over, read_member, readable, refuse_twin, safe_name, short
from grader.errors import SubmissionError
from grader.saying import say

__all__ = ["MAX_RATIO", "read_zip"]

# An entry takes some 100 bytes there, and a kilobyte in memory.
_MAX_INDEX = 4 << 20
# Text shrinks to a tenth, and the most monotonous notebook to a hundredth.
MAX_RATIO = 250
_RATIO_FROM = 4 << 20
_ENCRYPTED = 0x1 | 0x40 | 0x2000
# bzip2 and lzma would let a few bytes ask for gigabytes before anyone could count them.
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_OTHER_METHODS = {9: "deflate64", 12: "bzip2", 14: "lzma", 93: "zstd", 95: "xz", 98: "PPMd"}
_DAMAGE = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    OSError,
    ValueError,
    OverflowError,
    IndexError,
    RuntimeError,
    MemoryError,
)


class _Bounded:
    """A file of which no more than an index may be asked for at once: zipfile believes what an archive announces."""

    def __init__(self, file: BinaryIO, where: str) -> None:
        self._file = file
        self._where = where
        self.seek, self.tell, self.seekable = file.seek, file.tell, file.seekable

    def read(self, size: int = -1) -> bytes:
        if size > _MAX_INDEX:
            raise SubmissionError(
                say(
                    "{where} lists more files than anyone's exercises have; pack the folder of your exercises alone.",
                    where=self._where,
                )
            )
        return self._file.read(size)


def read_zip(path: Path) -> Iterator[Member]:
    """Yield the code files of the archive at *path*.

    Raises:
        SubmissionError: if it is damaged, encrypted, a bomb, or holds what no archive of exercises does.
    """
    where = path.name
    try:
        with path.open("rb") as file, zipfile.ZipFile(_Bounded(file, where)) as archive:
            for entry, name in _entries(where, archive):
                yield _read(where, archive, entry, name)
    except _DAMAGE as error:
        raise SubmissionError(
            say(
                "{where} is damaged, cut short, or no zip archive ({why}). Pack it again, or download it again.",
                where=where,
                why=error,
            )
        ) from error


def _entries(where: str, archive: zipfile.ZipFile) -> list[tuple[zipfile.ZipInfo, str]]:
    """List the code files by name; all entries are checked before one is read."""
    found = []
    seen: dict[str, str] = {}
    for entry in archive.infolist():
        # ZipInfo ends a name at a NUL and keeps the whole as the original.
        name = safe_name(where, entry.orig_filename)
        if not name or entry.is_dir() or passed_over(name.split("/")):
            continue
        _check_kind(where, entry, name)
        if is_read(name):
            refuse_twin(where, name, seen)
            _check_packing(where, entry, name)
            found.append((entry, name))
    return found


def _check_kind(where: str, entry: zipfile.ZipInfo, name: str) -> None:
    kind = stat.S_IFMT(entry.external_attr >> 16)
    if stat.S_ISLNK(kind):
        raise SubmissionError(
            say("{where} holds a link, {name}; put the file itself in its place.", where=where, name=short(name))
        )
    if kind not in (0, stat.S_IFREG, stat.S_IFDIR):
        raise SubmissionError(
            say(
                "{where} holds a device or pipe, {name}; an archive may hold files and folders.",
                where=where,
                name=short(name),
            )
        )


def _check_packing(where: str, entry: zipfile.ZipInfo, name: str) -> None:
    if entry.flag_bits & _ENCRYPTED:
        raise SubmissionError(
            say("{where} is encrypted ({name} wants a password); pack it without one.", where=where, name=short(name))
        )
    if entry.compress_type not in _METHODS:
        method = _OTHER_METHODS.get(entry.compress_type, f"method {entry.compress_type}")
        raise SubmissionError(
            say(
                "{where} is compressed in a way that is not read ({name}: {method}); pack it as a usual .zip.",
                where=where,
                name=short(name),
                method=method,
            )
        )
    if entry.volume:
        raise SubmissionError(say("{where} is one part of several; pack everything into one archive.", where=where))


def _read(where: str, archive: zipfile.ZipFile, entry: zipfile.ZipInfo, name: str) -> Member:
    with archive.open(entry) as stream:
        member = read_member(stream, readable(name), _modified(entry))
    if len(member.data) > _RATIO_FROM and len(member.data) > MAX_RATIO * entry.compress_size:
        raise SubmissionError(
            say(
                "{where} is a bomb: {name} grows to more than {most} times its size. Hand in code only.",
                where=where,
                name=short(name),
                most=MAX_RATIO,
            )
        )
    return member


def _modified(entry: zipfile.ZipInfo) -> float:
    """Return the entry's time, which has no zone, as if it were UTC: what matters is the order."""
    try:
        return float(calendar.timegm((*entry.date_time, 0, 0, 0)))
    except ValueError:
        return 0.0
