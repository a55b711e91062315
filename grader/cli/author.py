"""Commands for authors of courses: ``course new``, ``sheet``, ``verify``, ``seal``, ``unseal`` and ``key``."""

import os
import secrets
from pathlib import Path

import click

from grader.cli.examples import examples
from grader.cli.exits import Exit
from grader.cli.groups import Group
from grader.cli.options import data_option, quiet_option, seed_option
from grader.places import builtin_course

__all__ = ["course"]


@click.group(
    cls=Group,
    epilog=examples(
        "grade course new my-course",
        "grade course sheet my-course",
        "grade course verify my-course",
        "grade course seal my-course --out course.sealed",
        exits="The exit codes stand in the help of each command.",
    ),
)
def course() -> None:
    """Begin a course, prove that it is sound, and seal it."""


@course.command(
    epilog=examples(
        "grade course new my-course",
    ),
)
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False), metavar="PATH")
def new(folder: Path) -> None:
    """Write a course with one exercise into PATH, whole and sound, to be turned into your own."""
    from grader.blank import write_blank_course

    for name in write_blank_course(folder):
        click.echo(f"wrote {folder / name}")
    click.echo(f"\nNext: grade course verify {folder}, then change one file after the other.")


@course.command(
    epilog=examples(
        "grade course sheet my-course",
    ),
)
@click.argument(
    "folder",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    default=builtin_course,
    metavar="[PATH]",
)
def sheet(folder: Path) -> None:
    """Write the questionnaire's sheets of the course in PATH anew, from its key and its translations.

    Do so after every change of solutions/questionnaire.toml or a catalogue.
    """
    from grader.handout import write_sheets

    for path, changed in write_sheets(folder):
        click.echo(f"{'wrote' if changed else 'as it was'} {path}")


@course.command(
    epilog=examples(
        "grade course verify",
        "grade course verify my-course --seed 1",
        "grade course verify my-course --jobs 2",
        exits="Exits with 0 if the course is sound, 1 if something was found, 2 if it is broken, 3 if we failed.",
    ),
)
@click.argument(
    "folder",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    default=builtin_course,
    metavar="[PATH]",
)
@data_option
@seed_option
@click.option("--jobs", type=click.IntRange(1, 64), default=lambda: os.cpu_count() or 1, show_default="one per core")
@quiet_option("Print only what was found.")
def verify(folder: Path, data: Path | None, seed: int | None, jobs: int, *, quiet: bool) -> Exit:
    """Verify the course in PATH, by default the built-in one.

    Every stub must be missing, every reference and accepted variant must get full points, and every misconception must
    fail with its own diagnosis. Names file and key of whatever is wrong.
    """
    from grader.cli.verifying import verify_course

    return verify_course(folder, seed=secrets.randbits(53) if seed is None else seed, jobs=jobs, data=data, quiet=quiet)


@course.command(
    epilog=examples(
        "export GRADEKIT_BUNDLE_KEY=$(cat bundle.key)",
        "grade course seal my-course --out course.sealed",
    ),
)
@click.argument(
    "folder",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    default=builtin_course,
    metavar="[PATH]",
)
@click.option(
    "--out", type=click.Path(path_type=Path, dir_okay=False), required=True, metavar="FILE", help="Where to write it."
)
def seal(folder: Path, out: Path) -> None:
    """Pack the course in PATH, hidden part and all, into one encrypted file.

    The key comes from the variable GRADEKIT_BUNDLE_KEY, and `grade ci --bundle FILE` opens it. An older bundle is
    replaced. docs/classroom.md says what this protects and what it does not.
    """
    from grader.cli.sealing import seal_into

    seal_into(folder, out)


@course.command(
    epilog=examples(
        "grade course unseal course.sealed --out my-course",
    ),
)
@click.argument("bundle", type=click.Path(path_type=Path, dir_okay=False), metavar="FILE")
@click.option(
    "--out", type=click.Path(path_type=Path), required=True, metavar="DIR", help="A folder that is not there yet."
)
def unseal(bundle: Path, out: Path) -> None:
    """Write the course that is in the bundle FILE into a new folder; the key comes from GRADEKIT_BUNDLE_KEY."""
    from grader.cli.sealing import unseal_into

    unseal_into(bundle, out)


@course.command(
    epilog=examples(
        "grade course key --out bundle.key",
        "gh secret set GRADEKIT_BUNDLE_KEY < bundle.key",
    ),
)
@click.option(
    "--out", type=click.Path(path_type=Path, dir_okay=False), metavar="FILE", help="Write it there, for you alone."
)
def key(out: Path | None) -> None:
    """Make a key for `grade course seal`, and print it or write it into a new file that only you can read.

    Whoever has it reads every course that was sealed with it. It is kept nowhere else.
    """
    from grader.cli.sealing import make_key

    make_key(out)
