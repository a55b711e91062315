"""Languages that people read: sentences by gettext, numbers and dates by Babel.

Catalogues are the translators' own files, ``reports/locale/<code>/LC_MESSAGES/gradekit.po``, read in some 20 ms:
nothing needs to be compiled, and nothing can be out of date.
"""

import io
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from gettext import NullTranslations
from pathlib import Path

from babel import Locale, UnknownLocaleError
from babel.dates import format_datetime
from babel.lists import format_list
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import PoFileError, read_po
from babel.numbers import format_decimal, format_percent
from babel.support import Translations

from grader.errors import CourseError, ExaminerError, SubmissionError
from grader.model import Course
from grader.places import report_templates
from grader.saying import Said, rendered
from grader.tree import Tree

__all__ = [
    "LANGUAGES",
    "Language",
    "catalogue_file",
    "chosen_language",
    "language_name",
    "language_of",
    "read_catalogue",
]

# What there are catalogues for, by the names of Babel's locales.
LANGUAGES = ("en", "zh_Hans", "zh_Hant", "ko")

# A line of a catalogue: nothing, a comment, or a text in quotation marks.
_LINE = re.compile(r'\s*(#.*|((msgctxt|msgid|msgid_plural|msgstr(\[\d+\])?)\s*)?"([^"\\]|\\.)*"\s*)?')


@dataclass(frozen=True, slots=True)
class Language:
    """One of them: its *code* as HTML's ``lang`` has it, its catalogue, and how it writes numbers."""

    code: str
    locale: Locale
    catalogue: NullTranslations

    def say(self, text: str) -> str:
        """Return *text*, a sentence of ours in English, in this language."""
        # gettext has the catalogue's head for the empty text.
        return self.catalogue.gettext(text) if text else ""

    def told(self, said: Said | None, plain: str, authored: Callable[[str], str] = str) -> str:
        """Return *said* in this language, or *plain* if nothing was said; both are hostile text, to be escaped.

        *authored* gives a text of a course's authors in this language: their suites say sentences too.
        """
        if said is None or self.locale.language == "en":
            return plain

        def translated(text: str) -> str:
            ours = self.say(text)
            return ours if ours != text else authored(text)

        return rendered(said, translated, self.listed)

    def tell(self, said: Said) -> str:
        """Return *said*, a sentence that has just been made, in this language."""
        return self.told(said, str(said))

    def flowing(self, sentences: Sequence[Said]) -> str:
        """Return several sentences as one text; in Chinese there is nothing between them."""
        return ("" if self.locale.language == "zh" else " ").join(map(self.tell, sentences))

    def listed(self, parts: Sequence[str]) -> str:
        """Return several texts as one: "a, b and c"."""
        return format_list(list(parts), locale=self.locale)

    def number(self, value: float, digits: int = 2) -> str:
        """Return *value* with at most so many digits after the point."""
        return format_decimal(value, format=f"#,##0.{'#' * digits}" if digits else "#,##0", locale=self.locale)

    def percent(self, share: float, digits: int = 0) -> str:
        """Return a *share* of 1 as a percentage."""
        return format_percent(share, format=f"#,##0.{'0' * digits}%" if digits else "#,##0%", locale=self.locale)

    def moment(self, when: datetime) -> str:
        """Return a date with its time and zone."""
        return format_datetime(when, format="long", locale=self.locale)


def language_of(code: str) -> Language:
    """Return the language that people call *code*: ``zh-TW``, ``ko_KR.UTF-8`` or one of LANGUAGES.

    Raises:
        SubmissionError: if there is none such; the message lists those that there are.
    """
    name = language_name(code)
    if name is None:
        offered = ", ".join(each.replace("_", "-") for each in LANGUAGES)
        raise SubmissionError(f"There are no reports in {code[:40]!r}; there are: {offered}.")
    locale = Locale.parse(name)
    code = name.replace("_", "-")
    if name == "en":
        return Language(code, locale, NullTranslations())
    path = catalogue_file(name)
    try:
        catalogue = read_catalogue(path, locale)
    except (OSError, ValueError) as error:
        raise ExaminerError(f"{path} cannot be read: {error}.") from error
    return Language(code, locale, _translations(catalogue))


def chosen_language(option: str | None, course: Course) -> Language:
    """Return the language that was asked for with ``--lang``, else the course's.

    Raises:
        SubmissionError: if there is none such.
        CourseError: if it is the course's that there is not.
    """
    if option:
        return language_of(option)
    try:
        return language_of(course.language)
    except SubmissionError as error:
        raise CourseError(f"{Path(course.exercises_folder) / 'course.toml'}: `language`: {error}") from error


def catalogue_file(name: str) -> Path:
    """Return where the catalogue for *name*, one of LANGUAGES, lies."""
    return report_templates() / "locale" / name / "LC_MESSAGES" / "gradekit.po"


def read_catalogue(path: Tree, locale: Locale | None = None) -> Catalog:
    """Read the ``.po`` file at *path*.

    Raises:
        OSError: if it cannot be read.
        ValueError: if it is malformed; the message names the line.
    """
    text = path.read_text(encoding="utf-8-sig")
    for number, line in enumerate(text.splitlines(), start=1):
        if not _LINE.fullmatch(line):
            # Babel would make something of it all the same.
            raise ValueError(f"line {number}: {line[:60]!r}")
    try:
        return read_po(io.StringIO(text), locale=locale, abort_invalid=True)
    except PoFileError as error:
        raise ValueError(f"line {error.lineno + 1}: {error}") from error


def language_name(code: str) -> str | None:
    """Return which of LANGUAGES is meant by *code*, or None."""
    try:
        locale = Locale.parse(code.partition(".")[0].partition("@")[0].strip().replace("-", "_"))
    except (ValueError, TypeError, UnknownLocaleError):
        return None
    # Babel adds the script to a territory that has one of its own.
    script = locale.script or "Hans" if locale.language == "zh" else None
    name = f"{locale.language}_{script}" if script else locale.language
    return name if name in LANGUAGES else None


def _translations(catalogue: Catalog) -> Translations:
    compiled = io.BytesIO()
    write_mo(compiled, catalogue)
    compiled.seek(0)
    return Translations(compiled)
