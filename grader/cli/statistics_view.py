"""The statistics of an assignment on the terminal; readable at 80 columns and without colours."""

import math
from collections.abc import Callable, Iterable, Mapping, Sequence

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from grader.plain import all_printable
from grader.statistics import (
    FEWEST,
    DiagnosisCount,
    Distribution,
    ExerciseStatistics,
    QuestionStatistics,
    Statistics,
    TestStatistics,
)

__all__ = ["bar", "render"]

_HISTOGRAM, _SHARES = 40, 10
_NAMES = 3
# So many standard errors, of 1 / sqrt(n) each, a correlation of unrelated things rarely exceeds.
_CERTAIN = 1.96
# A block by how many eighths of it are filled.
_EIGHTHS = " ▏▎▍▌▋▊▉█"


def render(statistics: Statistics, *, top: int) -> RenderableType:
    """Return *statistics* as something that rich prints, with lists of at most *top* lines."""
    statistics = all_printable(statistics)
    tests = {test.id: test for exercise in statistics.exercises for test in exercise.tests}
    parts: list[RenderableType] = [_head(statistics)]
    if statistics.scores is None:
        return Group(*parts, Text("There is no score yet, so there is nothing to sum up."))
    parts += [Text(""), *_scores(statistics.scores, statistics)]
    parts += [_title("Exercises"), _exercises(statistics.exercises)]
    if statistics.negative:
        parts.append(_title("Look at these tests first", "strong students fail them more often than weak ones"))
        parts.append(_tests(statistics.negative, tests, top, lambda test: f"{test.discrimination:+.2f}"))
    if statistics.commonest:
        parts += [_title("Commonest mistakes"), _mistakes(statistics.commonest, top)]
    if statistics.most_failing:
        parts.append(_title("Tests that fail most", "how many of those judged passed"))
        parts.append(_tests(statistics.most_failing, tests, top, lambda test: f"{test.passed} of {test.judged}"))
    if statistics.slowest:
        parts.append(_title("Slowest tests", "95 of 100 submissions are done within"))
        parts.append(_tests(statistics.slowest, tests, min(top, 5), lambda test: f"{test.p95_seconds:.2f} s"))
    if statistics.questions:
        parts += [_title("Questionnaire", "the hardest parts first"), _questions(statistics.questions, top)]
    parts += [Text(""), _extremes(statistics, tests)]
    return Group(*parts)


def _questions(questions: Sequence[QuestionStatistics], top: int) -> RenderableType:
    table = Table(box=None, show_header=False, pad_edge=False, padding=(0, 2, 0, 0))
    for _ in range(3):
        table.add_column(no_wrap=True, justify="right")
    table.add_column(overflow="fold")
    hardest = sorted(questions, key=lambda each: -1.0 if each.share is None else each.share)
    for each in hardest[:top]:
        words = Text(_line(each.title))
        words.append(f"  {each.waiting} wait for a person" if each.waiting else "", style="yellow")
        if each.wrong:
            words.append(f"\n{each.wrong[0].count} × {_line(each.wrong[0].text)}", style="dim")
        table.add_row(_line(each.id), f"{100 * (each.share or 0):.0f}%", f"{each.right} of {each.judged}", words)
    return table


