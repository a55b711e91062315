"""How a call can go wrong for a student, each with its verdict and a sentence that says what happened."""

import errno
import signal

from grader.result import Verdict
from grader.saying import Said, fixed, say
from grader.wire.control import Ended
from grader.wire.messages import CodeFrame, Raised

__all__ = ["StudentFailure", "failure_of_end", "failure_of_exception", "out_of_time"]

# Exit codes with which Windows ends a process for what other systems have signals for.
_WINDOWS_FAULTS = {
    0xC0000005: fixed("access violation"),
    0xC00000FD: fixed("stack overflow"),
    0xC000001D: fixed("illegal instruction"),
    0xC0000094: fixed("integer division by zero"),
    0xC0000409: fixed("stack buffer overrun, or abort()"),
}
_CRASHED = fixed("Your code crashed its process ({how})")


class StudentFailure(Exception):  # noqa: N818 - it is no error of ours but an outcome
    """Raised where a student's code gave no answer; carries the verdict and where it happened, if known."""

    def __init__(
        self,
        verdict: Verdict,
        message: str | Said,
        *,
        error: str = "",
        frames: tuple[CodeFrame, ...] = (),
        suggestion: str = "",
    ) -> None:
        """Say what happened in *message*; *error* is the exception's type, *frames* end where it was raised."""
        super().__init__(str(message))
        self.verdict = verdict
        self.message = str(message)
        self.said = message if isinstance(message, Said) else None
        self.error = error
        self.frames = frames
        self.suggestion = suggestion

    def with_message(self, message: str | Said) -> "StudentFailure":
        """Return the same outcome in other words."""
        return StudentFailure(self.verdict, message, error=self.error, frames=self.frames, suggestion=self.suggestion)


def failure_of_exception(raised: Raised) -> StudentFailure:
    """Turn an exception of the student's code into an outcome."""
    # What Python and torch say is said in English everywhere.
    what = f"{raised.error}: {raised.message}" if raised.message else raised.error
    verdict = Verdict.RUNTIME_ERROR
    message = say("Your code raised {what}", what=what)
    if raised.error == "MemoryError" or "can't allocate memory" in raised.message:
        verdict = Verdict.MEMORY_LIMIT
        message = say("Your code asked for more memory than it may have ({what})", what=what)
    elif raised.error == "OSError" and f"[Errno {errno.EFBIG}]" in raised.message:
        verdict, message = Verdict.OUTPUT_LIMIT, say("Your code printed more than is kept")
    elif raised.error == "WireError":
        verdict = Verdict.WRONG_ANSWER
        message = say("Your code returned something that cannot be judged: {what}", what=raised.message)
    elif raised.error == "NotImplementedError":
        message = say("Your code still raises NotImplementedError: take that line out when the function is done")
    elif raised.error == "SystemExit":
        message = say("Your code called exit(): a function hands back its answer with return")
    return StudentFailure(
        verdict, message, error=raised.error, frames=tuple(raised.frames), suggestion=raised.suggestion
    )


def out_of_time(seconds: float, cpu_seconds: float | None) -> StudentFailure:
    """Describe a candidate that was ended after *seconds*, having used *cpu_seconds* meanwhile if that is known."""
    if cpu_seconds is None:
        words = say("Your code gave no answer within {seconds} s", seconds=f"{seconds:.3g}")
        return StudentFailure(Verdict.TIME_LIMIT, words)
    figures = {"seconds": f"{seconds:.3g}", "cpu": f"{cpu_seconds:.1f}"}
    if cpu_seconds > seconds / 2:
        words = say(
            "Your code gave no answer within {seconds} s; it used {cpu} s of CPU: it was computing all the time",
            **figures,
        )
    else:
        words = say(
            "Your code gave no answer within {seconds} s; it used {cpu} s of CPU: it was waiting, not computing",
            **figures,
        )
    return StudentFailure(Verdict.TIME_LIMIT, words)


def failure_of_end(ended: Ended, *, violation: str = "", hung_up: bool = False) -> StudentFailure:
    """Tell from how a candidate ended what its student is told.

    Args:
        ended: what the kernel reported.
        violation: what was wrong on the wire, if that is why it was ended.
        hung_up: whether it closed its channel while alive.
    """
    if violation:
        return StudentFailure(Verdict.FORBIDDEN, say("Your code broke the grader's protocol: {what}", what=violation))
    if hung_up:
        return StudentFailure(Verdict.FORBIDDEN, say("Your code closed the channel over which answers are given"))
    # Taken apart by hand: the functions of ``os`` for it are not there on Windows.
    number, code = ended.status & 0x7F, ended.status >> 8
    if not number:
        if code in _WINDOWS_FAULTS:
            return StudentFailure(Verdict.CRASHED, say(_CRASHED, how=Said(text=_WINDOWS_FAULTS[code])))
        words = say("Your code ended its process (exit code {code}) instead of returning", code=code)
        return StudentFailure(Verdict.CRASHED, words)
    name = _signal_name(number)
    if name == "SIGSYS":
        return StudentFailure(Verdict.FORBIDDEN, say("Your code made a system call that is not allowed here"))
    if name == "SIGXCPU":
        words = say("Your code used {seconds} s of CPU, more than it may", seconds=f"{ended.cpu_seconds:.0f}")
        return StudentFailure(Verdict.TIME_LIMIT, words)
    if name == "SIGXFSZ":
        return StudentFailure(Verdict.OUTPUT_LIMIT, say("Your code wrote more than it may"))
    return StudentFailure(Verdict.CRASHED, say(_CRASHED, how=name))


def _signal_name(number: int) -> str:
    try:
        return signal.Signals(number).name
    except ValueError:
        # Real-time signals have numbers only.
        return f"signal {number}"
