"""``grade hint``: what there is to know about an exercise, a hint at a time, without judging anything."""

import ast
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import click

from grader.authored import authored
from grader.course import load_exercises, misconceptions
from grader.errors import GradekitError, SubmissionError
from grader.fingerprint import fingerprints
from grader.language import Language, chosen_language
from grader.model import Course, Exercise
from grader.plain import printable
from grader.retelling import so_many
from grader.saying import Said, fixed, say
from grader.scoring import price
from grader.source import read_source, syntax_tree
from grader.state import MAX_TEXT, State, is_kit, paid_hints, read_state, with_hints, write_state
from grader.submission import one_of, read_submission

__all__ = [
    "Hint",
    "hints_for",
    "next_price",
    "remembered",
    "show_hints",
    "told_mistake",
    "told_price",
    "unseen",
    "worth",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Hint:
    """Something to think about, in English; *mistake* is the title of the one that it is about.

    *found* means that the last check found that mistake; others are often made.
    """

    text: str
    mistake: str = ""
    found: bool = False


def show_hints(
    path: Path, course_folder: Path, name: str, *, count: int, again: bool, lang: str, agreed: bool = False
) -> None:
    """Print the next *count* hints on the exercise *name*, and have the kit at *path* remember that.

    Before the first one comes the lesson, and before those that cost something the question whether they are wanted.

    Args:
        path: the folder of the exercises.
        course_folder: the course.
        name: an exercise.
        count: how many hints, beyond those that were shown before.
        again: whether to show the lesson and the earlier hints again.
        lang: the language; "" is the course's.
        agreed: whether what they cost is agreed to already.

    Raises:
        SubmissionError: if there is no such exercise or language, or nobody who could agree.
        CourseError: if the course is broken.
    """
    course = load_exercises(course_folder)
    exercise = one_of(course, name)
    language = chosen_language(lang, course)
    texts = authored(course, language.code)
    kit = is_kit(path, course)
    state = read_state(path, course) if kit else State(course=course.name)
    seen = tuple(dict.fromkeys(state.hints.get(name, ())))
    fresh = unseen(state, hints_for(course, exercise, state, _code(path, course, name) if kit else ""), name)
    now = fresh[:count]
    lesson = again or not seen
    _echo(printable("\n".join(_head(course, exercise, language, texts, lesson=lesson))))
    if lesson:
        _echo_hints([Hint(text=each) for each in seen], 1, language, texts)
    cost = next_price(course, exercise, state, now) if kit else 0.0
    if cost and not agreed and not _agrees(told_price(exercise, cost, len(now)), language):
        click.echo(language.say(fixed("No hint was shown, and nothing taken off.")))
        return
    _echo_hints(now, len(seen) + 1, language, texts)
    left = len(fresh) - len(now)
    _echo(printable(f"\n{language.tell(_after(name, len(seen) + len(now), left, kit=kit))}"))
    if now and kit:
        write_state(path, remembered(state, name, now), course)


def next_price(course: Course, exercise: Exercise, state: State, hints: Sequence[Hint]) -> float:
    """Return how many points *hints* on *exercise* cost, shown next; what a check said already costs nothing."""
    return price(course, exercise, paid_hints(state).get(exercise.name, 0), sum(not each.found for each in hints))


def remembered(state: State, exercise: str, hints: Sequence[Hint]) -> State:
    """Return *state*, which says now that *hints* on *exercise* were shown."""
    return with_hints(state, exercise, tuple(each.text for each in hints), [each.text for each in hints if each.found])


def told_price(exercise: Exercise, cost: float, count: int) -> Said:
    """Say that the next *count* hints on *exercise* take *cost* points off."""
    values = {"cost": so_many(cost), "most": so_many(exercise.points), "name": exercise.name}
    if count == 1:
        return say("The next hint costs {cost} of the {most} points of {name}.", **values)
    return say("The next {count} hints cost {cost} of the {most} points of {name}.", count=count, **values)


def _agrees(question: Said, language: Language) -> bool:
    click.echo(err=True)
    wanted = language.say(fixed("Show it?"))
    try:
        return click.confirm(f"{printable(language.tell(question))} {wanted}", err=True)
    except click.Abort:
        if sys.stdin.isatty():
            raise
        raise SubmissionError(
            f"{question} There is nobody here to ask whether you want that; agree to it with --yes."
        ) from None


def hints_for(course: Course, exercise: Exercise, state: State, code: str) -> tuple[Hint, ...]:
    """Return all hints on *exercise*: what fits the mistake found last, the course's own, what often goes wrong.

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
    hints += [Hint(text=each.hint, mistake=each.title) for each in misconceptions(course, exercise.name)]
    # Several mistakes share a hint.
    first: dict[str, Hint] = {}
    for each in hints:
        first.setdefault(each.text, each)
    return tuple(first.values())


def unseen(state: State, hints: tuple[Hint, ...], exercise: str) -> tuple[Hint, ...]:
    """Return those of *hints* on *exercise* that were not shown yet."""
    seen = state.hints.get(exercise, ())
    return tuple(each for each in hints if each.text[:MAX_TEXT] not in seen)


def worth(exercise: Exercise) -> Said:
    """Say what *exercise* is worth."""
    points, bonus = f"{exercise.points:g}", f"{exercise.bonus:g}"
    if not exercise.bonus:
        return say("{points} points", points=points)
    if not exercise.points:
        return say("{bonus} extra", bonus=bonus)
    return say("{points} points and {bonus} extra", points=points, bonus=bonus)


def _head(
    course: Course, exercise: Exercise, language: Language, texts: Callable[[str], str], *, lesson: bool
) -> list[str]:
    unit = course.unit_of(exercise.name)
    lines = [f"{exercise.name}  ·  {texts(unit.title)}, {unit.file}  ·  {language.tell(worth(exercise))}"]
    if lesson:
        lines += ["", _lesson(Path(course.exercises_folder, unit.file), exercise.name)]
    return lines


def _echo_hints(hints: Sequence[Hint], first: int, language: Language, texts: Callable[[str], str]) -> None:
    for number, hint in enumerate(hints, start=first):
        mistake = told_mistake(hint, language, texts)
        _echo(printable("\n".join(["", *([mistake] if mistake else [])])))
        _echo(printable(texts(language.say(hint.text))), f"  {number}. ")


def _echo(words: str, label: str = "") -> None:
    """Print *words* behind *label*: on a terminal in lines that begin below each other, in a pipe as they are."""
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    console = Console(highlight=False)
    if not console.is_terminal:
        click.echo(f"{label}{words}")
        return
    grid = Table.grid()
    grid.add_column(no_wrap=True)
    grid.add_column(overflow="fold")
    grid.add_row(Text(label), Text(words))
    console.print(grid if label else Text(words))


def told_mistake(hint: Hint, language: Language, texts: Callable[[str], str]) -> str:
    """Return in *language* which mistake *hint* is about, "" if none; hostile text."""
    if not hint.mistake:
        return ""
    mistake = texts(language.say(hint.mistake))
    found, often = say("Your last check found: {mistake}", mistake=mistake), say("Often: {mistake}", mistake=mistake)
    return language.tell(found if hint.found else often)


def _after(name: str, shown: int, left: int, *, kit: bool) -> Said:
    if left and not kit:
        return say(
            "There are {left} more. In the folder of your exercises each call shows the next one; here: "
            "grade hint {name} -n {more}",
            left=left,
            name=name,
            more=shown + 1,
        )
    if left:
        return say("For the next of {left} more: grade hint {name}", left=left, name=name)
    if shown:
        return say("These are all hints there are. To read them again: grade hint {name} --again", name=name)
    return say("There are no hints on {name}. To see what is wrong: grade check {name}", name=name)


def _code(path: Path, course: Course, name: str) -> str:
    try:
        return fingerprints(read_submission(path, course.names).files, [name])[name]
    except GradekitError:
        # Files that cannot be read are for `grade check` to tell of.
        return ""


def _lesson(stub: Path, name: str) -> str:
    for node in syntax_tree(read_source(stub, stub.name).text).body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef) and node.name == name:
            return ast.get_docstring(node) or ""
    return ""
