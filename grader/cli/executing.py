"""``grade check --executed``: the notebook with its outputs, for whoever wants to see it; judges nothing."""

from pathlib import Path

import click

from grader.cli.completing import files
from grader.errors import PolicyError, SubmissionError

__all__ = ["ask_for_executed", "executed_option", "write_executed"]

_UNSEALED = (
    "--executed runs the notebook in a sealed kernel, and this system seals none. "
    "Leave it out, or grade on Linux; on Windows, WSL 2 is Linux."
)

executed_option = click.option(
    "--executed",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    shell_complete=files(".ipynb"),
    help="Write the notebook given by --in there, with the outputs of its cells.",
)


def ask_for_executed(notebook: Path, target: Path) -> None:
    """Refuse, before anything is judged, what could only fail after it.

    Raises:
        SubmissionError: if *notebook* is none, or *target* cannot be written beside it.
        PolicyError: if this system seals nothing.
    """
    from grader.examiner.launch import can_fork

    if notebook.suffix != ".ipynb" or not notebook.is_file():
        raise SubmissionError(f"--executed runs a notebook, and {notebook} is none. Name one: --in work.ipynb")
    if target.exists() and target.samefile(notebook):
        raise SubmissionError(f"--executed would replace {notebook}, which was handed in. Give another name.")
    if not target.absolute().parent.is_dir():
        raise SubmissionError(f"--executed cannot write {target}: there is no folder {target.parent}. Make it first.")
    if not can_fork():
        raise PolicyError(_UNSEALED)


def write_executed(notebook: Path, target: Path, course_folder: Path) -> None:
    """Execute *notebook* and write it, with its outputs, to *target*; say so on standard error.

    Raises:
        SubmissionError: if it cannot be read or written.
        PolicyError: if this system seals nothing.
        CourseError: if the course is broken.
        ExaminerError: if the grader failed; nothing is written.
    """
    from grader.course import load_course
    from grader.executed.host import execute_notebook
    from grader.files import write_whole
    from grader.notebook import MAX_NOTEBOOK_BYTES

    try:
        with notebook.open("rb") as file:
            data = file.read(MAX_NOTEBOOK_BYTES + 1)
    except OSError as error:
        raise SubmissionError(f"{notebook} cannot be read: {error.strerror}.") from error
    if len(data) > MAX_NOTEBOOK_BYTES:
        raise SubmissionError(f"{notebook} is larger than {MAX_NOTEBOOK_BYTES >> 20} MiB; clear its outputs.")
    executed = execute_notebook(data, load_course(course_folder))
    try:
        write_whole(target, executed.notebook)
    except OSError as error:
        raise SubmissionError(f"The executed notebook cannot be written to {target}: {error.strerror}.") from error
    click.echo(f"Wrote {target}: the notebook with its outputs, not trusted.", err=True)
    if executed.note:
        click.echo(f"It was not run to its end: {executed.note}", err=True)
