"""A result on the terminal: a table per unit, then what to do about each failure.

Everything that comes from a student is put into ``Text`` objects, never into markup, so that nothing in it can style
or forge what is shown.
"""

from collections.abc import Callable, Sequence

from rich.console import Group, RenderableType
from rich.constrain import Constrain
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from grader.cli.exercise_view import ExerciseParts, exercise_parts, next_line
from grader.cli.homes import home_of
from grader.cli.questionnaire_view import questionnaire
from grader.cli.rows import rows, summary, tables
from grader.language import Language
from grader.model import Course, SourceFile
from grader.plain import all_printable
from grader.policy import is_sealed_at_all, missing_layers
from grader.result import ExerciseResult, Result, Rung, Said, TrainingResult, Trust, Verdict
from grader.retelling import points, retold, so_many
from grader.saying import fixed, say

__all__ = ["render", "render_failed", "render_notes", "render_training", "summary"]

# Where lines are whole, a rule would be as long as the longest may be.
_RULE = 80


def render(
    result: Result,
    course: Course,
    language: Language,
    authored: Callable[[str], str],
    *,
    verbose: bool = False,
    files: Sequence[SourceFile] = (),
) -> RenderableType:
    """Return *result* as something that rich prints.

    Args:
        result: what a grading found.
        course: what it was graded by.
        language: what it is told in.
        authored: gives a text of the course's authors in that language.
        verbose: whether to show every failed test in full.
        files: what was graded, where what is missing belongs.
    """
    result = all_printable(retold(result, language, authored))
    head = Text.assemble((authored(course.title), "bold"), f"  ·  {result.submission}")
    body = _body(result, course, language, authored, files, verbose=verbose)
    return Group(head, Text(), *body, Text(), _foot(result, language))


def render_training(result: Result, language: Language) -> list[RenderableType]:
    """Return the accuracies of each training loop in *result*, beside the reference's."""
    return [_training(each, language) for each in result.training if each.accuracy]


def render_notes(result: Result, language: Language) -> list[RenderableType]:
    """Return the notes of *result*, one that was retold; nothing if there are none."""
    if not result.notes:
        return []
    return [Text(language.say(fixed("While your files were run:")), style="yellow"), _listed(result.notes)]


def render_failed(
    result: Result, language: Language, authored: Callable[[str], str], files: Sequence[SourceFile] = ()
) -> RenderableType | None:
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
        *([rows(begun, language, files)] if begun else []),
        *([Text(words)] if left else []),
        *([Text(named)] if wrong else []),
        *foot,
    )


def _body(
    result: Result,
    course: Course,
    language: Language,
    authored: Callable[[str], str],
    files: Sequence[SourceFile],
    *,
    verbose: bool,
) -> list[RenderableType]:
    blank = Text("")
    parts = tables(result.exercises, course, language, authored, files)
    for exercise in result.exercises:
        shown = exercise_parts(exercise, language, verbose=verbose) if _worth_showing(exercise) else ExerciseParts()
        rule = Rule(Text(exercise.name, style="bold"), align="left", style="dim")
        head = [Constrain(rule, _RULE)] if shown.head else []
        parts += [blank, *head, *shown.whole] if shown.whole else []
    for training in render_training(result, language):
        parts += [blank, training]
    if result.ladder:
        parts += [blank, _ladder(result.ladder, language)]
    questions = questionnaire(result.questionnaire, language, verbose=verbose)
    parts += [blank, *questions] if questions and result.exercises else questions
    notes = render_notes(result, language)
    parts += [blank, *notes] if notes else []
    to_do = [exercise for exercise in result.exercises if exercise.verdict is Verdict.MISSING]
    if to_do:
        file = home_of(to_do[0].name, to_do[0].unit, files)
        words = language.tell(say("Fill in {name} in {file}.", name=to_do[0].name, file=file))
        parts += [blank, next_line(words, language)]
    return parts


def _worth_showing(exercise: ExerciseResult) -> bool:
    return exercise.verdict is not Verdict.MISSING or _is_misnamed(exercise)


def _is_misnamed(exercise: ExerciseResult) -> bool:
    return any(each.id == "generic.misspelt" for each in exercise.diagnosis)


def _listed(notes: tuple[str, ...]) -> RenderableType:
    grid = Table.grid(padding=(0, 1))
    for note in notes:
        grid.add_row("·", Text(note))
    return grid


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
