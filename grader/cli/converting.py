"""``grade convert``: a notebook written as a percent file, or the other way round."""

from pathlib import Path

import click

from grader.errors import SubmissionError

__all__ = ["convert_file"]


def convert_file(path: Path, out: Path | None, *, force: bool) -> Path:
    """Write *path*, a notebook or a percent file, in the other form, and return where.

    Raises:
        SubmissionError: if it cannot be read, converted or written, or the target is there and *force* is not given.
    """
    if path.suffix not in (".ipynb", ".py"):
        raise SubmissionError(f"{path} is neither a notebook (.ipynb) nor a .py file; give one of these.")
    to_python = path.suffix == ".ipynb"
    target = out or path.with_suffix(".py" if to_python else ".ipynb")
    if target.suffix != (".py" if to_python else ".ipynb"):
        raise SubmissionError(f"{path} becomes a {'.py' if to_python else '.ipynb'} file; {target} has another ending.")
    converted = _converted(path)
    try:
        with target.open("wb" if force else "xb") as file:
            file.write(converted)
    except FileExistsError as error:
        raise SubmissionError(f"{target} is there already; name another file with --out, or add --force.") from error
    except OSError as error:
        raise SubmissionError(f"{target} cannot be written: {error.strerror}.") from error
    click.echo(f"wrote {target}")
    if to_python:
        click.echo("Outputs are left out; they come back when the notebook is run.")
    return target


def _converted(path: Path) -> bytes:
    from grader.conversion import notebook_bytes, to_notebook, to_source
    from grader.source import read_source

    if path.suffix == ".py":
        text = read_source(path, path.name).text
        try:
            return notebook_bytes(to_notebook(text))
        except Exception as error:
            # jupytext reads settings out of comments, and whatever stands there.
            raise SubmissionError(
                f"{path} cannot be read as cells ({type(error).__name__}: {error}). "
                "Look at its header and its # %% lines."
            ) from error
    try:
        data = path.read_bytes()
    except OSError as error:
        raise SubmissionError(f"{path} cannot be read: {error.strerror}.") from error
    return to_source(data, path.name).encode()
