"""Pages of a folder of results: one for each student and one for the class, after all is graded.

A page that cannot be made is told and left out: what was graded stands in the results, whatever becomes of pages.
"""

import hashlib
import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote

import msgspec
from jinja2 import Environment
from rich.console import Console
from rich.progress import track
from rich.text import Text

from grader import __version__
from grader.authored import authored, authored_files
from grader.cli.console import is_watched
from grader.cli.stale import INDEX, end_of_result, ends_with, is_page, last_line, remove
from grader.cli.summed import names_in, summary_of, texts
from grader.course import suite_digest
from grader.entries import Entry, find_entries, read_entry
from grader.errors import StorageError, SubmissionError
from grader.files import write_whole
from grader.grade import Review
from grader.gradebook.deciding import with_reviews
from grader.language import Language
from grader.model import Course, SourceFile
from grader.places import report_templates
from grader.plain import printable
from grader.records import hold_folder
from grader.reporting.classroom import Graded, Unread, class_page, class_view
from grader.reporting.environment import make_environment
from grader.reporting.student import draw_student
from grader.result import RESULT_FORMAT, Result

__all__ = ["INDEX", "Look", "files_of", "look_of", "render_again", "render_folder"]

# Reads what was handed in under a name, for the pages to show.
Files = Callable[[str], Sequence[SourceFile]]
# What people decided about answers, by the name of the student.
Reviews = Mapping[str, Sequence[Review]]
_TOLD = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """How pages look: templates in a language for a course; *key* is a hash of all these."""

    course: Course
    environment: Environment
    key: str


@dataclass(slots=True)
class _Troubles:
    """Says why pages are missing, the first few of them one by one."""

    console: Console
    count: int = 0

    def tell(self, name: str, error: Exception) -> None:
        self.count += 1
        if self.count <= _TOLD:
            self.console.print(Text(f"There is no page {printable(name)}: {_reason(error)}"), soft_wrap=True)

    def close(self) -> None:
        if self.count > _TOLD:
            self.console.print(f"{self.count - _TOLD} more pages are missing for reasons like these.")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Pages:
    """Writes the pages of students into *out*, those that are not as they must be."""

    out: Path
    look: Look
    files: Files | None
    troubles: _Troubles
    reviews: Reviews
    written: list[str] = field(default_factory=list)
    unread: list[Unread] = field(default_factory=list)

    def graded(self, names: Iterable[str]) -> Iterator[Graded]:
        """Yield the result of each of *names* with the address of its page."""
        for name in names:
            try:
                data = (self.out / f"{name}.json").read_bytes()
                result = msgspec.json.decode(data, type=Result)
            except (OSError, ValueError, msgspec.MsgspecError, RecursionError) as error:
                self._leave(name, error)
                continue
            if result.format != RESULT_FORMAT:
                # Of another gradekit, and whatever its fields mean there.
                self._leave(name, SubmissionError(f"the result is a {result.format[:40]!r}"))
                continue
            if (said := self.reviews.get(name)) and result.questionnaire:
                result = with_reviews(result, said)
                data += msgspec.json.encode(said)
            yield Graded(result, self._page(name, data, result))

    def _leave(self, name: str, error: Exception) -> None:
        self.troubles.tell(f"{name}.html", error)
        self.unread.append(Unread(f"{name}.json", _reason(error)))
        # What it shows nobody can tell any more.
        if is_page(self.out / f"{name}.html"):
            remove(self.out / f"{name}.html")

    def _page(self, name: str, data: bytes, result: Result) -> str:
        path = self.out / f"{name}.html"
        end = last_line(self.look.key, data, code=self.files is not None)
        # Whoever has no code at hand leaves pages alone that show it, if they are right otherwise.
        right = {end, last_line(self.look.key, data, code=True)}
        try:
            if not any(ends_with(path, each) for each in right):
                files = self.files(name) if self.files is not None else ()
                page = draw_student(self.look.environment, result, self.look.course, files)
                write_whole(path, page.encode("utf-8", "replace") + end)
                self.written.append(name)
        except Exception as error:  # noqa: BLE001 - a border: no page is worth the rest
            self.troubles.tell(path.name, error)
            if ends_with(path, end_of_result(data)):
                # What it shows is right, only not in the look that was asked for.
                return quote(os.fsencode(path.name), safe="")
            remove(path)
            return ""
        return quote(os.fsencode(path.name), safe="")


