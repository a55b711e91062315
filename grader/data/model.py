"""What a set of digits is: frozen arrays, where they came from, and a name for their content.

An image is 28x28 bytes, 0 for paper and 255 for ink, row by row from the top. A set has two splits, training
and validation, and in each a stack of images per digit. The order inside a stack is part of the content: the
chapter feeds batches unshuffled, so its figures depend on it.
"""

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final, Literal, TypeAlias

import numpy as np
import numpy.typing as npt

from grader.errors import DataError

__all__ = [
    "ALL_LABELS",
    "CHAPTER_LABELS",
    "SIDE",
    "SPLITS",
    "TRAIN_COUNTS",
    "VALID_COUNTS",
    "Digits",
    "Images",
    "Split",
    "Splits",
    "count_images",
    "digest",
    "name_source",
    "pick_labels",
]

Images: TypeAlias = npt.NDArray[np.uint8]
"""A stack ``[n, 28, 28]`` of images, or one image ``[28, 28]``."""

Split: TypeAlias = Literal["train", "valid"]
Splits: TypeAlias = dict[Split, dict[int, Images]]
"""What a reader found: per split and digit a stack; a digit that was not there is absent."""

SIDE: Final = 28
SPLITS: Final[tuple[Split, Split]] = ("train", "valid")
CHAPTER_LABELS: Final = (3, 7)
ALL_LABELS: Final = tuple(range(10))

# How often MNIST has each digit, 0 to 9, in its 60,000 training and 10,000 test images. The chapter's sample
# is the 3s and the 7s of exactly these.
_TRAIN = (5923, 6742, 5958, 6131, 5842, 5421, 5918, 6265, 5851, 5949)
_VALID = (980, 1135, 1032, 1010, 982, 892, 958, 1028, 974, 1009)
TRAIN_COUNTS: Final[Mapping[int, int]] = MappingProxyType(dict(enumerate(_TRAIN)))
VALID_COUNTS: Final[Mapping[int, int]] = MappingProxyType(dict(enumerate(_VALID)))

# Contents that have a name, however they reached us; computed from idx files with the published hashes.
_KNOWN_SOURCES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "sha256:7a036dcf8650212ead06bfaba9ea0bbee93c878f792ee98f59c81498c4112efd": "mnist_sample",
        "sha256:aaa3be946a3d94fa461ee0219f60a49dc5d3b8607762dbe22bfe8183a58ae133": "mnist",
    }
)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Digits:
    """A set of digits; two sets are the same when their ``digest`` is.

    Attributes:
        train: digit -> uint8 ``[n, 28, 28]``, read-only.
        valid: the same digits, other images.
        source: name of the content: ``synthetic:0`` (the seed), ``mnist_sample``, ``mnist``, or ``custom:``
            and the first figures of the digest.
        origin: where it was read, in words for people.
        notes: what people should be told about it, one sentence each.
    """

    train: Mapping[int, Images]
    valid: Mapping[int, Images]
    source: str
    origin: str
    notes: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Freeze the arrays.

        Raises:
            ValueError: if the splits have different digits, or a stack is empty or no uint8 ``[n, 28, 28]``.
        """
        if set(self.train) != set(self.valid):
            message = f"train has the digits {sorted(self.train)}, valid has {sorted(self.valid)}"
            raise ValueError(message)
        for split in SPLITS:
            stacks = getattr(self, split)
            object.__setattr__(self, split, {label: _frozen(stacks[label]) for label in sorted(stacks)})

    def __len__(self) -> int:
        """Return how many images there are in both splits."""
        return sum(len(images) for _, _, images in self.stacks())

    @property
    def labels(self) -> tuple[int, ...]:
        """The digits in the set, ascending."""
        return tuple(self.train)

    @property
    def is_synthetic(self) -> bool:
        """Whether a program drew them."""
        return self.source.startswith("synthetic:")

    def stacks(self) -> Iterator[tuple[Split, int, Images]]:
        """Yield split, digit and stack in the fixed order: training first, digits ascending."""
        for split, stacks in zip(SPLITS, (self.train, self.valid), strict=True):
            for label, images in stacks.items():
                yield split, label, images


def digest(digits: Digits) -> str:
    """Return ``sha256:`` and 64 figures that name the images of *digits*, their labels, splits and order."""
    return _digest(digits.stacks())


def name_source(splits: Splits) -> str:
    """Return the name of what *splits* holds: that of a known set, or ``custom:`` and part of its digest."""
    content = _digest((split, label, splits[split][label]) for split in SPLITS for label in sorted(splits[split]))
    return _KNOWN_SOURCES.get(content, f"custom:{content.removeprefix('sha256:')[:12]}")


def pick_labels(digits: Digits, labels: Iterable[int]) -> Digits:
    """Return the part of *digits* that shows one of *labels*.

    Raises:
        DataError: if *digits* lacks one of them.
    """
    wanted = set(labels)
    missing = sorted(wanted - set(digits.labels))
    if missing:
        raise DataError(f"{digits.origin} has no images of {missing}; give a place that has them, or leave those out.")
    if wanted == set(digits.labels):
        return digits
    splits: Splits = {split: {} for split in SPLITS}
    for split, label, images in digits.stacks():
        if label in wanted:
            splits[split][label] = images
    source = digits.source if digits.is_synthetic else name_source(splits)
    return Digits(train=splits["train"], valid=splits["valid"], source=source, origin=digits.origin, notes=digits.notes)


def count_images(digits: Digits) -> dict[Split, dict[int, int]]:
    """Return how many images there are, per split and digit."""
    counts: dict[Split, dict[int, int]] = {split: {} for split in SPLITS}
    for split, label, images in digits.stacks():
        counts[split][label] = len(images)
    return counts


def _frozen(images: Images) -> Images:
    if images.dtype != np.uint8 or images.ndim != 3 or images.shape[1:] != (SIDE, SIDE) or not len(images):
        message = f"a stack must be uint8 [n, {SIDE}, {SIDE}] with n > 0, not {images.dtype} {images.shape}"
        raise ValueError(message)
    view = np.ascontiguousarray(images).view()
    view.flags.writeable = False
    return view


def _digest(stacks: Iterable[tuple[Split, int, Images]]) -> str:
    sha = hashlib.sha256()
    for split, label, images in stacks:
        sha.update(f"{split}/{label}: {len(images)}\n".encode())
        sha.update(np.ascontiguousarray(images).data)
    return f"sha256:{sha.hexdigest()}"
