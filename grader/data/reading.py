"""Whatever people have their digits in, read into one value.

Understood are a folder of PNGs laid out as MNIST_SAMPLE is, that folder's archive (``.tgz``), a folder with
MNIST's four idx files, and an ``.npz``; or a folder that holds one of these.
"""

from collections.abc import Callable, Collection, Iterator
from pathlib import Path

from grader.data.archives import read_archive
from grader.data.folders import holds_folders, read_folders
from grader.data.idx import holds_idx, read_idx
from grader.data.model import CHAPTER_LABELS, Digits, Splits, name_source, pick_labels
from grader.data.npz import read_npz
from grader.errors import DataError

__all__ = ["ARCHIVE_SUFFIXES", "read_digits", "read_whatever"]

ARCHIVE_SUFFIXES = (".tgz", ".tar.gz", ".npz")

_Reader = Callable[[Path, Collection[int]], Splits]


def read_digits(path: Path, *, labels: Collection[int] = CHAPTER_LABELS) -> Digits:
    """Read *labels* from the folder or file at *path*.

    Raises:
        DataError: if nothing there can be read, or a digit is missing.
    """
    return pick_labels(read_whatever(path, labels=labels), labels)


def read_whatever(path: Path, *, labels: Collection[int]) -> Digits:
    """Read those of *labels* that *path* has in both splits.

    Raises:
        DataError: if *path* holds none of them or cannot be read.
    """
    reader, place = _choose_reader(path)
    found = reader(place, labels)
    both = set(found["train"]) & set(found["valid"])
    if not both:
        raise DataError(f"{place} has none of the digits {sorted(labels)} in train and valid; give another place.")
    splits: Splits = {split: {label: stacks[label] for label in sorted(both)} for split, stacks in found.items()}
    return Digits(train=splits["train"], valid=splits["valid"], source=name_source(splits), origin=str(place))


def _choose_reader(path: Path) -> tuple[_Reader, Path]:
    try:
        for place in _candidates(path):
            reader = _reader_of(place)
            if reader is not None:
                return reader, place
        what = "is nothing that digits can be read from" if path.exists() else "is not there"
    except OSError as error:
        what = f"cannot be looked into ({error.strerror})"
    raise DataError(
        f"{path} {what}; give a folder with train/3, train/7, valid/3 and valid/7, its .tgz, an .npz, "
        "or a folder with MNIST's four idx files."
    )


def _candidates(path: Path) -> Iterator[Path]:
    """Yield *path* and, if it is a folder, what in it may be meant, the quickest to read first."""
    yield path
    if path.is_dir():
        yield path / "mnist_sample"
        for suffix in reversed(ARCHIVE_SUFFIXES):
            yield from sorted(path.glob(f"*{suffix}"))
        yield path / "idx"


def _reader_of(path: Path) -> _Reader | None:
    if path.is_dir():
        return read_folders if holds_folders(path) else read_idx if holds_idx(path) else None
    if not path.is_file():
        return None
    return read_npz if path.suffix == ".npz" else read_archive if path.name.endswith(ARCHIVE_SUFFIXES) else None
