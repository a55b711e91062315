"""What came of grading: frozen, plain, and the shape of a result file.

``Result`` and what it holds are written as JSON field by field; ``format`` names the version of that shape.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from grader.question import Form
from grader.saying import Said

__all__ = [
    "RESULT_FORMAT",
    "SEVERITY",
    "Diagnosis",
    "Digit",
    "ExerciseResult",
    "FoundConcept",
    "QuestionResult",
    "Remark",
    "Result",
    "Rung",
    "Said",
    "Shown",
    "TestResult",
    "TrainingResult",
    "Trust",
    "Verdict",
]


RESULT_FORMAT = "gradekit/result/v1"


class Verdict(StrEnum):
    """The judge's one word."""

    ACCEPTED = "accepted"
    WRONG_ANSWER = "wrong_answer"
    MISSING = "missing"
    LOAD_ERROR = "load_error"
    RUNTIME_ERROR = "runtime_error"
    TIME_LIMIT = "time_limit"
    MEMORY_LIMIT = "memory_limit"
    OUTPUT_LIMIT = "output_limit"
    FORBIDDEN = "forbidden"
    CRASHED = "crashed"
    INCONCLUSIVE = "inconclusive"
    SKIPPED = "skipped"
    JUDGE_ERROR = "judge_error"

    @property
    def passed(self) -> bool:
        """Whether nothing is held against the student: an unclear measurement costs no point."""
        return self in (Verdict.ACCEPTED, Verdict.INCONCLUSIVE, Verdict.SKIPPED)


# Worst first: an exercise's verdict is the worst of its tests, a submission's the worst of its exercises.
SEVERITY = (
    Verdict.JUDGE_ERROR,
    Verdict.FORBIDDEN,
    Verdict.CRASHED,
    Verdict.MEMORY_LIMIT,
    Verdict.OUTPUT_LIMIT,
    Verdict.TIME_LIMIT,
    Verdict.LOAD_ERROR,
    Verdict.RUNTIME_ERROR,
    Verdict.WRONG_ANSWER,
    Verdict.MISSING,
    Verdict.INCONCLUSIVE,
    Verdict.SKIPPED,
    Verdict.ACCEPTED,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A value of a test case as a page draws it: an argument by its *name*, what came, or what was expected.

    *words* tell it in one line, whatever it is. A small tensor of at most two axes has all its *cells*, row by row, and
    *differs* lists row and column of those that are not as expected. Where *largest* is known, it is the largest
    difference from what was expected; of bools, *differing* is how many are not as expected. *images* are PNG files in
    base64, of a tensor that holds digits.
    """

    name: str
    role: Literal["tried", "came", "expected"]
    words: str
    dtype: str = ""
    shape: tuple[int, ...] = ()
    cells: tuple[tuple[str, ...], ...] = ()
    differs: tuple[tuple[int, int], ...] = ()
    largest: float | None = None
    differing: int | None = None
    images: tuple[str, ...] = ()
    said: Said | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Digit:
    """A digit that a student's model got wrong: *image* is a PNG file in base64, *sure* the model's share of belief."""

    image: str
    label: str
    guess: str
    sure: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Diagnosis:
    """A named mistake: what it is, how one can tell, and the next step; *said…* are the same, for other languages."""

    id: str
    title: str
    hint: str
    text: str = ""
    said_title: Said | None = None
    said_hint: Said | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TestResult:
    """One test case; *score* is None only when the grader failed. Texts are plain and hostile: escape them.

    *shown* are the values that it is about, as a page draws them; *said* is *message*, for other languages;
    *said_got* and *said_expected* are *got* and *expected*.
    """

    __test__ = False  # pytest must not take this class for a test

    id: str
    title: str
    verdict: Verdict
    score: float | None
    points: float
    message: str = ""
    seconds: float = 0.0
    bonus: bool = False
    tried: str = ""
    got: str = ""
    expected: str = ""
    output: str = ""
    file: str = ""
    line: int = 0
    shown: tuple[Shown, ...] = ()
    said: Said | None = None
    said_got: Said | None = None
    said_expected: Said | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ExerciseResult:
    """One exercise: the worst verdict of its tests and what they earned together."""

    name: str
    unit: str
    verdict: Verdict
    score: float | None
    max_score: float
    bonus: float = 0.0
    diagnosis: tuple[Diagnosis, ...] = ()
    tests: tuple[TestResult, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class TrainingResult:
    """A training loop beside the reference: accuracy per epoch on the validation set, CPU time as a ratio.

    *figure* is what a leaderboard ranks a challenge by: the accuracy that was reached within the time allowed.
    *mistaken* are some digits of the validation set that the trained model got wrong.
    """

    exercise: str
    accuracy: tuple[float, ...] = ()
    reference: tuple[float, ...] = ()
    time_ratio: float | None = None
    verdict: Verdict = Verdict.ACCEPTED
    figure: float | None = None
    mistaken: tuple[Digit, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Rung:
    """A rung of the student's own climb: their accuracy, the reference's on the same data, and the chapter's."""

    name: str
    title: str
    accuracy: float | None
    reference: float | None
    chapter: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """What is said of one option, item, pair or answer: *about* is its text, *text* the author's explanation."""

    about: str
    text: str
    right: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundConcept:
    """A concept of a rubric, and whether it was found: *evidence* are the words of the answer that speak for it.

    *title* is empty where it was not found: it would tell what to write. The key has it.
    """

    id: str
    title: str
    weight: float
    found: bool
    evidence: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionResult:
    """One part of the questionnaire; *score* is None only when the grader failed.

    *provisional* means that a person has yet to look at it. *answer* is what was written, plain and hostile; *chosen*
    are the author's texts of what was ticked or put in order, one each, or left and right side of each pair.
    *reviewer* is who decided, "" while nobody has. Of a code part, *exercise* names the exercise that it is judged by,
    and there are no points; of a plot part, *judged* is that exercise's result. *message* and *said* are as of a test.
    """

    id: str
    topic: int
    title: str
    form: Form
    prompt: str
    verdict: Verdict
    score: float | None
    points: float
    provisional: bool = False
    answer: str = ""
    chosen: tuple[tuple[str, ...], ...] = ()
    message: str = ""
    said: Said | None = None
    explanation: str = ""
    remarks: tuple[Remark, ...] = ()
    concepts: tuple[FoundConcept, ...] = ()
    exercise: str = ""
    judged: ExerciseResult | None = None
    reviewer: str = ""
    comment: str = ""
    line: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Trust:
    """Under which conditions the result came about, and with what it can be repeated."""

    isolation: tuple[str, ...]
    device: str
    seed: int
    suite: str
    data: str
    versions: dict[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """What one grading found; the contract of ``--json``. *key*, in a batch, is a hash of all that it hangs on.

    *notes_said* are the *notes*, one by one, for other languages. *digest* is a hash of the code that was judged,
    by which a page tells whether the code that it shows is the same; "" where that is not known.
    """

    submission: str
    course: str
    verdict: Verdict
    score: float | None
    max_score: float
    bonus: float
    exercises: tuple[ExerciseResult, ...]
    trust: Trust
    training: tuple[TrainingResult, ...] = ()
    ladder: tuple[Rung, ...] = ()
    questionnaire: tuple[QuestionResult, ...] = ()
    notes: tuple[str, ...] = ()
    notes_said: tuple[Said | None, ...] = ()
    key: str = ""
    digest: str = ""
    format: str = RESULT_FORMAT
