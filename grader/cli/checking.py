"""``grade check``: a submission from disk to a result on the screen."""

import secrets
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from grader.cli.choosing import chosen_exercises
from grader.cli.exits import Exit, exit_for
from grader.cli.options import write_json
from grader.cli.pages import Page
from grader.course import load_course
from grader.errors import ExaminerError, SubmissionError
from grader.model import QUESTIONNAIRE, Course, Submission
from grader.result import Result
from grader.saying import fixed, say
from grader.submission import broken_sheet, read_submission
from grader.tree import Tree
from grader.worker.host import Worker
from grader.worker.messages import Job, Setup

if TYPE_CHECKING:
    from grader.language import Language

__all__ = ["Conditions", "Judged", "check_submission", "judge_submission", "setup_for", "show"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Conditions:
    """Under which conditions to judge: a *seed* of None is drawn, *data* of None is searched in the usual places."""

    seed: int | None = None
    data: Path | None = None
    sealed: bool = False
    device: str = "cpu"

    @property
    def left_out(self) -> tuple[str, ...]:
        """Layers of isolation that cannot be: a GPU is out of reach for a forked and sealed process."""
        # Its driver wants more addresses than a limit on memory leaves, too.
        return () if self.device == "cpu" else ("fork", "rlimits")


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """A *submission* with its *result*, and what that is told with: *texts* gives an author's text in *language*."""

    result: Result
    submission: Submission
    course: Course
    language: "Language"
    texts: Callable[[str], str]


def check_submission(
    path: Path,
    home: Tree,
    exercises: Sequence[str],
    *,
    conditions: Conditions,
    commit: str | None = None,
    challenge: bool = False,
    json_path: Path | None = None,
    page: Page | None = None,
    lang: str = "",
    verbose: bool = False,
    quiet: bool = False,
) -> Exit:
    """Judge the submission at *path*, of a git repository the one at *commit*, show the result and return how to exit.

    It is shown in the language *lang*; "" is the course's. *quiet*, only what is not accepted is.

    Raises:
        SubmissionError: if there is nothing to judge, an exercise is not known, or there is no such language.
        CourseError: if the course is broken.
        DataError: if the data asked for cannot be read.
        DeviceError: if this machine has no such device.
        PolicyError: if a full seal was asked for, and this machine does not seal fully.
        ExaminerError: if the grader failed; the result that says so is written first.
    """

    def keep(failed: Judged) -> None:
        write_json(failed.result, json_path)
        if page:
            page.write(failed.result, failed.course, failed.submission.files)

    judged = judge_submission(
        path,
        home,
        exercises,
        conditions=conditions,
        commit=commit,
        challenge=challenge,
        lang=lang,
        prepare=page.check if page else lambda _course: None,
        keep=keep,
    )
    result = judged.result
    write_json(result, json_path)
    if commit is None:
        _remember(path, judged, result)
    to_stderr = Path("-") in (json_path, page and page.path)
    show(judged, verbose=verbose, quiet=quiet, to_stderr=to_stderr)
    if commit is None and not quiet:
        _show_deduction(path, judged, to_stderr=to_stderr)
    if page:
        # Last: what is wrong with templates takes nobody's result away.
        page.write(result, judged.course, judged.submission.files)
    if QUESTIONNAIRE in exercises and not result.questionnaire:
        # Judged with other exercises, it is left out while nothing is answered.
        click.echo(judged.language.say(fixed("Nothing is answered in the questionnaire yet.")), err=to_stderr)
        return max(Exit.NOT_ACCEPTED, exit_for(result))
    return exit_for(result)


def judge_submission(
    path: Path,
    home: Tree,
    exercises: Sequence[str],
    *,
    conditions: Conditions,
    commit: str | None = None,
    challenge: bool = False,
    lang: str = "",
    prepare: Callable[[Course], None] = lambda _course: None,
    keep: Callable[[Judged], None] = lambda _judged: None,
) -> Judged:
    """Judge the submission at *path* and return what came of it; raises what ``check_submission`` does.

    *prepare* refuses, before anything is judged, what could only fail after it. If the grader fails, *keep* gets the
    result that says so.
    """
    # The worker imports torch while this process reads the submission and imports what it prints with.
    with Worker(home, without=conditions.left_out) as worker:
        from grader.authored import authored
        from grader.language import chosen_language

        course = load_course(home)
        language = chosen_language(lang, course)
        # What is broken in a translation is said before anything is judged.
        texts = authored(course, language.code)
        prepare(course)
        chosen = chosen_exercises(course, exercises, challenge=challenge)
        submission = read_submission(path, course.names, commit=commit)
        if QUESTIONNAIRE in exercises:
            _require_questionnaire(path, course, submission)
        worker.set_up(setup_for(home, conditions))
        job = Job(submission=submission, exercises=chosen)
        judged = partial(Judged, submission=submission, course=course, language=language, texts=texts)
        try:
            return judged(result=_judge(worker, job, language, texts))
        except ExaminerError as error:
            keep(judged(result=_failed(course, submission, chosen, error)))
            raise


def _require_questionnaire(path: Path, course: Course, submission: Submission) -> None:
    """Refuse to judge a questionnaire that there is not.

    Raises:
        SubmissionError: if *submission* has no sheet and no plot.
    """
    plots = {each.name for unit in course.units if unit.questionnaire for each in unit.exercises}
    drawn = any(plots & (file.definitions.keys() - set(file.stubs)) for file in submission.files)
    if submission.sheet is None and not drawn:
        raise SubmissionError(
            broken_sheet(submission.files)
            or say(
                "There is no questionnaire in {path}. `grade init` writes one, questionnaire.md, beside the exercises.",
                path=str(path),
            )
        )


def _judge(worker: Worker, job: Job, language: "Language", texts: Callable[[str], str]) -> Result:
    from grader.cli.progress import following

    # With the questionnaire come exercises of its own, how many is seen when they come.
    count = len([each for each in job.exercises if each != QUESTIONNAIRE])
    return following(worker.grade(job), count, language, texts)


def setup_for(home: Tree, conditions: Conditions) -> Setup:
    """Return what a worker is told of the course in *home* under *conditions*."""
    # 53 bits: what every reader of JSON can hold exactly.
    seed = secrets.randbits(53) if conditions.seed is None else conditions.seed
    data = str(conditions.data.resolve()) if conditions.data else ""
    return Setup(
        course=str(home),
        seed=seed,
        data=data,
        sealed=conditions.sealed,
        device=conditions.device,
        packed={} if isinstance(home, Path) else dict(home.files),
    )


def _remember(path: Path, judged: Judged, result: Result) -> None:
    """Have the kit that was judged remember its verdicts, for ``grade status`` and ``grade hint``."""
    from datetime import UTC, datetime

    from grader.cli.keeping import tell_foreign
    from grader.state import is_kit, record

    if is_kit(path, judged.course):
        tell_foreign(path, judged.language)
        record(path, judged.course, judged.submission, result, datetime.now(UTC))


def _show_deduction(path: Path, judged: Judged, *, to_stderr: bool) -> None:
    from grader.cli.deducting import deduction_from, told_deduction

    found = deduction_from(path, judged.course, judged.result)
    if found is not None:
        click.echo(judged.language.tell(told_deduction(found, judged.result.max_score)), err=to_stderr)


def show(judged: Judged, *, verbose: bool = False, quiet: bool = False, to_stderr: bool = False) -> None:
    """Print the result of *judged* for a person; *quiet*, only what is not accepted."""
    from grader.cli.console import show as put
    from grader.cli.view import render, render_failed

    result, language, texts = judged.result, judged.language, judged.texts
    if quiet:
        shown = render_failed(result, language, texts, judged.submission.files)
    else:
        files = judged.submission.files
        shown = render(result, judged.course, language, texts, verbose=verbose, files=files)
    if shown is not None:
        put(shown, stderr=to_stderr)


def _failed(course: Course, submission: Submission, exercises: Sequence[str], error: Exception) -> Result:
    from grader.failure import failed_result

    return failed_result(course, submission.name, exercises, str(error))
