"""What lies in a bundle: files by name, as msgpack, which has neither links nor rights nor owners to be wary of."""

from collections.abc import Collection

import msgspec

from grader.containers.member import refuse_twin, safe_name, short
from grader.errors import BundleError, SubmissionError

__all__ = ["PARTS", "checked_files", "packed_files", "refuse_unfit"]

# The folders of a course; nothing else is packed.
PARTS = ("exercises", "solutions")
MAX_FILES = 10_000
_FILES = msgspec.msgpack.Decoder(dict[str, bytes])


def packed_files(files: dict[str, bytes]) -> bytes:
    """Return *files* as the content of a bundle."""
    return msgspec.msgpack.encode(dict(sorted(files.items())))


def checked_files(content: bytes, where: str) -> dict[str, bytes]:
    """Return the files in *content*; their names lead nowhere but into a course's folders.

    Raises:
        BundleError: if that is not so, or *content* of the bundle *where* is something else.
    """
    try:
        files = _FILES.decode(content)
    except msgspec.MsgspecError as error:
        raise BundleError(f"{where} holds no course: {error}. Seal the course anew.") from error
    refuse_unfit(files, where)
    return files


def refuse_unfit(files: Collection[str], where: str) -> None:
    """Refuse names of *files* that no system could unpack as they are, or that lead out of a course's folders.

    Raises:
        BundleError: if there is one, there is no file at all, or there are too many in *where*.
    """
    if not 0 < len(files) <= MAX_FILES:
        raise BundleError(f"{where} holds {len(files)} files; a course has at least one and at most {MAX_FILES}.")
    seen: dict[str, str] = {}
    for name in files:
        try:
            safe = safe_name(where, name)
            refuse_twin(where, safe, seen)
        except SubmissionError as error:
            raise BundleError(f"No bundle of gradekit's is like this: {error}") from error
        if safe != name or name.partition("/")[0] not in PARTS or name in PARTS:
            raise BundleError(f"{where} holds {short(name)}, which belongs to no course. Seal the course anew.")
    folders = {parent for name in seen for parent in _parents(name)}
    for name in folders & seen.keys():
        raise BundleError(f"{where} holds {short(name)} both as a file and as a folder. Seal the course anew.")


def _parents(name: str) -> list[str]:
    parts = name.split("/")
    return ["/".join(parts[:count]) for count in range(1, len(parts))]
