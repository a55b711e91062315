"""Commands for students: ``init``, ``check``, ``hint`` and ``demo``."""

from pathlib import Path

import click

from grader.cli.checking import Conditions, check_submission
from grader.cli.executing import ask_for_executed, executed_option, write_executed
from grader.cli.exits import Exit
from grader.cli.hinting import show_hints
from grader.cli.options import course_option, data_option, json_option, seed_option
from grader.kit import write_kit
from grader.places import builtin_course

__all__ = ["check", "demo", "hint", "init"]


@click.command()
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False), default=".")
@course_option
def init(folder: Path, course: Path) -> None:
    """Write the exercises into FOLDER, ready to be filled in.

    Files that are already there are left as they are.
    """
    written, kept = write_kit(course, folder)
    for name in written:
        click.echo(f"wrote {folder / name}")
    for name in kept:
        click.echo(f"kept  {folder / name}, which was there already")
    click.echo(f"\nNext: {'' if folder == Path() else f'cd {folder} && '}grade check")


@click.command()
@click.argument("exercises", nargs=-1, metavar="[EXERCISE]...")
@click.option("--in", "path", type=click.Path(path_type=Path), default=".", help="Folder or .py file to judge.")
@course_option
@data_option
@seed_option
@json_option("Write the result there")
@click.option("--sealed", is_flag=True, help="Refuse to run the code with less than full isolation.")
@click.option(
    "--device",
    type=click.Choice(["auto", "cpu", "cuda", "mps"]),
    default="auto",
    show_default=True,
    help="Where tensors lie. auto is the CPU: what is accepted there holds anywhere.",
)
@click.option("--challenge", is_flag=True, help="Judge the challenges too: they train a network and take longer.")
@executed_option
@click.option("-v", "--verbose", is_flag=True, help="Show every failed test in full.")
def check(
    exercises: tuple[str, ...],
    path: Path,
    course: Path,
    data: Path | None,
    seed: int | None,
    json_path: Path | None,
    device: str,
    executed: Path | None,
    *,
    sealed: bool,
    challenge: bool,
    verbose: bool,
) -> Exit:
    """Judge your answers, all of them or only the EXERCISEs named.

    \b
    Examples:
      grade check
      grade check mnist_loss
      grade check --in ../work --json result.json
    """  # noqa: D301 - click wants the \b
    if executed:
        ask_for_executed(path, executed)
    ended = check_submission(
        path,
        course,
        exercises,
        conditions=Conditions(seed=seed, data=data, sealed=sealed, device="cpu" if device == "auto" else device),
        challenge=challenge,
        json_path=json_path,
        verbose=verbose,
    )
    if executed:
        write_executed(path, executed, course)
    return ended


@click.command()
@click.argument("exercise")
@course_option
@click.option("-n", "count", type=click.IntRange(0), default=3, show_default=True, help="How many hints.")
def hint(exercise: str, course: Path, count: int) -> None:
    """Show the lesson of EXERCISE, and hints against the mistakes that are often made in it.

    Judges nothing.
    """
    show_hints(course, exercise, count)


@click.command()
def demo() -> None:
    """Judge a sample submission with a few typical mistakes."""
    course = builtin_course()
    check_submission(course / "solutions" / "demo", course, (), conditions=Conditions(seed=37))
