"""What ``grade check --watch`` shows: a whole screen on a terminal, a line per verdict in a pipe.

What comes from students is put into ``Text`` objects, never into markup.
"""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from typing import Self

from rich.cells import cell_len
from rich.console import Console, Group, RenderableType
from rich.live import Live
from rich.text import Text

from grader.cli.exercise_view import ExerciseParts, exercise_parts, next_line
from grader.cli.hints import Hint, told_mistake
from grader.cli.homes import home_of
from grader.cli.paper import PaperStatus
from grader.cli.questionnaire_view import questionnaire
from grader.cli.status import ExerciseStatus
from grader.cli.status_view import mark_of, paper_line
from grader.cli.view import render_notes, render_training, summary
from grader.cli.watching_layout import Fitted
from grader.language import Language
from grader.model import QUESTIONNAIRE, Course, SourceFile
from grader.plain import all_printable, printable
from grader.result import Result, Verdict
from grader.retelling import retold, so_many
from grader.saying import Said, fixed, say
from grader.scoring import standing
from grader.verdicts import MARKS

__all__ = ["Screen", "View"]


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """What there is to be shown; *results* are of what the last save touched, *result* of the *current* exercise.

    *price* is what the next hint costs, where that is asked.
    """

    where: str
    standing: tuple[ExerciseStatus, ...]
    current: str
    results: tuple[Result, ...] = ()
    result: Result | None = None
    busy: str = ""
    left: int = 0
    faults: tuple[SourceFile, ...] = ()
    files: tuple[SourceFile, ...] = ()
    problem: str = ""
    hint: Hint | None = None
    price: Said | None = None
    paper: PaperStatus | None = None
    seconds: float | None = None


