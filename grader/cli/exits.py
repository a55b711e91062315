"""How ``grade`` ends; docs/exit-codes.md says the same to users."""

from enum import IntEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from grader.result import Result

__all__ = ["Exit", "exit_for"]


class Exit(IntEnum):
    """Exit codes of every command."""

    ACCEPTED = 0
    NOT_ACCEPTED = 1
    UNUSABLE_INPUT = 2
    GRADER_FAILED = 3
    INTERRUPTED = 130
    # As a shell tells of a program that ended because its pipe was closed.
    NOBODY_READS = 141


def exit_for(result: "Result") -> Exit:
    """Return the exit code that *result* calls for.

    What a person has yet to read is not held against anybody, nor are parts of a questionnaire that nobody asked for
    and that are not answered.
    """
    # Late: results know how they are written, which takes a while to import.
    from grader.result import Verdict

    found = [result.verdict, *(each.verdict for each in result.exercises)]
    answered = [each.verdict for each in result.questionnaire if each.verdict is not Verdict.MISSING]
    if Verdict.JUDGE_ERROR in (*found, *answered):
        return Exit.GRADER_FAILED
    return Exit.ACCEPTED if all(each.passed for each in (*found, *answered)) else Exit.NOT_ACCEPTED
