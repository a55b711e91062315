"""The exercises, tests and questions of a result as rows, to be asked by SQL."""

from typing import Any

from sqlalchemy import Table

from grader.gradebook.deciding import found_of
from grader.gradebook.rows import plain
from grader.gradebook.tables import exercise_result, question_result, test_result
from grader.result import Result

__all__ = ["details"]

_Rows = list[dict[str, Any]]


def details(grading_id: int, result: Result) -> tuple[tuple[Table, _Rows], ...]:
    """Return the tables that a grading has rows in, in the order to write them, each with its rows."""
    return (
        (exercise_result, _exercises(grading_id, result)),
        (test_result, _tests(grading_id, result)),
        (question_result, _questions(grading_id, result)),
    )


def _exercises(grading_id: int, result: Result) -> _Rows:
    return [
        {
            "grading_id": grading_id,
            "position": position,
            "name": plain(each.name),
            "unit": plain(each.unit),
            "verdict": each.verdict.value,
            "score": each.score,
            "max_score": each.max_score,
            "bonus": each.bonus,
        }
        for position, each in enumerate(result.exercises)
    ]


def _tests(grading_id: int, result: Result) -> _Rows:
    return [
        {
            "grading_id": grading_id,
            "exercise": exercise,
            "position": position,
            "test": plain(test.id),
            "title": plain(test.title),
            "verdict": test.verdict.value,
            "score": test.score,
            "points": test.points,
            "bonus": test.bonus,
            "seconds": test.seconds,
        }
        for exercise, each in enumerate(result.exercises)
        for position, test in enumerate(each.tests)
    ]


def _questions(grading_id: int, result: Result) -> _Rows:
    return [
        {
            "grading_id": grading_id,
            "position": position,
            "part": plain(found.part),
            "topic": question.topic,
            "form": found.form.value,
            "verdict": found.verdict.value,
            "score": found.score,
            "points": found.points,
            "provisional": found.provisional,
            "answer": found.answer,
            "question": found.question,
        }
        for position, question in enumerate(result.questionnaire)
        for found in [found_of(question)]
    ]
