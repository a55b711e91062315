"""A result as the ``results.json`` that Gradescope reads from an autograder."""

from collections.abc import Mapping
from typing import Any

from grader.exporters.questionnaire import standing_in_words
from grader.exporters.wording import feedback
from grader.grade import Grade
from grader.plain import printable
from grader.result import ExerciseResult, QuestionResult, Result, TestResult
from grader.scoring import counted
from grader.verdicts import MARKS

__all__ = ["results_document"]

_MAX_OUTPUT = 10_000


def results_document(result: Result, grade: Grade | None = None, *, visibility: str = "visible") -> Mapping[str, Any]:
    """Return *result* as Gradescope's document, with the whole score of *grade* where there is one.

    *visibility* is Gradescope's word for who sees the tests and when. Where the grader failed there is no score at
    all: Gradescope then tells the instructor that the autograder did not work, and no student has 0 for it.
    The parts of a questionnaire have points of their own, which are not in that score unless nothing else was asked
    for. The seed stays out, for students may see the document.
    """
    score = grade.grade if grade is not None else _score(result)
    document: dict[str, Any] = {
        "output": _output(result, grade, failed=score is None),
        "output_format": "text",
        "visibility": visibility,
        "stdout_visibility": "hidden",
        "extra_data": {"format": result.format, "verdict": result.verdict.value, "suite": result.trust.suite},
        "tests": [],
    }
    if score is None:
        return document
    seconds = sum(test.seconds for exercise in result.exercises for test in exercise.tests)
    document |= {"score": _points(score), "execution_time": round(seconds)}
    document["tests"] = [
        _test(exercise, test, f"{first}.{second}", visibility)
        for first, exercise in enumerate(result.exercises, start=1)
        for second, test in enumerate(exercise.tests, start=1)
    ]
    document["tests"] += [_question(each, visibility) for each in result.questionnaire]
    figures = [each for each in result.training if each.figure is not None]
    if figures:
        document["leaderboard"] = [{"name": f"Accuracy of {each.exercise}", "value": each.figure} for each in figures]
    return document


def _score(result: Result) -> float | None:
    score, _ = counted(result)
    return None if score is None else score + result.bonus


def _points(value: float) -> float:
    return round(value, 2)


def _output(result: Result, grade: Grade | None, *, failed: bool) -> str:
    if failed:
        return "The grader failed, not your code: nothing was scored. Your instructor can have it graded again."
    lines = [feedback(grade)] if grade is not None else []
    if grade is not None and grade.questionnaire is not None and not grade.is_of_questions:
        lines.append(f"{standing_in_words(grade.questionnaire)} It is counted beside the score above.")
    lines += result.notes
    return _short("\n".join(filter(None, lines)))


def _test(exercise: ExerciseResult, test: TestResult, number: str, visibility: str) -> dict[str, Any]:
    hints = [f"{each.title}: {each.hint}" for each in exercise.diagnosis] if not test.verdict.passed else []
    return {
        "name": _short(f"{exercise.name}: {test.title}"),
        "number": number,
        # Extra points have no maximum, so that they come on top of the assignment's.
        "score": _points(test.score or 0.0),
        "max_score": 0.0 if test.bonus else _points(test.points),
        "status": "passed" if test.verdict.passed else "failed",
        "output": _short("\n".join(filter(None, (MARKS[test.verdict][2], test.message, *hints)))),
        "output_format": "text",
        "tags": [exercise.unit, test.verdict.value],
        "visibility": visibility,
    }


def _question(question: QuestionResult, visibility: str) -> dict[str, Any]:
    """Return a part of the questionnaire; while it waits for a person it is neither passed nor failed."""
    lines = [f"Decided by {question.reviewer}." if question.reviewer and not question.provisional else ""]
    lines += [question.comment, question.message]
    lines += [": ".join(filter(None, (each.about, each.text))) for each in question.remarks]
    name = " ".join(question.title.split())
    words = f"Questionnaire {question.id}: {name}" + (" (provisional)" if question.provisional else "")
    entry: dict[str, Any] = {
        "name": _short(words),
        "number": f"Q{question.id}",
        "score": _points(question.score or 0.0),
        "max_score": _points(question.points),
        "output": _short("\n".join(filter(None, lines))),
        "output_format": "text",
        "tags": ["questionnaire", question.verdict.value],
        "visibility": visibility,
    }
    return entry if question.provisional else {**entry, "status": "passed" if question.verdict.passed else "failed"}


def _short(text: str) -> str:
    shown = printable(text)
    return shown if len(shown) <= _MAX_OUTPUT else f"{shown[:_MAX_OUTPUT]}…"
