"""Commands for students: ``init``, ``check``, ``convert``, ``hint``, ``status`` and ``demo``."""

from pathlib import Path

import click

from grader.cli import completing
from grader.cli.completing import HANDED_IN, answerable, files, languages
from grader.cli.examples import JUDGED, examples
from grader.cli.executing import ask_for_executed, executed_option, write_executed
from grader.cli.exits import Exit
from grader.cli.options import (
    course_option,
    data_option,
    json_option,
    kit_option,
    lang_option,
    quiet_option,
    seed_option,
)
from grader.cli.pages import Page, look_options
from grader.errors import SubmissionError
from grader.places import builtin_course

__all__ = ["check", "convert", "demo", "hint", "init", "status"]


@click.command(
    epilog=examples(
        "grade init kit",
        "grade init kit --notebooks",
        "grade init kit --dry-run   # what is new in the course?",
        "grade init kit --lang ko   # the questionnaire in Korean",
        "grade init --course my-course kit",
    ),
)
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False), default=".")
@course_option
@click.option("--notebooks", is_flag=True, help="Write Jupyter notebooks instead of .py files.")
@click.option(
    "--lang",
    default="",
    metavar="CODE",
    shell_complete=languages,
    help="The language of the questionnaire: en, zh-Hans, zh-Hant, ko.",
)
@click.option("--dry-run", is_flag=True, help="Only say what would be done.")
@quiet_option("Say only what could not be done.")
def init(folder: Path, course: Path, lang: str, *, notebooks: bool, dry_run: bool, quiet: bool) -> Exit:
    """Write the exercises and the questionnaire into FOLDER, ready to be filled in.

    In a folder that has them already nothing is changed: only exercises and questions that are new in the course are
    put below what you wrote. A file that cannot be read as it stands is left alone, and said so.
    """
    from grader.cli.preparing import prepare_kit

    return prepare_kit(course, folder, notebooks=notebooks, lang=lang, dry_run=dry_run, quiet=quiet)


@click.command(
    epilog=examples(
        "grade check",
        "grade check mnist_loss",
        "grade check --in work.zip --html page.html",
        "grade check --in work --json result.json",
        "grade check --watch",
        "grade check --challenge --lang ko",
        exits=JUDGED,
    ),
)
@click.argument("exercises", nargs=-1, metavar="[EXERCISE]...", shell_complete=answerable)
@click.option(
    "--in",
    "path",
    type=click.Path(path_type=Path),
    default=".",
    shell_complete=files(*HANDED_IN),
    help="What to judge: a folder, a .py or .ipynb file, a .zip or .tar.gz archive, or a git repository.",
)
@click.option("--commit", metavar="REV", help="Judge that commit of a git repository, not the files as they are.")
@course_option
@data_option
@seed_option
@json_option("Write the result there")
@click.option(
    "--html",
    "html_path",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    shell_complete=files(".html"),
    help="Write the result there as a page; - for stdout.",
)
@look_options
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
@click.option("-w", "--watch", is_flag=True, help="Stay, and judge again what you change as soon as you save it.")
@click.option("-v", "--verbose", is_flag=True, help="Show every failed test in full.")
@quiet_option("Show only what is not accepted, a line for each.")
def check(
    exercises: tuple[str, ...],
    path: Path,
    commit: str | None,
    course: Path,
    data: Path | None,
    seed: int | None,
    json_path: Path | None,
    html_path: Path | None,
    lang: str,
    templates: Path | None,
    device: str,
    executed: Path | None,
    *,
    sealed: bool,
    challenge: bool,
    watch: bool,
    verbose: bool,
    quiet: bool,
) -> Exit:
    """Judge your answers, all of them or only the EXERCISEs named."""
    # Late: whoever asks for help, or presses Tab, need not wait for what judges.
    from grader.cli.checking import Conditions, check_submission

    conditions = Conditions(seed=seed, data=data, sealed=sealed, device="cpu" if device == "auto" else device)
    if watch:
        from grader.cli.watching import watch_folder

        if commit or json_path or html_path or executed:
            raise SubmissionError("--watch only shows verdicts; leave out --commit, --json, --html and --executed.")
        return watch_folder(path, course, exercises, conditions=conditions, challenge=challenge, lang=lang)
    if quiet and verbose:
        raise click.UsageError("--quiet and --verbose ask for opposite things; leave one out.")
    if executed:
        ask_for_executed(path, executed)
    if json_path and json_path == html_path:
        raise SubmissionError("--json and --html would write into each other; give them different files.")
    page = Page(path=html_path, lang=lang, templates=templates) if html_path else None
    ended = check_submission(
        path,
        course,
        exercises,
        conditions=conditions,
        commit=commit,
        challenge=challenge,
        json_path=json_path,
        page=page,
        lang=lang,
        verbose=verbose,
        quiet=quiet,
    )
    if executed:
        write_executed(path, executed, course)
    return ended


