"""Grading one submission: a course, the digits and an examiner in; a result out."""

import platform
import sys
import traceback
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cache, partial
from pathlib import Path

import grader
from grader.course import hidden_suite, load_course, misconceptions, reference_files, suite_digest
from grader.data import find_digits
from grader.errors import CourseError, ExaminerError
from grader.examiner.devices import require_device
from grader.examiner.examiner import Examination, Examiner, Library, Sheet, hold
from grader.examiner.launch import Launched
from grader.examiner.origin import Origin, origin_of
from grader.examiner.spawn import Spawning
from grader.handout import blank_in, prompts_in
from grader.model import QUESTIONNAIRE, Course, Limits, Submission
from grader.policy import require_full_seal
from grader.question import Questionnaire
from grader.questionnaire.key import read_key
from grader.questionnaire.sitting import Paper, Printed, Questioned, failed_part, paper_of, questions, trouble
from grader.result import ExerciseResult, Result, Rung, TestResult, Trust
from grader.saying import Said, say
from grader.scoring import exercise_result, total, worst
from grader.source import code_digest
from grader.tree import Tree

__all__ = ["Bench", "open_bench"]

Told = Callable[[TestResult, str], None]


@dataclass(frozen=True, slots=True)
class Bench:
    """Everything that grading needs, set up: grade as many submissions on it as you like."""

    course: Course
    examiner: Examiner
    seed: int
    suite: str
    data: str
    versions: dict[str, str]
    device: str
    questionnaire: Questionnaire | None = None
    printed: Callable[[], Printed] | None = None

    def grade(self, submission: Submission, exercises: Sequence[str], tell: Told = lambda _test, _name: None) -> Result:
        """Grade *submission* on *exercises*; *tell* hears of each test as it ends.

        "questionnaire" among them has its sheet judged too, if that was begun.

        Raises:
            ExaminerError: if the grader failed as a whole.
        """
        asked = [name for name in exercises if name != QUESTIONNAIRE]
        paper = _paper(self, submission) if QUESTIONNAIRE in exercises and self.questionnaire else Questioned()
        if isinstance(paper, Paper) and not paper.begun and asked:
            # Whoever asks for nothing else is told of every part that it is missing.
            paper = Questioned(notes=paper.notes)
        more = [name for name in paper.exercises if name not in asked] if isinstance(paper, Paper) else []
        found = self.examiner.examine(submission.files, [*asked, *more], tell)
        results = {sheet.exercise: _exercise(self.course, sheet) for sheet in found.sheets}
        questioned = questions(paper, results, asked) if isinstance(paper, Paper) else paper
        for trace in questioned.traces:
            # A result has no place for it, and whoever looks after the grader needs more than a note.
            sys.stderr.write(trace)
        return _result(self, submission, tuple(results[name] for name in asked), found, questioned)


def open_bench(
    launched: Launched | Spawning,
    home: Tree,
    serve: Callable[[Bench], None],
    *,
    seed: int,
    data: Path | None = None,
    sealed: bool = False,
    limits: Limits | None = None,
    device: str = "cpu",
) -> None:
    """Set up a bench for the course in *home* and call *serve* with it.

    Args:
        launched: what candidates come from, coming up.
        home: the course: a folder, or what was packed.
        serve: what is done on the bench, which is taken down after it.
        seed: the run's secret, from which all inputs are drawn.
        data: where the digits lie; None searches the usual places.
        sealed: whether to refuse less than a full seal.
        limits: to be used instead of the course's.
        device: where tensors lie: ``cpu``, ``cuda`` or ``mps``.

    Raises:
        CourseError: if the course is broken.
        DataError: if *data* cannot be read.
        DeviceError: if this machine has no such *device*.
        PolicyError: if *sealed*, and this machine does not seal fully.
        ExaminerError: if the grader fails.
    """
    require_device(device)
    with origin_of(launched) as origin:
        course = load_course(home)
        course = replace(course, limits=limits or course.limits)
        digits = find_digits(data)
        suite = suite_digest(course)
        questionnaire = read_key(course)
        # Hundreds of files, of which only those of an exercise that went wrong are needed.
        library = Library(reference_files(course), lambda exercise: misconceptions(course, exercise))
        suites = [hidden_suite(course.solutions_tree, unit) for unit in course.units]

        def begin(examiner: Examiner) -> None:
            if sealed:
                require_full_seal(examiner.layers)
            versions = _versions(origin)
            # Reading the sheets takes a while, and many submissions have none.
            printed = cache(partial(_printed, course, questionnaire)) if questionnaire else None
            serve(Bench(course, examiner, seed, suite, digits.source, versions, device, questionnaire, printed))

        hold(course, library, suites, begin, origin=origin, seed=seed, digits=digits, device=device)


