"""An archive by what it is, whatever its name says."""

from collections.abc import Iterator
from pathlib import Path

from grader.containers.member import Member
from grader.containers.tar import read_tar
from grader.containers.zip import read_zip
from grader.errors import SubmissionError
from grader.saying import say

__all__ = ["ENDINGS", "read_archive"]

# Endings of files that are read as archives.
ENDINGS = (".zip", ".tar.gz", ".tgz", ".tar")

_ZIP = (b"PK\3\4", b"PK\5\6")
_GZIP = b"\x1f\x8b"
_OTHERS = {
    b"PK\7\x08": "one part of a zip archive in several",
    b"7z\xbc\xaf\x27\x1c": "a 7-Zip archive",
    b"Rar!": "a RAR archive",
    b"\xfd7zXZ": "an xz archive",
    b"BZh": "a bzip2 archive",
    b"\x28\xb5\x2f\xfd": "a zstd archive",
}


def read_archive(path: Path) -> Iterator[Member]:
    """Yield the code files of the archive at *path*.

    Raises:
        SubmissionError: if it is none that is read, damaged, or holds what no archive of exercises does.
    """
    try:
        with path.open("rb") as file:
            head = file.read(8)
    except OSError as error:
        raise SubmissionError(
            say("{name} cannot be read: {why}.", name=path.name, why=error.strerror or error)
        ) from error
    if not head:
        raise SubmissionError(say("{file} is empty; pack it again, or download it again.", file=path.name))
    for magic, what in _OTHERS.items():
        if head.startswith(magic):
            raise SubmissionError(
                say("{file} is {what}, which is not read; pack it as one .zip or .tar.gz.", file=path.name, what=what)
            )
    if head.startswith(_ZIP):
        return read_zip(path)
    return read_tar(path, zipped=head.startswith(_GZIP))
