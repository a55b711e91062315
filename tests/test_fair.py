"""The same submission gets the same verdicts, whatever the seed, the number of workers and the load of the machine."""

import contextlib
import os
import subprocess
import sys
from collections.abc import Iterator
from functools import cache

import pytest

from grader.course import load_course
from grader.model import Result, Verdict
from grader.places import builtin_course
from grader.verification import checks_of, grade_checks

pytestmark = pytest.mark.slow

SEEDS = range(2, 21)
# What a verdict is compared by: name, score, extra points, diagnoses.
Outcome = tuple[tuple[str, float | None, float, tuple[str, ...]], ...]


def outcome_of(result: Result) -> Outcome:
    """Return what a student sees of a result; whether a measurement was unclear may change, and costs nothing."""
    assert all(exercise.verdict is not Verdict.JUDGE_ERROR for exercise in result.exercises)
    return tuple(
        (exercise.name, exercise.score, exercise.bonus, tuple(each.id for each in exercise.diagnosis))
        for exercise in result.exercises
    )


def outcomes(seed: int, workers: int) -> dict[str, Outcome]:
    """Grade every reference, accepted variant, misconception and stub of the built-in course."""
    course = builtin_course()
    checks = checks_of(load_course(course))
    return {
        check.path: outcome_of(result) for check, result in grade_checks(course, checks, seed=seed, workers=workers)
    }


@cache
def expected() -> dict[str, Outcome]:
    """What comes out with the seed 1, on two workers."""
    return outcomes(1, 2)


def differences(found: dict[str, Outcome]) -> dict[str, tuple[Outcome, Outcome]]:
    """Return the programs that fared otherwise."""
    assert found.keys() == expected().keys()
    return {path: (expected()[path], outcome) for path, outcome in found.items() if outcome != expected()[path]}


@contextlib.contextmanager
def busy_loops(count: int) -> Iterator[None]:
    """Keep the machine busy meanwhile."""
    loops = [subprocess.Popen([sys.executable, "-c", "while True: pass"]) for _ in range(count)]
    try:
        yield
    finally:
        for loop in loops:
            loop.kill()
            loop.wait()


@pytest.mark.parametrize("seed", SEEDS)
def test_verdicts_do_not_depend_on_the_seed(seed: int) -> None:
    """Twenty seeds in all."""
    assert differences(outcomes(seed, 2)) == {}


def test_verdicts_do_not_depend_on_the_number_of_workers() -> None:
    """One worker, in the order of the course."""
    assert differences(outcomes(1, 1)) == {}


def test_verdicts_do_not_depend_on_the_load() -> None:
    """Two busy loops per core compete with the grader."""
    with busy_loops(2 * (os.cpu_count() or 1)):
        assert differences(outcomes(1, 2)) == {}
