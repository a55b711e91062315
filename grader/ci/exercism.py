"""Exercism's ``results.json``, version 3: a task per exercise."""

from collections.abc import Sequence
from typing import Any

from grader.ci.cases import Case
from grader.ci.documents import document
from grader.result import Result, Verdict

__all__ = ["exercism_results"]

# The format's own limit, and what it wants said of what is longer.
_MOST_OUTPUT = 500
_CUT = "\n… (output was truncated)"


def exercism_results(result: Result, cases: Sequence[Case]) -> bytes:
    """Return *cases* in exercism's form; as an error if nothing was scored, or nothing of it loads.

    Parts of the questionnaire are tasks too, one for each; this format has no points.
    """
    if result.score is None:
        words = "The grader failed, not your code: nothing was scored."
        return document({"version": 3, "status": "error", "message": words, "tests": []})
    if cases and all(each.verdict is Verdict.LOAD_ERROR for each in cases):
        return document({"version": 3, "status": "error", "message": cases[0].words, "tests": []})
    tasks: dict[str, int] = {}
    for each in cases:
        tasks.setdefault(each.exercise, len(tasks) + 1)
    status = "fail" if any(each.failed for each in cases) else "pass"
    return document({"version": 3, "status": status, "tests": [_test(each, tasks[each.exercise]) for each in cases]})


def _test(case: Case, task: int) -> dict[str, Any]:
    status = "error" if case.unjudged or case.verdict is Verdict.LOAD_ERROR else "fail" if case.failed else "pass"
    test: dict[str, Any] = {
        "name": case.name,
        "status": status,
        # The tests are not to be seen; what was tried is.
        "test_code": case.tried,
        "task_id": task,
    }
    if status != "pass":
        test["message"] = case.words
    if case.output:
        test["output"] = _output(case.output)
    return test


def _output(text: str) -> str:
    return text if len(text) <= _MOST_OUTPUT else f"{text[: _MOST_OUTPUT - len(_CUT)]}{_CUT}"
