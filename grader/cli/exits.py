"""How ``grade`` ends; docs/exit-codes.md says the same to users."""

from enum import IntEnum

from grader.result import Result, Verdict

__all__ = ["Exit", "exit_for"]


class Exit(IntEnum):
    """Exit codes of every command."""

    ACCEPTED = 0
    NOT_ACCEPTED = 1
    UNUSABLE_INPUT = 2
    GRADER_FAILED = 3
    INTERRUPTED = 130


def exit_for(result: Result) -> Exit:
    """Return the exit code that *result* calls for; what a person has yet to read is not held against anybody."""
    found = [result.verdict, *(each.verdict for each in result.exercises)]
    found += [each.verdict for each in result.questionnaire]
    if result.verdict is Verdict.JUDGE_ERROR or Verdict.JUDGE_ERROR in found:
        return Exit.GRADER_FAILED
    return Exit.ACCEPTED if all(each.passed for each in found) else Exit.NOT_ACCEPTED
