"""``--html`` and what belongs to it: the page of a result, where it goes and what it looks like."""

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from grader.cli.completing import languages
from grader.errors import SubmissionError

if TYPE_CHECKING:
    from grader.model import Course, SourceFile
    from grader.result import Result

__all__ = ["STDOUT", "Page", "look_options"]

Command = Callable[..., Any]

STDOUT = Path("-")


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page that was asked for: where it goes, in which language ("" is the course's), by which templates."""

    path: Path
    lang: str = ""
    templates: Path | None = None

    def check(self, course: "Course") -> None:
        """Refuse, before anything is judged, what could only fail after it.

        Raises:
            SubmissionError: if there is no such language, or no folder to write into.
            CourseError: if there are no such templates, or the course's language is none of ours.
        """
        from grader.authored import authored
        from grader.language import chosen_language
        from grader.reporting.environment import make_environment

        language = chosen_language(self.lang, course)
        make_environment(language, self.templates, authored(course, language.code))
        if self.path != STDOUT and not self.path.absolute().parent.is_dir():
            raise SubmissionError(
                f"There is no folder {str(self.path.parent)!r} to write the page into; make it first."
            )

    def write(self, result: "Result", course: "Course", files: "Sequence[SourceFile]") -> None:
        """Write the page of *result*.

        Raises:
            SubmissionError: if it cannot be written, or there is no such language.
            CourseError: if the templates are not as they must be.
        """
        from grader.language import chosen_language
        from grader.reporting.student import student_page

        graded_by = course if result.course == course.name else None
        text = student_page(result, graded_by, files, chosen_language(self.lang, course), self.templates)
        self._put(text.encode())

    def _put(self, data: bytes) -> None:
        from grader.files import write_whole

        if self.path == STDOUT:
            sys.stdout.buffer.write(data)
            sys.stdout.buffer.flush()
            return
        try:
            # What is there and no file, such as a pipe, cannot be replaced.
            if self.path.exists() and not self.path.is_file():
                self.path.write_bytes(data)
            else:
                write_whole(self.path, data)
        except OSError as error:
            raise SubmissionError(f"The page cannot be written to {str(self.path)!r}: {error.strerror}.") from error


def look_options(command: Command) -> Command:
    """Add ``--lang`` and ``--templates`` to *command*."""
    lang = click.option(
        "--lang",
        default="",
        metavar="CODE",
        shell_complete=languages,
        help="Language of pages and of a result on the terminal: en, zh-Hans, zh-Hant or ko.",
    )
    templates = click.option(
        "--templates",
        type=click.Path(path_type=Path),
        metavar="DIR",
        help="Folder of own templates and styles, which take the place of ours.",
    )
    decorated: Command = lang(templates(command))
    return decorated
