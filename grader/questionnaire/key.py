"""The key of a course's questionnaire, ``solutions/questionnaire.toml``, read and looked at part by part."""

import dataclasses
import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec

from grader.errors import CourseError
from grader.model import Course
from grader.question import Concept, Form, Mistake, Option, Pair, Part, Questionnaire, Topic
from grader.questionnaire.normal import normal

__all__ = ["key_file", "read_key"]

KEY_VERSION = 1
MODEL_LANGUAGES = ("en", "zh-Hans", "zh-Hant", "ko")
_ID = re.compile(r"([1-9][0-9]?)([a-z])")
# What a part of a form has beside id, form, prompt, points and explanation: what it needs, and what it may have.
_NEEDS = {
    Form.CHOICE: ("options",),
    Form.SEVERAL: ("options",),
    Form.ORDER: ("items",),
    Form.MATCH: ("pairs",),
    Form.NUMBER: ("value",),
    Form.SHORT: ("accepted",),
    Form.CODE: ("exercise",),
    Form.PLOT: ("exercise",),
    Form.TEXT: ("concepts", "model"),
}
_MAY_HAVE = {
    Form.MATCH: ("others",),
    Form.NUMBER: ("tolerance", "unit", "units", "wrong"),
    Form.SHORT: ("code", "wrong"),
}
_ALL_HAVE = ("id", "form", "prompt", "points", "explanation")


class _Key(msgspec.Struct, forbid_unknown_fields=True):
    """The file as it is written."""

    format_version: int
    title: str
    topics: tuple[Topic, ...]
    shuffle: int = 0


def key_file(course: Course) -> Path:
    """Return where the key of *course* lies, if it has a questionnaire."""
    return Path(course.solutions_folder) / "questionnaire.toml"


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


def _table(path: Path) -> dict[str, Any]:
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


def _check_keys(table: dict[str, Any], path: Path) -> None:
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


def _check(questionnaire: Questionnaire, path: Path) -> None:
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
            for fault in _faults(part):
                raise CourseError(f"{path}: part {part.id}: {fault}")


def _faults(part: Part) -> Iterator[str]:
    """Yield what is wrong with *part*, each a sentence that names the key."""
    needs, may = _NEEDS[part.form], _MAY_HAVE.get(part.form, ())
    for each in dataclasses.fields(part):
        given = _is_given(part, each)
        if given and each.name not in (*_ALL_HAVE, *needs, *may):
            yield f"`{each.name}` means nothing to the form {part.form.value!r}; take it out."
        if not given and each.name in needs:
            yield f"the form {part.form.value!r} needs `{each.name}`."
    if not part.prompt.strip():
        yield "`prompt` is empty."
    if part.form in (Form.CODE, Form.PLOT):
        if part.points:
            yield "`points` come from the exercise; take them out."
    elif not 0 < part.points < 1000:
        yield f"`points` is {part.points:g}; it must be a number above 0."
    yield from _FAULTS.get(part.form, _no_faults)(part)


def _is_given(part: Part, key: dataclasses.Field[Any]) -> bool:
    value = getattr(part, key.name)
    return bool(value) if isinstance(value, dict) else value != key.default


def _no_faults(_part: Part) -> Iterator[str]:
    yield from ()


def _choice_faults(part: Part) -> Iterator[str]:
    right = [each for each in part.options if each.right]
    if part.form is Form.CHOICE and len(right) != 1:
        yield f"{len(right)} of its `options` are `right`; of a choice exactly one is."
    if not right or len(right) == len(part.options):
        yield "some of its `options` must be `right`, and some not."
    yield from _repeated("options", [each.text for each in part.options])
    for each in part.options:
        if not each.right and not each.why.strip():
            yield f"the option {each.text!r} is not right and needs a `why`."


def _order_faults(part: Part) -> Iterator[str]:
    if len(part.items) < 3:
        yield "`items` must be three or more, in the right order."
    yield from _repeated("items", list(part.items))


def _match_faults(part: Part) -> Iterator[str]:
    if len(part.pairs) < 2:
        yield "`pairs` must be two or more."
    yield from _repeated("pairs", [each.left for each in part.pairs])
    yield from _repeated("pairs and others", [*(each.right for each in part.pairs), *part.others])


def _number_faults(part: Part) -> Iterator[str]:
    if part.tolerance < 0:
        yield "`tolerance` must be 0 or more."
    for each in part.wrong:
        if each.value is None or each.text:
            yield "each of `wrong` needs a `value` and a `why`, and no `text`."
        elif part.value is not None and abs(each.value - part.value) <= part.tolerance:
            yield f"`wrong` lists {each.value:g}, which is right within `tolerance`."


def _short_faults(part: Part) -> Iterator[str]:
    right = {normal(each) for each in part.accepted}
    for each in part.wrong:
        if each.value is not None or not each.text:
            yield "each of `wrong` needs a `text`, a list, and a `why`, and no `value`."
        for text in each.text:
            if normal(text) in right:
                yield f"`wrong` lists {text!r}, which is `accepted`."


def _text_faults(part: Part) -> Iterator[str]:
    for language in MODEL_LANGUAGES:
        if not part.model.get(language, "").strip():
            yield f"`model` lacks an answer in {language!r}; each language needs one."
    yield from _repeated("concepts", [each.id for each in part.concepts])
    for each in part.concepts:
        if each.weight <= 0 or not each.signs or not each.title.strip():
            yield f"the concept {each.id!r} needs a `title`, `signs`, and a `weight` above 0."


def _repeated(key: str, texts: list[str]) -> Iterator[str]:
    for text, count in Counter(map(normal, texts)).items():
        if count > 1:
            yield f"`{key}` hold {text!r} twice."


_FAULTS = {
    Form.CHOICE: _choice_faults,
    Form.SEVERAL: _choice_faults,
    Form.ORDER: _order_faults,
    Form.MATCH: _match_faults,
    Form.NUMBER: _number_faults,
    Form.SHORT: _short_faults,
    Form.TEXT: _text_faults,
}


def _check_exercises(questionnaire: Questionnaire, course: Course, path: Path) -> None:
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
