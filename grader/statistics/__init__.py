"""How an assignment went: what a class earned, which tests are hard, which mistakes are common."""

from grader.statistics.distribution import distribution_of
from grader.statistics.gathering import statistics_of
from grader.statistics.model import (
    FEWEST,
    STATISTICS_FORMAT,
    Bin,
    DiagnosisCount,
    Distribution,
    ExerciseStatistics,
    QuestionStatistics,
    Statistics,
    TestStatistics,
    WrongChoice,
)

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
    "distribution_of",
    "statistics_of",
]
