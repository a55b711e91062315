"""Which digits to use: the first place that has them, in a fixed order.

1. the path given, else ``$GRADE_DATA``: a mistake there is an error, for somebody meant it;
2. ``~/.fastai/data/mnist_sample``, where fastai puts the sample;
3. gradekit's own cache of real digits, filled by ``grade data fetch``;
4. the synthetic set, made here and cached.

Nothing here opens a connection.
"""

import os
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from grader.data import cache
from grader.data.model import ALL_LABELS, CHAPTER_LABELS, Digits, pick_labels
from grader.data.reading import read_whatever
from grader.data.synthetic import GENERATOR, make_set
from grader.errors import DataError

__all__ = ["Look", "Search", "find_digits", "search_digits"]

_SYNTHETIC_NOTE = "The digits are synthetic, drawn by a program; `grade data fetch` gets the real ones."
_CUSTOM_NOTE = "These are not the chapter's images: its figures will differ."


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """One place that was looked at, and what came of it, both in words for people."""

    place: str
    outcome: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Search:
    """The digits that were found and the places looked at, the last of which had them."""

    digits: Digits
    looks: tuple[Look, ...]


def find_digits(path: str | Path | None = None, *, seed: int = 0, labels: Collection[int] = CHAPTER_LABELS) -> Digits:
    """Return the digits to work with; never opens a connection (``grade data fetch`` does).

    Args:
        path: a folder of PNGs, a ``.tgz``, a folder with idx files or an ``.npz``; None searches on.
        seed: of the synthetic set, should it come to that.
        labels: which digits. A place that has the chapter's 3s and 7s but not all of these is passed over.

    Raises:
        DataError: if *path* or ``$GRADE_DATA`` is given and has no 3s and 7s that can be read.
    """
    return search_digits(path, seed=seed, labels=labels).digits


def search_digits(path: str | Path | None = None, *, seed: int = 0, labels: Collection[int] = CHAPTER_LABELS) -> Search:
    """Do as ``find_digits`` does, and say where it looked.

    Raises:
        DataError: as ``find_digits``.
    """
    # Two sets only are read, made and cached: the chapter's two digits, and all ten.
    whole = CHAPTER_LABELS if set(labels) <= set(CHAPTER_LABELS) else ALL_LABELS
    looks: list[Look] = []
    faults: list[str] = []
    for place in _places(path, seed, whole):
        try:
            digits = place.read()
        except DataError as error:
            if place.is_binding:
                raise
            looks.append(Look(place=place.name, outcome=f"unusable: {error}"))
            faults.append(f"Passed over {place.name}: {error}")
            continue
        if digits is not None:
            looks.append(Look(place=place.name, outcome="used"))
            found = replace(digits, notes=(*digits.notes, *faults))
            return Search(digits=pick_labels(found, labels), looks=tuple(looks))
        looks.append(Look(place=place.name, outcome=place.lack))
    raise AssertionError("the generator always has digits")  # pragma: no cover


@dataclass(frozen=True, slots=True, kw_only=True)
class _Place:
    """A place to look at.

    Attributes:
        name: for people.
        read: returns the digits, or None if they are not there.
        lack: what None means.
        is_binding: whether it must not be passed over when it is broken.
    """

    name: str
    read: Callable[[], Digits | None]
    lack: str
    is_binding: bool = False


def _places(path: str | Path | None, seed: int, labels: tuple[int, ...]) -> Iterator[_Place]:
    given = path if path is not None else os.environ.get("GRADE_DATA") or None
    if given is None:
        yield _Place(name="$GRADE_DATA", read=lambda: None, lack="not set")
    else:
        yield _Place(
            name=f"{'$GRADE_DATA' if path is None else 'the path given'}, {given}",
            read=lambda: _read(_expanded(given), labels),
            lack="has only some of these digits",
            is_binding=True,
        )
    # Path.exists raises where a home must not be looked into, os.path.exists says no: in a sandbox this happens.
    fastai = _expanded("~/.fastai/data/mnist_sample")
    yield _Place(
        name=f"fastai's folder, {fastai}",
        read=lambda: _read(fastai, labels) if os.path.exists(fastai) else None,  # noqa: PTH110
        lack="not there, or has only some of these digits",
    )
    folder = cache.cache_folder()
    yield _Place(
        name=f"the cache, {folder}",
        read=lambda: _noted(cache.load(folder, cache.real_key(labels))),
        lack="has no real ones of these digits",
    )
    yield _Place(name="the generator", read=lambda: _synthetic(folder, seed, labels), lack="never", is_binding=True)


def _expanded(path: str | Path) -> Path:
    # Path.expanduser raises where a user has no home, as in some containers.
    return Path(os.path.expanduser(path))  # noqa: PTH111


def _read(place: Path, labels: tuple[int, ...]) -> Digits | None:
    """Return *labels* from *place*, or None if it has the chapter's digits but not all of these."""
    digits = read_whatever(place, labels=labels)
    pick_labels(digits, CHAPTER_LABELS)  # raises where they are missing: nobody means such a place
    return _noted(digits) if digits.labels == labels else None


def _noted(digits: Digits | None) -> Digits | None:
    if digits is None or not digits.source.startswith("custom:"):
        return digits
    return replace(digits, notes=(_CUSTOM_NOTE,))


def _synthetic(folder: Path, seed: int, labels: tuple[int, ...]) -> Digits:
    """Return the synthetic set, from the cache where it is sound, made anew where it is not."""
    key = f"synthetic-v{GENERATOR}-seed{seed}-{''.join(map(str, labels))}"
    try:
        digits = cache.load(folder, key)
    except DataError:
        digits = None
    notes = [_SYNTHETIC_NOTE]
    if digits is None:
        digits = make_set(seed, labels=labels)
        try:
            cache.store(folder, key, digits)
        except DataError as error:
            notes.append(f"They could not be kept for the next time: {error}")
    return replace(digits, notes=tuple(notes))
