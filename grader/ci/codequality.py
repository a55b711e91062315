"""GitLab's code quality report, shown in merge requests beside the changed lines."""

import hashlib
from collections.abc import Sequence
from typing import Any

from grader.ci.cases import Case, findings
from grader.ci.documents import document
from grader.result import Verdict

__all__ = ["code_quality"]

_SEVERITIES = {
    Verdict.MISSING: "info",
    Verdict.WRONG_ANSWER: "major",
    Verdict.RUNTIME_ERROR: "major",
    Verdict.LOAD_ERROR: "critical",
    Verdict.FORBIDDEN: "critical",
}


def code_quality(cases: Sequence[Case]) -> bytes:
    """Return what is wrong as GitLab's list; what has no file is left out, for GitLab shows nothing without one."""
    return document([_issue(each) for each in findings(cases) if each.file])


def _issue(case: Case) -> dict[str, Any]:
    # GitLab shows one line; of two with the same fingerprint it keeps one.
    first = " ".join(filter(None, (case.hint.partition("\n")[0], case.message.partition("\n")[0])))
    return {
        "description": f"{case.name}: {first}" if first else case.name,
        "check_name": f"gradekit/{case.verdict.value}",
        "fingerprint": hashlib.sha256(f"{case.exercise}\0{case.id}\0{case.file}".encode()).hexdigest()[:32],
        "severity": "minor" if case.question else _SEVERITIES.get(case.verdict, "critical"),
        "location": {"path": case.file, "lines": {"begin": max(case.line, 1)}},
    }
