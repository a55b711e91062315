"""What can happen while ``grade check --watch`` runs; each comes from a thread that does nothing but wait for it."""

from dataclasses import dataclass

from grader.result import Result

__all__ = ["Event", "Failed", "Judged", "Pressed", "Saved"]


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


Event = Saved | Pressed | Judged | Failed
