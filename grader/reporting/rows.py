"""What the page of a class has a row, a column and a cell for: light values, made from one result each."""

from dataclasses import dataclass

from grader.plain import printable
from grader.result import Result, Verdict
from grader.saying import Said
from grader.scoring import Standing
from grader.verdicts import MARKS

__all__ = [
    "LETTERS",
    "Cell",
    "Column",
    "Graded",
    "Mistake",
    "Row",
    "Unread",
    "by_name",
    "cell_of",
    "on_one_line",
]

# One letter per verdict keeps 36,000 cells small; page, style and script agree on them.
LETTERS: dict[Verdict, str] = {
    Verdict.ACCEPTED: "a",
    Verdict.WRONG_ANSWER: "w",
    Verdict.MISSING: "m",
    Verdict.LOAD_ERROR: "l",
    Verdict.RUNTIME_ERROR: "r",
    Verdict.TIME_LIMIT: "t",
    Verdict.MEMORY_LIMIT: "y",
    Verdict.OUTPUT_LIMIT: "o",
    Verdict.FORBIDDEN: "f",
    Verdict.CRASHED: "c",
    Verdict.INCONCLUSIVE: "i",
    Verdict.SKIPPED: "s",
    Verdict.JUDGE_ERROR: "j",
}
# What was held against somebody, and how much of the points is left of it, also where no colour can be seen.
_SHARES = {("✗", 1): "◔", ("✗", 2): "◑"}
_NOTE = 300
_HUGE = 1e15


@dataclass(frozen=True, slots=True)
class Graded:
    """A *result*, and where its student's page lies as seen from the class's: a relative address, or "" if nowhere."""

    result: Result
    href: str = ""


@dataclass(frozen=True, slots=True)
class Unread:
    """A submission whose result is not to be had: the *name* of its file, and *why*."""

    name: str
    why: str


@dataclass(frozen=True, slots=True)
class Cell:
    """A student's exercise in the table: *code* is the verdict's letter and how much was earned, from 0 to 3.

    *points* is what was earned as a number, "-" where the grader failed, "." where the exercise was not judged.
    """

    code: str
    mark: str
    points: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """An exercise as the head of a column."""

    name: str
    unit: str
    max_score: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A student: *cells* in the order of the columns, *note* (and *said*) why there is nothing to judge, if so.

    *asked* is what the questionnaire earned, None where it was not begun.
    """

    name: str
    href: str
    verdict: Verdict
    score: float | None
    max_score: float
    bonus: float
    note: str = ""
    said: Said | None = None
    asked: Standing | None = None
    cells: tuple[Cell, ...] = ()

    @property
    def points(self) -> str:
        """What each exercise earned, for the script."""
        return " ".join(each.points for each in self.cells)

    @property
    def figures(self) -> tuple[str, str, str]:
        """Score ("" if there is none), maximum and bonus, for the script."""
        return "" if self.score is None else _plain(self.score), _plain(self.max_score), _plain(self.bonus)

    @property
    def asked_figures(self) -> str:
        """Score ("-" if there is none), maximum and waiting parts of the questionnaire, for the script; "" without."""
        if self.asked is None:
            return ""
        score = "-" if self.asked.score is None else _plain(self.asked.score)
        return f"{score} {_plain(self.asked.max_score)} {self.asked.waiting}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mistake:
    """A named mistake, and who has it."""

    title: str
    exercise: str
    rows: tuple[Row, ...]


def cell_of(earned: tuple[Verdict, float | None, float] | None) -> Cell:
    """Return the cell of an exercise of which *earned* has verdict, score and maximum; None if it was not judged."""
    if earned is None:
        return Cell("n", "", ".")
    verdict, score, highest = earned
    if score is None:
        return Cell(f"{LETTERS[verdict]}0", MARKS[verdict][0], "-")
    share = score / highest if highest else float(verdict.passed)
    level = 3 if share >= 1 else 2 if share >= 0.5 else 1 if share > 0 else 0
    sign = MARKS[verdict][0]
    return Cell(f"{LETTERS[verdict]}{level}", _SHARES.get((sign, level), sign), _plain(score))


def _plain(points: float) -> str:
    """Return *points* as a script reads them: four digits at most, and none that say nothing."""
    return f"{points:.4f}".rstrip("0").rstrip(".") if abs(points) < _HUGE else f"{points:g}"


def on_one_line(text: str) -> str:
    """Return the beginning of *text* on one line, fit to be shown."""
    return printable(" ".join(text[: 2 * _NOTE].split()))[:_NOTE]


def by_name(row: Row) -> tuple[str, str]:
    """Return the key by which rows are sorted where no script knows what a language wants."""
    return row.name.casefold(), row.name
