"""The hints on an exercise: which there are, which were shown, what the next ones cost."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace

from grader.course import misconceptions
from grader.language import Language
from grader.model import Course, Exercise
from grader.retelling import so_many
from grader.saying import Said, say
from grader.scoring import price
from grader.state import MAX_TEXT, State, paid_hints, with_hints

__all__ = [
    "Hint",
    "fresh_hints",
    "hints_for",
    "next_price",
    "remembered",
    "seen_hints",
    "told_mistake",
    "told_price",
    "unseen",
]

_MOST_OF_OTHERS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Hint:
    """Something to think about, in English; *mistake* is the title of the one that it is about.

    *found* means that the last check found that mistake; if not, others have made it. *seen* hints were shown before.
    """

    text: str
    mistake: str = ""
    found: bool = False
    seen: bool = False

    @property
    def free(self) -> bool:
        """Whether it costs nothing in any course: it was said already, or nobody wrote it for this exercise."""
        return self.found or bool(self.mistake)


def hints_for(course: Course, exercise: Exercise, state: State, code: str) -> tuple[Hint, ...]:
    """Return all hints on *exercise*: what fits the mistake found last, then the course's own.

    Where the course has none, what others got wrong takes their place: a few, for nobody knows how many they are.

    Args:
        course: the course.
        exercise: one of it.
        state: what the kit remembers; a verdict counts if it was on the code as it is now.
        code: the fingerprint of the exercise now.

    Raises:
        CourseError: if a misconception cannot be read.
    """
    last = state.exercises.get(exercise.name)
    found = last.mistakes if last is not None and last.code == code and not last.verdict.passed else ()
    hints = [Hint(text=each.hint, mistake=each.title, found=True) for each in found if each.hint]
    hints += [Hint(text=each) for each in exercise.hints]
    if not exercise.hints:
        known = {each.text for each in hints}
        others = {each.text: each for each in reversed(_named(course, exercise)) if each.text not in known}
        hints += [*reversed(others.values())][:_MOST_OF_OTHERS]
    # Several mistakes share a hint.
    first: dict[str, Hint] = {}
    for each in hints:
        first.setdefault(each.text, each)
    return tuple(first.values())


def unseen(state: State, hints: tuple[Hint, ...], exercise: str) -> tuple[Hint, ...]:
    """Return those of *hints* on *exercise* that were not shown yet."""
    seen = state.hints.get(exercise, ())
    return tuple(each for each in hints if each.text[:MAX_TEXT] not in seen)


def fresh_hints(course: Course, exercise: Exercise, state: State, code: str, told: Collection[str]) -> tuple[Hint, ...]:
    """Return what ``hints_for`` does, but for what was shown and for those found whose text is *told* elsewhere."""
    hints = hints_for(course, exercise, state, code)
    return unseen(state, tuple(each for each in hints if not (each.found and each.text in told)), exercise.name)


def seen_hints(course: Course, exercise: Exercise, state: State, hints: Sequence[Hint]) -> tuple[Hint, ...]:
    """Return the hints on *exercise* that were shown, in that order, with what they are about where that is known.

    Args:
        course: the course.
        exercise: one of it.
        state: what the kit remembers, which is texts.
        hints: all on the exercise as it is now, as ``hints_for`` gives them.

    Raises:
        CourseError: if a misconception cannot be read.
    """
    shown = dict.fromkeys(state.hints.get(exercise.name, ()))
    known = {each.text[:MAX_TEXT]: each for each in (*_named(course, exercise), *hints)} if shown else {}
    return tuple(replace(known.get(text, Hint(text=text)), seen=True) for text in shown)


def _named(course: Course, exercise: Exercise) -> list[Hint]:
    """Return the hints of all mistakes with a name that fit *exercise*."""
    return [Hint(text=each.hint, mistake=each.title) for each in misconceptions(course, exercise.name) if each.hint]


def next_price(course: Course, exercise: Exercise, state: State, hints: Sequence[Hint]) -> float:
    """Return how many points *hints* on *exercise* cost, shown next; free ones cost nothing."""
    return price(course, exercise, paid_hints(state).get(exercise.name, 0), sum(not each.free for each in hints))


def remembered(state: State, exercise: str, hints: Sequence[Hint]) -> State:
    """Return *state*, which says now that *hints* on *exercise* were shown."""
    return with_hints(state, exercise, tuple(each.text for each in hints), [each.text for each in hints if each.free])


def told_price(exercise: Exercise, cost: float, count: int) -> Said:
    """Say that the next *count* hints on *exercise* take *cost* points off."""
    values = {"cost": so_many(cost), "most": so_many(exercise.points), "name": exercise.name}
    if count == 1:
        return say("The next hint costs {cost} of the {most} points of {name}.", **values)
    return say("The next {count} hints cost {cost} of the {most} points of {name}.", count=count, **values)


def told_mistake(hint: Hint, language: Language, texts: Callable[[str], str]) -> str:
    """Return in *language* which mistake *hint* is about, "" if none; hostile text."""
    if not hint.mistake:
        return ""
    mistake = texts(language.say(hint.mistake))
    if hint.found and hint.seen:
        return language.tell(say("Your last check found: {mistake} (you have seen this hint before)", mistake=mistake))
    if hint.found:
        return language.tell(say("Your last check found: {mistake}", mistake=mistake))
    if hint.seen:
        return language.tell(say("Earlier: {mistake}", mistake=mistake))
    return language.tell(say("Others have met this: {mistake}", mistake=mistake))
