"""``grade init``: a kit written, or what is new in the course added to an old one; and what is told about it."""

import shlex
from collections.abc import Sequence
from pathlib import Path

import click

from grader.cli.exits import Exit
from grader.kit import Outcome, Step, write_kit
from grader.plain import printable

__all__ = ["prepare_kit"]

# More names than these are a wall.
_MOST_NAMED = 12


def prepare_kit(
    course: Path, folder: Path, *, notebooks: bool, lang: str, dry_run: bool = False, quiet: bool = False
) -> Exit:
    """Write or extend the kit in *folder*, say what was done to each file, and return how to exit.

    Args:
        course: the folder of the course.
        folder: where the kit is, or will be.
        notebooks: whether to write notebooks.
        lang: the language of the questionnaire; "" is the course's.
        dry_run: whether only to say what would be done.
        quiet: whether to say only where something could not be done.

    Raises:
        CourseError: if the course is broken.
        SubmissionError: if the folder cannot be read or written, or there is no such language.
    """
    steps = write_kit(course, folder, notebooks=notebooks, lang=lang, dry_run=dry_run)
    refused = [each for each in steps if each.outcome is Outcome.REFUSED]
    if not quiet:
        for step in steps:
            if step.outcome is not Outcome.REFUSED:
                click.echo(printable(_told(folder, step, dry_run=dry_run)))
        for step in steps:
            for line in _changes(folder, step):
                click.echo(printable(line))
    for step in refused:
        click.echo(printable(f"left  {folder / step.name} as it is. {step.reason}"), err=True)
    if not quiet and (dry_run or not refused):
        there = shlex.quote(str(folder))
        then = "jupyter lab" if any(each.name.endswith(".ipynb") for each in steps) else "grade check"
        after = f"{'' if folder == Path() else f'cd {there} && '}{then}"
        click.echo(printable("\nNothing was written: --dry-run." if dry_run else f"\nNext: {after}"))
    return Exit.UNUSABLE_INPUT if refused else Exit.ACCEPTED


def _told(folder: Path, step: Step, *, dry_run: bool) -> str:
    path = folder / step.name
    if step.outcome is Outcome.KEPT:
        return f"kept  {path}, which was there already"
    if step.outcome is Outcome.EXTENDED:
        return f"{'would add' if dry_run else 'added'} {_some(step.added)} to {path}, below all that it has"
    return f"{'would write' if dry_run else 'wrote'} {path}"


def _changes(folder: Path, step: Step) -> list[str]:
    if not step.changed:
        return []
    if step.name.startswith("questionnaire"):
        words = (
            f"note  {folder / step.name}: the course asks {_some(step.changed)} in other words now. Your sheet stays "
            "as it is; to see the new one, run grade init in an empty folder."
        )
        return [words]
    return [
        f"note  {folder / step.name}: {name} reads otherwise in the course now. Your file stays as it is; to read the "
        f"new text: grade hint {name} --again -n 0"
        for name in step.changed
    ]


def _some(names: Sequence[str]) -> str:
    more = len(names) - _MOST_NAMED
    return ", ".join(names[:_MOST_NAMED]) + (f" and {more} more" if more > 0 else "")
