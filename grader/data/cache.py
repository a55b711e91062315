"""Sets of digits kept on disk, so that the second run loads in milliseconds what the first made.

An entry is two files in one folder::

    <key>.json     {"format": 1, "digest": …, "source": …, "origin": …, "parts": [["train", 3, 6131], …]}
    <figures>.npy  uint8 [n, 28, 28], all parts one after the other; named after the digest

Both are written under another name and then moved, the index last. The images' name follows from their
content, so of two processes that store at once each writes the same bytes or another file, and an index never
points at half an entry. What is read is checked against the digest.
"""

import json
import os
import re
import secrets
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import IO, Any, Final

import numpy as np

from grader.data.model import SPLITS, Digits, Split, Splits, digest
from grader.errors import DataError

__all__ = ["cache_folder", "load", "real_key", "store"]

_FORMAT: Final = 1
# Where nobody, not even root, can make a folder.
_NOWHERE: Final = Path(os.devnull, "gradekit")
_KEY: Final = re.compile(r"[a-z0-9-]+")


def cache_folder() -> Path:
    """Return where sets are kept: ``$GRADE_CACHE``, else the user's cache folder."""
    chosen = os.environ.get("GRADE_CACHE")
    if chosen:
        return Path(os.path.expanduser(chosen)).absolute()  # noqa: PTH111 - Path.expanduser raises where no home is known
    import platformdirs

    try:
        folder = Path(platformdirs.user_cache_dir("gradekit"))
    except RuntimeError:
        return _NOWHERE
    # A user of whom the system knows no home, as in some containers, keeps nothing; not in a folder called "~" either.
    return folder if folder.is_absolute() else _NOWHERE


def real_key(labels: Iterable[int]) -> str:
    """Return the key under which the real digits *labels* are kept."""
    return f"real-{''.join(map(str, labels))}"


def load(folder: Path, key: str) -> Digits | None:
    """Return the entry *key*, or None if there is none.

    Raises:
        DataError: if the entry is damaged.
    """
    try:
        text = _index(folder, key).read_text(encoding="utf-8")
    except (FileNotFoundError, NotADirectoryError):
        return None
    except (OSError, ValueError) as error:
        raise DataError(f"Cannot read {_index(folder, key)}: {error}; remove it.") from error
    try:
        return _load(folder, json.loads(text))
    except (OSError, EOFError, ValueError, TypeError, KeyError) as error:
        raise DataError(f"The cache entry {_index(folder, key)} is damaged ({error}); remove it.") from error


def store(folder: Path, key: str, digits: Digits) -> None:
    """Keep *digits* as the entry *key*, replacing what was there.

    Raises:
        DataError: if *folder* cannot be written.
    """
    content = digest(digits)
    index = {
        "format": _FORMAT,
        "digest": content,
        "source": digits.source,
        "origin": digits.origin,
        "parts": [[split, label, len(images)] for split, label, images in digits.stacks()],
    }
    images = np.concatenate([images for _, _, images in digits.stacks()])
    try:
        folder.mkdir(parents=True, exist_ok=True)
        _write(_images(folder, content), lambda file: np.save(file, images, allow_pickle=False))
        _write(_index(folder, key), lambda file: file.write(json.dumps(index).encode()))
    except OSError as error:
        raise DataError(
            f"Cannot write {folder}: {error}; point $GRADE_CACHE at a folder that you may write."
        ) from error


def _load(folder: Path, index: dict[str, Any]) -> Digits:
    if index["format"] != _FORMAT:
        message = f"format {index['format']}, not {_FORMAT}"
        raise ValueError(message)
    images = np.load(_images(folder, index["digest"]), allow_pickle=False)
    splits: Splits = {split: {} for split in SPLITS}
    start = 0
    for name, label, count in index["parts"]:
        split: Split = "train" if name == "train" else "valid"
        splits[split][int(label)] = images[start : start + count]
        start += count
    digits = Digits(
        train=splits["train"], valid=splits["valid"], source=str(index["source"]), origin=str(index["origin"])
    )
    if start != len(images) or digest(digits) != index["digest"]:
        message = "its content is not what was stored"
        raise ValueError(message)
    return digits


def _index(folder: Path, key: str) -> Path:
    if not _KEY.fullmatch(key):
        message = f"{key!r} is no cache key"
        raise ValueError(message)
    return folder / f"{key}.json"


def _images(folder: Path, content: str) -> Path:
    figures = content.removeprefix("sha256:")
    if not re.fullmatch(r"[0-9a-f]{64}", figures):
        message = f"{content!r} is no digest"
        raise ValueError(message)
    return folder / f"{figures[:32]}.npy"


def _write(path: Path, fill: Callable[[IO[bytes]], object]) -> None:
    """Write a file whole or not at all, even if the machine stops in between."""
    unfinished = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    try:
        with unfinished.open("xb") as file:
            fill(file)
            file.flush()
            os.fsync(file.fileno())
        unfinished.replace(path)
    finally:
        unfinished.unlink(missing_ok=True)
