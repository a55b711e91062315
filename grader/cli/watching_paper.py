"""The questionnaire while somebody watches: judged here, without a worker, for nothing of a student's is run for it."""

import traceback
from collections.abc import Callable, Mapping
from functools import cache

from grader.errors import CourseError
from grader.handout import blank_in, prompts_in
from grader.model import Course, Exercise, Submission
from grader.question import Questionnaire
from grader.questionnaire.key import read_key
from grader.questionnaire.sitting import Printed, Questioned, failed_part, paper_of, questions, trouble
from grader.result import ExerciseResult, Result, Trust, Verdict
from grader.scoring import worst
from grader.state import State

__all__ = ["known_results", "paper_judge"]

_Judge = Callable[[Submission, Mapping[str, ExerciseResult]], Result]


def paper_judge(course: Course) -> _Judge:
    """Return what judges the questionnaire of a submission, given the results of exercises that parts hang on.

    The key and the empty sheets are read once, when it is asked first; that takes half a second. A part whose exercise
    is not among the results is skipped. The result has no exercises, and no inputs that could be drawn again.

    Args:
        course: one that has a questionnaire.

    Raises:
        CourseError: from what is returned, if the key or a catalogue is broken.
    """

    @cache
    def key() -> tuple[Questionnaire, Printed]:
        questionnaire = read_key(course)
        if questionnaire is None:
            raise CourseError(f"{course.solutions_folder}: the questionnaire's key is gone.")
        return questionnaire, Printed(blank_in(course, questionnaire), prompts_in(course, questionnaire))

    def judge(submission: Submission, known: Mapping[str, ExerciseResult]) -> Result:
        questionnaire, printed = key()
        try:
            questioned = questions(paper_of(questionnaire, submission, printed), known, known.keys())
        except Exception as error:  # noqa: BLE001 - a border: whatever a sheet does to us is our fault
            failed = [failed_part(topic, part) for topic in questionnaire.topics for part in topic.parts]
            trace = "".join(traceback.format_exception(error))
            questioned = Questioned(tuple(failed), (trouble("", error),), (trace,))
        return _result(course, submission, questioned)

    return judge


def _result(course: Course, submission: Submission, questioned: Questioned) -> Result:
    notes = (*(submission.sheet.notes if submission.sheet else ()), *questioned.notes)
    return Result(
        submission=submission.name,
        course=course.name,
        verdict=worst(each.verdict for each in questioned.results),
        score=0.0,
        max_score=0.0,
        bonus=0.0,
        exercises=(),
        questionnaire=questioned.results,
        notes=tuple(map(str, notes)),
        notes_said=notes,
        trust=Trust(isolation=(), device="cpu", seed=0, suite="", data="", versions={}),
    )


def known_results(
    course: Course,
    submission: Submission,
    codes: Mapping[str, str],
    results: Mapping[str, Result],
    judged: Mapping[str, str],
    state: State,
) -> dict[str, ExerciseResult]:
    """Return what came of exercises as they stand now, in this session or, in few words, before it.

    Those that nobody began are missing, judged or not.

    Args:
        course: the course.
        submission: what stands there now.
        codes: the fingerprints as they are now.
        results: what was found in this session, by name.
        judged: the fingerprints of what that was found on.
        state: what earlier checks found.
    """
    found = {}
    for each in course.exercises:
        result, code, last = results.get(each.name), codes.get(each.name, ""), state.exercises.get(each.name)
        if result is not None and judged.get(each.name) == code:
            found[each.name] = result.exercises[0]
        elif last is not None and last.code == code:
            found[each.name] = _in_few_words(course, each, last.verdict, last.score)
        elif not any(each.name in file.definitions and each.name not in file.stubs for file in submission.files):
            found[each.name] = _in_few_words(course, each, Verdict.MISSING, 0.0)
    return found


def _in_few_words(course: Course, exercise: Exercise, verdict: Verdict, score: float | None) -> ExerciseResult:
    unit = course.unit_of(exercise.name).name
    return ExerciseResult(name=exercise.name, unit=unit, verdict=verdict, score=score, max_score=exercise.points)
