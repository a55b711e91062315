"""What a quiz tells besides its questions: how far one is, and what became of an answer that could not just be kept."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from grader.cli.quiz.file import Kept
from grader.language import Language
from grader.question import Part
from grader.result import QuestionResult, Verdict
from grader.saying import Said, say

__all__ = ["Tally", "notice_of", "tally_of", "tally_said"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """How far one is: of *total* parts *answered* ones, and those that were checked this time, by what came of it.

    *score* and *points* are of those that a machine judges.
    """

    total: int
    answered: int
    right: int = 0
    wrong: int = 0
    waiting: int = 0
    score: float = 0.0
    points: float = 0.0


def tally_of(results: Sequence[QuestionResult], *, answered: int, total: int) -> Tally:
    """Count what came of checking: of what a machine cannot judge, only that it waits."""
    judged = [each for each in results if not each.provisional and each.verdict is not Verdict.SKIPPED]
    right = sum(each.verdict is Verdict.ACCEPTED for each in judged)
    return Tally(
        total=total,
        answered=answered,
        right=right,
        wrong=len(judged) - right,
        waiting=sum(each.provisional for each in results),
        score=sum(each.score or 0.0 for each in judged),
        points=sum(each.points for each in judged),
    )


def tally_said(tally: Tally, language: Language) -> list[Said]:
    """Return how far one is, in sentences."""
    said = [say("{answered} of {total} parts are answered.", answered=tally.answered, total=tally.total)]
    if tally.right or tally.wrong or tally.waiting:
        said.append(
            say(
                "Checked: {right} right, {wrong} not, {waiting} for a person to read; {score} of {points} points.",
                right=tally.right,
                wrong=tally.wrong,
                waiting=tally.waiting,
                score=language.number(tally.score),
                points=language.number(tally.points),
            )
        )
    return said


def notice_of(kept: Kept, part: Part, path: Path) -> Said | None:
    """Return what is to be said of an answer to *part* that was handed to the sheet at *path*, if anything is."""
    match kept:
        case Kept.CONFLICT:
            return say(
                "{file} was changed meanwhile and has another answer to {part}. Ctrl-S writes yours over it, Ctrl-T "
                "takes the other one.",
                file=path.name,
                part=part.id,
            )
        case Kept.UNREADABLE:
            return say(
                "What you wrote is in {file}, but looks like the question itself. Use words of your own.",
                file=path.name,
            )
        case Kept.NO_PLACE:
            return say(
                "There is no place for the answer to {part} in {file}: it was changed too much. Move it away and begin "
                "anew, or write the answer there yourself.",
                part=part.id,
                file=path.name,
            )
        case Kept.TOO_LONG:
            return say("With this answer {file} would be too long. Make it shorter.", file=path.name)
    return None
