"""Students, results and gradebooks for tests."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from grader.gradebook.recording import Handed
from grader.model import Student
from grader.question import Form
from grader.result import ExerciseResult, FoundConcept, QuestionResult, Result, TestResult, Trust, Verdict
from grader.saying import say

__all__ = ["DUE", "NOON", "chosen", "handed", "in_own_words", "result", "short"]

NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)
DUE = NOON + timedelta(hours=1)


def handed(name: str, digest: str = "sha256:1", submitted: datetime | None = NOON, *, late: bool = False) -> Handed:
    """Return what *name* handed in."""
    return Handed(Student(name=name), digest, submitted, late)


def result(
    *scores: float | None,
    key: str = "sha256:k",
    verdict: Verdict = Verdict.WRONG_ANSWER,
    bonus: float = 0.0,
    questionnaire: tuple[QuestionResult, ...] = (),
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
        questionnaire=questionnaire,
        trust=Trust(isolation=("bwrap",), device="cpu", seed=1, suite="sha256:s", data="", versions={"torch": "2"}),
        key=key,
    )


def in_own_words(answer: str, score: float = 1.0, part: str = "2a") -> QuestionResult:
    """Return a part worth 3 points that is answered in prose; a person has yet to read it."""
    message = say("{found} of {count} ideas were found.", found=1, count=2)
    return QuestionResult(
        id=part,
        topic=2,
        title="Broadcasting",
        form=Form.TEXT,
        prompt="What does broadcasting do, and what for?",
        verdict=Verdict.INCONCLUSIVE,
        score=score,
        points=3.0,
        provisional=True,
        answer=answer,
        message=str(message),
        said=message,
        concepts=(
            FoundConcept(id="stretch", title="small tensors act as if stretched", weight=2.0, found=False),
            FoundConcept(id="loop", title="no loop is needed", weight=1.0, found=True, evidence="no loops at all"),
        ),
    )


def short(answer: str, part: str = "12b") -> QuestionResult:
    """Return a part worth 1 point with an answer that the key does not know."""
    question = in_own_words(answer, 0.0, part)
    return replace(question, form=Form.SHORT, topic=12, prompt="Which method?", points=1.0, concepts=())


def chosen(option: str, *, right: bool, part: str = "1a") -> QuestionResult:
    """Return a part worth 2 points that a machine has judged."""
    return QuestionResult(
        id=part,
        topic=1,
        title="Pixels",
        form=Form.CHOICE,
        prompt="Which one?",
        verdict=Verdict.ACCEPTED if right else Verdict.WRONG_ANSWER,
        score=2.0 if right else 0.0,
        points=2.0,
        chosen=((option,),),
    )
