"""``grade data``: which digits are used, how to get the real ones, how to write them out.

Errors are sentences already; ``main`` shows them and ends with 2.
"""

import json
from pathlib import Path

import click

from grader.cli.completing import files
from grader.cli.examples import examples
from grader.cli.groups import Group

__all__ = ["data"]

_data_option = click.option(
    "--data",
    "path",
    type=click.Path(path_type=Path),
    shell_complete=files(".npz", ".tgz"),
    help="Digits to use: a folder, .tgz or .npz.",
)
_seed_option = click.option(
    "--seed", type=click.IntRange(min=0), default=0, show_default=True, help="Seed of the synthetic set."
)


@click.group(
    cls=Group,
    epilog=examples(
        "grade data status",
        "grade data fetch",
        "grade data export digits",
        exits="The exit codes stand in the help of each command.",
    ),
)
def data() -> None:
    """See, fetch and export the digits that exercises are graded with."""


@data.command(
    epilog=examples(
        "grade data status",
        "grade data status --data digits.npz --json",
    ),
)
@_data_option
@_seed_option
@click.option("--json", "as_json", is_flag=True, help="Write JSON for machines.")
def status(*, path: Path | None, seed: int, as_json: bool) -> None:
    """Say which digits would be used, and why."""
    from grader.cli.console import show
    from grader.data import render_status, status_as_dict, take_status

    found = take_status(path, seed=seed)
    if as_json:
        click.echo(json.dumps(status_as_dict(found), indent=2))
    else:
        show(render_status(found))


@data.command(
    epilog=examples(
        "grade data fetch",
        "grade data fetch --from mnist_sample.tgz",
    ),
)
@click.option("--from", "place", metavar="URL_OR_PATH", help="Get them there: a .tgz or .npz, a folder.")
@click.option("--all-digits", is_flag=True, help="Get all ten digits, not only 3s and 7s.")
def fetch(*, place: str | None, all_digits: bool) -> None:
    """Download the real digits into the cache, or import a copy of them.

    This is the only command that downloads them; grading never does.
    """
    from grader.data import describe_digits, fetch_digits, import_digits
    from grader.data.progress import download_progress
    from grader.data.sources import IDX, OFFERS

    offers = (IDX,) if all_digits else OFFERS
    with download_progress() as report:
        got = import_digits(place, report=report) if place else fetch_digits(offers=offers, report=report)
    click.echo(f"In the cache now: {describe_digits(got)}")


@data.command(
    epilog=examples(
        "grade data export digits",
        "grade data export digits --seed 7",
    ),
)
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@_data_option
@_seed_option
def export(*, folder: Path, path: Path | None, seed: int) -> None:
    """Write the digits into DIR as PNGs, in the layout of fastai's MNIST_SAMPLE."""
    from grader.data import describe_digits, find_digits, write_folders
    from grader.data.progress import count_progress

    digits = find_digits(path, seed=seed)
    count = count_progress(write_folders(digits, folder), description="writing", total=len(digits))
    click.echo(f"{count:,} images are in {folder} now, {describe_digits(digits)}")
