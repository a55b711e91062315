"""Files beside submissions that say whose they are: YAML and JSON, read with limits and without trust."""

import json
import re
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import yaml

from grader.errors import SubmissionError

__all__ = ["read_json", "read_yaml", "text_at", "time_at"]


# PyYAML's own parser, or libyaml's where PyYAML was built with it; of either only the events are taken, so that there
# are texts, lists and tables alone: no tag makes anything, and nothing is merged.
_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_MAX_DEPTH = 50
_NOTHING = frozenset({"~", "null", "Null", "NULL"})
# A timestamp of YAML may have a space before the zone.
_ZONE = re.compile(r"\s+(?=[-+Zz])")


def read_yaml(path: Path, *, limit: int, remedy: str, anchors: bool = False) -> dict[Any, Any]:
    """Read the mapping in the YAML file *path*; every scalar in it is a text, and what is null an empty one.

    With *anchors* what was written once may be referred to again, as Ruby writes it.

    Raises:
        SubmissionError: if there is none, it is larger than *limit* bytes, or no such file; it ends with *remedy*.
    """
    try:
        value = _value(_text(path, limit, remedy), anchors=anchors)
    except (yaml.YAMLError, ValueError, LookupError, AttributeError, TypeError) as error:
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
        instant = datetime.fromisoformat(_ZONE.sub("", found)) if isinstance(found, str) else None
        return instant.astimezone(UTC) if instant is not None and instant.tzinfo is not None else None
    except (ValueError, OverflowError):
        return None


def _value(text: str, *, anchors: bool) -> object:
    """Return what the YAML *text* says; built from its events, for composing has no limit of depth and a second pass.

    What an alias refers to is there once, however often it is referred to.
    """
    documents: list[Any] = []
    known: dict[str, object] = {}
    # What is open, from the outside in: a list or table each, with the key that waits for its value.
    opened: list[tuple[list[Any] | dict[Any, Any], list[str]]] = [(documents, [])]
    for event in yaml.parse(text, Loader=_LOADER):
        if isinstance(event, yaml.CollectionEndEvent):
            opened.pop()
        elif isinstance(event, yaml.NodeEvent):
            if event.anchor is not None and not anchors:
                raise ValueError("it has anchors or aliases")
            value = _node(event, known)
            _put(value, *opened[-1])
            if isinstance(event, yaml.CollectionStartEvent):
                opened.append((value, []))
        if len(opened) > _MAX_DEPTH:
            raise ValueError(f"it is nested deeper than {_MAX_DEPTH} levels")
    if len(documents) > 1:
        raise ValueError("it has more than one document in it")
    return documents[0] if documents else None


def _node(event: Any, known: dict[str, object]) -> Any:
    """Return the text of a scalar, the empty list or table that begins, or what an alias is for; keep what has one."""
    if isinstance(event, yaml.AliasEvent):
        if event.anchor not in known:
            raise ValueError(f"it refers to {event.anchor[:40]!a}, which is not there")
        return known[event.anchor]
    value: object = {} if isinstance(event, yaml.MappingStartEvent) else []
    if isinstance(event, yaml.ScalarEvent):
        value = "" if event.implicit[0] and event.value in _NOTHING else event.value
    if event.anchor is not None:
        known[event.anchor] = value
    return value


def _put(value: object, container: list[Any] | dict[Any, Any], keys: list[str]) -> None:
    if isinstance(container, list):
        container.append(value)
    elif keys:
        container[keys.pop()] = value
    elif not isinstance(value, str) or value == "<<":
        raise ValueError("it has a key that is no text, or merges tables")
    else:
        keys.append(value)


def _text(path: Path, limit: int, remedy: str) -> str:
    try:
        if path.is_symlink() or not path.is_file():
            raise SubmissionError(f"{path} is no file; {remedy}.")
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
