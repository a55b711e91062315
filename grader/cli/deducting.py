"""What hints take off, beside a score that stays as it is: in a course that says that they cost something.

How many there were is what the kit remembers, in a file of the student's own.
"""

from pathlib import Path

from grader.model import Course
from grader.result import Result
from grader.retelling import so_many
from grader.saying import Said, say
from grader.scoring import Deduction, deduction
from grader.state import is_kit, paid_hints, read_state

__all__ = ["deduction_from", "told_deduction"]


def deduction_from(path: Path, course: Course, result: Result) -> Deduction | None:
    """Return what hints take off the score of *result*, that of the kit at *path*; None where they cost nothing."""
    if not course.hint_cost or result.score is None or not is_kit(path, course):
        return None
    return deduction(course, paid_hints(read_state(path, course)), {each.name: each.score for each in result.exercises})


def told_deduction(found: Deduction, most: float) -> Said:
    """Say what the hints asked for take off a score that stands above, of *most* points."""
    if not found.hints:
        return say("No hint that costs anything was asked for.")
    return say(
        "Hints asked for: {count}. They take {points} off, which leaves {left} of {most} points; the score itself "
        "is without that.",
        count=found.hints,
        points=so_many(found.points),
        left=so_many(found.left),
        most=so_many(most),
    )
