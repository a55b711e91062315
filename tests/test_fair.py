"""The same submission gets the same verdicts, whatever the seed, the number of workers and the load of the machine.

With one seed, everything is the same to the point. With another, right programs are right, and wrong ones are wrong and
have the same name; which of its cases a wrong one passes by chance, and so some of its points, may hang on the inputs.

With every one of twenty seeds the references and stubs are graded, and a tenth of the other right ways and of the
misconceptions, so that each of these is graded with two seeds. ``GRADEKIT_SHARE=1`` grades all of them with all seeds.
"""

import contextlib
import os
import subprocess
import sys
from collections.abc import Iterator

import pytest

from grader.course import load_course
from grader.places import builtin_course
from grader.result import Result, Verdict
from grader.verification import Check, checks_of, grade_checks

pytestmark = pytest.mark.slow

FIRST, SEEDS = 1, range(2, 21)
SHARE = int(os.environ.get("GRADEKIT_SHARE", "10"))
# What a student sees of a result: name, score, whether that is all, extra points and diagnoses of each exercise.
Outcome = tuple[tuple[str, float | None, bool, float, tuple[str, ...]], ...]


@pytest.fixture(scope="module")
def known() -> dict[str, Outcome]:
    """What came of each program when it was first graded; at first of those that are graded with the first seed."""
    found: dict[str, Outcome] = {}
    assert differences(found, FIRST) == {}
    return found


def outcome_of(result: Result) -> Outcome:
    """Return what must not change; whether a measurement was unclear may, and costs nothing."""
    assert all(exercise.verdict is not Verdict.JUDGE_ERROR for exercise in result.exercises)
    return tuple(
        (
            exercise.name,
            exercise.score,
            exercise.score == exercise.max_score,
            exercise.bonus,
            tuple(each.id for each in exercise.diagnosis),
        )
        for exercise in result.exercises
    )


def without_scores(outcome: Outcome) -> tuple[object, ...]:
    """Return what must be the same with every seed."""
    return tuple((name, is_all, bonus, diagnoses) for name, _, is_all, bonus, diagnoses in outcome)


def chosen(seed: int) -> list[Check]:
    """Return the programs of the built-in course whose turn it is with *seed*."""
    checks = checks_of(load_course(builtin_course()))
    whole = [check for check in checks if len(check.exercises) > 1]
    return [*whole, *[check for check in checks if check not in whole][seed % SHARE :: SHARE]]


def differences(known: dict[str, Outcome], seed: int, workers: int = 2) -> dict[str, tuple[Outcome, Outcome]]:
    """Grade, and return the programs that fare otherwise than before."""
    found = {
        check.path: outcome_of(result)
        for check, result in grade_checks(builtin_course(), chosen(seed), seed=seed, workers=workers)
    }
    assert len(found) > 10
    compared = (lambda outcome: outcome) if seed == FIRST else without_scores
    return {
        path: (known[path], outcome)
        for path, outcome in found.items()
        if compared(known.setdefault(path, outcome)) != compared(outcome)
    }


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
def test_verdicts_do_not_depend_on_the_seed(known: dict[str, Outcome], seed: int) -> None:
    """With the first, twenty seeds in all."""
    assert differences(known, seed) == {}


def test_verdicts_do_not_depend_on_the_number_of_workers(known: dict[str, Outcome]) -> None:
    """One worker instead of two, with the first seed."""
    assert differences(known, FIRST, workers=1) == {}


def test_verdicts_do_not_depend_on_the_load(known: dict[str, Outcome]) -> None:
    """Two busy loops per core compete with the grader."""
    with busy_loops(2 * (os.cpu_count() or 1)):
        assert differences(known, FIRST) == {}
