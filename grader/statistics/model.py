"""What the statistics of an assignment hold: frozen, plain, and the shape of their JSON."""

from dataclasses import dataclass

__all__ = [
    "FEWEST",
    "STATISTICS_FORMAT",
    "Bin",
    "DiagnosisCount",
    "Distribution",
    "ExerciseStatistics",
    "QuestionStatistics",
    "Statistics",
    "TestStatistics",
    "WrongChoice",
]

STATISTICS_FORMAT = "gradekit/statistics/v1"
# A correlation of fewer submissions than this says nothing and is not given.
FEWEST = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Bin:
    """How many scores lie from *low* up to, but not including, *high*; the last bin includes it."""

    low: float
    high: float
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Distribution:
    """Scores in points: *deviation* is that of a sample (None for one score), quartiles are interpolated linearly."""

    count: int
    mean: float
    deviation: float | None
    lowest: float
    lower_quartile: float
    median: float
    upper_quartile: float
    highest: float
    bins: tuple[Bin, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DiagnosisCount:
    """A named mistake, and the names of the submissions that have it in *exercise*, each once."""

    id: str
    title: str
    exercise: str
    count: int
    submissions: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TestStatistics:
    """One test case over all submissions that it was tried on; *title* as the first of them has it.

    *judged* leaves out what was unclear or not run; what is missing was judged, and not passed. *pass_rate* (0 to 1)
    and *discrimination* (-1 to 1) are of those; *tried* counts those of them whose code was there. Seconds are of
    those whose code ran; None if there are none.
    """

    __test__ = False  # pytest must not take this class for a test

    id: str
    title: str
    exercise: str
    bonus: bool
    judged: int
    passed: int
    unclear: int
    tried: int
    pass_rate: float | None
    discrimination: float | None
    median_seconds: float | None
    p95_seconds: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ExerciseStatistics:
    """One exercise over all submissions with a score.

    *passed* have everything accepted, or nothing held against them; *share* is the mean of score / max_score;
    *verdicts* counts submissions by verdict, the commonest first; *missing* is one of these counts.
    """

    name: str
    unit: str
    max_score: float
    judged: int
    passed: int
    missing: int
    pass_rate: float
    share: float | None
    discrimination: float | None
    verdicts: dict[str, int]
    diagnoses: tuple[DiagnosisCount, ...]
    tests: tuple[TestStatistics, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class WrongChoice:
    """What *count* submissions chose, ticked, paired or wrote though it is wrong: *text*; *why* it is, if known."""

    text: str
    why: str
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionStatistics:
    """One part of the questionnaire over all submissions that began it, code parts aside.

    *answered* leaves out those who left it empty. *right* have all its points, *waiting* are for a person to read, and
    *share* is the mean of score / points of all, provisional ones as they are. *wrong* are the commonest first.
    """

    id: str
    topic: int
    title: str
    form: str
    points: float
    judged: int
    answered: int
    right: int
    waiting: int
    pass_rate: float | None
    share: float | None
    wrong: tuple[WrongChoice, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Statistics:
    """How an assignment went.

    *ungraded* names the submissions without a score, for the grader failed on them; nothing else here counts them.
    *scores* is None if there is no score at all. *other_points* counts those that were judged on fewer points than
    *max_score*. The last six are the ids of tests, or mistakes, that deserve a look: the slowest by their 95th
    percentile, the most failing, the commonest mistakes of the class, what everybody and nobody passes, and what
    strong students fail more often than weak ones. *questions* are the parts of the questionnaire, in its order.
    """

    submissions: int
    ungraded: tuple[str, ...]
    max_score: float
    other_points: int
    scores: Distribution | None
    exercises: tuple[ExerciseStatistics, ...]
    slowest: tuple[str, ...]
    most_failing: tuple[str, ...]
    commonest: tuple[DiagnosisCount, ...]
    all_pass: tuple[str, ...]
    none_pass: tuple[str, ...]
    negative: tuple[str, ...]
    questions: tuple[QuestionStatistics, ...] = ()
    format: str = STATISTICS_FORMAT
