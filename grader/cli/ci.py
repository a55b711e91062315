"""``grade ci``: judges a repository where continuous integration runs."""

import os
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import click

from grader.cli.completing import answerable
from grader.cli.examples import JUDGED, examples
from grader.cli.exits import Exit
from grader.cli.options import course_option, data_option, refuse_both, seed_option

__all__ = ["ci"]

Command = Callable[..., Any]


def _file_option(name: str, words: str) -> Callable[[Command], Command]:
    return click.option(name, type=click.Path(path_type=Path, dir_okay=False), metavar="FILE", help=words)


@contextmanager
def _told() -> Iterator[None]:
    """Show on GitHub, too, with what a command line was refused: few look into a log for it."""
    try:
        yield
    except click.UsageError as error:
        from grader.ci.commands import command
        from grader.ci.runner import runner_of
        from grader.plain import printable

        if runner_of(os.environ, Path.cwd()).github:
            click.echo(command("error", printable(error.format_message()), title="grade ci"), err=True)
        raise


class _Job(click.Command):
    """A command whose users read annotations."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        with _told():
            return super().parse_args(ctx, args)


def _digest(_context: click.Context, _option: click.Parameter, value: str) -> str:
    value = value.strip().lower()
    if value and not re.fullmatch("sha256:[0-9a-f]{64}", value):
        raise click.BadParameter("a digest is `sha256:` and 64 digits from 0 to f, as `grade course seal` printed it.")
    return value


@click.command(
    cls=_Job,
    epilog=examples(
        "grade ci",
        "grade ci --junit report.xml --codequality quality.json",
        "grade ci --no-fail --classroom50 result.json",
        "grade ci --bundle course.sealed",
        exits=JUDGED,
    ),
)
@click.argument("exercises", nargs=-1, metavar="[EXERCISE]...", shell_complete=answerable)
@click.option("--in", "path", type=click.Path(path_type=Path), default=".", help="What to judge; by default all here.")
@course_option
@_file_option("--bundle", "A course that `grade course seal` packed, in place of --course.")
@click.option(
    "--digest",
    default="",
    metavar="DIGEST",
    callback=_digest,
    help="Refuse a bundle that `grade course seal` told another of.",
)
@data_option
@seed_option
@click.option("--lang", default="", metavar="CODE", help="Language of what people read: en, zh-Hans, zh-Hant or ko.")
@click.option("--challenge", is_flag=True, help="Judge the challenges too: they train a network and take longer.")
@click.option(
    "--sealed/--unsealed",
    default=None,
    help="Refuse to run the code with less than full isolation, or not; with --bundle it is refused by default.",
)
@click.option("--no-fail", is_flag=True, help="Exit with 0, not 1, if something is not accepted.")
@_file_option("--json", "Write the whole result there; - for stdout, and all else is on stderr.")
@_file_option("--junit", "Write JUnit XML there: GitLab, Jenkins and others.")
@_file_option("--sarif", "Write SARIF 2.1.0 there: GitHub's code scanning, editors.")
@_file_option("--codequality", "Write GitLab's code quality report there.")
@_file_option("--gradescope", "Write Gradescope's results.json there.")
@_file_option("--exercism", "Write exercism's results.json, version 3, there.")
@_file_option("--classroom50", "Write classroom50's result.json there.")
@click.option("--reporter", is_flag=True, help="Set the output `result` for GitHub Classroom's grading reporter.")
def ci(
    exercises: tuple[str, ...],
    path: Path,
    course: Path,
    bundle: Path | None,
    digest: str,
    data: Path | None,
    seed: int | None,
    lang: str,
    *,
    challenge: bool,
    sealed: bool | None,
    no_fail: bool,
    reporter: bool,
    **files: Path | None,
) -> Exit:
    """Judge a repository as `grade check` does, and tell the system that runs the job what came of it.

    On GitHub Actions mistakes are shown beside the code, the job has a summary, and the step has the outputs score,
    max_score, bonus, deduction, verdict and passed. Variables that it does not need are gone before anything else
    happens.

    With --bundle the course is opened in memory, with the key in the variable GRADEKIT_BUNDLE_KEY, and nothing is
    judged with less than a full seal but with --unsealed, for then the code could look for what was sealed;
    docs/classroom.md says what all that protects on a runner and what it does not.
    """
    from grader.bundle.key import KEY_VARIABLE
    from grader.cli.checking import Conditions
    from grader.cli.integrating import Order, judge_in_job
    from grader.cli.leaving import leave_secrets

    key = leave_secrets(KEY_VARIABLE if bundle else "")
    with _told():
        refuse_both("course", "bundle")
    order = Order(
        path=path,
        course=course,
        exercises=exercises,
        conditions=Conditions(seed=seed, data=data, sealed=bundle is not None if sealed is None else sealed),
        lang=lang,
        challenge=challenge,
        files={name: file for name, file in files.items() if file is not None},
        reporter=reporter,
        bundle=bundle,
        digest=digest,
        key=key,
    )
    ended = judge_in_job(order)
    return Exit.ACCEPTED if no_fail and ended is Exit.NOT_ACCEPTED else ended
