"""A result on the terminal: a table per unit, then what to do about each failure.

Everything that comes from a student is put into ``Text`` objects, never into markup, so that nothing in it can style
or forge what is shown.
"""

from collections.abc import Callable
from functools import partial

from rich.console import Group, RenderableType
from rich.constrain import Constrain
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from grader.cli.questionnaire_view import questionnaire
from grader.cli.rows import rows, summary, tables
from grader.language import Language
from grader.model import Course
from grader.plain import all_printable
from grader.policy import is_sealed_at_all, missing_layers
from grader.result import ExerciseResult, Result, Rung, Said, TestResult, TrainingResult, Trust, Verdict
from grader.retelling import evidence, points, retold, so_many
from grader.saying import fixed, say
from grader.verdicts import MARKS, NEXT

__all__ = ["render", "render_body", "render_failed", "summary"]

# Where lines are whole, a rule would be as long as the longest may be.
_RULE = 80


def render(
    result: Result, course: Course, language: Language, authored: Callable[[str], str], *, verbose: bool = False
) -> RenderableType:
    """Return *result* as something that rich prints.

    Args:
        result: what a grading found.
        course: what it was graded by.
        language: what it is told in.
        authored: gives a text of the course's authors in that language.
        verbose: whether to show every failed test in full.
    """
    result = all_printable(retold(result, language, authored))
    head = Text.assemble((authored(course.title), "bold"), f"  ·  {result.submission}")
    body = _body(result, course, language, authored, verbose=verbose)
    return Group(head, Text(), *body, Text(), _foot(result, language))


def render_body(result: Result, course: Course, language: Language, authored: Callable[[str], str]) -> RenderableType:
    """Return *result* as ``render`` does, without what stands above and below."""
    return Group(*_body(all_printable(retold(result, language, authored)), course, language, authored, verbose=False))


def render_failed(result: Result, language: Language, authored: Callable[[str], str]) -> RenderableType | None:
    """Return only what of *result* is not accepted, a row for each, and the points; None if all is accepted.

    What nobody has begun is only counted.
    """
    result = all_printable(retold(result, language, authored))
    failed = [each for each in result.exercises if not each.verdict.passed]
    begun = [each for each in failed if each.verdict is not Verdict.MISSING or _is_misnamed(each)]
    left = len(failed) - len(begun)
    asked = [each for each in result.questionnaire if each.verdict not in (Verdict.MISSING, Verdict.SKIPPED)]
    wrong = [each for each in asked if not each.verdict.passed]
    if not failed and not wrong:
        return None
    foot = [Text(points(result, language), style="bold")] if result.exercises else []
    words = language.tell(say("Not done yet: {count}", count=left))
    named = language.tell(say("Not right in the questionnaire: {parts}", parts=[each.id for each in wrong]))
    return Group(
        *([rows(begun, language)] if begun else []),
        *([Text(words)] if left else []),
        *([Text(named)] if wrong else []),
        *foot,
    )


def _body(
    result: Result, course: Course, language: Language, authored: Callable[[str], str], *, verbose: bool
) -> list[RenderableType]:
    blank = Text("")
    parts = tables(result.exercises, course, language, authored)
    for exercise in result.exercises:
        shown = _exercise(exercise, language, verbose=verbose) if _worth_showing(exercise) else []
        parts += [blank, *shown] if shown else []
    for training in result.training:
        parts += [blank, _training(training, language)] if training.accuracy else []
    if result.ladder:
        parts += [blank, _ladder(result.ladder, language)]
    questions = questionnaire(result.questionnaire, language, verbose=verbose)
    parts += [blank, *questions] if questions and result.exercises else questions
    if result.notes:
        words = language.say(fixed("While your files were run:"))
        parts += [blank, Text(words, style="yellow"), _listed(result.notes)]
    to_do = [exercise for exercise in result.exercises if exercise.verdict is Verdict.MISSING]
    if to_do:
        words = language.tell(say("Fill in {name} in {file}.", name=to_do[0].name, file=f"{to_do[0].unit}.py"))
        parts += [blank, _next(words, language)]
    return parts


def _next(words: str, language: Language) -> Text:
    label = language.say(fixed("next"))
    return Text.assemble((f"{label}  ", "cyan"), words)


def _worth_showing(exercise: ExerciseResult) -> bool:
    return exercise.verdict is not Verdict.MISSING or _is_misnamed(exercise)


