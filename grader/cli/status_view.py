"""``grade status`` on the terminal: a line per unit, then what has changed since, and what is next."""

from collections.abc import Callable
from datetime import timedelta

from babel.dates import format_timedelta
from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from grader.cli.hinting import worth
from grader.cli.status import ExerciseStatus, Status
from grader.language import Language
from grader.model import Course
from grader.retelling import so_many
from grader.saying import Said, fixed, say
from grader.verdicts import MARKS

__all__ = ["mark_of", "render_status"]


def render_status(status: Status, course: Course, language: Language, authored: Callable[[str], str]) -> RenderableType:
    """Return *status* as something that rich prints.

    Args:
        status: where somebody is.
        course: what they work on.
        language: what it is told in.
        authored: gives a text of the course's authors in that language.
    """
    table = Table(box=None, show_header=False, pad_edge=False, padding=(0, 2, 0, 0))
    table.add_column(overflow="fold")
    table.add_column(no_wrap=True)
    table.add_column(no_wrap=True, justify="right")
    for unit in course.units:
        own = [each for each in status.exercises if each.unit == unit.name]
        if own:
            table.add_row(
                Text(f"{unit.name.partition('_')[0]}  {authored(unit.title)}"),
                Text.assemble(*(mark_of(each) for each in own)),
                _points(own),
            )
    total = say("{score} of {most} points", score=so_many(status.score), most=so_many(status.max_score))
    foot = Text(language.tell(total), style="bold")
    if status.bonus:
        foot.append(f" {language.tell(say('and {bonus} extra', bonus=so_many(status.bonus)))}", style="green")
    parts: list[RenderableType] = [Text(authored(course.title), style="bold"), Text(), table, Text(), foot]
    parts += [Text(language.tell(each), style=style) for each, style in _remarks(status, language)]
    label = language.say(fixed("next"))
    parts += [Text(), Text.assemble((f"{label}  ", "cyan"), language.tell(_next(status, course)))]
    return Group(*parts)


def mark_of(exercise: ExerciseStatus) -> tuple[str, str]:
    """Return the mark of an exercise and its style: ``?`` where its code is another than what was judged."""
    if exercise.verdict is None:
        return "·", "dim"
    mark, colour, _ = MARKS[exercise.verdict]
    return ("?", "yellow") if exercise.changed else (mark, colour)


def _points(exercises: list[ExerciseStatus]) -> Text:
    earned = so_many(sum(each.score or 0.0 for each in exercises))
    text = Text(f"{earned} / {so_many(sum(each.max_score for each in exercises))}")
    bonus = sum(each.bonus for each in exercises)
    return text.append(f" +{so_many(bonus)}", style="green") if bonus else text


def _remarks(status: Status, language: Language) -> list[tuple[Said, str]]:
    judged = [each for each in status.exercises if each.seconds is not None]
    if not judged:
        return [(say("Nothing is judged yet: grade check"), "dim")]
    latest = timedelta(seconds=round(min(each.seconds or 0.0 for each in judged)))
    ago = format_timedelta(-latest, add_direction=True, locale=language.locale)
    remarks: list[tuple[Said, str]] = [(say("Last check: {ago}.", ago=ago), "dim")]
    changed = [each.name for each in judged if each.changed]
    if changed:
        names = " ".join(changed)
        remarks.append((say("Changed since (?), so check again: grade check {names}", names=names), "yellow"))
    used = [each for each in status.exercises if each.hints]
    if used:
        listed = [f"{each.name} ({each.hints})" for each in used]
        remarks.append((say("Hints that you asked for: {list}. They cost nothing.", list=listed), "dim"))
    return remarks


def _next(status: Status, course: Course) -> Said:
    if not status.next:
        return say("Nothing: everything is accepted.")
    known = next(each for each in status.exercises if each.name == status.next)
    exercise = next(each for each in course.exercises if each.name == status.next)
    values = {"name": known.name, "file": f"{known.unit}.py", "worth": worth(exercise)}
    if known.changed:
        return say("{name} in {file}, {worth}: see what has become of it with grade check {name}", **values)
    if known.challenge:
        return say("the challenge {name} in {file}, {worth}: grade hint {name}", **values)
    return say("{name} in {file}, {worth}: fill it in, then grade check {name}; or ask grade hint {name}", **values)
