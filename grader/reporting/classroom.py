"""A class as its page shows it: one light row per student beside the statistics, whatever the results hold."""

import math
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from jinja2 import Environment

from grader.model import Course
from grader.plain import all_printable, printable
from grader.reporting.environment import render
from grader.reporting.histogram import Histogram, histogram_of
from grader.reporting.rows import LETTERS, Column, Graded, Mistake, Row, Unread, by_name, cell_of, on_one_line
from grader.reporting.sheets import ClassSheet, class_sheet
from grader.result import SEVERITY, ExerciseResult, Result, Said, Verdict
from grader.scoring import counted, standing
from grader.statistics import Statistics, TestStatistics, statistics_of

__all__ = ["ClassView", "Graded", "Unread", "class_page", "class_view"]

# So many must have tried a test that nobody passes before it is suspected.
_FEW = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class ClassView:
    """What the page of a class shows; every text is without control characters, and hostile all the same: escape it.

    *title* is the course's, *units* the titles of its units by their names. *rows* are sorted by name; *histogram* is
    None if there is no score. *letters* are those that cells have, the best verdict first. *regrade* are those on
    which the grader failed, *absent* the names of students on the roster who handed in nothing, *strangers* those who
    are not on it, *unread* those whose results cannot be read. The names that *statistics* holds are the places of
    submissions, and not for showing. *suspects* are the tests to look at first: nobody passes them, or strong students
    fail them more often than chance has it. *sheet* is the questionnaire, None if nobody began it.
    """

    title: str
    units: Mapping[str, str]
    statistics: Statistics
    histogram: Histogram | None
    columns: tuple[Column, ...]
    verdicts: tuple[tuple[Verdict, int], ...]
    letters: Mapping[str, Verdict]
    rows: tuple[Row, ...]
    mistakes: tuple[Mistake, ...]
    suspects: tuple[TestStatistics, ...]
    slowest: tuple[TestStatistics, ...]
    sheet: ClassSheet | None = None
    regrade: tuple[Row, ...] = ()
    absent: tuple[str, ...] = ()
    strangers: tuple[Row, ...] = ()
    unread: tuple[Unread, ...] = ()


@dataclass(frozen=True, slots=True)
class _Light:
    row: Row
    name: str
    earned: dict[str, tuple[Verdict, float | None, float]]


def class_view(
    graded: Iterable[Graded],
    course: Course | None = None,
    *,
    absent: Sequence[str] = (),
    strangers: Collection[str] = (),
    unread: Collection[Unread] = (),
) -> ClassView:
    """Sum up *graded*, one per student, in one pass; of a result's texts nothing is kept but a line.

    Args:
        graded: results, each with the address of its page.
        course: gives titles and the order of exercises, if it is the one that was judged.
        absent: names of students who handed in nothing.
        strangers: names of submissions by nobody on the roster.
        unread: what could not be read; it may be filled while *graded* is gone through.
    """
    lights: list[_Light] = []
    columns: dict[str, Column] = {}
    names: set[str] = set()

    def noted() -> Iterator[Result]:
        for each in graded:
            names.add(each.result.course)
            lights.append(_light(each, columns))
            # Names may be alike, places are not.
            yield replace(each.result, submission=str(len(lights) - 1))

    statistics = all_printable(statistics_of(noted()))
    known = course if course is not None and names <= {course.name} else None
    ordered = _ordered(columns, known)
    rows = [_row(each, ordered) for each in lights]
    tests = {test.id: test for exercise in statistics.exercises for test in exercise.tests}
    counts = {verdict: sum(row.verdict is verdict for row in rows) for verdict in SEVERITY}
    cells = {verdict for each in lights for verdict, _, _ in each.earned.values()}
    away = set(strangers)
    return ClassView(
        title=printable(known.title if known is not None else ", ".join(sorted(names))),
        units={unit.name: unit.title for unit in known.units} if known is not None else {},
        statistics=statistics,
        histogram=histogram_of(statistics.scores, statistics.max_score) if statistics.scores is not None else None,
        columns=tuple(all_printable(each) for each in ordered),
        verdicts=tuple((verdict, count) for verdict, count in counts.items() if count),
        letters={LETTERS[verdict]: verdict for verdict in reversed(SEVERITY) if verdict in cells},
        rows=tuple(sorted(rows, key=by_name)),
        mistakes=tuple(
            Mistake(
                title=each.title,
                exercise=each.exercise,
                rows=tuple(sorted((rows[int(place)] for place in each.submissions), key=by_name)),
            )
            for each in statistics.commonest
        ),
        suspects=_suspects(statistics, tests),
        slowest=tuple(tests[each] for each in statistics.slowest),
        sheet=class_sheet(rows, statistics.questions),
        regrade=tuple(sorted((row for row in rows if row.verdict is Verdict.JUDGE_ERROR), key=by_name)),
        absent=tuple(sorted(map(printable, absent), key=str.casefold)),
        strangers=tuple(
            sorted((row for row, each in zip(rows, lights, strict=True) if each.name in away), key=by_name)
        ),
        unread=tuple(Unread(on_one_line(each.name), on_one_line(each.why)) for each in unread),
    )