def look_of(course: Course, language: Language, templates: Path | None) -> Look:
    """Return how pages of *course* look in *language*, with a folder of own *templates* or without.

    Raises:
        CourseError: if there is no such folder, or a translation of the course's is broken.
    """
    environment = make_environment(language, templates, authored(course, language.code))
    digest = hashlib.sha256()
    for part in (__version__, language.code, suite_digest(course)):
        digest.update(f"{part}\n".encode())
    for folder in (report_templates(), *([templates] if templates is not None else [])):
        for path in sorted(each for each in folder.rglob("*") if each.is_file()):
            digest.update(os.fsencode(path.relative_to(folder)))
            digest.update(hashlib.sha256(path.read_bytes()).digest())
    for catalogue in authored_files(course, language.code):
        digest.update(hashlib.sha256(catalogue.read_bytes()).digest())
    return Look(course=course, environment=environment, key=digest.hexdigest())


def render_again(
    out: Path, look: Look, submissions: Path | None, console: Console, reviews: Reviews | None = None
) -> Path:
    """Write the pages of the folder *out* without grading, and return the page of the class.

    Args:
        out: what `grade batch` wrote.
        look: see `look_of`.
        submissions: the folder that was graded, for pages to show code; names that are not in it have none.
        console: see `render_folder`.
        reviews: see `render_folder`.

    Raises:
        SubmissionError: if *out* holds no results or is in use, or not all pages can be made.
    """
    files = files_of(find_entries(submissions), look.course) if submissions is not None else None
    with hold_folder(out):
        if not render_folder(out, look, files, console, reviews):
            raise SubmissionError(f"Not all pages of {out} could be made; the reasons stand above.")
    return out / INDEX


def files_of(entries: Sequence[Entry], course: Course) -> Files:
    """Return what reads an entry's files once more; of what cannot be read there are none."""
    by_name = {entry.name: entry for entry in entries}

    def read(name: str) -> Sequence[SourceFile]:
        if name not in by_name:
            return ()
        try:
            return read_entry(by_name[name], course.names).files
        except (StorageError, SubmissionError):
            return ()

    return read


def render_folder(out: Path, look: Look, files: Files | None, console: Console, reviews: Reviews | None = None) -> bool:
    """Write a page for each result in *out* that has none yet or another one, then the page of the class.

    Args:
        out: what `grade batch` wrote; whoever calls holds it.
        look: see `look_of`.
        files: reads what was handed in under a name; without it pages show no code.
        console: is told of progress, and of pages that cannot be made.
        reviews: what people decided about answers, which the results in *out* do not hold.

    Returns:
        whether all pages are there.

    Raises:
        SubmissionError: if *out* holds no results.
    """
    summary = summary_of(out)
    names = names_in(out, summary)
    if not names:
        raise SubmissionError(f"{out} holds no results; give the folder that `grade batch ... --out` wrote.")
    troubles = _Troubles(console)
    pages = _Pages(out=out, look=look, files=files, troubles=troubles, reviews=reviews or {})
    watched = track(names, "writing pages", console=console, transient=True, disable=not is_watched(console))
    try:
        try:
            view = class_view(
                pages.graded(watched),
                look.course,
                absent=texts(summary, "absent"),
                strangers=texts(summary, "not_on_roster"),
                unread=pages.unread,
            )
            write_whole(out / INDEX, class_page(look.environment, view).encode("utf-8", "replace"))
        except Exception as error:  # noqa: BLE001 - a border: no page is worth the rest
            troubles.tell(INDEX, error)
            remove(out / INDEX)
    except KeyboardInterrupt:
        console.print("All is graded; not all pages are written. The same command goes on from there.")
        raise
    troubles.close()
    if (out / INDEX).exists():
        many = len(pages.written)
        console.print(Text(f"{many} page{'' if many == 1 else 's'} written. The class: {out / INDEX}"), soft_wrap=True)
    return not troubles.count


def _reason(error: Exception) -> str:
    """Say why there is no page, without where things lie on this machine."""
    words = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return printable(words or type(error).__name__)
