"""What is said of one exercise on the terminal: what is wrong, how one can tell, and the next step.

Everything that comes from a student is put into ``Text`` objects, never into markup.
"""

from dataclasses import dataclass
from functools import partial

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from grader.language import Language
from grader.result import ExerciseResult, TestResult, Verdict
from grader.retelling import evidence
from grader.saying import fixed, say
from grader.verdicts import MARKS, NEXT

__all__ = ["ExerciseParts", "exercise_parts", "next_line"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ExerciseParts:
    """In a few words what is wrong (*head*), the *details*, and what to do next (*foot*).

    Where room is scarce, the details are the first to go.
    """

    head: tuple[RenderableType, ...] = ()
    details: tuple[RenderableType, ...] = ()
    foot: tuple[RenderableType, ...] = ()

    @property
    def whole(self) -> tuple[RenderableType, ...]:
        """All of it, in the order in which it is read."""
        return (*self.head, *self.details, *self.foot)


def exercise_parts(exercise: ExerciseResult, language: Language, *, verbose: bool = False) -> ExerciseParts:
    """Return what there is to be said of *exercise*, one that was retold; nothing of one that is simply right.

    Args:
        exercise: what came of it.
        language: what it is told in.
        verbose: whether to show every failed test in full.
    """
    failed = [test for test in exercise.tests if not test.verdict.passed]
    if not failed:
        return ExerciseParts(details=tuple(_unclear(exercise, language)))
    if exercise.verdict.passed:
        # Only extra points are missing: nothing to mend, something to gain.
        gains = [say("{name}: {title} - not yet.", name=exercise.name, title=test.title) for test in failed]
        return ExerciseParts(details=tuple(Text(language.tell(each), style="dim") for each in gains))
    titles = _diagnosed(exercise)
    first = _details(failed[0], language)
    head, details = (titles[:1], [*titles[1:], *first]) if titles else (first[:1], first[1:])
    shown = partial(_in_full, language=language) if verbose else partial(_one_line, shown=failed[0], language=language)
    hint = exercise.diagnosis[0].hint if exercise.diagnosis else language.say(NEXT.get(exercise.verdict, ""))
    return ExerciseParts(
        head=tuple(head),
        details=(*details, *map(shown, failed[1:])),
        foot=(next_line(hint, language),) if hint else (),
    )


def next_line(words: str, language: Language) -> Text:
    """Return *words* on what to do next."""
    label = language.say(fixed("next"))
    return Text.assemble((f"{label}  ", "cyan"), words)


def _diagnosed(exercise: ExerciseResult) -> list[RenderableType]:
    lines: list[RenderableType] = []
    for each in exercise.diagnosis:
        lines.append(Text(each.title, style="bold yellow"))
        lines += [Text(each.text)] if each.text else []
    return lines


def _unclear(exercise: ExerciseResult, language: Language) -> list[RenderableType]:
    found = [
        say("{name}: {title}: {message}", name=exercise.name, title=test.title, message=test.message)
        for test in exercise.tests
        if test.verdict is Verdict.INCONCLUSIVE
    ]
    return [Text(language.tell(each), style="yellow") for each in found]


def _one_line(test: TestResult, shown: TestResult, language: Language) -> RenderableType:
    first = test.message.partition("\n")[0]
    words = language.say(fixed("as above")) if first == shown.message.partition("\n")[0] else first
    return _marked(test, Text.assemble(test.title, (f"  {words}", "dim")))


def _marked(test: TestResult, words: Text) -> RenderableType:
    mark, colour, _ = MARKS[test.verdict]
    grid = Table.grid(padding=(0, 1))
    grid.add_column(no_wrap=True)
    grid.add_column(overflow="fold")
    grid.add_row(Text(mark, style=colour), words)
    return grid


def _in_full(test: TestResult, language: Language) -> RenderableType:
    return Group(*_details(test, language))


def _details(test: TestResult, language: Language) -> list[RenderableType]:
    grid = Table.grid(padding=(0, 2))
    grid.add_column(style="dim", no_wrap=True)
    grid.add_column(overflow="fold")
    for name, words in evidence(test, language):
        grid.add_row(name, Text(words))
    return [_marked(test, Text(test.title)), Padding(grid, (0, 0, 0, 2))]
