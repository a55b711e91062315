"""The seam between what asks candidates and what makes them: forked from a zygote, or spawned one by one.

An ``Origin`` makes candidates; a ``Body`` is the process of one, held so that it can be timed, read and ended.
"""

from collections.abc import Sequence
from typing import Protocol

from grader.examiner.conversation import Candidate
from grader.examiner.host import Zygote
from grader.examiner.launch import Launched
from grader.examiner.spawn import Spawning
from grader.examiner.spawner import Spawner
from grader.model import Limits
from grader.wire.control import Ready

__all__ = ["Origin", "origin_of"]


class Origin(Protocol):
    """Where candidates come from."""

    @property
    def layers(self) -> tuple[str, ...]:
        """Layers of isolation around all candidates, besides what each applies itself."""

    @property
    def ready(self) -> Ready:
        """What was said when the first candidate could be made; waits for it.

        Raises:
            ExaminerError: if it does not come to that.
        """

    def warm(self, modules: Sequence[str]) -> None:
        """Have *modules* imported in every candidate from now on, and wait for it."""

    def begin_warming(self, modules: Sequence[str]) -> None:
        """Have *modules* imported, and do not wait: candidates made meanwhile come after that."""

    @property
    def warmed(self) -> frozenset[str]:
        """The modules that every candidate made from now on finds imported."""

    def outdates(self, warmed: frozenset[str], modules: Sequence[str]) -> bool:
        """Whether a candidate of the time when *warmed* was warm must be replaced by one that has *modules*."""

    def candidate(self, limits: Limits, seed: int) -> Candidate:
        """Make a candidate that has said hello.

        Raises:
            ExaminerError: if it does not come up.
        """

    def expect(self, limits: Limits, seed: int) -> None:
        """Begin to make the next candidate, if it will be like this, and do not wait for it."""

    def close(self) -> None:
        """End whatever was made."""


def origin_of(launched: Launched | Spawning) -> Zygote | Spawner:
    """Take over what was launched."""
    return Spawner(launched) if isinstance(launched, Spawning) else Zygote(launched)
