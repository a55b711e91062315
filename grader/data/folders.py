"""Digits as a folder of PNGs, laid out as fastai's MNIST_SAMPLE is.

::

    train/3/10.png  train/3/10000.png ...  train/7/...
    valid/3/...     valid/7/...
    labels.csv      name,label with label 0 for a 3 and 1 for a 7

Files count in the order that ``sorted()`` gives their names, as strings: ``10.png, 10000.png, 10011.png``.
The chapter's figures depend on it. ``labels.csv`` is written because the sample has one; nothing reads it.
"""

import csv
import secrets
import shutil
from collections.abc import Iterable, Iterator
from pathlib import Path

import numpy as np

from grader.data.model import SPLITS, Digits, Images, Split, Splits
from grader.data.pngs import MAX_PNG_BYTES, decode_png, encode_png, is_image_name
from grader.errors import DataError

__all__ = ["holds_folders", "read_folders", "write_folders"]


def holds_folders(folder: Path) -> bool:
    """Return whether *folder* is laid out as the sample is."""
    return (folder / "train").is_dir() and (folder / "valid").is_dir()


def read_folders(folder: Path, labels: Iterable[int]) -> Splits:
    """Read those of *labels* that *folder* has.

    Raises:
        DataError: if a file cannot be read or is no 28x28 greyscale PNG.
    """
    splits: Splits = {split: {} for split in SPLITS}
    for split in SPLITS:
        for label in labels:
            try:
                images = _read_stack(folder / split / str(label))
            except OSError as error:
                raise DataError(f"Cannot read {folder / split / str(label)}: {error}; mend it.") from error
            if images is not None:
                splits[split][label] = images
    return splits


def write_folders(digits: Digits, folder: Path) -> Iterator[Path]:
    """Write *digits* into *folder*, yielding the name that each image gets there.

    Everything is written beside *folder* first and moved there at the end, so that it is never found half
    done. Nothing is written unless the iterator is used up.

    Raises:
        DataError: if *folder* is there and not empty, or cannot be written.
    """
    try:
        is_taken = folder.exists() and (not folder.is_dir() or any(folder.iterdir()))
    except OSError as error:
        raise DataError(f"Cannot look into {folder}: {error}; name another folder.") from error
    if is_taken:
        raise DataError(f"{folder} is there and not empty; name a new or an empty folder.")
    return _write_folders(digits, folder.absolute())


def _read_stack(folder: Path) -> Images | None:
    if not folder.is_dir():
        return None
    names = sorted(entry.name for entry in folder.iterdir() if is_image_name(entry.name))
    if not names:
        return None
    return np.stack([decode_png(_read_bytes(folder / name), str(folder / name)) for name in names])


def _read_bytes(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(MAX_PNG_BYTES + 1)


def _write_folders(digits: Digits, folder: Path) -> Iterator[Path]:
    unfinished = folder.with_name(f".{folder.name}.{secrets.token_hex(4)}")
    try:
        unfinished.mkdir(parents=True)
        with (unfinished / "labels.csv").open("w", newline="", encoding="utf-8") as file:
            rows = csv.writer(file, lineterminator="\n")
            rows.writerow(["name", "label"])
            for split, label, images in digits.stacks():
                for name, image in _named(split, label, images):
                    (unfinished / name).parent.mkdir(parents=True, exist_ok=True)
                    (unfinished / name).write_bytes(encode_png(image))
                    rows.writerow([name, digits.labels.index(label)])
                    yield folder / name
        unfinished.replace(folder)
    except OSError as error:
        raise DataError(f"Cannot write {folder}: {error}; name another folder.") from error
    finally:
        shutil.rmtree(unfinished, ignore_errors=True)


def _named(split: Split, label: int, images: Images) -> Iterator[tuple[str, Images]]:
    """Yield names that sort as strings in the order of *images*, with the images."""
    for index, image in enumerate(images):
        yield f"{split}/{label}/{index:05d}.png", image
