"""The questionnaire among the exercises: whether it is begun, and what came of it when it was judged last."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from grader.model import QUESTIONNAIRE, Course, Submission
from grader.question import Form
from grader.questionnaire.key import key_file, read_key
from grader.state import LastPaper, State

__all__ = ["BeganPaper", "PaperStatus", "paper_in", "paper_status"]


@dataclass(frozen=True, slots=True, kw_only=True)
class BeganPaper:
    """A questionnaire as it stands in a kit, of so many *parts*; *begun* if it is not just as it was handed out."""

    parts: int
    max_score: float
    begun: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperStatus:
    """What is known of the questionnaire: *score* and what comes after it are None and 0 if it was never judged.

    *changed* means that something else stands there since; *waiting* parts are for a person to judge.
    """

    score: float | None
    max_score: float
    parts: int
    answered: int = 0
    right: int = 0
    wrong: int = 0
    waiting: int = 0
    begun: bool = False
    changed: bool = False
    seconds: float | None = None

    @property
    def done(self) -> bool:
        """Whether there is nothing left to answer or to mend, as it stands now."""
        return self.score is not None and not self.changed and self.answered == self.parts and not self.wrong


def paper_in(course: Course, submission: Submission) -> BeganPaper | None:
    """Return what there is of a questionnaire in *submission*; None if *course* has none, or is here without its key.

    Raises:
        CourseError: if the key is broken.
    """
    key = read_key(course) if key_file(course).is_file() else None
    if key is None:
        return None
    points = {each.name: each.points for each in course.exercises}
    plots = {part.exercise for part in key.parts if part.form is Form.PLOT}
    drawn = any(plots & (file.definitions.keys() - set(file.stubs)) for file in submission.files)
    return BeganPaper(
        parts=len(key.parts),
        max_score=sum(points[part.exercise] if part.form is Form.PLOT else part.points for part in key.parts),
        begun=drawn or (submission.sheet is not None and not _is_as_handed_out(course, submission.sheet.text)),
    )


def paper_status(paper: BeganPaper | None, codes: Mapping[str, str], state: State, now: datetime) -> PaperStatus | None:
    """Return what is known of *paper*; None if there is none.

    Args:
        paper: what there is.
        codes: the fingerprints as they are now, as ``codes_of`` gives them.
        state: what earlier checks found.
        now: the time, with a zone.
    """
    if paper is None:
        return None
    last: LastPaper | None = state.questionnaire
    if last is None:
        return PaperStatus(score=None, max_score=paper.max_score, parts=paper.parts, begun=paper.begun)
    return PaperStatus(
        # Whatever the file says: there are no more points and parts than there are.
        score=min(last.score, paper.max_score),
        max_score=paper.max_score,
        parts=paper.parts,
        answered=min(last.answered, paper.parts),
        right=min(last.right, paper.parts),
        wrong=min(last.wrong, paper.parts),
        waiting=min(last.waiting, paper.parts),
        begun=paper.begun,
        changed=last.code != codes.get(QUESTIONNAIRE),
        seconds=max(0.0, (now - last.at) / timedelta(seconds=1)),
    )


def _is_as_handed_out(course: Course, text: str) -> bool:
    """Whether *text* is an empty sheet, in whatever language; a blank more or less makes no other sheet of it."""
    folder = Path(course.exercises_folder)
    sheets = (*folder.glob("questionnaire*.md"), *folder.glob("locale/questionnaire*.md"))
    return any(each.read_text(encoding="utf-8").split() == text.split() for each in sheets)
