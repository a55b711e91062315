"""A result on the terminal: a table per unit, then what to do about each failure.

Everything that comes from a student is put into ``Text`` objects, never into markup, so that nothing in it can style
or forge what is shown.
"""

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from grader.model import Course
from grader.plain import all_printable
from grader.policy import is_sealed_at_all, missing_layers
from grader.result import ExerciseResult, Result, Rung, TestResult, TrainingResult, Trust, Verdict
from grader.verdicts import MARKS, NEXT

__all__ = ["render"]


def render(result: Result, course: Course, *, verbose: bool = False) -> RenderableType:
    """Return *result* as something that rich prints; *verbose* shows every failed test in full."""
    result = all_printable(result)
    blank = Text("")
    parts: list[RenderableType] = [_head(result, course), blank, *_tables(result, course)]
    for exercise in result.exercises:
        shown = _exercise(exercise, verbose=verbose) if _worth_showing(exercise) else []
        parts += [blank, *shown] if shown else []
    for training in result.training:
        parts += [blank, _training(training)] if training.accuracy else []
    if result.ladder:
        parts += [blank, _ladder(result.ladder)]
    if result.notes:
        parts += [blank, Text("While your files were run:", style="yellow"), _listed(result.notes)]
    to_do = [exercise for exercise in result.exercises if exercise.verdict is Verdict.MISSING]
    if to_do:
        parts += [blank, Text.assemble(("next  ", "cyan"), f"Fill in {to_do[0].name} in {to_do[0].unit}.py.")]
    return Group(*parts, blank, _foot(result))


def _worth_showing(exercise: ExerciseResult) -> bool:
    return exercise.verdict is not Verdict.MISSING or _is_misnamed(exercise)


def _is_misnamed(exercise: ExerciseResult) -> bool:
    return any(each.id == "generic.misspelt" for each in exercise.diagnosis)


def _head(result: Result, course: Course) -> Text:
    return Text.assemble((course.title, "bold"), f"  ·  {result.submission}")


def _tables(result: Result, course: Course) -> list[RenderableType]:
    # One width for all units, so that their columns stand under each other.
    widest = max((len(each.name) for each in result.exercises), default=0)
    points = max((len(_worth(each)) for each in result.exercises), default=0)
    parts: list[RenderableType] = []
    for unit in course.units:
        own = [each for each in result.exercises if each.unit == unit.name]
        if own:
            parts.append(Text(f"{unit.name.partition('_')[0]}  {unit.title}", style="bold"))
            parts.append(_unit(own, widest, points))
    return parts


def _unit(exercises: list[ExerciseResult], widest: int, points: int) -> Table:
    table = Table(box=None, show_header=False, pad_edge=False, padding=(0, 2, 0, 0))
    table.add_column(width=widest + 4, no_wrap=True)
    table.add_column(width=max(len(words) for _, _, words in MARKS.values()), no_wrap=True)
    table.add_column(width=points, no_wrap=True)
    table.add_column(overflow="fold")
    for exercise in exercises:
        mark, colour, words = MARKS[exercise.verdict]
        table.add_row(
            Text.assemble("  ", (mark, colour), f" {exercise.name}"),
            Text(words, style=colour),
            _worth(exercise),
            Text(_summary(exercise), style="dim"),
        )
    return table


def _summary(exercise: ExerciseResult) -> str:
    if exercise.verdict is Verdict.ACCEPTED or not exercise.tests:
        return ""
    if exercise.diagnosis:
        return exercise.diagnosis[0].title
    if exercise.verdict is Verdict.MISSING and exercise.tests[0].message.endswith("not filled in yet"):
        return f"in {exercise.unit}.py"
    return next((test.message.partition("\n")[0] for test in exercise.tests if not test.verdict.passed), "")


def _worth(exercise: ExerciseResult) -> Text:
    shown = "-" if exercise.score is None else f"{exercise.score:g}"
    text = Text(f"{shown} / {exercise.max_score:g}")
    if exercise.bonus:
        text.append(f" +{exercise.bonus:g}", style="green")
    return text


