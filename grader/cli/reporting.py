"""``grade report``: a result as a page in a file."""

from pathlib import Path

import click

from grader.cli.booking import reviews_at_hand
from grader.cli.checking import Conditions, check_submission
from grader.cli.examples import examples
from grader.cli.exits import Exit
from grader.cli.options import course_option, data_option, seed_option
from grader.cli.pages import STDOUT, Page, look_options
from grader.cli.stale import is_page
from grader.course import load_course
from grader.errors import SubmissionError
from grader.model import Course
from grader.result import RESULT_FORMAT, Result
from grader.submission import read_submission

__all__ = ["report"]

# In the folder that one works in; no file of this name is ever code.
_DEFAULT = Path("grade-report.html")


@click.command(
    epilog=examples(
        "grade report --open",
        "grade report result.json --in work.zip --out page.html",
        "grade report results --in submissions --lang ko",
        exits="Without RESULT it exits as `grade check` does, else with 0 if the page was written, 2 if not.",
    ),
)
@click.argument("result", required=False, type=click.Path(path_type=Path))
@click.option("--in", "path", type=click.Path(path_type=Path), help="The files that were, or are to be, judged.")
@click.option("--out", type=click.Path(path_type=Path, dir_okay=False), help="Where to write; - for stdout.")
@click.option(
    "--db",
    envvar="GRADE_DB",
    default="",
    metavar="URL",
    help="The gradebook with what people decided about answers; by default one beside RESULT.",
)
@click.option("--open", "opens", is_flag=True, help="Open the page in the browser.")
@look_options
@course_option
@data_option
@seed_option
def report(
    result: Path | None,
    path: Path | None,
    out: Path | None,
    db: str,
    lang: str,
    templates: Path | None,
    course: Path,
    data: Path | None,
    seed: int | None,
    *,
    opens: bool,
) -> Exit:
    """Write a page about RESULT, a file that `grade check --json` or `grade batch` wrote.

    Without RESULT, judge the current folder first, or what --in names. If RESULT is the folder that `grade batch`
    wrote, write the pages of all its students and of the class again, with the code of the submissions that --in names.
    What people decided about answers (`grade gradebook review`) is on the pages.
    """
    if result is not None and result.is_dir():
        if out is not None:
            raise SubmissionError("The pages of a folder of results lie beside the results; leave out --out.")
        _tell(_draw_all(result, path, load_course(course), lang, templates, db), opens=opens)
        return Exit.ACCEPTED
    page = Page(path=out or (result.with_suffix(".html") if result else _DEFAULT), lang=lang, templates=templates)
    if result is not None and page.path.absolute() == result.absolute():
        raise SubmissionError(f"The page would take the place of the result {str(result)!r}; give another --out.")
    if result is not None and out is None:
        _refuse_batch_page(page.path, result)
    if opens and page.path == STDOUT:
        raise SubmissionError("A page on stdout cannot be opened in the browser; leave out --open, or name a file.")
    if result is None:
        conditions = Conditions(seed=seed, data=data)
        ended = check_submission(path or Path(), course, (), conditions=conditions, page=page, lang=lang)
    else:
        ended = _draw(result, path, load_course(course), page, db)
    _tell(page.path, opens=opens)
    return ended


def _refuse_batch_page(page: Path, result: Path) -> None:
    """Keep a page that `grade batch` wrote, with the student's code, from one that would have none of it.

    Raises:
        SubmissionError: if there is such a page.
    """
    if is_page(page):
        raise SubmissionError(
            f"{str(page)!r} is the page that `grade batch` wrote, with the student's code. Say with --out where this "
            f"one is to go, or write all pages of the folder again: grade report {result.parent}."
        )


def _draw_all(out: Path, submissions: Path | None, course: Course, lang: str, templates: Path | None, db: str) -> Path:
    from rich.console import Console

    from grader.cli.paging import look_of, render_again
    from grader.language import chosen_language

    look = look_of(course, chosen_language(lang, course), templates)
    reviews = reviews_at_hand(db, out, course.name)
    return render_again(out, look, submissions, Console(stderr=True, highlight=False), reviews)


def _draw(path: Path, sources: Path | None, course: Course, page: Page, db: str) -> Exit:
    page.check(course)
    result = _read(path)
    if result.questionnaire:
        from grader.gradebook.deciding import with_reviews

        reviews = reviews_at_hand(db, path.absolute().parent, result.course)
        result = with_reviews(result, reviews.get(result.submission, ()))
    files = read_submission(sources, course.names).files if sources else ()
    page.write(result, course, files)
    return Exit.ACCEPTED


def _read(path: Path) -> Result:
    """Return the result that the file at *path* holds.

    Raises:
        SubmissionError: if it cannot be read or holds none.
    """
    import msgspec

    try:
        result = msgspec.json.decode(path.read_bytes(), type=Result)
    except OSError as error:
        raise SubmissionError(f"{str(path)!r} cannot be read: {error.strerror}.") from error
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise SubmissionError(
            f"{str(path)!r} is no result: {error}. Give a file that `grade check --json` or `grade batch` wrote."
        ) from error
    if result.format != RESULT_FORMAT:
        raise SubmissionError(
            f"{str(path)!r} is of the format {result.format[:40]!r}; this gradekit reads {RESULT_FORMAT}."
        )
    return result


def _tell(path: Path, *, opens: bool) -> None:
    if path == STDOUT:
        return
    click.echo(f"Wrote {path}.", err=True)
    if opens:
        import webbrowser

        if not webbrowser.open(path.absolute().as_uri()):
            click.echo("No browser was found here; open that file in one.", err=True)