def _exercise(course: Course, sheet: Sheet) -> ExerciseResult:
    exercise = next(each for each in course.exercises if each.name == sheet.exercise)
    if not sheet.tests:
        raise ExaminerError(f"no test case of {exercise.name} was run")
    return exercise_result(exercise, course.unit_of(exercise.name).name, sheet.tests, sheet.diagnosis)


def _paper(bench: Bench, submission: Submission) -> Paper | Questioned:
    """Read the questionnaire of *submission*; if that fails, nothing else does."""
    if bench.questionnaire is None or bench.printed is None:
        raise ExaminerError("the course has no questionnaire, and was asked for it")
    try:
        return paper_of(bench.questionnaire, submission, bench.printed())
    except CourseError:
        raise
    except Exception as error:  # noqa: BLE001 - a border: whatever a sheet does to us is our fault
        parts = [failed_part(topic, part) for topic in bench.questionnaire.topics for part in topic.parts]
        trace = "".join(traceback.format_exception(error))
        return Questioned(tuple(parts), (trouble("", error),), (trace,))


def _printed(course: Course, questionnaire: Questionnaire) -> Printed:
    return Printed(blank_in(course, questionnaire), prompts_in(course, questionnaire))


def _result(
    bench: Bench,
    submission: Submission,
    results: tuple[ExerciseResult, ...],
    found: Examination,
    questioned: Questioned,
) -> Result:
    notes = (
        *_file_notes(submission),
        *(submission.sheet.notes if submission.sheet else ()),
        *questioned.notes,
        *found.remarks,
    )
    return Result(
        submission=submission.name,
        digest=code_digest(submission.files),
        course=bench.course.name,
        verdict=worst(each.verdict for each in results or questioned.results),
        score=total(each.score for each in results),
        max_score=sum(each.max_score for each in results),
        bonus=total(each.bonus for each in results) or 0.0,
        exercises=results,
        training=found.training,
        ladder=_ladder(bench.course, found),
        questionnaire=questioned.results,
        notes=tuple(map(str, notes)),
        notes_said=notes,
        trust=Trust(
            isolation=found.layers,
            device=bench.device,
            seed=bench.seed,
            suite=bench.suite,
            data=bench.data,
            versions=bench.versions,
        ),
    )


def _ladder(course: Course, found: Examination) -> tuple[Rung, ...]:
    """The course's rungs with what was reached on them; none if nothing was climbed."""
    if not found.rungs:
        return ()
    reached = {step.name: found.rungs.get(step.name, (None, None)) for step in course.ladder}
    return tuple(
        Rung(name=step.name, title=step.title, accuracy=mine, reference=theirs, chapter=step.chapter)
        for step in course.ladder
        for mine, theirs in [reached[step.name]]
    )


def _file_notes(submission: Submission) -> list[Said]:
    return [
        say(
            "{file}, line {line}: {what}",
            file=file.name,
            line=file.fault.line,
            what=file.fault.said or file.fault.message,
        )
        for file in submission.files
        if file.fault is not None
    ]


def _versions(origin: Origin) -> dict[str, str]:
    return {**origin.ready.versions, "gradekit": grader.__version__, "system": platform.platform(terse=True)}
