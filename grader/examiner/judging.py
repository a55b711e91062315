"""From a run of a case to its result: verdict, words, what was tried, and the values that pages draw of it."""

from dataclasses import dataclass
from pathlib import PurePosixPath

from grader.errors import GradekitError
from grader.examiner.describing import describe_arguments
from grader.examiner.expecting import Inconclusive, Mismatch
from grader.examiner.faults import diagnosis_of_failure, diagnosis_of_fault
from grader.examiner.outcomes import StudentFailure
from grader.examiner.respondent import Question, Record
from grader.examiner.showing import Evidence, show
from grader.examiner.suite import CaseRun
from grader.plain import all_printable, printable
from grader.result import Diagnosis, Shown, TestResult, Verdict
from grader.saying import Said, say
from grader.scoring import earned
from grader.tree import Packed
from grader.wire.messages import Answer, CodeFrame

__all__ = ["Judged", "judge"]

_OUTPUT_CHARACTERS = 2000


@dataclass(frozen=True, slots=True)
class Judged:
    """A test's result, the records that led to it, and the generic fault that it shows, if it shows one."""

    result: TestResult
    records: tuple[Record, ...]
    fault: Diagnosis | None = None


def judge(run: CaseRun, records: tuple[Record, ...], packed: Packed | None = None) -> Judged:
    """Turn what running a case brought into its result; *packed* is the course if it was sealed.

    Only outcomes that speak of the student count against them; whatever else a case raises is a fault of the suite or
    of the grader. A case that did not run is a fault of the grader too, never a pass.
    """
    match run:
        case CaseRun(ran=False):
            return Judged(
                _result(run, Verdict.JUDGE_ERROR, records, message=say("The test case did not run.")), records
            )
        case CaseRun(raised=None):
            return Judged(_result(run, Verdict.ACCEPTED, records), records)
        case CaseRun(raised=StudentFailure() as failure):
            return Judged(_failure(run, failure, records), records, diagnosis_of_failure(failure))
        case CaseRun(raised=Mismatch() as mismatch):
            result = _result(
                run,
                Verdict.WRONG_ANSWER,
                records,
                message=mismatch.message,
                got=mismatch.got,
                expected=mismatch.expected,
                place=mismatch.place,
                evidence=mismatch.evidence,
            )
            return Judged(result, records, diagnosis_of_fault(mismatch.fault))
        case CaseRun(raised=Inconclusive() as unclear):
            return Judged(_result(run, Verdict.INCONCLUSIVE, records, message=unclear.reason), records)
        case CaseRun(raised=AssertionError() as wrong):
            return Judged(_result(run, Verdict.WRONG_ANSWER, records, message=_first_line(wrong)), records)
    return Judged(_result(run, Verdict.JUDGE_ERROR, records, message=_grader_fault(run.raised, packed)), records)


def _failure(run: CaseRun, failure: StudentFailure, records: tuple[Record, ...]) -> TestResult:
    place = failure.frames[-1] if failure.frames else None
    message: str | Said = failure.said or failure.message
    if place:
        message = say(
            "{what}\n{file}, line {line}, in {function}: {code}",
            what=message,
            file=place.file,
            line=place.line,
            function=place.function,
            code=place.code,
        )
    return _result(
        run,
        failure.verdict,
        records,
        message=message,
        place=place,
    )


def _result(
    run: CaseRun,
    verdict: Verdict,
    records: tuple[Record, ...],
    *,
    message: str | Said = "",
    got: str | Said = "",
    expected: str | Said = "",
    place: CodeFrame | None = None,
    evidence: Evidence | None = None,
) -> TestResult:
    case = run.case
    shown = _shown(verdict, records, got, expected, evidence)
    return TestResult(
        id=case.id,
        title=case.title,
        verdict=verdict,
        score=earned(verdict, case.points),
        points=case.points,
        message=printable(str(message)),
        seconds=round(run.seconds, 4),
        bonus=case.bonus,
        tried=_tried(run, verdict, records),
        got=printable(str(got)),
        expected=printable(str(expected)),
        output=_output(records),
        file=printable(place.file) if place else "",
        line=place.line if place else 0,
        shown=shown,
        said=_said(message),
        # What is drawn has words of its own.
        said_got=None if any(each.role == "came" for each in shown) else _said(got),
        said_expected=None if any(each.role == "expected" for each in shown) else _said(expected),
    )


def _tried(run: CaseRun, verdict: Verdict, records: tuple[Record, ...]) -> str:
    if verdict in (Verdict.ACCEPTED, Verdict.MISSING, Verdict.LOAD_ERROR):
        return ""
    if not records:
        return run.case.story
    last = records[-1]
    if not _is_told(last.question):
        return run.case.story
    call = f"{last.question.exercise}({', '.join(last.question.arguments)})"
    shown = f"{call} with\n{describe_arguments(last.question.arguments)}" if last.question.arguments else call
    if isinstance(last.reply, Answer) and run.case.story:
        return f"{shown}\n{run.case.story}"
    return shown


def _is_told(question: Question) -> bool:
    """Whether a student hears with which arguments this was asked."""
    return question.evidence and not question.probe and not question.count


def _shown(
    verdict: Verdict, records: tuple[Record, ...], got: str | Said, expected: str | Said, evidence: Evidence | None
) -> tuple[Shown, ...]:
    if verdict.passed or verdict in (Verdict.MISSING, Verdict.LOAD_ERROR, Verdict.JUDGE_ERROR):
        return ()
    asked = records[-1].question.arguments if records and _is_told(records[-1].question) else {}
    return show(asked, got=got, expected=expected, evidence=evidence)


def _said(words: str | Said) -> Said | None:
    return all_printable(words) if isinstance(words, Said) else None


def _output(records: tuple[Record, ...]) -> str:
    text = printable("".join(record.output for record in records))
    if len(text) > _OUTPUT_CHARACTERS:
        return f"{text[:_OUTPUT_CHARACTERS]}\n… (cut here)"
    return text


def _first_line(error: BaseException) -> str | Said:
    return str(error).partition("\n")[0] or say("a condition of the test does not hold")


def _grader_fault(error: BaseException | None, packed: Packed | None) -> Said:
    if isinstance(error, GradekitError):
        return say("The grader failed: {what}", what=str(error))
    # Where a course was sealed others read this, and an exception's text may be an answer, as a KeyError's is.
    what = str(error) if packed is None else _where(error, packed)
    return say("The hidden suite failed: {what}", what=f"{type(error).__name__}: {what}")


def _where(error: BaseException | None, packed: Packed) -> str:
    """Return the file and line of the suite that *error* was raised from last."""
    place, trace = "", error.__traceback__ if error else None
    while trace is not None:
        file = trace.tb_frame.f_code.co_filename
        if file.startswith(f"{packed}/"):
            place = f"{PurePosixPath(file).name}:{trace.tb_lineno}"
        trace = trace.tb_next
    return place or str(packed)
