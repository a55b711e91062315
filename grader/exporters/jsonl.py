"""Grades as JSON lines, an object per student; durations and times as ISO 8601 has them."""

from collections.abc import Iterable
from typing import Any, TextIO

import msgspec

from grader.cells import clean
from grader.grade import Grade
from grader.result import Result

__all__ = ["FORMAT", "write_jsonl", "write_jsonl_with_results"]

FORMAT = "gradekit/grade/v1"


def write_jsonl(grades: Iterable[Grade], stream: TextIO) -> None:
    """Write a line for each of *grades*."""
    for grade in grades:
        _write({"format": FORMAT, "grade": _clean(msgspec.to_builtins(grade))}, stream)


def write_jsonl_with_results(pairs: Iterable[tuple[Grade, Result | None]], stream: TextIO) -> None:
    """Write a line for each grade of *pairs*, with the whole result in it, or null where there is none."""
    for grade, result in pairs:
        _write({"format": FORMAT, "grade": _clean(msgspec.to_builtins(grade)), "result": result}, stream)


def _write(line: dict[str, Any], stream: TextIO) -> None:
    stream.write(f"{msgspec.json.encode(line).decode()}\n")


def _clean(part: Any) -> Any:
    if isinstance(part, str):
        return clean(part)
    if isinstance(part, dict):
        return {key: _clean(each) for key, each in part.items()}
    return [_clean(each) for each in part] if isinstance(part, list | tuple) else part
