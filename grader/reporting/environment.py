"""Where templates are found and how they become a page: one file that needs nothing else and runs only what is ours.

Everything that a template prints is escaped. A page's style and script stand in it with their hashes in its
Content-Security-Policy, so that a browser runs these and nothing that a student may have slipped in.
"""

import base64
import hashlib
import math
import re
import traceback
from collections.abc import Callable, Mapping
from functools import lru_cache
from gettext import NullTranslations
from pathlib import Path
from typing import Any

from jinja2 import (
    ChoiceLoader,
    Environment,
    FileSystemLoader,
    PrefixLoader,
    StrictUndefined,
    TemplateNotFound,
    TemplateSyntaxError,
)
from markupsafe import Markup

from grader.errors import CourseError
from grader.language import Language
from grader.places import report_templates
from grader.reporting.charts import bar_width, line_chart
from grader.reporting.filters import blocks, bounded, cells, inline, png, prompt, prose
from grader.result import Said, Verdict
from grader.verdicts import MARKS

__all__ = ["make_environment", "render", "tone_of"]

_STYLE, _SCRIPT, _OWN_STYLE = "report.css", "report.js", "own.css"
_ENDS_ELEMENT = re.compile(r"</(style|script)|<!--", re.IGNORECASE)
_TONES = {"green": "good", "red": "bad", "magenta": "ours", "dim": "open", "yellow": "unsure"}


def make_environment(language: Language, templates: Path | None, authored: Callable[[str], str]) -> Environment:
    """Return an environment in which pages are rendered in *language*.

    Templates find in it, besides gettext: ``language``, ``say`` (the grader's words), ``authored`` (the
    course's), ``words`` and ``told`` (of either), ``mark`` and ``tone`` of a verdict, ``line_chart``, ``bar_width`` and
    ``is_finite``; the filters ``number``, ``percent``, ``png``, ``prose``, ``inline``, ``blocks``, ``prompt``
    and ``cells``.

    Args:
        language: what the grader's own sentences are said in.
        templates: a folder whose files take the place of ours of the same name; as ``gradekit/NAME`` they can extend
            those.
        authored: gives an author's text in that language.

    Raises:
        CourseError: if there is no folder *templates*.
    """
    if templates is not None and not templates.is_dir():
        raise CourseError(f"There is no folder {str(templates)!r} with templates.")
    ours = FileSystemLoader(report_templates())
    # Under a second name ours can be extended by a template that takes its place.
    found = [FileSystemLoader(templates)] if templates else []
    environment = Environment(
        loader=ChoiceLoader([*found, ours, PrefixLoader({"gradekit": ours})]),
        # Everything on a page may come from a student; only what stands in a template is markup.
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.i18n"],
    )
    # What the extension adds is not known to types.
    install: Callable[..., None] = environment.install_gettext_translations  # type: ignore[attr-defined]
    install(language.catalogue, newstyle=True)
    environment.globals |= _gettext(language.catalogue)
    environment.globals |= {
        "language": language,
        "say": language.say,
        "told": _told(language, authored),
        "authored": authored,
        "words": lambda text: authored(language.say(text)),
        "mark": _mark,
        "tone": tone_of,
        "line_chart": line_chart,
        "bar_width": bar_width,
        "is_finite": math.isfinite,
    }
    # Babel takes its time, and points repeat.
    environment.filters |= {
        "number": lru_cache(1024)(bounded(language.number)),
        "percent": lru_cache(1024)(bounded(language.percent)),
        "png": png,
        "prose": prose,
        "inline": inline,
        "blocks": blocks,
        "prompt": prompt,
        "cells": cells,
    }
    return environment


