"""``grade hint``: what there is to know about an exercise, a hint at a time, without judging anything."""

import ast
import sys
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path

import click

from grader.authored import authored
from grader.cli.hints import (
    Hint,
    hints_for,
    next_price,
    remembered,
    seen_hints,
    told_mistake,
    told_price,
    unseen,
)
from grader.cli.homes import home_of
from grader.cli.keeping import tell_foreign
from grader.cli.status import next_of, standing_of
from grader.course import load_exercises
from grader.errors import GradekitError, SubmissionError
from grader.fingerprint import codes_of
from grader.language import Language, chosen_language
from grader.model import QUESTIONNAIRE, Course, Exercise, SourceFile, Submission
from grader.plain import printable
from grader.saying import Said, fixed, say
from grader.source import read_source, syntax_tree
from grader.state import State, is_kit, read_state, write_state
from grader.submission import one_of, read_submission

__all__ = ["show_hints", "worth"]


def show_hints(
    path: Path, course_folder: Path, name: str | None, *, count: int, again: bool, lang: str, agreed: bool = False
) -> None:
    """Print the next *count* hints on the exercise *name*, and have the kit at *path* remember that.

    Before the first one comes the lesson, and before those that cost something the question whether they are wanted.

    Args:
        path: the folder of the exercises.
        course_folder: the course.
        name: an exercise, or a unit, for its first open exercise; None is the next open one of all.
        count: how many hints, beyond those that were shown before.
        again: whether to show the lesson and the earlier hints again.
        lang: the language; "" is the course's.
        agreed: whether what they cost is agreed to already.

    Raises:
        SubmissionError: if there is no such exercise or language, or nobody who could agree.
        CourseError: if the course is broken.
    """
    course = load_exercises(course_folder)
    language = chosen_language(lang, course)
    kit = is_kit(path, course)
    state = read_state(path, course) if kit else State(course=course.name)
    submission = _submission(path, course) if kit else None
    files = submission.files if submission else ()
    codes = codes_of(course, submission, [each.name for each in course.exercises]) if submission else {}
    exercise = _meant(course, name, state, codes)
    if exercise is None:
        click.echo(language.say(fixed("Nothing: everything is accepted.")))
        return
    texts = authored(course, language.code)
    hints = hints_for(course, exercise, state, codes.get(exercise.name, ""))
    seen = seen_hints(course, exercise, state, hints)
    fresh = unseen(state, hints, exercise.name)
    now = fresh[:count]
    lesson = again or not seen
    _echo(printable("\n".join(_head(course, exercise, files, language, texts, lesson=lesson))))
    # What fits the mistake of the last check is worth reading twice.
    for number, each in enumerate(seen, start=1):
        if lesson or (each.found and each.text == hints[0].text):
            _echo_hints([each], number, language, texts)
    cost = next_price(course, exercise, state, now) if kit else 0.0
    if cost and not agreed and not _agrees(told_price(exercise, cost, len(now)), language):
        click.echo(language.say(fixed("No hint was shown, and nothing taken off.")))
        return
    _echo_hints(now, len(seen) + 1, language, texts)
    left = len(fresh) - len(now)
    _echo(printable(f"\n{language.tell(_after(exercise.name, len(seen) + len(now), left, kit=kit))}"))
    if now and kit:
        tell_foreign(path, language)
        write_state(path, remembered(state, exercise.name, now), course)


def _meant(course: Course, name: str | None, state: State, codes: Mapping[str, str]) -> Exercise | None:
    """Return the exercise that *name* stands for; None if all that it could stand for are done."""
    if name == QUESTIONNAIRE:
        raise SubmissionError(
            "On the questionnaire there are no hints. Answer it with `grade quiz`; "
            f"`grade check {QUESTIONNAIRE}` says what is right."
        )
    unit = next((each for each in course.units if name in (each.name, each.file)), None)
    if name is not None and (unit is None or any(each.name == name for each in course.exercises)):
        return one_of(course, name)
    own = [each.name for each in (unit.exercises if unit else course.exercises)]
    following = next_of(standing_of(course, own, codes, state, datetime.now(UTC)))
    return one_of(course, following) if following else None


def _agrees(question: Said, language: Language) -> bool:
    if not _is_somebody_here():
        raise SubmissionError(f"{question} There is nobody here to ask whether you want that; agree to it with --yes.")
    click.echo(err=True)
    wanted = language.say(fixed("Show it?"))
    return click.confirm(f"{printable(language.tell(question))} {wanted}", err=True)


def _is_somebody_here() -> bool:
    return sys.stdin.isatty()


def worth(exercise: Exercise) -> Said:
    """Say what *exercise* is worth."""
    points, bonus = f"{exercise.points:g}", f"{exercise.bonus:g}"
    if not exercise.bonus:
        return say("{points} points", points=points)
    if not exercise.points:
        return say("{bonus} extra", bonus=bonus)
    return say("{points} points and {bonus} extra", points=points, bonus=bonus)


def _head(
    course: Course,
    exercise: Exercise,
    files: Sequence[SourceFile],
    language: Language,
    texts: Callable[[str], str],
    *,
    lesson: bool,
) -> list[str]:
    unit = course.unit_of(exercise.name)
    file = home_of(exercise.name, unit.name, files)
    lines = [f"{exercise.name}  ·  {texts(unit.title)}, {file}  ·  {language.tell(worth(exercise))}"]
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
    from rich.table import Table
    from rich.text import Text

    from grader.cli.console import console_on, is_watched

    console = console_on()
    if not is_watched(console):
        click.echo(f"{label}{words}")
        return
    grid = Table.grid()
    grid.add_column(no_wrap=True)
    grid.add_column(overflow="fold")
    grid.add_row(Text(label), Text(words))
    console.print(grid if label else Text(words))


def _after(name: str, shown: int, left: int, *, kit: bool) -> Said:
    if left == 1 and not kit:
        return say(
            "There is one more. In the folder of your exercises each call shows the next one; here: "
            "grade hint {name} -n {more}",
            name=name,
            more=shown + 1,
        )
    if left and not kit:
        return say(
            "There are {left} more. In the folder of your exercises each call shows the next one; here: "
            "grade hint {name} -n {more}",
            left=left,
            name=name,
            more=shown + 1,
        )
    if left == 1:
        return say("For the last one: grade hint {name}", name=name)
    if left:
        return say("For the next of {left} more: grade hint {name}", left=left, name=name)
    if shown:
        return say("These are all hints there are. To read them again: grade hint {name} --again", name=name)
    return say("There are no hints on {name}. To see what is wrong: grade check {name}", name=name)


def _submission(path: Path, course: Course) -> Submission | None:
    try:
        return read_submission(path, course.names)
    except GradekitError:
        # Files that cannot be read are for `grade check` to tell of.
        return None


def _lesson(stub: Path, name: str) -> str:
    for node in syntax_tree(read_source(stub, stub.name).text).body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef) and node.name == name:
            return ast.get_docstring(node) or ""
    return ""
