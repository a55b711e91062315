"""What a shell offers for the word at the cursor: names from the course, languages, files of the kind that is wanted.

Somebody waits for it at every press of a key: only a manifest is read, nothing heavy is imported. What cannot be read
offers nothing, for there is nobody to read an error.
"""

import contextlib
import os
import re
import tomllib
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

import click
from click.shell_completion import CompletionItem

from grader.places import builtin_course, hostile_collection

__all__ = [
    "HANDED_IN",
    "VARIABLE",
    "answerable",
    "attacks",
    "courses",
    "exercises",
    "files",
    "languages",
    "parts",
    "topics",
]

Completer = Callable[[click.Context, click.Parameter, str], list[CompletionItem]]

# By which the shells' scripts ask for completions, as click derives it from the name of the program.
VARIABLE = "_GRADE_COMPLETE"
# What may be judged.
HANDED_IN = (".py", ".ipynb", ".md", ".zip", ".tar.gz", ".tgz", ".tar")

_LANGUAGES = {"en": "English", "zh-Hans": "简体中文", "zh-Hant": "繁體中文", "ko": "한국어"}
_HEADING = re.compile(r"^#{2,3} (\d+)([a-z]?)\. (.+)$", re.MULTILINE)
# What every shell takes as it is; names with anything else are left to the shell, which knows how to quote them.
_PLAIN = re.compile(r"[\w./+@%=-]+")
_MOST_READ = 1 << 20


def exercises(context: click.Context, parameter: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Offer the exercises of the course that is meant, those that are not named yet."""
    named = _named(context, parameter)
    return _offered(((name, title) for name, title in _exercises(context) if name not in named), incomplete)


def answerable(context: click.Context, parameter: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Offer the exercises, then the units and the questionnaire: all that can be judged by name."""
    named = _named(context, parameter)
    names = [*_exercises(context), *((unit["file"].removesuffix(".py"), unit["title"]) for unit in _units(context))]
    if (_course_of(context) / "exercises" / "questionnaire.md").is_file():
        names.append(("questionnaire", "the questionnaire"))
    return _offered(((name, title) for name, title in names if name not in named), incomplete)


def courses(context: click.Context, _parameter: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Offer the names of the built-in course, of the one that --course names, and of those in folders around."""
    places = {builtin_course(): None, _course_of(context): None}
    with contextlib.suppress(OSError):
        places |= {path.parent.parent: None for path in sorted(Path().glob("*/exercises/course.toml"))[:50]}
    found = (_manifest(place) for place in places)
    return _offered(((str(each["name"]), str(each.get("title", ""))) for each in found if "name" in each), incomplete)


def languages(_context: click.Context, _parameter: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Offer the codes of the languages."""
    return _offered(_LANGUAGES.items(), incomplete)


def parts(context: click.Context, parameter: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Offer the parts of the questionnaire, such as 12b."""
    named = _named(context, parameter)
    found = (
        (f"{topic}{letter}", title)
        for topic, letter, title in _headings(context)
        if letter and f"{topic}{letter}" not in named
    )
    return _offered(found, incomplete)


def topics(context: click.Context, _parameter: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Offer the topics of the questionnaire, by number."""
    return _offered(((topic, title) for topic, letter, title in _headings(context) if not letter), incomplete)


def attacks(context: click.Context, parameter: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Offer the families of attacks."""
    named = _named(context, parameter)
    with contextlib.suppress(OSError):
        names = sorted(path.name for path in hostile_collection().iterdir() if path.is_dir())
        return _offered(((name, "") for name in names if name not in named and name[0].isalnum()), incomplete)
    return []


def files(*endings: str) -> Completer:
    """Return what offers the files with one of *endings*, as ``.py``, and folders on the way to them.

    Shells complete names of files better than we could. They are asked for folders only where no file fits, and for
    everything where both do.
    """

    def complete(_context: click.Context, _parameter: click.Parameter, incomplete: str) -> list[CompletionItem]:
        anything = [CompletionItem(incomplete, type="file")]
        if incomplete and not _PLAIN.fullmatch(incomplete):
            return anything
        found, folders = _listed(incomplete, endings)
        if not found:
            return [CompletionItem(incomplete, type="dir")]
        if folders or not all(map(_PLAIN.fullmatch, found)):
            return anything
        return [CompletionItem(each) for each in found]

    return complete


def _listed(incomplete: str, endings: tuple[str, ...]) -> tuple[list[str], bool]:
    """Return the files that begin as *incomplete* does and end with one of *endings*, and whether folders do, too."""
    head, slash, begun = incomplete.rpartition("/")
    found, folders = [], False
    with contextlib.suppress(OSError), os.scandir(head + slash or ".") as entries:
        for entry in entries:
            if not entry.name.startswith(begun) or (entry.name.startswith(".") and not begun):
                continue
            if entry.is_dir():
                folders = True
            elif entry.name.lower().endswith(endings):
                found.append(head + slash + entry.name)
    return sorted(found), folders


def _offered(names: Iterable[tuple[str, str]], incomplete: str) -> list[CompletionItem]:
    # A comma would end the description in fish.
    return [
        CompletionItem(name, help=" ".join(title.replace(",", ";").split()) or None)
        for name, title in names
        if name.startswith(incomplete) and _PLAIN.fullmatch(name)
    ]


def _named(context: click.Context, parameter: click.Parameter) -> tuple[str, ...]:
    """Return what the command line names already for *parameter*, if it may name several."""
    value = context.params.get(parameter.name or "")
    return tuple(map(str, value)) if isinstance(value, tuple) else ()


def _course_of(context: click.Context) -> Path:
    course = context.params.get("course")
    return course if isinstance(course, Path) else builtin_course()


def _manifest(course: Path) -> dict[str, Any]:
    with contextlib.suppress(OSError, ValueError), (course / "exercises" / "course.toml").open("rb") as file:
        return tomllib.loads(file.read(_MOST_READ).decode())
    return {}


def _units(context: click.Context) -> list[dict[str, Any]]:
    units = _manifest(_course_of(context)).get("units")
    found = [each for each in units if isinstance(each, dict)] if isinstance(units, list) else []
    return [each | {"file": str(each.get("file", "")), "title": str(each.get("title", ""))} for each in found]


def _exercises(context: click.Context) -> Iterator[tuple[str, str]]:
    """Yield each exercise of the course that is meant, with the title of its unit."""
    for unit in _units(context):
        own = unit.get("exercises")
        for each in own if isinstance(own, list) else ():
            if isinstance(each, dict) and isinstance(each.get("name"), str):
                yield each["name"], unit["title"]


def _headings(context: click.Context) -> list[tuple[str, str, str]]:
    with contextlib.suppress(OSError, ValueError):
        path = _course_of(context) / "exercises" / "questionnaire.md"
        return _HEADING.findall(path.read_text(encoding="utf-8")[:_MOST_READ])
    return []
