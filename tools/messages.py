"""Every text that people read in reports: found in the code and in the course, and brought into the catalogues.

``make messages`` runs this. It keeps what is translated, adds what is new with an empty translation, and drops what no
longer occurs; docs/translating.md says what translators do then.
"""

import sys
import tomllib
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, BinaryIO

from authors import Unsayable, given, judging
from babel.messages.catalog import Catalog
from babel.messages.extract import DEFAULT_KEYWORDS, extract_from_dir
from babel.messages.pofile import write_po

from grader.authored import authored_places
from grader.course import load_course
from grader.language import LANGUAGES, catalogue_file, read_catalogue

ROOT = Path(__file__).resolve().parent.parent
# What marks a sentence in Python besides gettext's own names.
KEYWORDS = {**DEFAULT_KEYWORDS, "say": None, "fixed": None}
JINJA = {
    "extensions": "jinja2.ext.i18n",
    "silent": "false",
    "newstyle_gettext": "true",
    "trim_blocks": "true",
    "lstrip_blocks": "true",
}


def faults(source: BinaryIO, _keywords: object, _tags: object, options: object) -> Iterator[tuple[Any, ...]]:
    """Yield titles and hints of ``faults.toml``, as an extractor of Babel's does."""
    del options  # Babel gives them by this name
    table = tomllib.load(source)
    for part in (*table["fault"], *table["exception"]):
        for key in ("title", "hint"):
            yield 0, "", part[key], [f"{key} of {part['id']}"]


# The first that fits is taken; nothing of the candidate's is said to people by us.
SOURCES = [
    ("grader/candidate/**", "ignore"),
    ("grader/**.py", "python"),
    ("grader/examiner/faults.toml", faults),
    ("reports/**.j2", "jinja2"),
]


def extracted(root: Path = ROOT) -> Catalog:
    """Return all messages that occur below *root*."""
    catalogue = Catalog(project="gradekit", charset="utf-8")
    found = extract_from_dir(
        root,
        method_map=SOURCES,
        options_map={"reports/**.j2": JINJA},
        keywords=KEYWORDS,
        comment_tags=("Translators:",),
        directory_filter=lambda path: Path(path).name in ("grader", "reports") or Path(path).parent != root,
    )
    for path, line, message, comments, context in found:
        name = Path(path).relative_to(root).as_posix() if Path(path).is_absolute() else path
        catalogue.add(message, None, [(name, line)], auto_comments=comments, context=context)
    return catalogue


def update() -> dict[str, int]:
    """Bring all catalogues up to date, and return by language how many texts are not translated.

    Raises:
        Unsayable: if a suite of the course says what cannot be translated.
    """
    course = load_course(ROOT)
    templates = extracted(), given(course), judging(course)
    missing = {}
    for name in LANGUAGES[1:]:
        paths = catalogue_file(name), *authored_places(course, name)
        missing[name] = sum(
            _brought(path, template, name, with_places=path == paths[0])
            for path, template in zip(paths, templates, strict=True)
        )
    return missing


def _brought(path: Path, template: Catalog, name: str, *, with_places: bool) -> int:
    """Bring the catalogue at *path* up to date, and return how many texts are not translated."""
    catalogue = read_catalogue(path) if path.is_file() else _begun(name)
    # A guess that looks like a translation does more harm than a gap that a test finds.
    catalogue.update(template, no_fuzzy_matching=True, update_header_comment=False, update_creation_date=False)
    catalogue.obsolete.clear()
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        write_po(
            file,
            catalogue,
            width=120,
            no_location=not with_places,
            include_lineno=False,
            omit_header=False,
            sort_output=False,
        )
    return sum(1 for each in catalogue if each.id and not (each.string and all(_forms(each.string))))


def _begun(name: str) -> Catalog:
    """Return an empty catalogue, without the blanks that others fill in by hand."""
    return Catalog(
        locale=name,
        project="gradekit",
        version="1",
        header_comment="# What gradekit says to people; docs/translating.md tells how to translate it.",
        msgid_bugs_address="gradekit",
        last_translator="gradekit",
        language_team="gradekit",
        revision_date=datetime.now(UTC),
        charset="utf-8",
        fuzzy=False,
    )


def _forms(string: str | tuple[str, ...] | list[str]) -> tuple[str, ...]:
    return (string,) if isinstance(string, str) else tuple(string)


if __name__ == "__main__":
    try:
        left = update()
    except Unsayable as error:
        sys.exit(str(error))
    for language, count in left.items():
        print(f"{language}: {'complete' if not count else f'{count} to translate'}")
    sys.exit(any(left.values()))