def _is_misnamed(exercise: ExerciseResult) -> bool:
    return any(each.id == "generic.misspelt" for each in exercise.diagnosis)


def _exercise(exercise: ExerciseResult, language: Language, *, verbose: bool) -> list[RenderableType]:
    failed = [test for test in exercise.tests if not test.verdict.passed]
    if not failed:
        return _unclear(exercise, language)
    if exercise.verdict.passed:
        # Only extra points are missing: nothing to mend, something to gain.
        gains = [say("{name}: {title} - not yet.", name=exercise.name, title=test.title) for test in failed]
        return [Text(language.tell(each), style="dim") for each in gains]
    rule = Rule(Text(exercise.name, style="bold"), align="left", style="dim")
    parts: list[RenderableType] = [Constrain(rule, _RULE)]
    for diagnosis in exercise.diagnosis:
        words = Text.assemble((diagnosis.title, "bold yellow"))
        if diagnosis.text:
            words.append(f"\n{diagnosis.text}")
        parts.append(words)
    parts.append(_details(failed[0], language))
    shown = partial(_details, language=language) if verbose else partial(_one_line, shown=failed[0], language=language)
    parts += map(shown, failed[1:])
    hint = exercise.diagnosis[0].hint if exercise.diagnosis else language.say(NEXT.get(exercise.verdict, ""))
    if hint:
        parts.append(_next(hint, language))
    return parts


def _unclear(exercise: ExerciseResult, language: Language) -> list[RenderableType]:
    found = [
        say("{name}: {title}: {message}", name=exercise.name, title=test.title, message=test.message)
        for test in exercise.tests
        if test.verdict is Verdict.INCONCLUSIVE
    ]
    return [Text(language.tell(each), style="yellow") for each in found]


def _one_line(test: TestResult, shown: TestResult, language: Language) -> RenderableType:
    first = test.message.partition("\n")[0]
    words = language.say(fixed("the same")) if first == shown.message.partition("\n")[0] else first
    return _marked(test, Text.assemble(test.title, (f"  {words}", "dim")))


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


def _details(test: TestResult, language: Language) -> RenderableType:
    grid = Table.grid(padding=(0, 2))
    grid.add_column(style="dim", no_wrap=True)
    grid.add_column(overflow="fold")
    for name, words in evidence(test, language):
        grid.add_row(name, Text(words))
    return Group(_marked(test, Text(test.title)), Padding(grid, (0, 0, 0, 2)))


def _training(training: TrainingResult, language: Language) -> RenderableType:
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="dim")
    head = say("{exercise}: accuracy after epoch", exercise=training.exercise)
    table.add_column(Text(language.tell(head)), no_wrap=True)
    for epoch in range(1, len(training.accuracy) + 1):
        table.add_column(str(epoch), justify="right")
    table.add_row(language.say(fixed("yours")), *(f"{value:.3f}" for value in training.accuracy))
    table.add_row(language.say(fixed("reference")), *(f"{value:.3f}" for value in training.reference), style="dim")
    return table


def _ladder(ladder: tuple[Rung, ...], language: Language) -> RenderableType:
    """The climb, the highest rung on top, as one stands before a ladder."""
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="dim")
    table.add_column(language.say(fixed("the ladder")), no_wrap=True)
    for name in (fixed("yours"), fixed("reference"), fixed("chapter")):
        table.add_column(language.say(name), justify="right")
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


def _foot(result: Result, language: Language) -> Text:
    text = Text.assemble((points(result, language), "bold") if result.exercises or not result.questionnaire else "")
    if result.bonus:
        extra = language.tell(say("and {bonus} extra", bonus=so_many(result.bonus)))
        text.append(f" {extra}", style="green")
    conditions = language.flowing(_conditions(result.trust))
    text.append(f"\n{conditions}" if text else conditions, style="dim")
    return text


def _conditions(trust: Trust) -> list[Said]:
    digits = [say("Digits: {data}.", data=trust.data)] if trust.data else []
    return [*digits, _sealed(trust), say("Seed {seed} repeats this run.", seed=trust.seed)]


def _sealed(trust: Trust) -> Said:
    missing = missing_layers(trust.isolation)
    if not missing:
        return say("Your code ran sealed off.")
    if is_sealed_at_all(trust.isolation):
        layers = ", ".join(missing)
        return say("Your code ran in a process of its own, not fully sealed ({layers} missing).", layers=layers)
    return say("Your code ran in a process of its own, NOT sealed: it could read and write whatever you can.")
