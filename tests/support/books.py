"""Students, results and gradebooks for tests."""

from datetime import UTC, datetime, timedelta

from grader.gradebook.recording import Handed
from grader.model import Student
from grader.result import ExerciseResult, Result, TestResult, Trust, Verdict

__all__ = ["DUE", "NOON", "handed", "result"]

NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)
DUE = NOON + timedelta(hours=1)


def handed(name: str, digest: str = "sha256:1", submitted: datetime | None = NOON, *, late: bool = False) -> Handed:
    """Return what *name* handed in."""
    return Handed(Student(name=name), digest, submitted, late)


def result(
    *scores: float | None, key: str = "sha256:k", verdict: Verdict = Verdict.WRONG_ANSWER, bonus: float = 0.0
) -> Result:
    """Return a result with the exercises ``first``, ``second`` … of 10 points each; None: the grader failed."""
    exercises = tuple(
        ExerciseResult(
            name=name,
            unit="01_warmup",
            verdict=Verdict.JUDGE_ERROR if score is None else verdict,
            score=score,
            max_score=10.0,
            tests=(
                TestResult(
                    id=f"test_{name}",
                    title=f"{name} is right",
                    verdict=Verdict.JUDGE_ERROR if score is None else verdict,
                    score=score,
                    points=10.0,
                    message="got 3, expected 4",
                    seconds=0.1 + 0.2,
                ),
            ),
        )
        for name, score in zip(("first", "second", "third"), scores, strict=False)
    )
    failed = None in scores
    return Result(
        submission="someone",
        course="tiny",
        verdict=Verdict.JUDGE_ERROR if failed else verdict,
        score=None if failed else sum(each for each in scores if each is not None),
        max_score=10.0 * len(scores),
        bonus=bonus,
        exercises=exercises,
        trust=Trust(isolation=("bwrap",), device="cpu", seed=1, suite="sha256:s", data="", versions={"torch": "2"}),
        key=key,
    )
