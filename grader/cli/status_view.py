"""``grade status`` on the terminal: a line per unit, then what has changed since, and what is next."""

from collections.abc import Callable, Sequence
from datetime import timedelta

from babel.dates import format_timedelta
from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from grader.cli.hinting import worth
from grader.cli.homes import home_of
from grader.cli.paper import PaperStatus
from grader.cli.status import ExerciseStatus, Status
from grader.language import Language
from grader.model import QUESTIONNAIRE, Course, SourceFile
from grader.retelling import so_many
from grader.saying import Said, fixed, say
from grader.verdicts import MARKS

__all__ = ["mark_of", "paper_line", "render_status"]


def render_status(
    status: Status,
    course: Course,
    language: Language,
    authored: Callable[[str], str],
    files: Sequence[SourceFile] = (),
) -> RenderableType:
    """Return *status* as something that rich prints.

    Args:
        status: where somebody is.
        course: what they work on.
        language: what it is told in.
        authored: gives a text of the course's authors in that language.
        files: what they work in.
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
    if status.questionnaire is not None:
        parts.append(paper_line(status.questionnaire, language))
    parts += [Text(language.tell(each), style=style) for each, style in _remarks(status, course, language)]
    label = language.say(fixed("next"))
    parts += [Text(), Text.assemble((f"{label}  ", "cyan"), language.tell(_next(status, course, files)))]
    return Group(*parts)


def paper_line(paper: PaperStatus, language: Language, *, brief: bool = False) -> Text:
    """Return on one line how far the questionnaire is; its points are its own, and in no other sum."""
    line = Text.assemble((language.say(fixed("Questionnaire")), "bold"), "  ")
    if paper.score is None:
        words = fixed("not judged yet") if paper.begun else fixed("not begun")
        return line.append(f"0 / {so_many(paper.max_score)}  ·  {language.say(words)}")
    found = say(
        "{answered} of {total} answered, {right} right, {wrong} wrong, {waiting} for a person",
        answered=paper.answered,
        total=paper.parts,
        right=paper.right,
        wrong=paper.wrong,
        waiting=paper.waiting,
    )
    line.append(f"{'? ' if paper.changed else ''}{so_many(paper.score)} / {so_many(paper.max_score)}")
    if brief:
        found = say("{answered} of {total} answered", answered=paper.answered, total=paper.parts)
    return line.append(f"  ·  {language.tell(found)}")


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


def _remarks(status: Status, course: Course, language: Language) -> list[tuple[Said, str]]:
    return [*_of_checks(status, language), *((each, "dim") for each in _of_hints(status, course))]


def _of_checks(status: Status, language: Language) -> list[tuple[Said, str]]:
    paper = status.questionnaire
    seconds = [each.seconds for each in status.exercises if each.seconds is not None]
    seconds += [paper.seconds] if paper is not None and paper.seconds is not None else []
    if not seconds:
        return [(say("Nothing is judged yet: grade check"), "dim")]
    ago = format_timedelta(-timedelta(seconds=round(min(seconds))), add_direction=True, locale=language.locale)
    changed = [each.name for each in status.exercises if each.changed]
    changed += [QUESTIONNAIRE] if paper is not None and paper.changed else []
    remarks: list[tuple[Said, str]] = [(say("Last check: {ago}.", ago=ago), "dim")]
    if changed:
        names = " ".join(changed)
        remarks.append((say("Changed since (?), so check again: grade check {names}", names=names), "yellow"))
    return remarks


def _of_hints(status: Status, course: Course) -> list[Said]:
    used = [f"{each.name} ({each.hints})" for each in status.exercises if each.hints]
    told = [say("Hints that you asked for: {list}.", list=used)] if used else []
    if not course.hint_cost:
        return [say("Hints that you asked for: {list}. They cost nothing.", list=used)] if used else []
    if used:
        told.append(
            say(
                "They take {points} off, which leaves {left} of {most} points.",
                points=so_many(status.deduction),
                left=so_many(status.score - status.deduction),
                most=so_many(status.max_score),
            )
        )
    following = next((each for each in status.exercises if each.name == status.next), None)
    if following is not None:
        cost, most = so_many(following.hint_cost), so_many(following.max_score)
        told.append(
            say("The next hint costs {cost} of the {most} points of {name}.", cost=cost, most=most, name=following.name)
        )
    return told


def _next(status: Status, course: Course, files: Sequence[SourceFile]) -> Said:
    if not status.next:
        return say("Nothing: everything is accepted.")
    if status.next == QUESTIONNAIRE:
        return say(
            "the questionnaire: answer it with grade quiz or in questionnaire.md, then grade check {name}",
            name=QUESTIONNAIRE,
        )
    known = next(each for each in status.exercises if each.name == status.next)
    exercise = next(each for each in course.exercises if each.name == status.next)
    values = {"name": known.name, "file": home_of(known.name, known.unit, files), "worth": worth(exercise)}
    if known.changed:
        return say("{name} in {file}, {worth}: see what has become of it with grade check {name}", **values)
    if known.challenge:
        return say("the challenge {name} in {file}, {worth}: grade hint {name}", **values)
    if known.begun:
        return say(
            "{name} in {file}, {worth}: see what is wrong with grade check {name}, or ask grade hint {name}", **values
        )
    return say("{name} in {file}, {worth}: fill it in, then grade check {name}; or ask grade hint {name}", **values)
