"""Digits as one ``.npz``: arrays ``train_3 train_7 valid_3 valid_7`` or more, each uint8 ``[n, 28, 28]``.

Headers are checked before a byte of an array is unpacked, and nothing is ever unpickled.
"""

import zipfile
import zlib
from collections.abc import Iterable
from pathlib import Path
from typing import IO, Final

import numpy as np

from grader.data.model import SIDE, SPLITS, Images, Splits
from grader.errors import DataError

__all__ = ["read_npz"]

_MAX_COUNT: Final = 100_000
_MAX_HEADER: Final = 1024
_HEADER_READERS: Final = {
    (1, 0): np.lib.format.read_array_header_1_0,
    (2, 0): np.lib.format.read_array_header_2_0,
}


def read_npz(path: Path, labels: Iterable[int]) -> Splits:
    """Read those of *labels* that the file at *path* has, in the file's order.

    Raises:
        DataError: if the file is damaged or an array has another shape or type.
    """
    splits: Splits = {split: {} for split in SPLITS}
    wanted = tuple(labels)
    try:
        with zipfile.ZipFile(path) as file:
            present = set(file.namelist())
            for split in SPLITS:
                for label in wanted:
                    if (name := f"{split}_{label}.npy") in present:
                        with file.open(name) as member:
                            splits[split][label] = _read_array(member, name)
    except (DataError, OSError, EOFError, ValueError, RuntimeError, zipfile.BadZipFile, zlib.error) as error:
        raise DataError(f"Cannot use {path}: {error}. Get it again, or run `grade data fetch`.") from error
    return splits


def _read_array(file: IO[bytes], name: str) -> Images:
    read_header = _HEADER_READERS.get(np.lib.format.read_magic(file))
    if read_header is None:
        raise DataError(f"{name} has an unknown version of the npy format")
    shape, in_columns, dtype = read_header(file, max_header_size=_MAX_HEADER)
    if dtype != np.uint8 or in_columns or not _is_stack(shape):
        raise DataError(f"{name} is {dtype} {shape}, not uint8 [n, {SIDE}, {SIDE}]")
    size = shape[0] * SIDE * SIDE
    data = file.read(size)
    if len(data) != size:
        raise DataError(f"{name} ends too early")
    return np.frombuffer(data, np.uint8).reshape(shape)


def _is_stack(shape: tuple[int, ...]) -> bool:
    return len(shape) == 3 and shape[1:] == (SIDE, SIDE) and 0 < shape[0] <= _MAX_COUNT
