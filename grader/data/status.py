"""What `grade data` says about the digits: a value, its JSON, and what people see."""

from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from grader.data.cache import cache_folder
from grader.data.finding import Look, search_digits
from grader.data.model import Digits, Split, count_images, digest

if TYPE_CHECKING:
    from rich.console import RenderableType

__all__ = ["Status", "describe_digits", "render_status", "status_as_dict", "take_status"]

FORMAT = "gradekit/data-status/v1"


@dataclass(frozen=True, slots=True, kw_only=True)
class Status:
    """Which digits a grading would use now.

    Attributes:
        source: name of the content, as in a result's ``trust.data``.
        is_synthetic: whether a program drew them.
        origin: where they were read.
        digest: of the content.
        counts: images per split and digit.
        cache: the folder where sets are kept.
        looks: the places looked at, in order; the last had them.
        notes: sentences for people.
    """

    source: str
    is_synthetic: bool
    origin: str
    digest: str
    counts: dict[Split, dict[int, int]]
    cache: str
    looks: tuple[Look, ...]
    notes: tuple[str, ...]


def take_status(path: str | Path | None = None, *, seed: int = 0) -> Status:
    """Find the digits as a grading would and describe them.

    Raises:
        DataError: if *path* or ``$GRADE_DATA`` is given and unusable.
    """
    search = search_digits(path, seed=seed)
    digits = search.digits
    return Status(
        source=digits.source,
        is_synthetic=digits.is_synthetic,
        origin=digits.origin,
        digest=digest(digits),
        counts=count_images(digits),
        cache=str(cache_folder()),
        looks=search.looks,
        notes=digits.notes,
    )


def status_as_dict(status: Status) -> dict[str, Any]:
    """Return *status* ready for JSON."""
    return {"format": FORMAT, **asdict(status)}


def render_status(status: Status) -> "RenderableType":
    """Return *status* for a rich console."""
    from rich.console import Group
    from rich.table import Table
    from rich.text import Text

    facts = Table.grid(padding=(0, 2))
    facts.add_column(style="bold")
    facts.add_column(overflow="fold")
    facts.add_row("digits", Text(status.source))
    facts.add_row("from", Text(status.origin))
    for split, counts in status.counts.items():
        facts.add_row(split, _in_words(counts))
    facts.add_row("digest", Text(status.digest))
    facts.add_row("cache", Text(status.cache))
    for number, look in enumerate(status.looks):
        facts.add_row("" if number else "looked at", Text(f"{look.place}: {look.outcome}"))
    return Group(facts, *(Text(note, style="yellow") for note in status.notes))


def describe_digits(digits: Digits) -> str:
    """Return one sentence about *digits*."""
    parts = [f"{split} {_in_words(counts)}" for split, counts in count_images(digits).items()]
    return f"{digits.source}: {'; '.join(parts)}."


def _in_words(counts: dict[int, int]) -> str:
    return ", ".join(f"{count:,} {label}s" for label, count in counts.items())
