"""Languages that people read: sentences by gettext, numbers and dates by Babel."""

from dataclasses import dataclass
from datetime import datetime
from gettext import NullTranslations

from babel import Locale
from babel.dates import format_datetime
from babel.numbers import format_decimal, format_percent

from grader.result import Said

__all__ = ["LANGUAGES", "Language", "language_of"]

# What there are catalogues for, by the names of Babel's locales.
LANGUAGES = ("en", "zh_Hans", "zh_Hant", "ko")


@dataclass(frozen=True, slots=True)
class Language:
    """One of them: its *code* as HTML's ``lang`` has it, its catalogue, and how it writes numbers."""

    code: str
    locale: Locale
    catalogue: NullTranslations

    def say(self, text: str) -> str:
        """Return *text*, a sentence of ours in English, in this language."""
        return self.catalogue.gettext(text) if text else ""

    def told(self, said: Said | None, plain: str) -> str:
        """Return the sentence *said* in this language, or *plain* where there is none such."""
        return plain if said is None else self.say(said.text).format(**said.values)

    def number(self, value: float, digits: int = 2) -> str:
        """Return *value* with at most so many digits after the point."""
        return format_decimal(value, format=f"#,##0.{'#' * digits}" if digits else "#,##0", locale=self.locale)

    def percent(self, share: float, digits: int = 0) -> str:
        """Return a *share* of 1 as a percentage."""
        return format_percent(share, format=f"#,##0.{'0' * digits}%" if digits else "#,##0%", locale=self.locale)

    def moment(self, when: datetime) -> str:
        """Return a date with its time and zone."""
        return format_datetime(when, format="medium", locale=self.locale)


def language_of(code: str) -> Language:
    """Return the language *code*, one of LANGUAGES.

    Raises:
        SubmissionError: if there is none such.
    """
    locale = Locale.parse(code)
    return Language(str(locale).replace("_", "-"), locale, NullTranslations())
