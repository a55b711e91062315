"""Generic faults: mistakes that have the same face in every exercise. Their words stand in ``faults.toml``."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import msgspec

from grader.examiner.outcomes import StudentFailure
from grader.result import Diagnosis, Verdict
from grader.saying import fixed, say

__all__ = ["diagnosis_of_failure", "diagnosis_of_fault"]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Fault:
    id: str
    title: str
    hint: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _Exception:
    """*error* is a pattern for the exception's type, *pattern* one for what it says."""

    error: str
    pattern: str
    id: str
    title: str
    hint: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _Table:
    fault: tuple[_Fault, ...]
    exception: tuple[_Exception, ...]


def diagnosis_of_fault(fault: str) -> Diagnosis | None:
    """Return the words for the generic fault with that id, if there is one."""
    return next((_worded(each) for each in _table().fault if each.id == fault), None)


def diagnosis_of_failure(failure: StudentFailure) -> Diagnosis | None:
    """Name what lies behind an exception or a limit, where that can be told from outside."""
    if failure.suggestion:
        hint = say("Did you mean `{name}`?", name=failure.suggestion)
        return Diagnosis(id="generic.misspelt", title=fixed("A name is misspelt"), hint=str(hint), said_hint=hint)
    if failure.verdict is Verdict.TIME_LIMIT:
        return diagnosis_of_fault("waiting" if "waiting" in failure.message else "endless")
    for each in _table().exception:
        if re.fullmatch(each.error, failure.error) and re.search(each.pattern, failure.message):
            return _worded(each)
    return diagnosis_of_fault(failure.verdict.value)


def _worded(fault: _Fault | _Exception) -> Diagnosis:
    return Diagnosis(id=f"generic.{fault.id}", title=fault.title, hint=fault.hint)


@cache
def _table() -> _Table:
    """Read the words; they are part of the package and never change while it runs."""
    text = files("grader.examiner").joinpath("faults.toml").read_text(encoding="utf-8")
    return msgspec.convert(tomllib.loads(text), _Table)
