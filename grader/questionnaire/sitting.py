"""A submission's questionnaire: what of it is judged as an exercise, and what came of all its parts."""

import traceback
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from grader.model import Submission
from grader.question import Answer, Form, Part, Questionnaire, Topic
from grader.questionnaire.blank import Blank
from grader.questionnaire.judging import judge
from grader.questionnaire.sheet import read_answers, sheet_notes
from grader.result import ExerciseResult, QuestionResult, Verdict
from grader.saying import Said, say

__all__ = ["Paper", "Printed", "Questioned", "failed_part", "paper_of", "questions", "trouble"]


@dataclass(frozen=True, slots=True)
class Printed:
    """What is handed out: all that stands in the empty sheets, and by part its prompt in the languages."""

    blank: Blank
    prompts: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Paper:
    """What a submission answers to *questionnaire*; *begun* if anything, and *notes* are about the sheet."""

    questionnaire: Questionnaire
    answers: tuple[Answer, ...] = ()
    begun: bool = False
    notes: tuple[Said, ...] = ()
    prompts: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @property
    def exercises(self) -> tuple[str, ...]:
        """The exercises that its code and plot parts are judged by, each once."""
        return tuple(dict.fromkeys(part.exercise for part in self.questionnaire.parts if part.exercise))


@dataclass(frozen=True, slots=True)
class Questioned:
    """What came of a paper's parts; *notes* are for whoever reads the result, *traces* for whoever mends the grader."""

    results: tuple[QuestionResult, ...] = ()
    notes: tuple[Said, ...] = ()
    traces: tuple[str, ...] = ()


def paper_of(questionnaire: Questionnaire, submission: Submission, printed: Printed) -> Paper:
    """Read what *submission* answers; a paper is begun with an answer in its sheet, or with a plot."""
    plots = {part.exercise for part in questionnaire.parts if part.form is Form.PLOT}
    begun = any(plots & (file.definitions.keys() - set(file.stubs)) for file in submission.files)
    if submission.sheet is None:
        return Paper(questionnaire, begun=begun)
    text = submission.sheet.text
    answers = read_answers(text, questionnaire, printed.blank)
    begun = begun or any(any(each.chosen) or each.text.strip() or each.problem for each in answers)
    return Paper(questionnaire, answers, begun, sheet_notes(text, questionnaire, printed.blank), printed.prompts)


def questions(paper: Paper, judged: Mapping[str, ExerciseResult], shown: Collection[str]) -> Questioned:
    """Judge *paper*; a part at which the grader fails has no score, and costs the others nothing.

    Args:
        paper: what was answered.
        judged: results of its exercises, by name.
        shown: the exercises whose results stand elsewhere; of others the result is kept with the part.
    """
    troubles: dict[str, Exception] = {}

    def failed(topic: Topic, part: Part, error: Exception) -> QuestionResult:
        troubles[part.id] = error
        return failed_part(topic, part, judged.get(part.exercise))

    found = judge(paper.questionnaire, paper.answers, judged, paper.prompts, failed=failed)
    return Questioned(
        tuple(map(partial(_with_exercise, judged=judged, shown=shown), found)),
        (*paper.notes, *(trouble(part, error) for part, error in troubles.items())),
        tuple("".join(traceback.format_exception(error)) for error in troubles.values()),
    )


def failed_part(topic: Topic, part: Part, exercise: ExerciseResult | None = None) -> QuestionResult:
    """Return what stands in for a part when the grader failed at it: no score, to be judged again."""
    said = say("The grader failed at this part. Nothing is lost: it will be judged again.")
    return QuestionResult(
        id=part.id,
        topic=topic.number,
        title=topic.title,
        form=part.form,
        prompt=part.prompt,
        verdict=Verdict.JUDGE_ERROR,
        score=None,
        points=exercise.max_score if exercise and part.form is Form.PLOT else part.points,
        message=str(said),
        said=said,
        exercise=part.exercise,
    )


def trouble(part: str, error: Exception) -> Said:
    """Return a note for whoever looks after the grader: what went wrong, and where in its code."""
    frames = traceback.extract_tb(error.__traceback__)
    place = f"{Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else ""
    what = f"{type(error).__name__}: {str(error)[:200]} ({place})"
    if not part:
        return say("The grader failed at the questionnaire: {what}. Tell whoever looks after the course.", what=what)
    return say(
        "The grader failed at part {part} of the questionnaire: {what}. Tell whoever looks after the course.",
        part=part,
        what=what,
    )


def _with_exercise(
    result: QuestionResult, *, judged: Mapping[str, ExerciseResult], shown: Collection[str]
) -> QuestionResult:
    apart = result.exercise and result.exercise not in shown
    return replace(result, judged=judged.get(result.exercise) if apart else None)
