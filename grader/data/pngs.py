"""One image and its PNG: decoding bytes that may be hostile, encoding bytes that students may open.

The header is checked before Pillow sees the rest, so that nobody's 40,000 x 40,000 pixels are ever unpacked.
"""

import io
import struct
import zlib
from typing import Final

import numpy as np
from PIL import Image

from grader.data.model import SIDE, Images
from grader.errors import DataError

__all__ = ["MAX_PNG_BYTES", "decode_png", "encode_png", "is_image_name"]

MAX_PNG_BYTES: Final = 16 << 10
"""An image of 784 bytes compresses to a few hundred; its PNG with generous metadata stays below this."""

_HEADER: Final = struct.Struct(">8sI4sIIBB")
_EXPECTED: Final = (b"\x89PNG\r\n\x1a\n", 13, b"IHDR", SIDE, SIDE, 8, 0)  # 28 x 28, 8 bits, grey


def is_image_name(name: str) -> bool:
    """Return whether *name* is a digit's file; other files (``.DS_Store``, ``._10.png``) are left alone."""
    return name.endswith(".png") and not name.startswith(".")


def decode_png(data: bytes, place: str) -> Images:
    """Return the image ``[28, 28]`` in *data*.

    Args:
        data: a whole PNG file.
        place: the file's name for the message.

    Raises:
        DataError: if *data* is no sound 28x28 greyscale PNG.
    """
    if len(data) > MAX_PNG_BYTES or len(data) < _HEADER.size or _HEADER.unpack_from(data) != _EXPECTED:
        raise DataError(f"{place} is not a {SIDE}x{SIDE} greyscale PNG; replace it or get the set again.")
    try:
        with Image.open(io.BytesIO(data), formats=("PNG",)) as image:
            pixels = np.array(image)
    except (OSError, SyntaxError, ValueError, EOFError, struct.error, zlib.error) as error:
        raise DataError(f"{place} is a damaged PNG ({error}); replace it or get the set again.") from error
    if pixels.shape != (SIDE, SIDE) or pixels.dtype != np.uint8:
        raise DataError(f"{place} decodes to {pixels.dtype} {pixels.shape}; replace it or get the set again.")
    return pixels


def encode_png(image: Images) -> bytes:
    """Return *image*, ``[28, 28]``, as a greyscale PNG."""
    buffer = io.BytesIO()
    Image.fromarray(image).save(buffer, format="PNG")
    return buffer.getvalue()
