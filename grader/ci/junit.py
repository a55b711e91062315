"""JUnit's XML, as GitLab, Jenkins and others show it: a suite per exercise."""

import re
from collections.abc import Sequence
from itertools import groupby
from xml.etree import ElementTree as ET

from grader.ci.cases import Case
from grader.result import Verdict

__all__ = ["junit_report"]

# What no XML 1.0 file may hold, in whatever way it is written.
_ILLEGAL = re.compile("[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def junit_report(course: str, cases: Sequence[Case]) -> bytes:
    """Return *cases* as a JUnit report.

    A wrong answer is a failure and a failed grader an error. What waits for a person, and extra points that were not
    earned, are skipped: they are neither right nor wrong.
    """
    root = ET.Element("testsuites", {"name": _legal(course), **_counts(cases)})
    parts = [(unit, name, list(own)) for (unit, name), own in groupby(cases, key=_suite)]
    for unit, name, own in parts:
        suite = ET.SubElement(root, "testsuite", {"name": _legal(name), **_counts(own)})
        _properties(suite, own)
        for case in own:
            _case(suite, case, _legal(f"{course}.{unit}.{name}"))
    ET.indent(root)
    written: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return written + b"\n"


def _suite(case: Case) -> tuple[str, str]:
    return case.unit, case.unit if case.question else case.exercise


def _counts(cases: Sequence[Case]) -> dict[str, str]:
    return {
        "tests": str(len(cases)),
        "failures": str(sum(each.failed for each in cases)),
        "errors": str(sum(each.unjudged for each in cases)),
        "skipped": str(sum(bool(_skipped(each)) for each in cases)),
        "time": f"{sum(each.seconds for each in cases):.3f}",
    }


def _properties(suite: ET.Element, cases: Sequence[Case]) -> None:
    regular = [each for each in cases if not each.bonus]
    scores = [each.score for each in regular]
    known = [each for each in scores if each is not None]
    values = {
        "points": f"{sum(each.points for each in regular):g}",
        # The grader failed: there is no score, which is not the same as 0.
        "score": f"{sum(known):g}" if len(known) == len(scores) else "",
        "bonus": f"{sum(each.score or 0.0 for each in cases if each.bonus):g}",
    }
    inner = ET.SubElement(suite, "properties")
    for name, value in values.items():
        if value:
            ET.SubElement(inner, "property", name=name, value=value)


def _case(suite: ET.Element, case: Case, group: str) -> None:
    title = f"{case.exercise}: {case.title}" if case.question else case.title or case.exercise
    place = {"file": _legal(case.file)} if case.file else {}
    if case.line:
        place["line"] = str(case.line)
    named = {"classname": group, "name": _legal(title), **place, "time": f"{case.seconds:.3f}"}
    test = ET.SubElement(suite, "testcase", named)
    first = _legal(case.message.partition("\n")[0] or case.verdict.value)
    if case.unjudged:
        ET.SubElement(test, "error", type=case.verdict.value, message=first).text = _legal(case.words)
    elif case.failed:
        ET.SubElement(test, "failure", type=case.verdict.value, message=first).text = _legal(case.words)
    elif _skipped(case):
        ET.SubElement(test, "skipped", message=_skipped(case))
    printed = case.output or (case.message if case.verdict is Verdict.INCONCLUSIVE else "")
    if printed:
        ET.SubElement(test, "system-out").text = _legal(printed)


def _skipped(case: Case) -> str:
    if case.provisional:
        return "a person has yet to read this"
    if case.verdict is Verdict.SKIPPED:
        return "not judged"
    return "extra points, not earned yet" if case.bonus and not case.verdict.passed and not case.unjudged else ""


def _legal(text: str) -> str:
    return _ILLEGAL.sub("�", text)
