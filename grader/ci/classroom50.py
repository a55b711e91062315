"""classroom50's ``result.json``: whole numbers only, and never more than the maximum."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from grader.ci.cases import Case
from grader.ci.documents import document
from grader.errors import ExaminerError
from grader.result import Result
from grader.retelling import so_many
from grader.scoring import standing

__all__ = ["SCHEMA", "Handed", "classroom50_result"]

SCHEMA = "classroom50/result/v1"
# Points in halves, quarters, tenths … as whole numbers: the first that fits all of them.
_SCALES = (1, 2, 4, 5, 10, 20, 100, 1000)


@dataclass(frozen=True, slots=True, kw_only=True)
class Handed:
    """What classroom50's runner knows of the submission; *committed* is when, the same in every regrade."""

    classroom: str
    assignment: str
    submission: str
    commit: str
    release: str
    review: str
    committed: datetime


def classroom50_result(result: Result, cases: Sequence[Case], handed: Handed, *, graded: datetime) -> bytes:
    """Return *result* as classroom50 collects it.

    Its collector refuses a score above the maximum, so that extra points and the questionnaire, whose points are its
    own, are a test apart, worth nothing. They are told there because its schema has no room for keys of others but in
    tests.

    Raises:
        ExaminerError: if nothing was scored: the schema has no word for that, so that there must be no file.
    """
    if result.score is None:
        raise ExaminerError("nothing was scored, so there is no result for classroom50")
    regular = [each for each in cases if not each.bonus and not each.question]
    scale = _scale([each.points for each in regular])
    tests = [_test(each, scale) for each in regular]
    return document(
        {
            "schema": SCHEMA,
            "classroom": handed.classroom,
            "assignment": handed.assignment,
            "submission": handed.submission,
            "commit": handed.commit,
            "release": handed.release,
            "review": handed.review,
            "datetime": _moment(handed.committed),
            "graded_at": _moment(graded),
            "score": sum(each["score"] for each in tests),
            "max-score": sum(each["max-score"] for each in tests),
            "tests": tests + _apart(result, cases),
        }
    )


def _apart(result: Result, cases: Sequence[Case]) -> list[dict[str, Any]]:
    """Return a test that holds what is not in the score, if there is anything; it passes, for none of it is a fault."""
    words = [f"{so_many(result.bonus)} extra"] if result.bonus else []
    apart: dict[str, Any] = {"bonus": result.bonus}
    if result.questionnaire:
        paper = standing(result.questionnaire)
        # The grader may have failed at it; then there is no score, and nobody has 0.
        points = "not judged" if paper.score is None else f"{so_many(paper.score)} of {so_many(paper.max_score)}"
        words.append(f"questionnaire {points}")
        apart["questionnaire"] = {
            "score": paper.score,
            "max-score": paper.max_score,
            "provisional": paper.provisional,
            "waiting": paper.waiting,
            "tests": [_question(each) for each in cases if each.question],
        }
    name = f"Apart from the score: {', '.join(words)}"
    return [{"test-name": name, "passed": True, "score": 0, "max-score": 0, "gradekit": apart}] if words else []


def _test(case: Case, scale: int) -> dict[str, Any]:
    most = round(case.points * scale)
    return {
        "test-name": case.name,
        "passed": case.verdict.passed,
        "score": min(round((case.score or 0.0) * scale), most),
        "max-score": most,
        # What it is worth in the course, where points may be halves.
        "points": case.points,
    }


def _question(case: Case) -> dict[str, Any]:
    return {
        "test-name": case.name,
        "passed": None if case.provisional else case.verdict.passed,
        "score": case.score,
        "max-score": case.points,
    }


def _scale(points: Sequence[float]) -> int:
    fits = (scale for scale in _SCALES if all(abs(each * scale - round(each * scale)) < 1e-6 for each in points))
    return next(fits, _SCALES[-1])


def _moment(when: datetime) -> str:
    return when.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
