"""Digits as fastai's MNIST_SAMPLE archive: the folder of PNGs in one ``.tgz``, read in memory.

Nothing is unpacked to disk, so no name in the archive can lead anywhere. An archive is treated as hostile:
how much it unpacks to, how many members it has and how large each may be are capped, and whatever is no
regular file with a digit's name is passed over.
"""

import gzip
import io
import re
import tarfile
import zlib
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Final

import numpy as np

from grader.data.model import SPLITS, Images, Split, Splits
from grader.data.pngs import MAX_PNG_BYTES, decode_png, is_image_name
from grader.errors import DataError

__all__ = ["MAX_MEMBERS", "MAX_UNPACKED", "read_archive"]

MAX_MEMBERS: Final = 100_000
"""The sample has some 14,440 members, all of MNIST would have 70,000."""

MAX_UNPACKED: Final = 128 << 20
"""The sample unpacks to 15 MB, all of MNIST would to about 75."""

_NAME: Final = re.compile(r"(?:\./)?(?:[^/]+/)?(train|valid)/([0-9])/([^/]+)")
_Found = dict[tuple[Split, int], dict[str, Images]]


class _CappedReader(io.RawIOBase):
    """What a gzip file unpacks to, until it is too much.

    A class because ``tarfile`` wants a file; it reads headers of any size an archive claims, and from here.
    """

    def __init__(self, packed: gzip.GzipFile, limit: int) -> None:
        """Read from *packed* at most *limit* bytes."""
        self._packed = packed
        self._left = limit

    def read(self, size: int = -1, /) -> bytes:
        """Return up to *size* bytes.

        Raises:
            DataError: if the limit is passed.
        """
        data = self._packed.read(size if 0 <= size <= self._left else self._left + 1)
        self._left -= len(data)
        if self._left < 0:
            raise DataError(f"it unpacks to more than {MAX_UNPACKED >> 20} MiB")
        return data


def read_archive(path: Path, labels: Collection[int]) -> Splits:
    """Read those of *labels* that the archive at *path* has, files in the string order of their names.

    Raises:
        DataError: if the archive is damaged, passes a cap, or an image is no 28x28 greyscale PNG.
    """
    found: _Found = {}
    try:
        for (split, label, name), data in _members(path):
            if label in labels:
                stack = found.setdefault((split, label), {})
                if name in stack:
                    raise DataError(f"it has {split}/{label}/{name} twice")  # noqa: TRY301 - one message for all
                stack[name] = decode_png(data, f"{split}/{label}/{name}")
    except (DataError, OSError, tarfile.TarError, EOFError, ValueError, zlib.error) as error:
        raise DataError(f"Cannot use {path}: {error}. Get it again, or run `grade data fetch`.") from error
    splits: Splits = {split: {} for split in SPLITS}
    for (split, label), stack in found.items():
        splits[split][label] = np.stack([stack[name] for name in sorted(stack)])
    return splits


def _members(path: Path) -> Iterator[tuple[tuple[Split, int, str], bytes]]:
    with (
        gzip.open(path) as packed,
        tarfile.open(fileobj=_CappedReader(packed, MAX_UNPACKED), mode="r|") as tar,
    ):
        for count, member in enumerate(tar, start=1):
            if count > MAX_MEMBERS:
                raise DataError(f"it has more than {MAX_MEMBERS} members")
            place = _place(member)
            if place is None:
                continue
            if member.size > MAX_PNG_BYTES:
                raise DataError(f"{member.name} is larger than {MAX_PNG_BYTES >> 10} KiB")
            file = tar.extractfile(member)
            if file is not None:
                yield place, file.read()


def _place(member: tarfile.TarInfo) -> tuple[Split, int, str] | None:
    """Return split, digit and file name of *member*, or None for what is no digit's plain file."""
    match = _NAME.fullmatch(member.name)
    if match is None or not is_image_name(match[3]):
        return None
    # Not ``isfile()``, which also lets sparse files through: they claim any size in a few bytes.
    if member.type not in (tarfile.REGTYPE, tarfile.AREGTYPE) or member.issparse():
        return None
    split: Split = "train" if match[1] == "train" else "valid"
    return split, int(match[2]), match[3]
