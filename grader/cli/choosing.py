"""Which exercises are meant by the names on a command line."""

from collections.abc import Sequence

from grader.model import QUESTIONNAIRE, Course
from grader.questionnaire.key import key_file
from grader.submission import one_of

__all__ = ["chosen_exercises"]


def chosen_exercises(course: Course, exercises: Sequence[str], *, challenge: bool) -> tuple[str, ...]:
    """Return the names that were asked for, all if none is given; a challenge that is named is asked for.

    A unit's name, such as 04_loss, stands for its exercises, and "questionnaire" for the questionnaire, with which the
    exercises that belong to it are judged.

    Raises:
        SubmissionError: if one is not known.
    """
    sheet = (QUESTIONNAIRE,) if key_file(course).is_file() else ()
    exercises = [each for name in exercises for each in _meant(course, name, challenge=challenge)]
    for name in exercises:
        if name not in sheet:
            one_of(course, name)
    if exercises:
        known = (*(each.name for each in course.exercises), *sheet)
        return tuple(name for name in known if name in exercises)
    own = {each.name for unit in course.units if unit.questionnaire for each in unit.exercises}
    asked = [each.name for each in course.exercises if each.name not in own and (challenge or not each.challenge)]
    return (*asked, *sheet)


def _meant(course: Course, name: str, *, challenge: bool) -> tuple[str, ...]:
    """Return the exercises of the unit *name*; what is no unit's name is an exercise's."""
    unit = next((unit for unit in course.units if name in (unit.name, unit.file)), None)
    if unit is None or any(each.name == name for each in course.exercises):
        return (name,)
    # A unit of nothing but challenges would be nothing, and nothing means all.
    own = [each for each in unit.exercises if challenge or not each.challenge] or unit.exercises
    return tuple(each.name for each in own)
