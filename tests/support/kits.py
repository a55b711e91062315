"""The built-in course, a moment, and results of single exercises, for tests of what a kit remembers."""

from datetime import UTC, datetime

from grader.cli.watching_paper import paper_judge
from grader.course import load_course
from grader.places import builtin_course
from grader.result import Diagnosis, ExerciseResult, Result, Trust, Verdict

COURSE = load_course(builtin_course())
# It reads key and sheets when it is first asked, and then no more.
PAPER_JUDGE = paper_judge(COURSE)
NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)


def judged(name: str, verdict: Verdict, score: float | None, most: float = 7.0, title: str = "A title") -> Result:
    """Return a result of one exercise."""
    diagnosis = () if verdict.passed else (Diagnosis(id="some", title=title, hint="A hint that fits."),)
    exercise = ExerciseResult(
        name=name, unit="04_loss", verdict=verdict, score=score, max_score=most, diagnosis=diagnosis
    )
    trust = Trust(isolation=(), device="cpu", seed=1, suite="", data="", versions={})
    return Result(
        submission="kit",
        course=COURSE.name,
        verdict=verdict,
        score=score,
        max_score=most,
        bonus=0.0,
        exercises=(exercise,),
        trust=trust,
    )