def bar(share: float, width: int) -> str:
    """Return a bar of *share* (0 to 1) of *width* characters, in steps of an eighth; never empty above 0."""
    eighths = round(max(0.0, min(1.0, share)) * width * 8)
    if share > 0:
        eighths = max(1, eighths)
    return ("█" * (eighths // 8) + _EIGHTHS[eighths % 8].strip()).ljust(width)


def _title(words: str, more: str = "") -> Text:
    return Text.assemble("\n", (words, "bold"), (f"  {more}" if more else "", "dim"))


def _head(statistics: Statistics) -> Text:
    count = statistics.submissions
    text = Text.assemble((f"{count} submission{'' if count == 1 else 's'}", "bold"))
    if statistics.ungraded:
        names = ", ".join(map(_line, statistics.ungraded[:_NAMES])) + (
            ", …" if len(statistics.ungraded) > _NAMES else ""
        )
        text.append(f"\n{len(statistics.ungraded)} without a score, for the grader failed; not counted below: {names}")
    if statistics.other_points:
        text.append(f"\n{statistics.other_points} judged on fewer points than {statistics.max_score:g}.")
    return text


def _scores(scores: Distribution, statistics: Statistics) -> Iterable[RenderableType]:
    deviation = "" if scores.deviation is None else f", standard deviation {scores.deviation:.1f}"
    yield Text.assemble(("Scores", "bold"), (f"  of {statistics.max_score:g} points, extra points aside", "dim"))
    yield Text(f"  mean {scores.mean:.1f}{deviation}; from {scores.lowest:g} to {scores.highest:g}")
    middle = f"{scores.lower_quartile:g} to {scores.upper_quartile:g}"
    yield Text(f"  median {scores.median:g}; the middle half has {middle}")
    most = max(each.count for each in scores.bins)
    table = Table.grid(padding=(0, 1))
    for column in ("right", "left", "right", "left", "right"):
        table.add_column(justify=column, no_wrap=True)
    for each in scores.bins:
        shown = bar(each.count / most, _HISTOGRAM) if most else ""
        table.add_row(f"  {each.low:g}", "to", f"{each.high:g}", Text(shown, style="cyan"), str(each.count or "-"))
    yield table


def _exercises(exercises: Sequence[ExerciseStatistics]) -> Table:
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="dim")
    table.add_column("  exercise", no_wrap=True, overflow="ellipsis", max_width=24)
    table.add_column("passed", no_wrap=True)
    table.add_column("", justify="right", no_wrap=True)
    table.add_column("points", justify="right", no_wrap=True)
    table.add_column("missing", justify="right", no_wrap=True)
    table.add_column("tells apart", justify="right", no_wrap=True)
    for each in exercises:
        table.add_row(
            Text(f"  {each.name}"),
            Text(bar(each.pass_rate, _SHARES), style="cyan"),
            f"{each.passed}/{each.judged}",
            "-" if each.share is None else f"{each.share:.0%}",
            str(each.missing or "-"),
            "-" if each.discrimination is None else f"{each.discrimination:+.2f}",
        )
    return table


def _tests(
    ids: Sequence[str], tests: Mapping[str, TestStatistics], top: int, figure: Callable[[TestStatistics], str]
) -> Table:
    table = _listing()
    for each in ids[:top]:
        test = tests[each]
        table.add_row(f"  {figure(test)}", Text.assemble(test.title, (f"\n{test.exercise}", "dim")))
    if len(ids) > top:
        table.add_row("", Text(f"and {len(ids) - top} more; --top {len(ids)} shows all", style="dim"))
    return table


def _mistakes(mistakes: Sequence[DiagnosisCount], top: int) -> Table:
    table = _listing()
    for each in mistakes[:top]:
        names = ", ".join(map(_line, each.submissions[:_NAMES]))
        more = each.count - _NAMES
        names += f" and {more} more" if more > 0 else ""
        words = Text.assemble(each.title, (f"\n{each.exercise or 'whole files'}: {names}", "dim"))
        table.add_row(f"  {each.count} times", words)
    return table


def _line(name: str) -> str:
    """Return *name* without line breaks, with which it could forge a line."""
    return " ".join(name.split())


def _listing() -> Table:
    table = Table(box=None, show_header=False, pad_edge=False, padding=(0, 2, 0, 0))
    table.add_column(justify="right", no_wrap=True, min_width=9)
    table.add_column(overflow="fold")
    return table


def _extremes(statistics: Statistics, tests: Mapping[str, TestStatistics]) -> Text:
    text = Text(style="dim")
    text.append(
        f"Everybody passes {len(statistics.all_pass)} of {len(tests)} tests, nobody {len(statistics.none_pass)}"
    )
    text.append("; --json lists them.")
    judged = max(each.judged for each in statistics.exercises) if statistics.exercises else 0
    text.append(
        "\nTells apart: correlation of what an exercise or test earns with the rest of the score, from -1 to +1; "
        f"- where fewer than {FEWEST} were judged, or all earn the same."
    )
    if judged >= FEWEST:
        text.append(f" Among {judged}, what lies within about {_CERTAIN / math.sqrt(judged):.2f} of 0 may be chance.")
    return text
