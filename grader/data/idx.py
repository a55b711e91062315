"""Digits as MNIST's own four files, from which the chapter's sample is rebuilt exactly.

An idx file is big-endian: a magic number (2051 for images, 2049 for labels), the count, for images height and
width, then the bytes; usually gzipped. The sample's files carry the index of the image in these files as
their name (``train/3/10.png`` is training image 10), and its order is that of the names as strings.
"""

import gzip
import math
import struct
import zlib
from collections.abc import Iterable
from pathlib import Path
from typing import Final

import numpy as np
import numpy.typing as npt

from grader.data.model import SIDE, SPLITS, Images, Split, Splits
from grader.errors import DataError

__all__ = ["holds_idx", "read_idx"]

_STEMS: Final[dict[Split, tuple[str, str]]] = {
    "train": ("train-images-idx3-ubyte", "train-labels-idx1-ubyte"),
    "valid": ("t10k-images-idx3-ubyte", "t10k-labels-idx1-ubyte"),
}
_IMAGES: Final = 2051
_LABELS: Final = 2049
_MAX_COUNT: Final = 100_000  # MNIST has 60,000 and 10,000


def holds_idx(folder: Path) -> bool:
    """Return whether *folder* has the four files, gzipped or not."""
    return all(_find(folder, stem) is not None for stems in _STEMS.values() for stem in stems)


def read_idx(folder: Path, labels: Iterable[int]) -> Splits:
    """Read *labels* from the four files in *folder*, in the order of the chapter's sample.

    Raises:
        DataError: if a file is missing, damaged or has another shape.
    """
    wanted = tuple(labels)
    return {split: _read_split(folder, _STEMS[split], wanted) for split in SPLITS}


def _read_split(folder: Path, stems: tuple[str, str], wanted: tuple[int, ...]) -> dict[int, Images]:
    images = _read_items(_path(folder, stems[0]), _IMAGES, SIDE, SIDE)
    labels = _read_items(_path(folder, stems[1]), _LABELS)
    if len(images) != len(labels):
        raise DataError(f"{folder} has {len(images)} images but {len(labels)} labels in {stems[1]}; get both again.")
    orders = {label: sorted(np.flatnonzero(labels == label).tolist(), key=_file_name) for label in wanted}
    return {label: images[order] for label, order in orders.items() if order}


def _file_name(index: int) -> str:
    return f"{index}.png"


def _read_items(path: Path, magic: int, *shape: int) -> npt.NDArray[np.uint8]:
    """Return the items ``[n, *shape]`` of an idx file; never unpacks more than any such file has."""
    header = struct.Struct(f">{2 + len(shape)}I")
    size = math.prod(shape)
    limit = header.size + _MAX_COUNT * size
    try:
        with gzip.open(path) if path.suffix == ".gz" else path.open("rb") as file:
            data = file.read(limit + 1)
    except (OSError, EOFError, zlib.error) as error:
        raise DataError(f"Cannot read {path}: {error}; get it again.") from error
    if header.size <= len(data) <= limit:
        found, count, *found_shape = header.unpack_from(data)
        if (found, *found_shape) == (magic, *shape) and len(data) == header.size + count * size:
            return np.frombuffer(data, np.uint8, offset=header.size).reshape(count, *shape)
    raise DataError(f"{path} is no whole idx file of {SIDE}x{SIDE} digits or their labels; get it again.")


def _path(folder: Path, stem: str) -> Path:
    path = _find(folder, stem)
    if path is None:
        raise DataError(f"{folder} lacks {stem}.gz; MNIST is four files, put all of them there.")
    return path


def _find(folder: Path, stem: str) -> Path | None:
    candidates = (folder / f"{stem}.gz", folder / stem)
    return next((path for path in candidates if path.is_file()), None)
