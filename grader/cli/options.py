"""Options that several commands have, and how a file of results is written."""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click
from click.core import ParameterSource

from grader.cli.completing import files, languages
from grader.errors import SubmissionError
from grader.places import builtin_course

__all__ = [
    "course_option",
    "data_option",
    "json_option",
    "kit_option",
    "lang_option",
    "quiet_option",
    "refuse_both",
    "seed_option",
    "write_json",
]

Command = Callable[..., Any]

course_option = click.option(
    "--course",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    default=builtin_course,
    show_default="the built-in course",
    help="Folder of another course.",
)
data_option = click.option(
    "--data",
    type=click.Path(path_type=Path),
    shell_complete=files(".npz", ".tgz"),
    help="Digits to train on; see `grade data status`.",
)
seed_option = click.option(
    "--seed", type=click.IntRange(0, 2**63 - 1), help="Draw the same inputs as an earlier run did."
)
kit_option = click.option(
    "--in",
    "path",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    default=".",
    help="The folder of your exercises; by default the current one.",
)
lang_option = click.option(
    "--lang",
    default="",
    metavar="CODE",
    shell_complete=languages,
    help="The language: en, zh-Hans, zh-Hant, ko.",
)


def quiet_option(words: str) -> Callable[[Command], Command]:
    """Return the option ``--quiet``, whose help is *words*."""
    return click.option("-q", "--quiet", is_flag=True, help=words)


def json_option(words: str) -> Callable[[Command], Command]:
    """Return the option ``--json``, whose help begins with *words*."""
    return click.option(
        "--json",
        "json_path",
        type=click.Path(path_type=Path, dir_okay=False),
        shell_complete=files(".json"),
        help=f"{words}; - for stdout.",
    )


def refuse_both(one: str, other: str) -> None:
    """Refuse a command line that gives both of these options.

    Raises:
        click.UsageError: if it does.
    """
    context = click.get_current_context()
    given = ParameterSource.COMMANDLINE
    if context.get_parameter_source(one) is given and context.get_parameter_source(other) is given:
        raise click.UsageError(f"--{one} and --{other} are two courses; give one of them.")


def write_json(value: object, path: Path | None) -> None:
    """Write *value* to the file that ``--json`` names, if it names one; in place, for it may be a device or a pipe.

    Raises:
        SubmissionError: if it cannot be written.
    """
    if path is None:
        return
    import msgspec

    data = msgspec.json.format(msgspec.json.encode(value), indent=2) + b"\n"
    if path == Path("-"):
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
        return
    try:
        path.write_bytes(data)
    except OSError as error:
        raise SubmissionError(f"The result cannot be written to {str(path)!r}: {error.strerror}.") from error
