"""Values as a page draws them: a table of numbers, or pictures of digits, and always a line of words.

What a student's code returned is hostile: whatever it is, it comes out short, printable, and without an exception.
"""

import dataclasses
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Any, Final

import msgspec
import torch

from grader.examiner.comparison import ABSOLUTE, RELATIVE, apart, as_tensor
from grader.examiner.describing import describe, described, number
from grader.examiner.pictures import images_of_list, images_of_tensor
from grader.plain import all_printable, printable
from grader.result import Shown
from grader.saying import Said

__all__ = ["SHOWN_BYTES", "Evidence", "show"]

SHOWN_BYTES: Final = 24_000
"""What the values of one test may take, as JSON."""

_ROWS, _COLUMNS, _CELLS = 10, 12, 60
_WORDS = 400
_NAME = 60


class _Nothing(Enum):
    """Stands where there is no value: None may be one."""

    NOTHING = 0


_NOTHING = _Nothing.NOTHING


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """The values that a failed expectation was about, for pages; *name* is the argument that a gradient belongs to.

    *wrong* is bool of the shape of *came*, where another reason than *wanted* says which values are bad.
    """

    came: Any = _NOTHING
    wanted: Any = _NOTHING
    name: str = ""
    wrong: torch.Tensor | None = None
    rtol: float = RELATIVE
    atol: float = ABSOLUTE


def show(
    tried: Mapping[str, Any], *, got: str | Said = "", expected: str | Said = "", evidence: Evidence | None = None
) -> tuple[Shown, ...]:
    """Return the arguments of a call, what came and what was expected, together no larger than SHOWN_BYTES.

    Args:
        tried: the arguments by name, those that a student may see.
        got: what came, in the words of the test; "" keeps it to itself.
        expected: what was expected; "" keeps it to itself.
        evidence: the values behind both. One of which the words say something else is not drawn.
    """
    arguments = [_shown(name, "tried", value) for name, value in tried.items()]
    outcome = _outcome(evidence, got, expected) if evidence is not None else []
    if not any(each.images for each in [*arguments, *outcome] if each.role != "came"):
        # No test of images: whoever returns some all the same only fills up the result.
        outcome = [dataclasses.replace(each, images=()) for each in outcome]
    # What came and what was expected matter most.
    kept = _within([*outcome, *arguments], SHOWN_BYTES)
    return tuple(sorted(kept, key=lambda each: each.role != "tried"))


def _outcome(evidence: Evidence, got: str | Said, expected: str | Said) -> list[Shown]:
    # A suite may have put words of its own in the place of these, or none.
    came = evidence.came if _tells(got, evidence.came) else _NOTHING
    wanted = evidence.wanted if _tells(expected, evidence.wanted) else _NOTHING
    found = []
    if got:
        shown = _shown(evidence.name, "came", came, words=got)
        wrong = _wrong(came, wanted, evidence) if expected else None
        if wrong is not None and shown.cells:
            shown = dataclasses.replace(shown, differs=_places(wrong))
        found.append(dataclasses.replace(shown, largest=_largest(came, wanted), differing=_differing(came, wanted)))
    if expected:
        found.append(_shown(evidence.name, "expected", wanted, words=expected))
    return found


def _tells(words: str | Said, value: Any) -> bool:
    return value is not _NOTHING and bool(words) and str(words) == describe(value)


def _shown(name: str, role: Any, value: Any, words: str | Said = "") -> Shown:
    source = words or described(value)
    told = " ".join(printable(str(source)).splitlines())
    is_whole = len(told) <= _WORDS
    shown = Shown(
        name=printable(name)[:_NAME],
        role=role,
        words=told if is_whole else f"{told[: _WORDS - 1]}…",
        said=all_printable(source) if is_whole and isinstance(source, Said) else None,
    )
    tensor = None if value is _NOTHING else as_tensor(value)
    if tensor is None:
        return dataclasses.replace(shown, images=images_of_list(value))
    cells = _cells(tensor)
    return dataclasses.replace(
        shown,
        # A plain number has neither.
        dtype="" if isinstance(value, bool | int | float) else str(tensor.dtype).removeprefix("torch."),
        shape=tuple(tensor.shape),
        cells=cells,
        images=images_of_tensor(tensor),
    )


