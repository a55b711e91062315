"""What another version of gradekit wrote: recognised by its format, and kept beside what this one writes."""

from dataclasses import dataclass
from pathlib import Path

import msgspec

__all__ = ["is_of_another_version", "keep_another_version"]

_MAX_BYTES = 1 << 20


@dataclass(frozen=True, slots=True, kw_only=True)
class _Written:
    format: str = ""


def is_of_another_version(path: Path, ours: str) -> bool:
    """Whether the JSON file at *path* has the format *ours*, such as "gradekit/state/v1", in another version."""
    try:
        # A link could lead anywhere, and a pipe would keep us waiting.
        if path.parent.is_symlink() or path.is_symlink() or not path.is_file():
            return False
        with path.open("rb") as file:
            found = msgspec.json.decode(file.read(_MAX_BYTES), type=_Written).format
    except (OSError, ValueError, RecursionError):
        return False
    return found != ours and found.startswith(f"{ours.rpartition('/')[0]}/")


def keep_another_version(path: Path, ours: str) -> None:
    """Move the file at *path* out of the way, to a name that ends in .bak, if another version than *ours* wrote it.

    Raises:
        OSError: if it cannot be moved.
    """
    if is_of_another_version(path, ours):
        path.replace(path.with_name(f"{path.name}.bak"))
