"""``grade ci`` at work: one result, and all that a job is told of it.

Whatever a student could have a hand in is printed while the runner takes no commands. Then come ours, escaped.
"""

import os
import secrets
import traceback
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path, PurePath

import click

from grader.ci.cases import Case, Sources, cases_of
from grader.ci.commands import command, output_entry, resume, stop
from grader.ci.runner import Runner, runner_of
from grader.cli.checking import Conditions, Judged, judge_submission, show
from grader.cli.deducting import deduction_from, told_deduction
from grader.cli.exits import Exit, exit_for
from grader.cli.putting import STDOUT, append, put, refuse_unwritable
from grader.errors import ExaminerError, GradekitError, SubmissionError
from grader.plain import all_printable, printable
from grader.scoring import counted
from grader.tree import Tree

__all__ = ["Order", "judge_in_job"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What to judge, and what to write: *files* by the names of their formats.

    The course is read from the folder *course*, or from the *bundle* that *key* opens, and that has this
    *digest* if one is given.
    """

    path: Path
    course: Path
    exercises: tuple[str, ...]
    conditions: Conditions
    lang: str
    challenge: bool
    files: Mapping[str, Path]
    reporter: bool
    bundle: Path | None = None
    digest: str = ""
    key: str = field(default="", repr=False)

    @property
    def to_stderr(self) -> bool:
        """Whether stdout is for the result alone."""
        return self.files.get("json") == STDOUT


def judge_in_job(order: Order) -> Exit:
    """Judge, print, write what was asked for, and return how to exit.

    Raises:
        GradekitError: what ``check_submission`` raises; on GitHub it is an annotation instead.
    """
    runner = runner_of(os.environ, Path.cwd())
    token = secrets.token_hex(16)
    if not runner.github:
        return _judge(order, runner, "")
    click.echo(stop(token), err=order.to_stderr)
    try:
        return _judge(order, runner, token)
    except ExaminerError as error:
        click.echo(printable("".join(traceback.format_exception(error))), err=order.to_stderr)
        words = "The grader failed, not your code: nothing was scored. The log of this step says more."
        return _ended(order, token, words, Exit.GRADER_FAILED)
    except GradekitError as error:
        return _ended(order, token, printable(str(error)), Exit.UNUSABLE_INPUT)


def _ended(order: Order, token: str, words: str, code: Exit) -> Exit:
    click.echo(resume(token), err=order.to_stderr)
    click.echo(command("error", words, title="grade ci"), err=order.to_stderr)
    return code


def _judge(order: Order, runner: Runner, token: str) -> Exit:
    _refuse_unwritable(order, runner)

    def keep(failed: Judged) -> None:
        _tell(order, runner, failed)

    judged = judge_submission(
        order.path,
        _home(order),
        order.exercises,
        conditions=order.conditions,
        challenge=order.challenge,
        lang=order.lang,
        keep=keep,
    )
    show(judged, to_stderr=order.to_stderr)
    if remark := _deduction(order, judged):
        click.echo(remark, err=order.to_stderr)
    commands = _tell(order, runner, judged)
    if token:
        click.echo(resume(token), err=order.to_stderr)
        for each in commands:
            click.echo(each, err=order.to_stderr)
    return exit_for(judged.result)


def _home(order: Order) -> Tree:
    """Return what the course is read from; what was sealed is opened in memory."""
    if order.bundle is None:
        if order.digest:
            raise SubmissionError("--digest says which --bundle is meant, and none is given.")
        return order.course
    from grader.bundle.key import key_of
    from grader.bundle.sealing import open_bundle

    return open_bundle(order.bundle, key_of(order.key), digest=order.digest)


def _refuse_unwritable(order: Order, runner: Runner) -> None:
    """Refuse, before anything is judged, what could only fail after it."""
    for name, path in order.files.items():
        refuse_unwritable(name, path)
    if len({path.absolute() for path in order.files.values()}) < len(order.files):
        raise SubmissionError("Two formats would be written into one file; give each a file of its own.")
    if order.reporter and runner.output is None:
        raise SubmissionError(
            "--reporter sets an output of a step of GitHub Actions, and $GITHUB_OUTPUT is not set. Elsewhere ask for "
            "one of the files, such as --junit."
        )
    if "classroom50" in order.files:
        from grader.cli.handed import handed_in

        handed_in(os.environ, runner.top)


def _tell(order: Order, runner: Runner, judged: Judged) -> tuple[str, ...]:
    """Write all that was asked for, and return the commands for the runner."""
    from grader.ci.annotations import annotations
    from grader.ci.summary import MOST_BYTES, job_summary
    from grader.retelling import retold

    sources = _sources(order.path, runner, judged)
    cases = cases_of(judged.result, sources)
    _write_files(order, runner, judged, cases)
    told = all_printable(retold(judged.result, judged.language, judged.texts))
    own = cases_of(told, sources)
    if runner.summary is not None:
        written = runner.summary.stat().st_size if runner.summary.exists() else 0
        append(runner.summary, job_summary(told, own, judged.language, MOST_BYTES - written, _deduction(order, judged)))
    if runner.output is not None:
        append(runner.output, _outputs(order, judged, cases).encode())
    return annotations(told, own, judged.language)


def _deduction(order: Order, judged: Judged) -> str:
    """Return a line on what hints take off, "" where they cost nothing."""
    found = deduction_from(order.path, judged.course, judged.result)
    return judged.language.tell(told_deduction(found, judged.result.max_score)) if found else ""


def _write_files(order: Order, runner: Runner, judged: Judged, cases: tuple[Case, ...]) -> None:
    from grader.ci.classroom50 import classroom50_result
    from grader.ci.formats import FORMATS
    from grader.cli.handed import handed_in

    for name, path in order.files.items():
        if name != "classroom50":
            put(path, FORMATS[name](judged.result, cases))
        elif judged.result.score is not None:
            handed = handed_in(os.environ, runner.top)
            put(path, classroom50_result(judged.result, cases, handed, graded=datetime.now(UTC)))


def _outputs(order: Order, judged: Judged, cases: tuple[Case, ...]) -> str:
    from grader.ci.reporter import reporter_output

    result = judged.result
    score, most = counted(result)
    off = deduction_from(order.path, judged.course, result)
    values = {
        "verdict": result.verdict.value,
        "passed": "true" if exit_for(result) is Exit.ACCEPTED else "false",
        "score": "" if score is None else f"{score:g}",
        "max_score": f"{most:g}",
        "bonus": f"{result.bonus:g}",
        "deduction": f"{off.points if off else 0:g}",
    }
    if order.reporter:
        values["result"] = reporter_output(result, cases)
    return "".join(output_entry(name, value, secrets.token_hex(16)) for name, value in values.items())


def _sources(path: Path, runner: Runner, judged: Judged) -> Sources:
    """Return where in the repository lies what was judged; outside of it nothing has a place."""
    place, top = path.resolve(), runner.top.resolve()
    if not place.is_relative_to(top):
        return Sources()
    packed = place.is_file() and place.suffix.lower() not in (".py", ".ipynb", ".md", ".markdown")
    folder = place.parent if place.is_file() else place
    sheet = judged.submission.sheet
    return Sources(
        folder=_posix(folder.relative_to(top)),
        files=judged.submission.files,
        sheet=sheet.name if sheet else "",
        packed=_posix(place.relative_to(top)) if packed else "",
    )


def _posix(path: PurePath) -> str:
    return "" if path == PurePath() else path.as_posix()
