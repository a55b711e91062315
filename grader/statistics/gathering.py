"""From results, one after the other, to statistics: what is kept of each does not grow with its texts."""

import math
from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

import numpy as np

from grader.result import ExerciseResult, Result, TestResult, Verdict
from grader.scoring import counted
from grader.statistics.correlation import Correlation
from grader.statistics.distribution import distribution_of
from grader.statistics.model import (
    DiagnosisCount,
    ExerciseStatistics,
    Statistics,
    TestStatistics,
)
from grader.statistics.questions import Questions

__all__ = ["statistics_of"]

_UNCLEAR = (Verdict.INCONCLUSIVE, Verdict.SKIPPED)
# With these the student's code did not come to run, or the clock says nothing about it.
_UNTIMED = (Verdict.MISSING, Verdict.LOAD_ERROR, Verdict.SKIPPED, Verdict.JUDGE_ERROR)


@dataclass(slots=True)
class _Test:
    title: str
    exercise: str
    bonus: bool
    judged: int = 0
    passed: int = 0
    unclear: int = 0
    tried: int = 0
    seconds: "array[float]" = field(default_factory=lambda: array("d"))
    correlation: Correlation = field(default_factory=Correlation)

    def add(self, test: TestResult, score: float) -> None:
        if test.verdict not in _UNTIMED:
            self.seconds.append(test.seconds)
        if test.verdict in _UNCLEAR:
            self.unclear += 1
            return
        passed = test.verdict is Verdict.ACCEPTED
        self.judged += 1
        self.passed += passed
        self.tried += test.verdict not in (Verdict.MISSING, Verdict.LOAD_ERROR)
        self.correlation.add(float(passed), score - (0.0 if test.bonus else test.score or 0.0))

    def done(self, key: str) -> TestStatistics:
        return TestStatistics(
            id=key,
            title=self.title,
            exercise=self.exercise,
            bonus=self.bonus,
            judged=self.judged,
            passed=self.passed,
            unclear=self.unclear,
            tried=self.tried,
            pass_rate=_ratio(self.passed, self.judged),
            discrimination=self.correlation.value,
            median_seconds=_percentile(self.seconds, 50),
            p95_seconds=_percentile(self.seconds, 95),
        )


@dataclass(slots=True)
class _Mistake:
    title: str
    submissions: list[str] = field(default_factory=list)


@dataclass(slots=True)
class _Exercise:
    unit: str
    max_score: float = 0.0
    share: float = 0.0
    shared: int = 0
    verdicts: Counter[str] = field(default_factory=Counter)
    mistakes: dict[str, _Mistake] = field(default_factory=dict)
    unloaded: dict[str, _Mistake] = field(default_factory=dict)
    tests: dict[str, _Test] = field(default_factory=dict)
    correlation: Correlation = field(default_factory=Correlation)

    def add(self, exercise: ExerciseResult, submission: str, score: float) -> None:
        self.max_score = max(self.max_score, exercise.max_score)
        self.verdicts[exercise.verdict.value] += 1
        own = exercise.score or 0.0
        if exercise.max_score:
            self.share += own / exercise.max_score
            self.shared += 1
            self.correlation.add(own, score - own)
        for each in {each.id: each for each in exercise.diagnosis}.values():
            # A file that does not load is one mistake, however many exercises stand in it.
            of = self.unloaded if exercise.verdict is Verdict.LOAD_ERROR else self.mistakes
            of.setdefault(each.id, _Mistake(each.title)).submissions.append(submission)
        for test in exercise.tests:
            self.tests.setdefault(test.id, _Test(test.title, exercise.name, test.bonus)).add(test, score)

    def done(self, name: str) -> ExerciseStatistics:
        judged = self.verdicts.total()
        passed = sum(count for verdict, count in self.verdicts.items() if Verdict(verdict).passed)
        return ExerciseStatistics(
            name=name,
            unit=self.unit,
            max_score=self.max_score,
            judged=judged,
            passed=passed,
            missing=self.verdicts[Verdict.MISSING],
            pass_rate=_ratio(passed, judged) or 0.0,
            share=_ratio(self.share, self.shared),
            discrimination=self.correlation.value,
            verdicts=dict(sorted(self.verdicts.items(), key=lambda item: (-item[1], item[0]))),
            diagnoses=_by_count((*_of(self.mistakes, name), *_of(self.unloaded, name))),
            tests=tuple(test.done(key) for key, test in self.tests.items()),
        )


