"""Files replaced whole: whoever looks finds the old content or the new one, and never a part."""

import contextlib
import errno
import os
import secrets
from pathlib import Path

__all__ = ["is_replaceable", "write_whole"]


def write_whole(path: Path, data: bytes) -> None:
    """Write *data* to *path*, as a new file that takes its place.

    Raises:
        OSError: if it cannot be written, or is a device, a pipe or a link to one; what was there is there still.
    """
    if not is_replaceable(path):
        raise OSError(errno.EINVAL, "it is no file, but a device, a pipe or a folder", str(path))
    temporary = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    try:
        with temporary.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    except BaseException:
        # Also of Ctrl-C.
        with contextlib.suppress(OSError):
            temporary.unlink()
        raise


def is_replaceable(path: Path) -> bool:
    """Whether a new file may take the place of *path*: nothing is there, or a file, or a link to one."""
    if path.exists() and not path.is_file():
        return False
    # /dev/stdout may lead to a file, and is no name of that.
    return not (path.is_symlink() and path.absolute().parent.resolve().parts[1:2] in (("dev",), ("proc",)))
