"""A course on disk: ``exercises/course.toml`` with its stubs, ``solutions/`` with what judges them."""

import hashlib
import re
import tomllib
from pathlib import Path
from typing import Any

from grader.errors import CourseError, SubmissionError
from grader.manifest import read_manifest
from grader.model import Course, Misconception, SourceFile, Unit
from grader.source import read_source, syntax_tree
from grader.tree import Tree, below, files_in

__all__ = [
    "accepted_variants",
    "hidden_suite",
    "load_course",
    "load_exercises",
    "misconceptions",
    "reference_files",
    "stub_files",
]

_SHEET = re.compile(r"questionnaire.*\.md")
_SECRET_FOLDERS = frozenset({"hidden", "accepted", "misconceptions"})


def load_course(home: Tree) -> Course:
    """Read the course in *home*, a folder or what was packed, with what judges it.

    Raises:
        CourseError: if it is broken; the message names file, key and remedy.
    """
    course = load_exercises(home)
    solutions = course.solutions_tree
    if isinstance(solutions, Path) and not solutions.is_dir():
        raise CourseError(
            f"{solutions}: this folder is not there, and without the solutions nothing can be judged. If you were "
            "given the exercises only, hand in your work where it is judged; else give the whole course with --course."
        )
    for unit in course.units:
        _check_needed(course.exercises_tree / "course.toml", unit, solutions / unit.file)
        _check_needed(course.exercises_tree / "course.toml", unit, hidden_suite(solutions, unit))
    return course


def load_exercises(home: Tree) -> Course:
    """Read of the course in *home* what students are given; its solutions may be there or not.

    Raises:
        CourseError: if it is broken; the message names file, key and remedy.
    """
    if isinstance(home, Path):
        home = home.resolve()
    manifest_path = home / "exercises" / "course.toml"
    manifest = read_manifest(manifest_path)
    solutions = home / "solutions"
    _check_nothing_is_given_away(home / "exercises")
    for unit in manifest.units:
        _check_needed(manifest_path, unit, home / "exercises" / unit.file)
    probes = home / "exercises" / "probes.py"
    lent = solutions / "lent.py"
    return Course(
        name=manifest.name,
        title=manifest.title,
        exercises_folder=str(home / "exercises"),
        solutions_folder=str(solutions),
        units=manifest.units,
        prelude=manifest.prelude,
        probes=_solution(probes).text if probes.is_file() else "",
        limits=manifest.limits,
        lent=_solution(lent).text if lent.is_file() else "",
        ladder=manifest.ladder,
        language=manifest.language,
        packed=None if isinstance(home, Path) else home,
        hint_cost=manifest.hints.cost,
    )


def hidden_suite(solutions: Tree, unit: Unit) -> Tree:
    """Return where the hidden suite of *unit* lies."""
    return solutions / "hidden" / f"test_{unit.file}"


def suite_digest(course: Course) -> str:
    """Hash everything that decides a verdict: manifest, probes, references, suites, misconceptions, keys.

    Of the questionnaire that is also what stands in its empty sheets, which is nobody's answer: sheets and catalogues.
    """
    digest = hashlib.sha256()
    for part in (course.exercises_tree, course.solutions_tree):
        # By their parts, as paths are sorted: the same for a folder and for what was packed.
        for name, path in sorted(below(part), key=lambda each: each[0].split("/")):
            if (path.suffix in (".py", ".toml", ".po") or _SHEET.fullmatch(path.name)) and path.is_file():
                digest.update(f"{part.name}/{name}".encode() + b"\0" + path.read_bytes() + b"\0")
    return f"sha256:{digest.hexdigest()}"


def reference_files(course: Course) -> tuple[SourceFile, ...]:
    """Read the reference solutions, one per unit."""
    return tuple(_solution(course.solutions_tree / unit.file) for unit in course.units)


def stub_files(course: Course) -> tuple[SourceFile, ...]:
    """Read the stubs as they are handed out."""
    return tuple(_solution(course.exercises_tree / unit.file) for unit in course.units)


def accepted_variants(course: Course, exercise: str) -> tuple[tuple[SourceFile, frozenset[str]], ...]:
    """Read the other right ways to do *exercise*, each with the titles of extra points that it does without.

    Raises:
        CourseError: if one is broken.
    """
    found = []
    for path in _files_of(course, "accepted", exercise):
        source = _solution(path)
        opening = _opening(path, source, required=("title",), optional=("loses",))
        loses = opening.get("loses", [])
        if not isinstance(loses, list) or not all(isinstance(each, str) for each in loses):
            raise CourseError(f'{path}: `loses` in the docstring at its top must be a list of titles, ["..."].')
        found.append((source, frozenset(loses)))
    return tuple(found)


def misconceptions(course: Course, exercise: str) -> tuple[Misconception, ...]:
    """Read the known wrong ways to do *exercise*.

    Raises:
        CourseError: if one is broken.
    """
    found = []
    for path in _files_of(course, "misconceptions", exercise):
        source = _solution(path)
        words = _opening(path, source, required=("title", "diagnosis", "hint"))
        found.append(
            Misconception(
                id=path.stem,
                exercise=exercise,
                title=words["title"],
                diagnosis=words["diagnosis"],
                hint=words["hint"],
                file=source,
            )
        )
    return tuple(found)


def _check_nothing_is_given_away(exercises: Tree) -> None:
    """Refuse what belongs to the solutions among the exercises, which every student gets."""
    for name, path in below(exercises):
        if not _SECRET_FOLDERS.isdisjoint(name.split("/")) or (path.suffix == ".py" and path.name.startswith("test_")):
            raise CourseError(
                f"{path}: everything in exercises/ is handed out to students, and this belongs to solutions/; move it."
            )


def _check_needed(manifest_path: Tree, unit: Unit, needed: Tree) -> None:
    if not needed.is_file():
        raise CourseError(f"{manifest_path}: unit {unit.file!r} needs the file {needed}, which is not there.")


def _solution(path: Tree) -> SourceFile:
    try:
        source = read_source(path, path.name)
    except SubmissionError as error:
        raise CourseError(f"{path}: {error}") from error
    if source.fault is not None:
        raise CourseError(f"{path}: line {source.fault.line}: {source.fault.message}. A course's files must be Python.")
    return source


def _files_of(course: Course, kind: str, exercise: str) -> list[Tree]:
    return files_in(course.solutions_tree / kind / exercise, ".py")


def _opening(path: Tree, source: SourceFile, *, required: tuple[str, ...], optional: tuple[str, ...] = ()) -> Any:
    """Read the TOML in the docstring that opens *source*."""
    import ast

    try:
        words = tomllib.loads(ast.get_docstring(syntax_tree(source.text)) or "")
    except tomllib.TOMLDecodeError as error:
        raise CourseError(
            f"{path}: the docstring at its top must be TOML with {', '.join(required)}: {error}."
        ) from error
    for key in required:
        if not isinstance(words.get(key), str) or not words[key].strip():
            raise CourseError(f'{path}: the docstring at its top needs `{key} = "..."`.')
    for key in words:
        if key not in required + optional:
            raise CourseError(
                f"{path}: unknown key `{key}` in the docstring at its top; known are {required + optional}."
            )
    return words
