"""Files replaced whole: whoever looks finds the old content or the new one, and never a part."""

import contextlib
import os
import secrets
from pathlib import Path

__all__ = ["write_whole"]


def write_whole(path: Path, data: bytes) -> None:
    """Write *data* to *path*, as a new file that takes its place.

    Raises:
        OSError: if it cannot be written; what was there is there still.
    """
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
