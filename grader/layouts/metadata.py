"""Files beside submissions that say whose they are: YAML and JSON, read with limits and without trust."""

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import yaml

from grader.errors import SubmissionError

__all__ = ["read_json", "read_yaml", "text_at", "time_at"]


# PyYAML's own parser, or libyaml's where PyYAML was built with it; both make plain values only.
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_MAX_DEPTH = 50


def read_yaml(path: Path, *, limit: int, remedy: str) -> dict[Any, Any]:
    """Read the mapping in the YAML file *path*.

    Raises:
        SubmissionError: if there is none, it is larger than *limit* bytes, or no such file; it ends with *remedy*.
    """
    try:
        value = _value(_text(path, limit, remedy))
    except (yaml.YAMLError, ValueError, OverflowError) as error:
        raise SubmissionError(f"{path} is no YAML that can be read ({_short(error)}); {remedy}.") from error
    return _mapping(value, path, remedy)


def read_json(path: Path, *, limit: int, remedy: str) -> dict[Any, Any]:
    """Read the object in the JSON file *path*.

    Raises:
        SubmissionError: if there is none, it is larger than *limit* bytes, or no such file; it ends with *remedy*.
    """
    try:
        value = json.loads(_text(path, limit, remedy))
    except (ValueError, RecursionError) as error:
        raise SubmissionError(f"{path} is no JSON that can be read ({_short(error)}); {remedy}.") from error
    return _mapping(value, path, remedy)


def text_at(value: object, *keys: str) -> str:
    """Return what the mapping *value* has under the first of *keys* it has, as text; nothing where it has no text."""
    if not isinstance(value, Mapping):
        return ""
    found = next((value[key] for key in keys if value.get(key) is not None), "")
    plain = isinstance(found, str | int) and not isinstance(found, bool)
    return str(found)[:1000].strip() if plain else ""


def time_at(value: object, *keys: str) -> datetime | None:
    """Return the instant that the mapping *value* has under one of *keys*, if its zone is known."""
    found = next((value[key] for key in keys if key in value), None) if isinstance(value, Mapping) else None
    if isinstance(found, Mapping):
        # Rails writes instants as an object with the time in UTC in it.
        found = found.get("utc") or found.get("time")
    try:
        instant = datetime.fromisoformat(found) if isinstance(found, str) else found
    except ValueError:
        return None
    if not isinstance(instant, datetime) or instant.tzinfo is None:
        return None
    try:
        return instant.astimezone(UTC)
    except OverflowError:
        return None


def _value(text: str) -> object:
    """Return what the YAML *text* says, with Ruby's tagged values as the plain ones that they hold.

    The loader composes by recursion in C, which has no limit of its own; so the depth is counted before.
    """
    depth = 0
    for event in yaml.parse(text, Loader=_LOADER):
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > _MAX_DEPTH:
            raise ValueError(f"it is nested deeper than {_MAX_DEPTH} levels")
    loader = _LOADER(text)
    loader.yaml_multi_constructors = {**loader.yaml_multi_constructors, "!ruby/": _untagged}
    try:
        return loader.get_single_data()
    finally:
        loader.dispose()


def _untagged(loader: Any, suffix: str, node: Any) -> object:
    del suffix
    if isinstance(node, yaml.MappingNode):
        return loader.construct_mapping(node, deep=True)
    if isinstance(node, yaml.SequenceNode):
        return loader.construct_sequence(node, deep=True)
    return loader.construct_scalar(node)


def _text(path: Path, limit: int, remedy: str) -> str:
    if path.is_symlink() or not path.is_file():
        raise SubmissionError(f"{path} is no file; {remedy}.")
    try:
        with path.open("rb") as file:
            data = file.read(limit + 1)
    except OSError as error:
        raise SubmissionError(f"{path} cannot be read: {error.strerror or error}; {remedy}.") from error
    if len(data) > limit:
        raise SubmissionError(f"{path} is larger than {limit >> 10} KiB; {remedy}.")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise SubmissionError(f"{path} is no UTF-8 text; {remedy}.") from error


def _mapping(value: object, path: Path, remedy: str) -> dict[Any, Any]:
    if not isinstance(value, dict):
        raise SubmissionError(f"{path} holds no table of keys and values; {remedy}.")
    return value


def _short(error: BaseException) -> str:
    return " ".join(str(error).split())[:200] or type(error).__name__