def _suspects(statistics: Statistics, tests: Mapping[str, TestStatistics]) -> tuple[TestStatistics, ...]:
    """Return the tests that nobody passes, and those whose discrimination is a standard error or more below 0."""
    negative = [tests[each] for each in statistics.negative]
    clearly = [each for each in negative if (each.discrimination or 0.0) <= -1 / math.sqrt(each.judged)]
    # What most have not begun nobody passes, and that says nothing about the test.
    hopeless = [tests[each] for each in statistics.none_pass if tests[each].tried >= _FEW]
    return tuple({each.id: each for each in (*clearly, *hopeless)}.values())


def _light(graded: Graded, columns: dict[str, Column]) -> _Light:
    result = graded.result
    for each in result.exercises:
        if each.name not in columns:
            columns[each.name] = Column(name=each.name, unit=each.unit, max_score=each.max_score)
    # Nothing was run: the reason is all there is.
    told = result.notes and not any(exercise.tests for exercise in result.exercises)
    score, most = counted(result)
    row = Row(
        name=on_one_line(result.submission) or "?",
        href=graded.href,
        verdict=result.verdict,
        # Sums of tenths have long tails.
        score=None if score is None else round(score, 4),
        max_score=round(most, 4),
        bonus=round(result.bonus, 4),
        asked=standing(result.questionnaire) if result.questionnaire else None,
        note=on_one_line(result.notes[0]) if told else "",
        said=_sentence(result) if told else None,
    )
    return _Light(row, result.submission, {each.name: _earned(each) for each in result.exercises})


def _sentence(result: Result) -> Said | None:
    try:
        return all_printable(result.notes_said[0]) if result.notes_said else None
    except RecursionError:
        # Only what was forged is nested so deeply; the note says it in English.
        return None


def _earned(exercise: ExerciseResult) -> tuple[Verdict, float | None, float]:
    # A challenge has extra points only.
    score = exercise.score if exercise.max_score or exercise.score is None else exercise.bonus
    return exercise.verdict, score, exercise.max_score


def _ordered(columns: Mapping[str, Column], course: Course | None) -> list[Column]:
    places = {each.name: place for place, each in enumerate(course.exercises)} if course is not None else {}
    return sorted(columns.values(), key=lambda each: places.get(each.name, len(places)))


def _row(light: _Light, columns: Iterable[Column]) -> Row:
    return replace(light.row, cells=tuple(cell_of(light.earned.get(each.name)) for each in columns))


def class_page(environment: Environment, view: ClassView) -> str:
    """Return the page of a class as one file of HTML; see `make_environment`.

    Raises:
        CourseError: if a template is not as it must be.
    """
    return render(environment, "class.html.j2", view=view)
