"""``exercises/course.toml``, read and checked."""

import dataclasses
import math
import tomllib
from collections import Counter
from collections.abc import Iterator
from typing import Any

import msgspec

from grader.errors import CourseError
from grader.model import Exercise, HintTerms, Limits, Step, Unit
from grader.source import parse_source
from grader.tree import Tree

__all__ = ["Manifest", "read_manifest"]

FORMAT_VERSION = 1
_Kind = type[Limits | HintTerms | Step | Unit | Exercise]


class Manifest(msgspec.Struct, forbid_unknown_fields=True):
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


def read_manifest(path: Tree) -> Manifest:
    """Read the manifest at *path*.

    Raises:
        CourseError: if it is not there or broken; the message names file, key and remedy.
    """
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
        manifest = msgspec.convert(table, Manifest)
    except msgspec.ValidationError as error:
        raise CourseError(f"{path}: {error}. Mend that key; docs/writing-exercises.md lists them all.") from error
    for where, kind, part in _parts(table):
        # msgspec passes over what a dataclass does not know; an author's `optinal` must not be passed over.
        unknown = sorted(part.keys() - {each.name for each in dataclasses.fields(kind)})
        if unknown:
            raise CourseError(
                f"{path}: unknown key `{unknown[0]}` in {where}; docs/writing-exercises.md lists those that are known."
            )
    _check(manifest, path)
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


def _check(manifest: Manifest, path: Tree) -> None:
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
