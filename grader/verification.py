"""Proves a course: its stubs, references, accepted variants and misconceptions are graded like submissions.

Every stub must be missing, every reference and accepted variant must get full points and no diagnosis, and every
misconception must lose points and be diagnosed as itself. So the suite is tested by the library, and the library by
the suite. The key of a questionnaire is proved by its own rules.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from grader.course import accepted_variants, load_course, misconceptions, reference_files, stub_files
from grader.errors import CourseError
from grader.handout import blank_in, handed_out, sheet_in, sheet_paths
from grader.language import LANGUAGES
from grader.model import Course, SourceFile, Submission
from grader.question import Answer
from grader.questionnaire.key import key_file, read_key
from grader.questionnaire.proving import doubts, sheet_doubts
from grader.result import ExerciseResult, Result, Verdict
from grader.worker.crew import work_off
from grader.worker.host import Worker
from grader.worker.messages import Job, Setup

__all__ = ["Check", "Finding", "checks_of", "grade_checks", "questionnaire_findings", "verify"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """One program of a course and what must come of it: *expects* is its kind, *identity* a misconception's id."""

    expects: str
    path: str
    files: tuple[SourceFile, ...]
    exercises: tuple[str, ...]
    identity: str = ""
    loses: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What is wrong with one file of a course, and what to do about it."""

    path: str
    message: str


def checks_of(course: Course) -> list[Check]:
    """List everything in *course* that can be proved.

    Raises:
        CourseError: if a file of it cannot be read.
    """
    names = tuple(exercise.name for exercise in course.exercises)
    _check_homes(course, names)
    checks = [
        Check(expects="missing", path="exercises", files=stub_files(course), exercises=names),
        Check(expects="full", path="solutions", files=reference_files(course), exercises=names),
    ]
    for name in names:
        checks += [
            Check(
                expects="full",
                path=f"solutions/accepted/{name}/{file.name}",
                files=(file,),
                exercises=(name,),
                loses=loses,
            )
            for file, loses in accepted_variants(course, name)
        ]
        checks += [
            Check(
                expects="caught",
                path=f"solutions/misconceptions/{name}/{each.file.name}",
                files=(each.file,),
                exercises=(name,),
                identity=each.id,
            )
            for each in misconceptions(course, name)
        ]
    return checks


def _check_homes(course: Course, names: tuple[str, ...]) -> None:
    for kind in ("accepted", "misconceptions"):
        for folder in sorted(Path(course.solutions_folder, kind).glob("*/")):
            if folder.name not in (*names, "__pycache__"):
                raise CourseError(
                    f"{folder}: course.toml has no exercise {folder.name!r}; rename the folder, or delete it."
                )


def verify(
    folder: Path, *, seed: int, workers: int = 1, data: Path | None = None
) -> Iterator[tuple[Check, list[Finding]]]:
    """Grade every program of the course in *folder* and yield what is wrong with each.

    Raises:
        CourseError: if the course cannot be read, or a suite cannot be collected.
        DataError: if *data* cannot be read.
        ExaminerError: if the grader fails.
    """
    course = load_course(folder)
    for check, result in grade_checks(folder, checks_of(course), seed=seed, workers=workers, data=data):
        yield check, _findings(course, check, result)


def questionnaire_findings(course: Course) -> Iterator[Finding]:
    """Prove the key of the questionnaire of *course* and its sheets, and yield what is wrong; nothing if there is none.

    Raises:
        CourseError: if the key or a catalogue is broken.
    """
    questionnaire = read_key(course)
    if questionnaire is None:
        return
    blank = blank_in(course, questionnaire)
    codes = [name.replace("_", "-") for name in LANGUAGES]

    def write(code: str, answers: Sequence[Answer]) -> str:
        return sheet_in(course, questionnaire, code, answers)

    for doubt in (*doubts(questionnaire), *sheet_doubts(questionnaire, write, codes, blank)):
        message = f"part {doubt.part}, `{doubt.key}`: {doubt.message}"
        yield Finding(path=f"solutions/{key_file(course).name}", message=message)
    for path, text in sheet_paths(course, handed_out(course, questionnaire)).items():
        if not path.is_file() or path.read_text(encoding="utf-8") != text:
            words = "is not what the key says; write it again with `grade course sheet`."
            yield Finding(path=path.relative_to(Path(course.exercises_folder).parent).as_posix(), message=words)


def grade_checks(
    folder: Path, checks: Sequence[Check], *, seed: int, workers: int = 1, data: Path | None = None
) -> Iterator[tuple[Check, Result]]:
    """Grade *checks* of the course in *folder* with *workers* workers, and yield each with its result.

    Raises:
        CourseError: if the course cannot be read, or a suite cannot be collected.
        DataError: if *data* cannot be read.
        ExaminerError: if the grader fails.
    """
    setup = Setup(course=str(folder.resolve()), seed=seed, data=str(data.resolve()) if data else "")

    @contextmanager
    def station() -> Iterator[Callable[[Check], tuple[Check, Result]]]:
        with Worker(folder) as worker:
            worker.set_up(setup)
            yield lambda check: (check, worker.result(_job(check)))

    yield from work_off(checks, workers, station)


def _job(check: Check) -> Job:
    return Job(submission=Submission(name=check.path, files=check.files, digest=""), exercises=check.exercises)


def _findings(course: Course, check: Check, result: Result) -> list[Finding]:
    found = []
    for exercise in result.exercises:
        message = _complaint(course, check, exercise)
        if message:
            found.append(Finding(path=check.path, message=f"{exercise.name}: {message}"))
    return found


def _complaint(course: Course, check: Check, exercise: ExerciseResult) -> str:
    if exercise.verdict is Verdict.JUDGE_ERROR:
        return f"the hidden suite fails on it: {_first_message(exercise)}"
    if check.expects == "missing":
        if exercise.verdict is Verdict.MISSING:
            return ""
        return f"the stub is judged {exercise.verdict}, not missing; its body must only raise NotImplementedError."
    if check.expects == "full":
        return _short_of_full(course, check, exercise)
    return _not_caught(check, exercise)


def _short_of_full(course: Course, check: Check, exercise: ExerciseResult) -> str:
    if exercise.score != exercise.max_score:
        return (
            f"gets {exercise.score:g} of {exercise.max_score:g} points ({_first_message(exercise)}); "
            "it is right, so a test asks too much, or it is not right and belongs to the misconceptions."
        )
    if exercise.diagnosis:
        return f"is right, and yet diagnosed as {exercise.diagnosis[0].id}."
    most = next(each.bonus for each in course.exercises if each.name == exercise.name)
    lost = {_spoken(test.id) for test in exercise.tests if test.bonus and not test.verdict.passed}
    strangers = [title for title in check.loses if not any(each.endswith(title) for each in lost)]
    if strangers:
        return f"says that it loses {strangers[0]!r}, and does not; take that out of its docstring."
    if not check.loses and exercise.bonus != most:
        return f"gets {exercise.bonus:g} of {most:g} extra points; if that is right, add `loses` to its docstring."
    return ""


def _not_caught(check: Check, exercise: ExerciseResult) -> str:
    if exercise.verdict is Verdict.INCONCLUSIVE:
        return f"could not be judged: {_first_message(exercise)}."
    if exercise.verdict.passed:
        return "passes; add a test that tells it from a right answer."
    named = [each.id for each in exercise.diagnosis]
    if named[:1] != [check.identity]:
        return (
            f"is caught, but named {named[0] if named else 'by nothing'} instead of {check.identity}; "
            "add an input that tells the two apart, or merge them."
        )
    return ""


def _spoken(case: str) -> str:
    """Return a case's function name in words: ``test_softmax_extreme_logits`` ends with "extreme logits"."""
    return case.rpartition("::")[2].replace("_", " ")


def _first_message(exercise: ExerciseResult) -> str:
    return next((f"{test.id}: {test.message}" for test in exercise.tests if not test.verdict.passed), "")