@click.command(
    epilog=examples(
        "grade convert work.ipynb",
        "grade convert 04_loss.py --out loss.ipynb",
    ),
)
@click.argument("file", type=click.Path(path_type=Path), shell_complete=files(".ipynb", ".py"))
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    shell_complete=files(".ipynb", ".py"),
    help="Where to write; by default beside FILE.",
)
@click.option("--force", is_flag=True, help="Overwrite what is there.")
def convert(file: Path, out: Path | None, *, force: bool) -> None:
    """Turn FILE, a notebook, into a .py file with a `# %%` line per cell, or such a file into a notebook.

    Code, text, their order, tags and other metadata, ids and magics survive the way there and back; outputs do not.
    """
    from grader.cli.converting import convert_file

    convert_file(file, out, force=force)


@click.command(
    epilog=examples(
        "grade hint                  # on the next open exercise",
        "grade hint mnist_loss",
        "grade hint mnist_loss -n 3",
        "grade hint mnist_loss --again -n 0   # only what you saw",
    ),
)
@click.argument("exercise", required=False, shell_complete=completing.exercises)
@kit_option
@course_option
@click.option("-n", "count", type=click.IntRange(0), default=1, show_default=True, help="How many more hints.")
@click.option("--again", is_flag=True, help="Show the lesson and the earlier hints again, too.")
@click.option("-y", "--yes", "agreed", is_flag=True, help="Do not ask whether a hint that costs points is wanted.")
@lang_option
def hint(exercise: str | None, path: Path, course: Path, count: int, lang: str, *, again: bool, agreed: bool) -> None:
    """Show the lesson of EXERCISE and a first hint; called again, the next one.

    Without EXERCISE it is the next open one, with the name of a unit the first open one of that.
    The first is about the mistake that your last check found, if it found one. Judges nothing. Which hints you have
    seen is remembered in .gradekit/ beside your files, where you may delete it. They cost nothing, unless your course
    says that they do: then you are asked before one is shown.
    """
    from grader.cli.hinting import show_hints

    show_hints(path, course, exercise, count=count, again=again, lang=lang, agreed=agreed)


@click.command(
    epilog=examples(
        "grade status",
        "grade status --in kit",
        "grade status --json -",
    ),
)
@kit_option
@course_option
@json_option("Write it there for a program to read")
@lang_option
def status(path: Path, course: Path, json_path: Path | None, lang: str) -> None:
    """Show how far you are: what is accepted, what it is worth, what is next.

    Judges nothing: it tells what `grade check` found last, and what you have changed since.
    """
    from grader.cli.status import show_status

    show_status(path, course, lang=lang, json_path=json_path)


@click.command(
    epilog=examples(
        "grade demo",
        exits="Exits with 0, though the sample has mistakes; with 3 if the grader itself failed.",
    ),
)
def demo() -> None:
    """Judge a sample submission with a few typical mistakes."""
    from grader.cli.checking import Conditions, check_submission

    course = builtin_course()
    check_submission(course / "solutions" / "demo", course, (), conditions=Conditions(seed=37))
