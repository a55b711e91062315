"""The top of the command line: finds the command, and turns exceptions into sentences and exit codes."""

import contextlib
import errno
import os
import sys
import traceback

import click

from grader import __version__
from grader.cli.completing import VARIABLE
from grader.cli.examples import examples
from grader.cli.exits import Exit
from grader.cli.groups import Group
from grader.errors import ExaminerError, GradekitError
from grader.plain import printable

__all__ = ["cli", "main"]

# Where each command lives: its module is imported when it is called, so that `grade --help` stays quick.
_COMMANDS = {
    "init": ("grader.cli.student", "Write the exercises into a folder, ready to be filled in."),
    "check": ("grader.cli.student", "Judge your answers and say what is wrong with them."),
    "report": ("grader.cli.report", "Judge your answers, and write a page about them."),
    "ci": ("grader.cli.ci", "Judge a repository where continuous integration runs."),
    "convert": ("grader.cli.student", "Turn a notebook into a .py file, or a .py file into a notebook."),
    "quiz": ("grader.cli.quizzing", "Answer the questionnaire in the terminal, question by question."),
    "hint": ("grader.cli.student", "Show what an exercise is about, and a hint; called again, the next one."),
    "status": ("grader.cli.student", "Show how far you are, and what is next."),
    "demo": ("grader.cli.student", "Judge a sample submission with a few typical mistakes."),
    "batch": ("grader.cli.instructor", "Judge a folder of submissions."),
    "gradebook": ("grader.cli.gradebook", "See the grades of a class, change them with a reason, hand them on."),
    "compare": ("grader.cli.analysing", "List submissions that are alike, for a person to read."),
    "course": ("grader.cli.author", "Begin a course, prove that it is sound, or seal it."),
    "doctor": ("grader.cli.operator", "Try out what grading needs on this machine."),
    "selftest": ("grader.cli.operator", "Attack the grader on this machine, and see what stops it."),
    "data": ("grader.cli.data", "See, download or export the digits."),
    "completion": ("grader.cli.completion", "Complete commands and exercises at the press of Tab."),
}


def _tell_versions(context: click.Context) -> None:
    """Print what a report of a fault should name; nothing of it is imported."""
    import platform
    from importlib.metadata import PackageNotFoundError, version

    click.echo(f"gradekit {__version__}")
    click.echo(f"Python {platform.python_version()} on {platform.platform(terse=True)}")
    for name in ("torch", "numpy", "pytest", "matplotlib"):
        try:
            click.echo(f"{name} {version(name)}")
        except PackageNotFoundError:
            click.echo(f"{name} is not installed")
    context.exit()


_RIGHTS = " Look at who may read and write there (ls -l), or name another place."
_STEPS = {
    errno.EACCES: _RIGHTS,
    errno.EPERM: _RIGHTS,
    errno.EROFS: " Nothing can be written there; name another place.",
    errno.ENOENT: " Look at how the path is written.",
    errno.EISDIR: " Name a file, not a folder.",
    errno.ENOTDIR: " A part of the path is a file, and no folder; look at how it is written.",
    errno.ENAMETOOLONG: " Give a shorter name.",
    errno.ENOSPC: " Free some space, or name another place.",
    errno.EDQUOT: " Free some space, or name another place.",
}


@click.command(
    cls=Group,
    elsewhere=_COMMANDS,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog=examples(
        "grade init kit            # writes the exercises",
        "cd kit",
        "grade check               # judges them",
        "grade check --help        # what else it can do",
        exits="Exit codes: 0 everything asked for was accepted; 1 something was not; 2 wrong usage or unusable input; "
        "3 the grader itself failed.",
    ),
)
@click.option(
    "--version",
    is_flag=True,
    expose_value=False,
    is_eager=True,
    callback=lambda context, _option, asked: _tell_versions(context) if asked else None,
    help="Show the versions that matter, and exit.",
)
def cli() -> None:
    """Exercises on telling handwritten 3s from 7s, judged by tests you cannot see."""


def main() -> None:
    """Run the command line and exit."""
    from grader.cli.plainly import speak_plainly

    speak_plainly()
    try:
        code = _run()
    except SystemExit:
        # So end click, when it has completed a word, and click and rich when nobody reads what they write.
        if VARIABLE in os.environ:
            raise
        code = Exit.NOBODY_READS
    sys.exit(_finished(code))


def _run() -> int:
    try:
        code = cli(prog_name="grade", standalone_mode=False)
    except click.ClickException as error:
        error.show()
        return Exit.UNUSABLE_INPUT
    except (click.Abort, KeyboardInterrupt):
        click.echo("Interrupted.", err=True)
        return Exit.INTERRUPTED
    except ExaminerError as error:
        return _grader_failed(error)
    except GradekitError as error:
        click.echo(f"Error: {printable(f'{error}{_next_step(error)}')}", err=True)
        return Exit.UNUSABLE_INPUT
    except BrokenPipeError:
        return Exit.NOBODY_READS
    except Exception as error:  # noqa: BLE001 - a border: whatever else goes wrong is ours
        return _grader_failed(error)
    return int(code) if isinstance(code, int) else Exit.ACCEPTED


def _next_step(error: GradekitError) -> str:
    """Return what to do about *error* if it only says what the system said, " " before it; else nothing."""
    cause = error.__cause__
    if isinstance(cause, OSError) and cause.strerror and str(error).endswith(f": {cause.strerror}."):
        return _STEPS.get(cause.errno or 0, "")
    return ""


def _finished(code: int) -> int:
    """Write what is still held back, and return how to exit; who reads only the beginning, as `head` does, may."""
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except BrokenPipeError:
        code = Exit.NOBODY_READS
    if code == Exit.NOBODY_READS:
        # Or Python would try once more at its end, and complain.
        nowhere = os.open(os.devnull, os.O_WRONLY)
        for stream in (sys.stdout, sys.stderr):
            with contextlib.suppress(OSError, ValueError):
                os.dup2(nowhere, stream.fileno())
    return code


def _grader_failed(error: Exception) -> int:
    if isinstance(error, OSError) and error.errno in (errno.ENOSPC, errno.EDQUOT):
        click.echo(f"Error: there is no space left to write to ({error.strerror}).", err=True)
        return Exit.UNUSABLE_INPUT
    click.echo(printable("".join(traceback.format_exception(error))), err=True)
    click.echo("The grader failed, not your code: nothing was scored. Please report the lines above.", err=True)
    return Exit.GRADER_FAILED