class Screen:
    """Shows one view after another, for as long as it is open; the terminal is as before when it is closed."""

    def __init__(self, course: Course, language: Language, authored: Callable[[str], str]) -> None:
        """Show in *language*; *authored* gives a text of the authors of *course* in it."""
        self._course, self._language, self._authored = course, language, authored
        self._console = Console(highlight=False)
        self._stack = ExitStack()
        self._live: Live | None = None
        self._told: tuple[object, ...] = ()

    def __enter__(self) -> Self:
        if self._console.is_terminal:
            self._live = Live(console=self._console, screen=True, refresh_per_second=4)
            self._stack.enter_context(self._live)
        return self

    def __exit__(self, *_: object) -> None:
        self._stack.close()

    def show(self, view: View) -> None:
        """Show *view*; in a pipe what is new in it."""
        if self._live is not None:
            self._live.update(self._whole(view), refresh=True)
        else:
            self._tell(view)

    def _whole(self, view: View) -> RenderableType:
        parts = self._parts(view)
        more = say("… the rest: {command}", command=f"grade check {view.current}")
        # What nobody has begun is no news.
        others = [
            self._line(each, view)
            for each in view.results
            if _name(each) != view.current and not (each.exercises and each.verdict is Verdict.MISSING)
        ]
        for each in others:
            each.no_wrap, each.overflow = True, "ellipsis"
        return Fitted(
            head=self._head(view),
            news=Group(*self._news(view)),
            others=Group(*others),
            # The current one is shown in full.
            verdict=Group(*([self._line(view.result, view, bare=True)] if view.result else []), *parts.head),
            details=Group(*parts.details),
            more=Text(self._language.tell(more), style="dim"),
            next=Group(*parts.foot),
            foot=self._foot(),
        )

    def _foot(self) -> Text:
        keys = self._language.say(fixed("h hint   a all   n next   r again   q quit"))
        if cell_len(keys) > self._console.width:
            keys = " ".join(keys.split())
        return Text(f"\n{keys}", style="dim", no_wrap=True, overflow="ellipsis")

    def _head(self, view: View) -> list[RenderableType]:
        language = self._language
        done = sum(each.done for each in view.standing)
        points = so_many(sum(each.score or 0.0 for each in view.standing))
        most = so_many(sum(each.max_score for each in view.standing))
        tally = say(
            "{done} of {all} accepted, {points} of {most} points",
            all=len(view.standing),
            done=done,
            points=points,
            most=most,
        )
        title = Text.assemble((self._authored(self._course.title), "bold"), f"  ·  {printable(view.where)}")
        title.no_wrap, title.overflow = True, "ellipsis"
        lines: list[RenderableType] = [title]
        if view.standing:
            marks = Text.assemble(*(mark_of(each) for each in view.standing))
            lines.append(marks.append(f"  {language.tell(tally)}"))
        if view.paper is not None and (view.paper.begun or view.current == QUESTIONNAIRE):
            lines.append(paper_line(view.paper, language, brief=True))
        return [*lines, Text(f"{language.tell(self._doing(view))}\n", style="cyan" if view.busy else "dim")]

    def _doing(self, view: View) -> Said:
        if view.busy:
            return say("judging {name} …", name=view.busy)
        if view.seconds is not None:
            return say("Judged in {seconds} s. Watching: save a file to have it judged.", seconds=f"{view.seconds:.2f}")
        return say("Watching: save a file to have it judged.")

    def _news(self, view: View) -> Iterator[RenderableType]:
        for line in self._troubles(view):
            yield Text(printable(line), style="yellow")
        if view.price is not None:
            asked = say("{price} Press h once more to see it.", price=view.price)
            yield Text(printable(self._language.tell(asked)), style="yellow")
        if view.hint is not None:
            yield from self._hint(view.hint, view.current)

    def _parts(self, view: View) -> ExerciseParts:
        """Return what there is to be said of the current result, below its verdict."""
        language = self._language
        if view.result is None:
            return ExerciseParts()
        result = all_printable(retold(view.result, language, self._authored))
        if not result.exercises:
            told = questionnaire(result.questionnaire, language, verbose=False)
            return ExerciseParts(details=tuple(told[1:]))
        exercise = result.exercises[0]
        parts = exercise_parts(exercise, language)
        if exercise.verdict is Verdict.MISSING and not exercise.diagnosis:
            file = home_of(exercise.name, exercise.unit, view.files)
            words = say("Fill in {name} in {file}.", name=exercise.name, file=file)
            return ExerciseParts(foot=(next_line(language.tell(words), language),))
        # What is wrong with a file is said above already.
        notes = [] if view.faults else render_notes(result, language)
        more = (*parts.details, *render_training(result, language), *notes)
        return ExerciseParts(head=parts.head, details=more, foot=parts.foot)

    def _troubles(self, view: View) -> Iterator[str]:
        if view.problem:
            yield view.problem
        for file in view.faults:
            fault = file.fault
            if fault is not None:
                what = fault.said or fault.message
                words = say("{file}, line {line}: {what}", file=file.name, line=fault.line, what=what)
                yield f"{self._language.tell(words)}\n    {fault.code.strip()[:200]}"

    def _hint(self, hint: Hint, name: str) -> Iterator[Text]:
        language, authored = self._language, self._authored
        if not hint.text:
            yield Text(language.say(fixed("These are all hints there are.")), style="dim")
            return
        mistake = told_mistake(hint, language, authored)
        if mistake:
            yield Text(printable(mistake), style="bold yellow")
        label = language.say(fixed("hint"))
        yield Text.assemble((f"{label}  ", "cyan"), (f"{name}  ", "bold"), printable(authored(language.say(hint.text))))

    def _line(self, result: Result, view: View, *, bare: bool = False) -> Text:
        """Return the verdict of *result* on a line, with what is wrong unless *bare*."""
        result = all_printable(retold(result, self._language, self._authored))
        if not result.exercises:
            return self._paper(result)
        exercise = result.exercises[0]
        mark, colour, words = MARKS[exercise.verdict]
        line = Text.assemble((mark, colour), f" {exercise.name}  ", (self._language.say(words), colour))
        if exercise.score is not None:
            line.append(f"  {so_many(exercise.score)} / {so_many(exercise.max_score)}")
        return line if bare else line.append(f"  {summary(exercise, self._language, view.files)}", style="dim")

    def _paper(self, result: Result) -> Text:
        found = standing(result.questionnaire)
        mark, colour, words = MARKS[result.verdict]
        line = Text.assemble((mark, colour), f" {QUESTIONNAIRE}  ", (self._language.say(words), colour))
        return line.append(f"  {'-' if found.score is None else so_many(found.score)} / {so_many(found.max_score)}")

    def _tell(self, view: View) -> None:
        known = {_name(each): each for each in (*view.results, view.result) if each is not None}
        news: tuple[object, ...] = (*known.values(), *self._troubles(view))
        for each in news:
            if not any(each is old or (isinstance(each, str) and each == old) for old in self._told):
                line = self._line(each, view) if isinstance(each, Result) else Text(printable(str(each)))
                self._console.print(line, soft_wrap=True)
                self._console.file.flush()
        self._told = news


def _name(result: Result) -> str:
    return result.exercises[0].name if result.exercises else QUESTIONNAIRE
