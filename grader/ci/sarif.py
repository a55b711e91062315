"""SARIF 2.1.0, which GitHub's code scanning and editors show beside the code."""

import hashlib
from collections.abc import Sequence
from typing import Any
from urllib.parse import quote

from grader import __version__
from grader.ci.cases import Case, findings
from grader.ci.documents import document
from grader.result import Result, Verdict
from grader.verdicts import MARKS

__all__ = ["sarif_log"]

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"


def sarif_log(result: Result, cases: Sequence[Case]) -> bytes:
    """Return what is wrong as a SARIF log: a rule per verdict, a result per mistake, none where all is right.

    What has no file is left out: GitHub refuses a whole log if one result has no place. Where the grader failed, the
    run says that it was not successful.
    """
    told = [each for each in findings(cases) if each.file]
    rules = sorted({each.verdict for each in told})
    run: dict[str, Any] = {
        "tool": {
            "driver": {
                "name": "gradekit",
                "version": __version__,
                "rules": [{"id": each.value, "shortDescription": {"text": MARKS[each][2]}} for each in rules],
            }
        },
        "invocations": [{"executionSuccessful": result.score is not None}],
        "columnKind": "unicodeCodePoints",
        "results": [_result(each, rules.index(each.verdict)) for each in told],
    }
    return document({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]})


def _result(case: Case, rule: int) -> dict[str, Any]:
    return {
        "ruleId": case.verdict.value,
        "ruleIndex": rule,
        "level": _level(case),
        "message": {"text": f"{case.name}\n{case.words}"},
        # What stays the same when lines move, so that a mistake is known again.
        "partialFingerprints": {"gradekit/v1": hashlib.sha256(f"{case.exercise}\0{case.id}".encode()).hexdigest()},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": quote(case.file), "uriBaseId": "%SRCROOT%"},
                    "region": {"startLine": max(case.line, 1)},
                }
            }
        ],
    }


def _level(case: Case) -> str:
    if case.question:
        return "note" if case.verdict is Verdict.MISSING else "warning"
    return "note" if case.verdict is Verdict.MISSING else "error"
