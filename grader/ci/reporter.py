"""What GitHub Classroom's grading reporter reads from a step's output: JSON in base64."""

import base64
from collections.abc import Sequence
from typing import Any

import msgspec

from grader.ci.cases import Case
from grader.result import Result
from grader.scoring import counted

__all__ = ["reporter_output"]

# It travels in an environment variable, of which Linux takes 128 KiB with its name.
_MOST_BYTES = 120_000
_MESSAGES = (600, 200, 60, 0)


def reporter_output(result: Result, cases: Sequence[Case]) -> str:
    """Return *cases* in the reporter's form, with messages as long as there is room.

    The questionnaire is left out where there are exercises: the reporter adds all points up, and these are not to be
    added to the others. Where the grader failed the maximum is 0, with which the reporter reports no points at all.
    """
    for most in _MESSAGES:
        encoded = base64.b64encode(msgspec.json.encode(_report(result, cases, most))).decode("ascii")
        if len(encoded) <= _MOST_BYTES:
            return encoded
    # More cases than any course has: the sum alone.
    return base64.b64encode(msgspec.json.encode(_report(result, (), 0))).decode("ascii")


def _report(result: Result, cases: Sequence[Case], most: int) -> dict[str, Any]:
    score, most_points = counted(result)
    failed = score is None
    told = [each for each in cases if not each.question or not result.exercises]
    status = "error" if failed else "fail" if any(each.failed for each in told) else "pass"
    return {
        "version": 3,
        "status": status,
        "max_score": 0.0 if failed else most_points,
        "tests": [_test(each, most) for each in told],
    }


def _test(case: Case, most: int) -> dict[str, Any]:
    status = "error" if case.unjudged else "fail" if case.failed else "pass"
    return {
        "name": case.name[:200],
        "status": status,
        "message": case.words[:most] or None if status != "pass" else None,
        "test_code": "",
        "filename": case.file[:200],
        "line_no": case.line,
        "duration": case.seconds,
        "score": case.score or 0.0,
    }
