"""What a result says, case by case: the one shape that every format of continuous integration is written from."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from grader.model import QUESTIONNAIRE, SourceFile
from grader.plain import printable
from grader.question import Form
from grader.result import SEVERITY, ExerciseResult, QuestionResult, Result, TestResult, Verdict
from grader.verdicts import MARKS

__all__ = ["Case", "Sources", "cases_of", "findings"]

# A reader of reports wants the beginning; whole values stand in the result itself.
_MOST_TEXT = 4000
_CELL = re.compile(r", cell \d+$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sources:
    """Where the files that were judged lie in the repository: below *folder*, or all of them packed in one file.

    *files* are what was handed in, *sheet* is the name of the questionnaire; paths have slashes, "" is the top.
    """

    folder: str = ""
    files: tuple[SourceFile, ...] = ()
    sheet: str = ""
    packed: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One test case, or one part of the questionnaire (*question*), with plain, printable and still hostile texts.

    *file* is a path in the repository, "" if none is known; *line* counts from 1, 0 where there is none, as in a
    notebook. *hint* is a named mistake and what to do about it. *provisional* ones wait for a person.
    """

    id: str
    exercise: str
    unit: str
    title: str
    verdict: Verdict
    score: float | None
    points: float
    seconds: float = 0.0
    bonus: bool = False
    question: bool = False
    provisional: bool = False
    message: str = ""
    hint: str = ""
    tried: str = ""
    got: str = ""
    expected: str = ""
    output: str = ""
    file: str = ""
    line: int = 0

    @property
    def name(self) -> str:
        """What it is called where exercises are not told apart otherwise."""
        return f"{self.exercise}: {self.title}" if self.title else self.exercise

    @property
    def failed(self) -> bool:
        """Whether it is held against the student: extra points are not, nor what a person has yet to read."""
        return not self.verdict.passed and not self.bonus and not self.provisional and not self.unjudged

    @property
    def unjudged(self) -> bool:
        """Whether the grader failed on it."""
        return self.verdict is Verdict.JUDGE_ERROR

    @property
    def words(self) -> str:
        """All that is said of it, in English and in several lines."""
        shown = (("tried", self.tried), ("came", self.got), ("expected", self.expected))
        lines = (
            MARKS[self.verdict][2],
            self.hint,
            self.message,
            *(f"{label}: {text}" for label, text in shown if text),
        )
        return "\n".join(filter(None, lines))


def cases_of(result: Result, sources: Sources) -> tuple[Case, ...]:
    """Return all cases of *result*, with their places in *sources*; an exercise without tests is a case itself."""
    found = [case for exercise in result.exercises for case in _of_exercise(exercise, sources)]
    # A part that is code stands among the exercises, and counts there.
    own = [each for each in result.questionnaire if each.form is not Form.CODE or each.judged is not None]
    found += [_of_question(each, sources) for each in own]
    return tuple(found)


def findings(cases: Sequence[Case]) -> tuple[Case, ...]:
    """Return what is to be told of *cases*, worst first, each mistake of an exercise once."""
    told: dict[tuple[str, str, int, str], Case] = {}
    for each in cases:
        if each.failed:
            told.setdefault((each.exercise, each.file, each.line, each.message.partition("\n")[0]), each)
    return tuple(sorted(told.values(), key=lambda each: (each.question, SEVERITY.index(each.verdict))))


def _of_exercise(exercise: ExerciseResult, sources: Sources) -> Iterator[Case]:
    hint = "\n".join(f"{each.title}: {each.hint}" if each.hint else each.title for each in exercise.diagnosis)
    if not exercise.tests:
        file, line = _defined(exercise.name, exercise.unit, sources)
        yield Case(
            id=exercise.name,
            exercise=_short(exercise.name),
            unit=_short(exercise.unit),
            title="",
            verdict=exercise.verdict,
            score=exercise.score,
            points=exercise.max_score,
            file=file,
            line=line,
        )
    for test in exercise.tests:
        file, line = _place(test, exercise, sources)
        yield Case(
            id=test.id,
            exercise=_short(exercise.name),
            unit=_short(exercise.unit),
            title=_short(" ".join(test.title.split())),
            verdict=test.verdict,
            score=test.score,
            points=test.points,
            seconds=test.seconds,
            bonus=test.bonus,
            message=_short(test.message),
            hint="" if test.verdict.passed else _short(hint),
            tried=_short(test.tried),
            got=_short(test.got),
            expected=_short(test.expected),
            output=_short(test.output),
            file=file,
            line=line,
        )


def _of_question(question: QuestionResult, sources: Sources) -> Case:
    remarks = [": ".join(filter(None, (each.about, each.text))) for each in question.remarks]
    return Case(
        id=f"{QUESTIONNAIRE}.{question.id}",
        exercise=_short(f"{QUESTIONNAIRE} {question.id}"),
        unit=QUESTIONNAIRE,
        title=_short(" ".join(question.title.split())),
        verdict=question.verdict,
        score=question.score,
        points=question.points,
        question=True,
        provisional=question.provisional,
        message=_short("\n".join(filter(None, (question.comment, question.message, *remarks)))),
        file=_path(sources.sheet, sources) if sources.sheet else "",
        # Of a notebook, lines are of its cells' text.
        line=question.line if sources.sheet.endswith((".md", ".markdown")) and not sources.packed else 0,
    )


def _place(test: TestResult, exercise: ExerciseResult, sources: Sources) -> tuple[str, int]:
    """Return the file and line that *test* speaks of, if they are the submission's, else where the answer begins."""
    name = _CELL.sub("", test.file)
    for each in sources.files:
        if test.file and each.name in (name, test.file):
            return _path(each.name, sources), 0 if each.cells or sources.packed else test.line
    return _defined(exercise.name, exercise.unit, sources)


def _defined(name: str, unit: str, sources: Sources) -> tuple[str, int]:
    own = [each for each in sources.files if each.name.rpartition("/")[2].partition(".")[0] == unit]
    holders = [each for each in sources.files if name in each.definitions]
    chosen = next(reversed([each for each in holders if each in own] or holders or own), None)
    if chosen is None:
        return sources.packed, 0
    known = not chosen.cells and not sources.packed
    return _path(chosen.name, sources), chosen.definitions.get(name, 1) if known else 0


def _path(name: str, sources: Sources) -> str:
    return sources.packed or printable(f"{sources.folder}/{name}" if sources.folder else name)


def _short(text: str) -> str:
    shown = printable(text)
    return shown if len(shown) <= _MOST_TEXT else f"{shown[:_MOST_TEXT]}…"
