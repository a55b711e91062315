"""A course on disk: ``exercises/course.toml`` with its stubs, ``solutions/`` with what judges them."""

import dataclasses
import hashlib
import math
import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec

from grader.errors import CourseError, SubmissionError
from grader.model import Course, Exercise, HintTerms, Limits, Misconception, SourceFile, Step, Unit
from grader.source import parse_source, read_source, syntax_tree
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

FORMAT_VERSION = 1
_SHEET = re.compile(r"questionnaire.*\.md")
_Kind = type[Limits | HintTerms | Step | Unit | Exercise]
_SECRET_FOLDERS = frozenset({"hidden", "accepted", "misconceptions"})


class _Manifest(msgspec.Struct, forbid_unknown_fields=True):
    """``course.toml`` as it is written."""

    format_version: int
    name: str
    title: str
    units: tuple[Unit, ...]
    prelude: str = ""
    limits: Limits = Limits()
    ladder: tuple[Step, ...] = ()
    language: str = "en"
    hints: HintTerms = HintTerms()


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
    manifest = _manifest(manifest_path)
    _check(manifest, manifest_path)
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


def _manifest(path: Tree) -> _Manifest:
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise CourseError(
            f"{path}: a course needs this file ({error.strerror}). Give the folder that holds exercises/ and "
            "solutions/; `grade course new PATH` makes one."
        ) from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise CourseError(f"{path}: this is not TOML: {error}.") from error
    version = table.get("format_version")
    if version != FORMAT_VERSION:
        raise CourseError(f"{path}: format_version is {version!r}; this grader reads {FORMAT_VERSION}.")
    try:
        manifest = msgspec.convert(table, _Manifest)
    except msgspec.ValidationError as error:
        raise CourseError(f"{path}: {error}. Mend that key; docs/writing-exercises.md lists them all.") from error
    for where, kind, part in _parts(table):
        # msgspec passes over what a dataclass does not know; an author's `optinal` must not be passed over.
        unknown = sorted(part.keys() - {each.name for each in dataclasses.fields(kind)})
        if unknown:
            raise CourseError(
                f"{path}: unknown key `{unknown[0]}` in {where}; docs/writing-exercises.md lists those that are known."
            )
    return manifest


def _parts(table: dict[str, Any]) -> Iterator[tuple[str, _Kind, dict[str, Any]]]:
    """Yield the tables inside a manifest that was read without an error, each with what it stands for."""
    yield "[limits]", Limits, table.get("limits", {})
    yield "[hints]", HintTerms, table.get("hints", {})
    for step in table.get("ladder", []):
        yield "[[ladder]]", Step, step
    for unit in table["units"]:
        yield "[[units]]", Unit, unit
        for exercise in unit["exercises"]:
            yield "[[units.exercises]]", Exercise, exercise


def _check(manifest: _Manifest, path: Tree) -> None:
    exercises = [exercise for unit in manifest.units for exercise in unit.exercises]
    if not exercises:
        raise CourseError(f"{path}: no unit has an exercise; add a [[units.exercises]] table.")
    _check_language(path, manifest.language)
    if not 0 <= manifest.hints.cost < math.inf:
        raise CourseError(f"{path}: `cost` in [hints] is {manifest.hints.cost:g}; it must be a number from 0 up.")
    _check_once(path, "exercise", [each.name for each in exercises])
    _check_once(path, "unit file", [unit.file for unit in manifest.units])
    _check_once(path, "rung of the ladder", [step.name for step in manifest.ladder])
    for unit in manifest.units:
        if "/" in unit.file or not unit.file.endswith(".py"):
            raise CourseError(f"{path}: unit file {unit.file!r} must be the plain name of a .py file.")
    for each in exercises:
        _check_exercise(each, path)
    fault = parse_source("prelude", manifest.prelude.encode()).fault
    if fault is not None:
        raise CourseError(f"{path}: `prelude` must be Python; its line {fault.line} is not: {fault.message}.")


def _check_language(path: Tree, language: str) -> None:
    if language == "en":
        return
    from grader.language import LANGUAGES, language_name

    if language_name(language) is None:
        offered = ", ".join(each.replace("_", "-") for each in LANGUAGES)
        raise CourseError(f"{path}: there are no reports in `language` = {language!r}; there are: {offered}.")


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


def _check_once(path: Tree, what: str, names: list[str]) -> None:
    repeated = [name for name, count in Counter(names).items() if count > 1]
    if repeated:
        raise CourseError(f"{path}: {what} {repeated[0]!r} stands there twice; a name may stand once.")


def _check_exercise(exercise: Exercise, path: Tree) -> None:
    where = f"{path}: exercise {exercise.name!r}"
    if not exercise.name.isidentifier():
        raise CourseError(f"{where} must have the name of a Python function as `name`.")
    for key, value in (("points", exercise.points), ("bonus", exercise.bonus)):
        if not 0 <= value < math.inf:
            raise CourseError(f"{where} has `{key}` = {value:g}; it must be a number from 0 up.")
    if exercise.challenge and (exercise.points or not exercise.bonus):
        raise CourseError(f"{where} is a challenge: give it `points = 0` and a `bonus`, for it costs nobody a point.")
    if not all(each.strip() for each in exercise.hints):
        raise CourseError(f"{where} has an empty text under `hints`; write it, or take it out.")
    _check_once(path, f"of exercise {exercise.name!r}, under `parameters`,", list(exercise.parameters))
    strangers = set(exercise.optional) - set(exercise.parameters)
    if strangers:
        raise CourseError(
            f"{where} lists {sorted(strangers)} under `optional` "
            "but not under `parameters`; every optional parameter stands in both."
        )


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
