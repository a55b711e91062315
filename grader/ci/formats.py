"""The files that can be asked for, by the names of their options."""

from collections.abc import Callable, Mapping, Sequence

from grader.ci.cases import Case
from grader.ci.codequality import code_quality
from grader.ci.documents import document
from grader.ci.exercism import exercism_results
from grader.ci.junit import junit_report
from grader.ci.sarif import sarif_log
from grader.exporters.gradescope import results_document
from grader.result import Result

__all__ = ["FORMATS"]

FORMATS: Mapping[str, Callable[[Result, Sequence[Case]], bytes]] = {
    "json": lambda result, _cases: document(result),
    "junit": lambda result, cases: junit_report(result.course, cases),
    "sarif": sarif_log,
    "codequality": lambda _result, cases: code_quality(cases),
    "gradescope": lambda result, _cases: document(results_document(result)),
    "exercism": exercism_results,
}