def statistics_of(results: Iterable[Result]) -> Statistics:
    """Sum up *results*, one per student, in one pass; a result without a score is only counted and named.

    Where nothing but the questionnaire was asked for, its points are the scores; extra points are in none. What an
    exercise without points (a challenge) earns has no share.
    """
    scores = array("d")
    points: Counter[float] = Counter()
    ungraded = []
    exercises: dict[str, _Exercise] = {}
    questions = Questions()
    for result in results:
        questions.add(result.questionnaire)
        score, most = counted(result)
        # Sums of forged points may be no number any more.
        if score is None or not math.isfinite(score + most):
            ungraded.append(result.submission)
            continue
        scores.append(score)
        points[most] += 1
        for exercise in result.exercises:
            exercises.setdefault(exercise.name, _Exercise(exercise.unit)).add(exercise, result.submission, score)
    done = tuple(each.done(name) for name, each in exercises.items())
    tests = [test for exercise in done for test in exercise.tests]
    highest = max(points, default=0.0)
    return Statistics(
        submissions=len(scores) + len(ungraded),
        ungraded=tuple(ungraded),
        max_score=highest,
        other_points=points.total() - points[highest],
        scores=distribution_of(scores, highest) if scores else None,
        exercises=done,
        slowest=_ids(sorted((test for test in tests if test.p95_seconds), key=lambda test: -(test.p95_seconds or 0.0))),
        most_failing=_ids(
            sorted((test for test in tests if test.passed < test.judged), key=lambda test: test.pass_rate or 0.0)
        ),
        commonest=_by_count(
            (
                *(each for name, of in exercises.items() for each in _of(of.mistakes, name)),
                *_unloaded(exercises.values()),
            )
        ),
        all_pass=_ids(test for test in tests if test.judged and test.passed == test.judged),
        none_pass=_ids(test for test in tests if test.judged and not test.passed),
        negative=_ids(
            sorted(
                (test for test in tests if test.discrimination is not None and test.discrimination < 0),
                key=lambda test: test.discrimination or 0.0,
            )
        ),
        questions=tuple(questions.done()),
    )


def _of(mistakes: Mapping[str, _Mistake], exercise: str) -> Iterator[DiagnosisCount]:
    for key, each in mistakes.items():
        yield DiagnosisCount(
            id=key,
            title=each.title,
            exercise=exercise,
            count=len(each.submissions),
            submissions=tuple(each.submissions),
        )


def _mistakes(exercises: Mapping[str, _Exercise]) -> Iterator[DiagnosisCount]:
    for name, exercise in exercises.items():
        yield from _of(exercise.mistakes, name)


def _unloaded(exercises: Iterable[_Exercise]) -> Iterator[DiagnosisCount]:
    """Yield why files did not load, of all exercises together: each submission counts once."""
    together: dict[str, _Mistake] = {}
    for exercise in exercises:
        for key, each in exercise.unloaded.items():
            together.setdefault(key, _Mistake(each.title)).submissions.extend(each.submissions)
    once = {key: _Mistake(each.title, list(dict.fromkeys(each.submissions))) for key, each in together.items()}
    yield from _of(once, "")


def _by_count(mistakes: Iterable[DiagnosisCount]) -> tuple[DiagnosisCount, ...]:
    return tuple(sorted(mistakes, key=lambda each: (-each.count, each.exercise, each.id)))


def _ids(tests: Iterable[TestStatistics]) -> tuple[str, ...]:
    return tuple(test.id for test in tests)


def _percentile(values: "array[float]", percent: float) -> float | None:
    return round(float(np.percentile(np.asarray(values), percent)), 6) if values else None


def _ratio(part: float, whole: int) -> float | None:
    return round(part / whole, 4) if whole else None
