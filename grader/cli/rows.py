"""The exercises of a result, a row for each: side by side where there is room, else one thing below the other.

Everything that comes from a student is put into ``Text`` objects, never into markup.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from rich.cells import cell_len
from rich.console import Console, ConsoleOptions, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from grader.cli.homes import home_of
from grader.language import Language
from grader.model import Course, SourceFile
from grader.result import ExerciseResult, Verdict
from grader.retelling import is_untouched, so_many
from grader.saying import say
from grader.verdicts import MARKS

__all__ = ["rows", "summary", "tables"]

# What is wrong is hard to read in fewer columns.
_LEAST = 16


@dataclass(frozen=True, slots=True, kw_only=True)
class _Rows:
    """Rows of *exercises*: a table if *widths*, of names, verdicts and points, leave room for what is wrong."""

    exercises: Sequence[ExerciseResult]
    widths: tuple[int, int, int]
    language: Language
    files: Sequence[SourceFile]

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> Iterator[RenderableType]:
        del console
        if sum(self.widths) + 2 * len(self.widths) + _LEAST <= options.max_width:
            yield self._table()
            return
        for exercise in self.exercises:
            name, verdict, worth, wrong = _cells(exercise, self.language, self.files)
            yield name
            yield Padding(Text.assemble(verdict, "  ", worth), (0, 0, 0, 4))
            if wrong:
                yield Padding(wrong, (0, 0, 0, 4))

    def _table(self) -> Table:
        table = Table(box=None, show_header=False, pad_edge=False, padding=(0, 2, 0, 0))
        for width in self.widths:
            table.add_column(width=width, no_wrap=True)
        table.add_column(overflow="fold")
        for exercise in self.exercises:
            table.add_row(*_cells(exercise, self.language, self.files))
        return table


def tables(
    exercises: Sequence[ExerciseResult],
    course: Course,
    language: Language,
    authored: Callable[[str], str],
    files: Sequence[SourceFile] = (),
) -> list[RenderableType]:
    """Return a head and rows for each unit of *course*; their columns stand under each other."""
    parts: list[RenderableType] = []
    for unit in course.units:
        own = [each for each in exercises if each.unit == unit.name]
        if own:
            parts.append(Text(f"{unit.name.partition('_')[0]}  {authored(unit.title)}", style="bold"))
            parts.append(_Rows(exercises=own, widths=_widths(exercises, language), language=language, files=files))
    return parts


def rows(exercises: Sequence[ExerciseResult], language: Language, files: Sequence[SourceFile] = ()) -> RenderableType:
    """Return a row for each of *exercises*, whatever its unit."""
    return _Rows(exercises=exercises, widths=_widths(exercises, language), language=language, files=files)


def summary(exercise: ExerciseResult, language: Language, files: Sequence[SourceFile] = ()) -> str:
    """Return in a few words what is wrong with an *exercise*, one that was retold; hostile text."""
    if exercise.verdict is Verdict.ACCEPTED or not exercise.tests:
        return ""
    if exercise.diagnosis:
        return exercise.diagnosis[0].title
    if exercise.verdict is Verdict.MISSING and is_untouched(exercise.tests[0]):
        return language.tell(say("in {file}", file=home_of(exercise.name, exercise.unit, files)))
    return next((test.message.partition("\n")[0] for test in exercise.tests if not test.verdict.passed), "")


def _widths(exercises: Sequence[ExerciseResult], language: Language) -> tuple[int, int, int]:
    names = max((cell_len(each.name) for each in exercises), default=0)
    verdicts = max(cell_len(language.say(words)) for _, _, words in MARKS.values())
    worths = max((_worth(each).cell_len for each in exercises), default=0)
    return names + 4, verdicts, worths


def _cells(exercise: ExerciseResult, language: Language, files: Sequence[SourceFile]) -> tuple[Text, Text, Text, Text]:
    mark, colour, words = MARKS[exercise.verdict]
    return (
        Text.assemble("  ", (mark, colour), f" {exercise.name}"),
        Text(language.say(words), style=colour),
        _worth(exercise),
        Text(summary(exercise, language, files), style="dim"),
    )


def _worth(exercise: ExerciseResult) -> Text:
    shown = "-" if exercise.score is None else so_many(exercise.score)
    text = Text(f"{shown} / {so_many(exercise.max_score)}")
    if exercise.bonus:
        text.append(f" +{so_many(exercise.bonus)}", style="green")
    return text