def render(environment: Environment, template: str, **values: Any) -> str:
    """Return the page that *template* makes of *values*.

    Its style is ``report.css``, then ``NAME.css`` and ``own.css`` where there are such, its script ``report.js``, then
    ``NAME.js``, for a template ``NAME.html.j2``. They are given to it as ``style`` and ``script``, with the ``policy``
    that lets them in.

    Raises:
        CourseError: if a template, style or script is not as it must be: the file, the line and what is wrong.
    """
    name = template.removesuffix(".html.j2")
    style = "".join(_text(environment, file) for file in (_STYLE, f"{name}.css", _OWN_STYLE))
    script = "".join(_text(environment, file) for file in (_SCRIPT, f"{name}.js"))
    try:
        return environment.get_template(template).render(
            # Files of ours or of whoever gave --templates, looked at for what would end their element.
            style=Markup(style),  # noqa: S704
            script=Markup(script),  # noqa: S704
            policy=_policy(style, script),
            **values,
        )
    except CourseError:
        raise
    except Exception as error:
        # Whatever is wrong in a template comes out as it likes.
        why = str(error).partition("\n")[0] or type(error).__name__
        raise CourseError(f"The page cannot be made from its templates: {_place(error, template)}{why}") from error


def _gettext(catalogue: NullTranslations) -> dict[str, Callable[..., Markup]]:
    """Return gettext as the extension installs it, but for texts without values, which are made once.

    The extension's own would take a fifth of a page's time.
    """
    made: dict[str, Markup] = {}

    def one(text: str, /, **values: object) -> Markup:
        if values:
            return _put(catalogue.gettext(text), values)
        if text not in made:
            made[text] = _put(catalogue.gettext(text), {})
        return made[text]

    def many(singular: str, plural: str, number: int, /, **values: object) -> Markup:
        return _put(catalogue.ngettext(singular, plural, number), {"num": number, **values})

    return {"_": one, "gettext": one, "ngettext": many}


def _put(text: str, values: Mapping[str, object]) -> Markup:
    # The text is a translator's, as templates are; what is put in is escaped.
    return Markup(text) % values  # noqa: S704


def _told(language: Language, authored: Callable[[str], str]) -> Callable[[Said | None, str], str]:
    def told(said: Said | None, plain: str) -> str:
        try:
            return language.told(said, plain, authored)
        except RecursionError:
            # Only what was forged is nested so deeply.
            return plain

    return told


def tone_of(verdict: Verdict) -> str:
    """Return the class of style that a *verdict* has: good, bad, open, unsure or ours."""
    return _TONES[MARKS[verdict][1]]


def _mark(verdict: Verdict) -> tuple[str, str]:
    """Return the sign and the English words of a *verdict*."""
    sign, _, words = MARKS[verdict]
    return sign, words


def _text(environment: Environment, name: str) -> str:
    """Return the text of a style or script, "" if there is none such, with the line ends that a browser makes of it."""
    loader = environment.loader
    try:
        text = loader.get_source(environment, name)[0] if loader is not None else ""
    except TemplateNotFound:
        return ""
    except (OSError, UnicodeDecodeError) as error:
        raise CourseError(f"{name} cannot be read as text in UTF-8: {error}") from error
    found = _ENDS_ELEMENT.search(text)
    if found:
        raise CourseError(
            f"{name} holds {found[0]!r}, which ends a style or script where it stands; write it otherwise."
        )
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _policy(style: str, script: str) -> str:
    allowed = {"default-src": "'none'", "img-src": "data:", "style-src": _hash(style)}
    allowed["script-src"] = _hash(script) if script else "'none'"
    allowed |= {"base-uri": "'none'", "form-action": "'none'"}
    return "; ".join(f"{name} {value}" for name, value in allowed.items())


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def _place(error: Exception, template: str) -> str:
    """Say in which template *error* arose and on which line, as far as that can be told; "" if in none."""
    if isinstance(error, TemplateSyntaxError):
        return f"{error.filename or error.name or template}, line {error.lineno}: "
    frames = [each for each in traceback.extract_tb(error.__traceback__) if each.filename.endswith(".j2")]
    return f"{frames[-1].filename}, line {frames[-1].lineno}: " if frames else f"{template}: "