def _cells(tensor: torch.Tensor) -> tuple[tuple[str, ...], ...]:
    if tensor.dim() > 2 or not 0 < tensor.numel() <= _CELLS:
        return ()
    rows, columns = (1, tensor.numel()) if tensor.dim() < 2 else tensor.shape
    if rows > _ROWS or columns > _COLUMNS:
        return ()
    table = [[_cell(value) for value in row] for row in tensor.reshape(rows, columns).tolist()]
    return tuple(zip(*map(_aligned, zip(*table, strict=True)), strict=True))


def _cell(value: Any) -> str:
    if isinstance(value, complex):
        sign = "" if number(value.imag).startswith("-") else "+"
        return f"{number(value.real)}{sign}{number(value.imag)}j"
    return number(value) if isinstance(value, float) else str(value)


def _aligned(column: tuple[str, ...]) -> list[str]:
    """Pad numbers that stand below each other, so that their points do as well, or with an exponent their ends."""
    if any("e" in each for each in column):
        return [f"{each:>{max(map(len, column))}}" for each in column]
    parts = [each.partition(".") for each in column]
    before = max(len(whole) for whole, _, _ in parts)
    after = max(len(point + rest) for _, point, rest in parts)
    return [f"{whole:>{before}}{point + rest:<{after}}" for whole, point, rest in parts]


def _wrong(came: Any, wanted: Any, evidence: Evidence) -> torch.Tensor | None:
    """Return where *came* is not as it should be, if that can be said of single values."""
    if came is not _NOTHING and evidence.wrong is not None:
        return evidence.wrong
    pair = _pair(came, wanted)
    return apart(*pair, rtol=evidence.rtol, atol=evidence.atol) if pair is not None else None


def _places(wrong: torch.Tensor) -> tuple[tuple[int, int], ...]:
    grid = wrong if wrong.dim() == 2 else wrong.reshape(1, -1)
    return tuple((row, column) for row, column in grid.nonzero().tolist())


def _largest(came: Any, wanted: Any) -> float | None:
    pair = _pair(came, wanted)
    if pair is None or _are_bools(*pair):
        return None
    kind = torch.complex128 if pair[0].is_complex() or pair[1].is_complex() else torch.float64
    distance = (pair[0].to(kind) - pair[1].to(kind)).abs()
    distance = distance[distance.isfinite()]
    return float(f"{distance.max().item():.4g}") if distance.numel() else None


def _differing(came: Any, wanted: Any) -> int | None:
    """Return how many bools differ: that the largest difference of True and False is 1 tells nobody anything."""
    pair = _pair(came, wanted)
    return int((pair[0] != pair[1]).sum()) if pair is not None and _are_bools(*pair) else None


def _are_bools(first: torch.Tensor, second: torch.Tensor) -> bool:
    return first.dtype == second.dtype == torch.bool


def _pair(came: Any, wanted: Any) -> tuple[torch.Tensor, torch.Tensor] | None:
    """Return both as tensors, if they are of one shape."""
    first, second = (None if each is _NOTHING else as_tensor(each) for each in (came, wanted))
    return (first, second) if first is not None and second is not None and first.shape == second.shape else None


def _within(values: Sequence[Shown], limit: int) -> list[Shown]:
    """Return *values* as far as there is room: the words of all first, then tables and images in their order."""
    pairs, room = [], limit
    for value in values:
        bare = dataclasses.replace(value, cells=(), differs=(), images=())
        if _size(bare) <= room:
            pairs.append((value, bare))
            room -= _size(bare)
    kept = []
    for value, bare in pairs:
        choices = (value, dataclasses.replace(value, images=()), bare)
        best = next(each for each in choices if _size(each) - _size(bare) <= room)
        room -= _size(best) - _size(bare)
        kept.append(best)
    return kept


def _size(value: Shown) -> int:
    # One more for the comma.
    return len(msgspec.json.encode(value)) + 1
