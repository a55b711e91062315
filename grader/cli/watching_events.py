"""What can happen while ``grade check --watch`` runs, and what is asked of its judge.

Each event comes from a thread that does nothing but wait for it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from grader.model import Submission
from grader.result import ExerciseResult, Result

__all__ = ["Event", "Failed", "Judged", "Pressed", "Question", "Saved"]


@dataclass(frozen=True, slots=True)
class Saved:
    """Something in the folder is another than before."""


@dataclass(frozen=True, slots=True)
class Pressed:
    """A key was pressed; one that is no letter has the name that prompt_toolkit gives it."""

    key: str


@dataclass(frozen=True, slots=True)
class Judged:
    """The exercise *name*, whose fingerprint was *code*, has a *result*."""

    name: str
    code: str
    result: Result


@dataclass(frozen=True, slots=True)
class Failed:
    """Nothing can be judged any more."""

    error: Exception


@dataclass(frozen=True, slots=True)
class Question:
    """What comes of the exercise *name* of *submission*, or of its questionnaire? Its fingerprint is *code*.

    *known* are the results of exercises as they stand now, for parts of a questionnaire that are answered by them.
    """

    name: str
    code: str
    submission: Submission
    known: Mapping[str, ExerciseResult] = field(default_factory=dict)


Event = Saved | Pressed | Judged | Failed
