"""What ``grade check --watch`` shows: a whole screen on a terminal, a line per verdict in a pipe.

What comes from students is put into ``Text`` objects, never into markup.
"""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, replace
from typing import Self

from rich.console import Console, ConsoleOptions, Group, RenderableType
from rich.live import Live
from rich.segment import Segment
from rich.text import Text

from grader.cli.hinting import Hint, told_mistake
from grader.cli.status import ExerciseStatus
from grader.cli.status_view import mark_of
from grader.cli.view import render_body, summary
from grader.language import Language
from grader.model import Course, SourceFile
from grader.plain import all_printable, printable
from grader.result import Result
from grader.retelling import retold, so_many
from grader.saying import Said, fixed, say
from grader.verdicts import MARKS

__all__ = ["Screen", "View"]


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """What there is to be shown; *results* are of what the last save touched, *result* of the *current* exercise."""

    where: str
    standing: tuple[ExerciseStatus, ...]
    current: str
    results: tuple[Result, ...] = ()
    result: Result | None = None
    busy: str = ""
    left: int = 0
    faults: tuple[SourceFile, ...] = ()
    problem: str = ""
    hint: Hint | None = None
    seconds: float | None = None


@dataclass(frozen=True, slots=True)
class _Fitted:
    """A head, a body that is cut where the screen ends, and a foot; *more* says that it was cut."""

    head: RenderableType
    body: RenderableType
    foot: RenderableType
    more: RenderableType

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> Iterator[Segment]:
        options = options.update(height=None)
        head, body, foot, more = (
            console.render_lines(each, options, pad=False) for each in (self.head, self.body, self.foot, self.more)
        )
        room = max(1, console.size.height - len(head) - len(foot))
        if len(body) > room:
            body = [*body[: max(0, room - len(more))], *more]
        lines = [*head, *body, *([[]] * (room - len(body))), *foot]
        for number, line in enumerate(lines[: console.size.height]):
            yield from [*([Segment.line()] if number else []), *line]


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
        language = self._language
        command = f"grade check {view.current}"
        more = say("… the rest: {command}", command=command)
        keys = fixed("h hint   a all   n next   r again   q quit")
        foot = Text(f"\n{language.say(keys)}", style="dim", no_wrap=True, overflow="ellipsis")
        return _Fitted(self._head(view), self._body(view), foot, Text(language.tell(more), style="dim"))

    def _head(self, view: View) -> Text:
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
        head = Text.assemble((self._authored(self._course.title), "bold"), f"  ·  {printable(view.where)}\n")
        head.append_text(Text.assemble(*(mark_of(each) for each in view.standing)))
        head.append(f"  {language.tell(tally)}\n")
        head.append(f"{language.tell(self._doing(view))}\n", style="cyan" if view.busy else "dim")
        return head

    def _doing(self, view: View) -> Said:
        if view.busy:
            return say("judging {name} …", name=view.busy)
        if view.seconds is not None:
            return say("Judged in {seconds} s. Watching: save a file to have it judged.", seconds=f"{view.seconds:.2f}")
        return say("Watching: save a file to have it judged.")

    def _body(self, view: View) -> RenderableType:
        parts: list[RenderableType] = [Text(printable(line), style="yellow") for line in self._troubles(view)]
        # The current one is shown in full.
        parts += [self._line(each) for each in view.results if each.exercises[0].name != view.current]
        if parts:
            parts.append(Text())
        if view.hint is not None:
            parts += [*self._hint(view.hint), Text()]
        if view.result is not None:
            shown = replace(view.result, ladder=(), notes=() if view.faults else view.result.notes)
            parts.append(render_body(shown, self._course, self._language, self._authored))
        return Group(*parts)

    def _troubles(self, view: View) -> Iterator[str]:
        if view.problem:
            yield view.problem
        for file in view.faults:
            fault = file.fault
            if fault is not None:
                what = fault.said or fault.message
                words = say("{file}, line {line}: {what}", file=file.name, line=fault.line, what=what)
                yield f"{self._language.tell(words)}\n    {fault.code.strip()[:200]}"

    def _hint(self, hint: Hint) -> Iterator[Text]:
        language, authored = self._language, self._authored
        if not hint.text:
            yield Text(language.say(fixed("These are all hints there are.")), style="dim")
            return
        mistake = told_mistake(hint, language, authored)
        if mistake:
            yield Text(printable(mistake), style="bold yellow")
        label = language.say(fixed("hint"))
        yield Text.assemble((f"{label}  ", "cyan"), printable(authored(language.say(hint.text))))

    def _line(self, result: Result) -> Text:
        result = all_printable(retold(result, self._language, self._authored))
        exercise = result.exercises[0]
        mark, colour, words = MARKS[exercise.verdict]
        line = Text.assemble((mark, colour), f" {exercise.name}  ", (self._language.say(words), colour))
        if exercise.score is not None:
            line.append(f"  {so_many(exercise.score)} / {so_many(exercise.max_score)}")
        return line.append(f"  {summary(exercise, self._language)}", style="dim")

    def _tell(self, view: View) -> None:
        known = {each.exercises[0].name: each for each in (*view.results, view.result) if each is not None}
        news: tuple[object, ...] = (*known.values(), *self._troubles(view))
        for each in news:
            if not any(each is old or (isinstance(each, str) and each == old) for old in self._told):
                line = self._line(each) if isinstance(each, Result) else Text(printable(str(each)))
                self._console.print(line, soft_wrap=True)
                self._console.file.flush()
        self._told = news
