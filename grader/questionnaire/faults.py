"""What can be wrong with a part of a key: rules per form, each broken one a sentence that names the key."""

import dataclasses
import math
from collections import Counter
from collections.abc import Iterator
from typing import Any

from grader.question import Form, Part
from grader.questionnaire.normal import normal
from grader.questionnaire.shuffling import LETTERS

__all__ = ["MODEL_LANGUAGES", "part_faults"]

MODEL_LANGUAGES = ("en", "zh-Hans", "zh-Hant", "ko")
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


def part_faults(part: Part) -> Iterator[str]:
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
    yield from _shown_faults(part)
    yield from _FAULTS.get(part.form, _no_faults)(part)


def _shown_faults(part: Part) -> Iterator[str]:
    """Yield what is wrong with texts that stand in one line of the sheet, each behind a letter of its own."""
    shown = {
        "options": [each.text for each in part.options],
        "items": list(part.items),
        "pairs": [text for each in part.pairs for text in (each.left, each.right)],
        "others": list(part.others),
        "accepted": list(part.accepted),
    }
    for key, texts in shown.items():
        for text in texts:
            if not text.strip() or len(text.splitlines()) > 1:
                yield f"`{key}` hold {text!r}; each must be one line of text."
    most = len(LETTERS)
    if max(len(part.options), len(part.items), len(part.pairs) + len(part.others)) > most:
        yield f"it shows more than {most} texts, and there are only so many letters."


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
    if not 0 <= part.tolerance < math.inf:
        yield "`tolerance` must be 0 or more."
    if part.value is not None and not math.isfinite(part.value):
        yield f"`value` is {part.value:g}; it must be a number."
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
    for language in sorted(part.model.keys() - set(MODEL_LANGUAGES)):
        yield f"`model` has an answer in {language!r}; there are: {', '.join(MODEL_LANGUAGES)}."
    yield from _repeated("concepts", [each.id for each in part.concepts])
    for each in part.concepts:
        if not 0 < each.weight < math.inf or not any(map(str.strip, each.signs)) or not each.title.strip():
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