def _exercise(exercise: ExerciseResult, *, verbose: bool) -> list[RenderableType]:
    failed = [test for test in exercise.tests if not test.verdict.passed]
    if not failed:
        return _unclear(exercise)
    if exercise.verdict.passed:
        # Only extra points are missing: nothing to mend, something to gain.
        return [Text(f"{exercise.name}: {test.title} - not yet.", style="dim") for test in failed]
    parts: list[RenderableType] = [Rule(Text(exercise.name, style="bold"), align="left", style="dim")]
    for diagnosis in exercise.diagnosis:
        words = Text.assemble((diagnosis.title, "bold yellow"))
        if diagnosis.text:
            words.append(f"\n{diagnosis.text}")
        parts.append(words)
    parts.append(_details(failed[0]))
    rest = failed[1:]
    parts += [_details(test) for test in rest] if verbose else [_one_line(test, failed[0]) for test in rest]
    hint = exercise.diagnosis[0].hint if exercise.diagnosis else NEXT.get(exercise.verdict, "")
    if hint:
        parts.append(Text.assemble(("next  ", "cyan"), hint))
    return parts


def _unclear(exercise: ExerciseResult) -> list[RenderableType]:
    return [
        Text(f"{exercise.name}: {test.title}: {test.message}", style="yellow")
        for test in exercise.tests
        if test.verdict is Verdict.INCONCLUSIVE
    ]


def _one_line(test: TestResult, shown: TestResult) -> RenderableType:
    first = test.message.partition("\n")[0]
    same = first == shown.message.partition("\n")[0]
    return _marked(test, Text.assemble(test.title, ("  the same" if same else f"  {first}", "dim")))


def _listed(notes: tuple[str, ...]) -> RenderableType:
    grid = Table.grid(padding=(0, 1))
    for note in notes:
        grid.add_row("·", Text(note))
    return grid


def _marked(test: TestResult, words: Text) -> RenderableType:
    mark, colour, _ = MARKS[test.verdict]
    grid = Table.grid(padding=(0, 1))
    grid.add_column(no_wrap=True)
    grid.add_column(overflow="fold")
    grid.add_row(Text(mark, style=colour), words)
    return grid


def _details(test: TestResult) -> RenderableType:
    grid = Table.grid(padding=(0, 2))
    grid.add_column(style="dim", no_wrap=True)
    grid.add_column(overflow="fold")
    # For a single number the message only repeats what came and what was expected.
    message = test.message.partition("; ")[2] if test.message.startswith("got ") else test.message
    rows = (("tried", test.tried), ("came", test.got), ("expected", test.expected), ("so", message))
    place = f"{test.file}, line {test.line}" if test.line and test.file not in message else ""
    for name, words in (*rows, ("where", place), ("printed", test.output.rstrip())):
        if words:
            grid.add_row(name, Text(words))
    return Group(_marked(test, Text(test.title)), Padding(grid, (0, 0, 0, 2)))


def _training(training: TrainingResult) -> RenderableType:
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="dim")
    table.add_column(f"{training.exercise}: accuracy after epoch", no_wrap=True)
    for epoch in range(1, len(training.accuracy) + 1):
        table.add_column(str(epoch), justify="right")
    table.add_row("yours", *(f"{value:.3f}" for value in training.accuracy))
    table.add_row("reference", *(f"{value:.3f}" for value in training.reference), style="dim")
    return table


def _ladder(ladder: tuple[Rung, ...]) -> RenderableType:
    """The climb, the highest rung on top, as one stands before a ladder."""
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="dim")
    table.add_column("the ladder", no_wrap=True)
    for name in ("yours", "reference", "chapter"):
        table.add_column(name, justify="right")
    for rung in reversed(ladder):
        climbed = rung.accuracy is not None
        table.add_row(
            Text(rung.title, style="" if climbed else "dim"),
            Text(_accuracy(rung.accuracy), style="bold" if climbed else "dim"),
            Text(_accuracy(rung.reference), style="dim"),
            Text(_accuracy(rung.chapter), style="dim"),
        )
    return table


def _accuracy(value: float | None) -> str:
    return "·" if value is None else f"{value:.4f}"


def _foot(result: Result) -> Text:
    score = "no score" if result.score is None else f"{result.score:g} of {result.max_score:g} points"
    text = Text.assemble((score, "bold"))
    if result.bonus:
        text.append(f" and {result.bonus:g} extra", style="green")
    text.append(f"\n{_conditions(result.trust)}", style="dim")
    return text


def _conditions(trust: Trust) -> str:
    digits = f"Digits: {trust.data}. " if trust.data else ""
    return f"{digits}Your code ran {_sealed(trust)}. Seed {trust.seed} repeats this run."


def _sealed(trust: Trust) -> str:
    missing = missing_layers(trust.isolation)
    if not missing:
        return "sealed off"
    if is_sealed_at_all(trust.isolation):
        return f"in a process of its own, not fully sealed ({', '.join(missing)} missing)"
    return "in a process of its own, NOT sealed: it could read and write whatever you can"
