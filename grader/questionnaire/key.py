"""The key of a course's questionnaire, ``solutions/questionnaire.toml``, read and looked at part by part."""

import dataclasses
import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from typing import Any

import msgspec

from grader.errors import CourseError
from grader.model import Course
from grader.question import Concept, Form, Mistake, Option, Pair, Part, Questionnaire, Topic
from grader.questionnaire.faults import part_faults
from grader.tree import Tree

__all__ = ["key_file", "read_key"]

KEY_VERSION = 1
_ID = re.compile(r"([1-9][0-9]?)([a-z])")


class _Key(msgspec.Struct, forbid_unknown_fields=True):
    """The file as it is written."""

    format_version: int
    title: str
    topics: tuple[Topic, ...]
    shuffle: int = 0


def key_file(course: Course) -> Tree:
    """Return where the key of *course* lies, if it has a questionnaire."""
    return course.solutions_tree / "questionnaire.toml"


def read_key(course: Course) -> Questionnaire | None:
    """Read the questionnaire of *course*, or return None if it has none.

    Raises:
        CourseError: if the key is broken; the message names file, part and key.
    """
    path = key_file(course)
    if not path.is_file():
        return None
    table = _table(path)
    _check_keys(table, path)
    try:
        key = msgspec.convert(table, _Key)
    except msgspec.ValidationError as error:
        raise CourseError(f"{path}: {error}. Mend that key; docs/questionnaire.md lists them all.") from error
    questionnaire = Questionnaire(title=key.title, topics=key.topics, shuffle=key.shuffle)
    _check(questionnaire, path)
    _check_exercises(questionnaire, course, path)
    return questionnaire


def _table(path: Tree) -> dict[str, Any]:
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise CourseError(f"{path}: this is not TOML: {error}.") from error
    except OSError as error:
        raise CourseError(f"{path} cannot be read: {error.strerror}.") from error
    version = table.get("format_version")
    if version != KEY_VERSION:
        raise CourseError(f"{path}: format_version is {version!r}; this grader reads {KEY_VERSION}.")
    return table


def _check_keys(table: dict[str, Any], path: Tree) -> None:
    """Refuse what msgspec would pass over: a key that a dataclass does not know."""
    for where, kind, part in _tables(table):
        unknown = sorted(part.keys() - {each.name for each in dataclasses.fields(kind)})
        if unknown:
            raise CourseError(
                f"{path}: unknown key `{unknown[0]}` in {where}; docs/questionnaire.md lists those that are known."
            )


def _tables(table: Any) -> Iterator[tuple[str, type[Any], dict[str, Any]]]:
    for topic in _listed(table, "topics"):
        yield f"topic {topic.get('number')}", Topic, topic
        for part in _listed(topic, "parts"):
            where = f"part {part.get('id')}"
            yield where, Part, part
            kinds = {"options": Option, "pairs": Pair, "wrong": Mistake, "concepts": Concept}
            for key, kind in kinds.items():
                for each in _listed(part, key):
                    yield f"{where}, `{key}`", kind, each


def _listed(table: dict[str, Any], key: str) -> list[dict[str, Any]]:
    found = table.get(key, [])
    return [each for each in found if isinstance(each, dict)] if isinstance(found, list) else []


def _check(questionnaire: Questionnaire, path: Tree) -> None:
    if not questionnaire.topics:
        raise CourseError(f"{path}: `topics` is empty; add a [[topics]] table.")
    repeated = [each for each, count in Counter(part.id for part in questionnaire.parts).items() if count > 1] or [
        str(each) for each, count in Counter(topic.number for topic in questionnaire.topics).items() if count > 1
    ]
    if repeated:
        raise CourseError(
            f"{path}: {repeated[0]!r} stands there twice; every topic and part needs a number of its own."
        )
    for topic in questionnaire.topics:
        if not topic.parts:
            raise CourseError(f"{path}: topic {topic.number} has no part; add a [[topics.parts]] table.")
        for part in topic.parts:
            number = _ID.fullmatch(part.id)
            if number is None or int(number[1]) != topic.number:
                raise CourseError(
                    f"{path}: part {part.id!r} of topic {topic.number} must have that number and a letter as its `id`, "
                    f'such as "{topic.number}a".'
                )
            for fault in part_faults(part):
                raise CourseError(f"{path}: part {part.id}: {fault}")


def _check_exercises(questionnaire: Questionnaire, course: Course, path: Tree) -> None:
    own = {each.name for unit in course.units if unit.questionnaire for each in unit.exercises}
    known = {each.name for each in course.exercises}
    for part in questionnaire.parts:
        if part.form is Form.CODE and part.exercise not in known - own:
            raise CourseError(f"{path}: part {part.id}: course.toml has no exercise {part.exercise!r}.")
        if part.form is Form.PLOT and part.exercise not in own:
            raise CourseError(
                f"{path}: part {part.id}: course.toml has no exercise {part.exercise!r} in a unit with "
                "`questionnaire = true`."
            )
