"""``grade report``: a result as a page in a file."""

from pathlib import Path

import click

from grader.cli.booking import reviews_at_hand
from grader.cli.checking import Conditions, check_submission
from grader.cli.exits import Exit
from grader.cli.pages import STDOUT, Page
from grader.cli.stale import is_page
from grader.course import load_course
from grader.errors import SubmissionError
from grader.model import Course
from grader.result import RESULT_FORMAT, Result
from grader.submission import read_submission

__all__ = ["page_of", "write_page", "write_pages"]

# In the folder that one works in; no file of this name is ever code.
_DEFAULT = Path("grade-report.html")


def page_of(result: Path | None) -> Path:
    """Return where the page about *result* goes if nobody says where."""
    return result.with_suffix(".html") if result else _DEFAULT


def write_pages(
    out: Path,
    submissions: Path | None,
    course: Path,
    *,
    lang: str,
    templates: Path | None,
    db: str,
    opens: bool,
    quiet: bool = False,
) -> None:
    """Write the pages of all whose results lie in *out*, and that of the class, with the code in *submissions*.

    Raises:
        SubmissionError: if there are no results, or a page cannot be written.
        CourseError: if the course or the templates are broken.
        GradebookError: if the book that *db* names cannot be read.
    """
    index = _draw_all(out, submissions, load_course(course), lang, templates, db, quiet=quiet)
    _tell(index, opens=opens, quiet=quiet)


def write_page(
    page: Page,
    result: Path | None,
    path: Path | None,
    course: Path,
    *,
    conditions: Conditions,
    db: str,
    named: bool,
    opens: bool,
    quiet: bool = False,
) -> Exit:
    """Write *page* about *result*, or about what is at *path*, which is judged first; return how to exit.

    Args:
        page: where it goes, and what it looks like.
        result: a file with a result; None to judge *path*, by default the current folder.
        path: the files that were judged, or are to be.
        course: the folder of the course.
        conditions: under which to judge.
        db: a gradebook with what people decided; "" is one beside *result*.
        named: whether somebody said where the page goes.
        opens: whether to open it in the browser.
        quiet: whether to say only what is not accepted.

    Raises:
        SubmissionError: if there is nothing to judge, or the page cannot be written there.
        CourseError: if the course or the templates are broken.
        GradebookError: if the book that *db* names cannot be read.
        ExaminerError: if the grader failed.
    """
    if result is not None and page.path.absolute() == result.absolute():
        raise SubmissionError(f"The page would take the place of the result {str(result)!r}; give another --out.")
    if result is not None and not named:
        _refuse_batch_page(page.path, result)
    if opens and page.path == STDOUT:
        raise SubmissionError("A page on stdout cannot be opened in the browser; leave out --open, or name a file.")
    if result is None:
        ended = check_submission(
            path or Path(), course, (), conditions=conditions, page=page, lang=page.lang, quiet=quiet
        )
    else:
        ended = _draw(result, path, load_course(course), page, db)
    _tell(page.path, opens=opens, quiet=quiet)
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


def _draw_all(
    out: Path, submissions: Path | None, course: Course, lang: str, templates: Path | None, db: str, *, quiet: bool
) -> Path:
    from grader.cli.console import console_on
    from grader.cli.paging import look_of, render_again
    from grader.language import chosen_language

    look = look_of(course, chosen_language(lang, course), templates)
    reviews = reviews_at_hand(db, out, course.name)
    console = console_on(stderr=True)
    console.quiet = quiet
    return render_again(out, look, submissions, console, reviews)


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


def _tell(path: Path, *, opens: bool, quiet: bool) -> None:
    if path == STDOUT:
        return
    if not quiet:
        click.echo(f"Wrote {path}.", err=True)
    if opens:
        import webbrowser

        if not webbrowser.open(path.absolute().as_uri()):
            click.echo("No browser was found here; open that file in one.", err=True)
