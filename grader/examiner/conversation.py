"""A candidate as the examiner talks to it: asked, timed, read, ended; the same wherever its process came from."""

import math
import select
import socket
import time
from typing import Protocol

from grader.errors import ExaminerError, WireError
from grader.examiner.outcomes import StudentFailure, failure_of_end, out_of_time
from grader.wire.answering import answers
from grader.wire.control import Ended
from grader.wire.frames import read_frame, write_frame
from grader.wire.messages import MAX_REPLY_BYTES, PROTOCOL, Hello, Reply, Request, decode_reply, encode

__all__ = ["Body", "Candidate"]

_HELLO_SECONDS = 30.0
_LEAVING_SECONDS = 5
# Times the limit that a candidate gets which makes progress without getting the CPU that it wants, and what tells that:
# one that sleeps uses none of it, one that computes all of it.
_PATIENCE = 4
_LITTLE, _MOST = 0.01, 0.9


class Body(Protocol):
    """The process of a candidate, held so that nobody else's can be hit in its place."""

    @property
    def pid(self) -> int:
        """Its number out here."""

    def cpu_seconds(self) -> float:
        """CPU time that it used so far, read from outside; nan where that cannot be had."""

    def exits_within(self, seconds: float) -> bool:
        """Whether it ends by itself within *seconds*."""

    def end(self) -> Ended:
        """Kill it, if need be, and return how it ended.

        Raises:
            ExaminerError: if that cannot be learnt.
        """

    def printed(self, length: int) -> bytes:
        """Return the first *length* bytes of what it printed since ``forget_printed``."""

    def forget_printed(self) -> None:
        """Empty its output, so that the limit holds anew."""

    def close(self) -> None:
        """Free what holds it; it has ended."""


class Candidate:
    """One untrusted process: asked one thing at a time, ended at the first odd sign."""

    def __init__(self, body: Body, channel: socket.socket, layers: tuple[str, ...]) -> None:
        """Take over *body* and *channel*, which ``close`` ends; *layers* are those around it.

        Raises:
            ExaminerError: if it does not say hello.
        """
        self._body = body
        self._channel = channel
        self._failure: StudentFailure | None = None
        self._ended: Ended | None = None
        self._closed = False
        self.layers = (*layers, *self._greet())

    @property
    def pid(self) -> int:
        """Its process number out here; in a namespace of its own it knows another one."""
        return self._body.pid

    @property
    def alive(self) -> bool:
        """Whether it can still be asked."""
        return self._failure is None and not self._closed

    def _greet(self) -> list[str]:
        try:
            reply = decode_reply(read_frame(self._channel, deadline=time.monotonic() + _HELLO_SECONDS))
        except (TimeoutError, EOFError, OSError, WireError) as error:
            # Nothing of a student's has run yet: whatever it printed is our own traceback.
            said = self.output()
            self.close()
            raise ExaminerError(f"a candidate did not come up: {error}. {said[-2000:]}") from error
        if not isinstance(reply, Hello) or reply.protocol != PROTOCOL:
            self.close()
            raise ExaminerError("a candidate speaks another protocol")
        return reply.layers

    def ask(self, request: Request, seconds: float) -> Reply:
        """Send *request* and return the reply to it.

        Args:
            request: what is asked.
            seconds: the time for it on the wall; on a machine too busy to give it its share, up to four times as long.

        Raises:
            StudentFailure: if there is none in time, or none that keeps the protocol; the candidate is then ended.
            WireError: if *request* itself cannot be sent, which is our fault.
        """
        if self._failure is not None:
            raise self._failure
        frame = encode(request)
        begun = self.cpu_seconds()
        asked = time.monotonic()
        deadline = asked + seconds
        try:
            write_frame(self._channel, frame, deadline=deadline)
            deadline = self._extend(deadline, seconds, begun)
            answer = read_frame(self._channel, deadline=deadline)
            reply = decode_reply(answer)
            if sum(map(len, answer.buffers)) > MAX_REPLY_BYTES or not answers(request, reply):
                raise WireError("an answer that nobody asked for")  # noqa: TRY301 - handled with its like just below
        except TimeoutError:
            used = self.cpu_seconds() - begun
            self._end()
            raise self._fail(out_of_time(deadline - asked, None if math.isnan(used) else used)) from None
        except WireError as error:
            raise self._fail(failure_of_end(self._end(), violation=str(error))) from None
        except (EOFError, OSError):
            hung_up = not self._is_leaving()
            raise self._fail(failure_of_end(self._end(), hung_up=hung_up)) from None
        return reply

    def cpu_seconds(self) -> float:
        """CPU time that it used so far, read from outside; nan where that cannot be had."""
        return self._body.cpu_seconds()

    def output(self, length: int = 20_000) -> str:
        """What it printed since the last ``forget_output``, at most *length* bytes; still full of whatever it likes."""
        return self._body.printed(length).decode("utf-8", "replace")

    def forget_output(self) -> None:
        """Empty its output file, so that the limit holds anew."""
        self._body.forget_printed()

    def close(self) -> None:
        """End it and free what it held."""
        if self._closed:
            return
        self._closed = True
        try:
            self._end()
        finally:
            self._channel.close()
            self._body.close()

    def _extend(self, deadline: float, seconds: float, begun: float) -> float:
        """Wait for the first bytes of an answer and return the *deadline* for the last, later if it lacked CPU."""
        used = begun
        for _ in range(_PATIENCE - 1):
            if self._answers_by(deadline):
                break
            # Not a number where it cannot be had: no comparison holds then, and nothing is extended.
            before, used = used, self.cpu_seconds()
            if not (used - before > _LITTLE * seconds and used - begun < _MOST * seconds):
                break
            deadline += seconds
        return deadline

    def _answers_by(self, deadline: float) -> bool:
        readable, _, _ = select.select([self._channel], [], [], max(0.0, deadline - time.monotonic()))
        return bool(readable)

    def _fail(self, failure: StudentFailure) -> StudentFailure:
        self._failure = failure
        return failure

    def _is_leaving(self) -> bool:
        """Whether it ends by itself, having closed its channel."""
        # The channel closes before the process is gone, while it says what went wrong and the kernel frees its memory;
        # on a busy machine that takes seconds, in which it makes progress.
        used = self.cpu_seconds()
        for _ in range(_LEAVING_SECONDS):
            if self._body.exits_within(1.0):
                return True
            before, used = used, self.cpu_seconds()
            if not used > before:
                break
        return self._body.exits_within(0.0)

    def _end(self) -> Ended:
        if self._ended is None:
            self._ended = self._body.end()
        return self._ended
