"""What a hidden suite talks to: ``student.softmax(x)`` and ``reference.softmax(x)``.

Every question is recorded with what came back, so that a wrong answer can be explained afterwards: in words, and by
asking the misconceptions the same.
"""

import hashlib
import time
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import torch

from grader.errors import ExaminerError
from grader.examiner.outcomes import StudentFailure
from grader.examiner.subject import Place, Subject
from grader.model import Course
from grader.result import Verdict
from grader.saying import say
from grader.wire.messages import Answer, Call, Probe, encode

__all__ = ["META_MODULES", "Question", "Record", "Reply", "Respondent"]

Reply = Answer | StudentFailure
# An exercise that ran out of time this often is not asked again: every further test would wait in vain.
_PATIENCE = 2
# What computing without data imports, for 0.3 s: in the zygote, and not before somebody asks for it.
META_MODULES = ("sympy",)
_PATIENCE_WITH_OURS = 4
# From a cold disk, on a slow machine.
_IMPORT_SECONDS = 30.0


@dataclass(frozen=True, slots=True)
class Question:
    """What was asked about one exercise: a plain call, or a probe.

    Without *evidence* it is a long one, on much data: it has more time, and is not put to the misconceptions. *device*
    is where the arguments are put; "" is the device of the run. A plain call is made *repeat* times, for a clock.
    """

    exercise: str
    arguments: Mapping[str, Any]
    gradients: tuple[str, ...] = ()
    cotangent: torch.Tensor | None = None
    count: bool = False
    probe: str = ""
    evidence: bool = True
    device: str = ""
    repeat: int = 1


@dataclass(frozen=True, slots=True)
class Record:
    """A question and what came back, with what the program printed meanwhile."""

    question: Question
    reply: Reply
    output: str


class Respondent:
    """Asks one subject and remembers; with *memo*, the same question is asked only once."""

    def __init__(self, subject: Subject, course: Course, *, memo: bool = False, device: str = "cpu") -> None:
        """Speak for *subject*.

        *memo* is for trusted programs, whose answers depend on the question alone; *device* is where arguments are put.
        """
        self.device = device
        self.subject = subject
        self.records: list[Record] = []
        self._course = course
        self._exercises = {exercise.name: exercise for exercise in course.exercises}
        self._memo: dict[bytes, Reply] | None = {} if memo else None
        self._ran_out: Counter[str] = Counter()

    def __getattr__(self, name: str) -> Callable[..., Any]:
        """Return a function that calls the exercise *name* and returns its value."""
        if name.startswith("_") or name not in self._exercises:
            raise AttributeError(f"the course has no exercise {name!r}")

        def call(*positional: Any, **named: Any) -> Any:
            return self.call(name, *positional, **named).value

        return call

    def call(
        self,
        exercise: str,
        /,
        *positional: Any,
        gradients: Sequence[str] = (),
        cotangent: torch.Tensor | None = None,
        count: bool = False,
        **named: Any,
    ) -> Answer:
        """Call *exercise* and return everything that came back.

        Args:
            exercise: its name; the arguments follow in the chapter's order or by the chapter's names.
            *positional: arguments in order.
            gradients: names of arguments to differentiate with respect to.
            cotangent: gradient with respect to the value, of its shape; ones if not given.
            count: whether to count dispatched operations and executed lines.
            **named: arguments by name.

        Raises:
            StudentFailure: if there is no answer.
        """
        parameters = self._exercises[exercise].parameters
        given = dict(zip(parameters, positional, strict=False)) | named
        if len(positional) > len(parameters) or set(given) - set(parameters):
            raise ExaminerError(f"{exercise} is asked with arguments it does not have: {list(given)}")
        # In the chapter's order, whatever the order of the call: what has other names is bound by position.
        arguments = {name: given[name] for name in parameters if name in given}
        return self.ask(Question(exercise, arguments, tuple(gradients), cotangent, count))

    def probe(self, exercise: str, probe: str, /, *, evidence: bool = True, **arguments: Any) -> Any:
        """Run the course's *probe* beside *exercise* and return its value; without *evidence* it may take long.

        Raises:
            StudentFailure: if there is none.
        """
        return self.ask(Question(exercise, arguments, probe=probe, evidence=evidence)).value

    def ask(self, question: Question) -> Answer:
        """Ask, record, and return the answer.

        Raises:
            StudentFailure: if there is none.
        """
        if self._memo is not None:
            return self._trusted(question)
        self.subject.seat.candidate.forget_output()
        reply = self.reply(question)
        self.records.append(Record(question, reply, self.subject.seat.last_output()))
        if isinstance(reply, StudentFailure):
            raise reply
        return reply

    def _trusted(self, question: Question) -> Answer:
        reply = self.reply(question)
        if isinstance(reply, StudentFailure):
            # A trusted program that gives no answer is our fault, never the student's.
            raise ExaminerError(f"the reference of {question.exercise} gave no answer: {reply.message}") from reply
        return reply

    def timed(self, question: Question) -> tuple[float, Answer]:
        """Ask without recording, and return the time that it cost the candidate, read from outside, and the answer.

        On the CPU that is CPU time, elsewhere the time until the answer was there.

        Raises:
            StudentFailure: if there is no answer.
        """
        candidate = self.subject.seat.candidate
        # An accelerator works while the CPU waits; an answer is there only when it is done.
        clock = candidate.cpu_seconds if self.device == "cpu" else time.monotonic
        begun = clock()
        reply = self._ask_subject(question)
        if isinstance(reply, StudentFailure):
            raise reply
        return clock() - begun, reply

    def reply(self, question: Question) -> Reply:
        """Return the answer to *question*, or the failure that came instead; records nothing."""
        if self._memo is None:
            return self._ask_subject(question)
        key = _fingerprint(question)
        if key not in self._memo:
            self._memo[key] = self._ask_subject(question)
        return self._memo[key]

    def _ask_subject(self, question: Question) -> Reply:
        exercise = self._exercises[question.exercise]
        if self._ran_out[exercise.name] >= _PATIENCE:
            words = say("Your code was not asked again: it ran out of time twice before")
            return StudentFailure(Verdict.TIME_LIMIT, words)
        try:
            if question.device == "meta":
                self.subject.seat.need(META_MODULES)
            place = self.subject.find(exercise, self._course.unit_of(exercise.name).file)
            limits = self._course.limits
            seconds = limits.call_seconds if question.evidence or question.device else limits.probe_seconds
            if question.device == "meta" and not self.subject.seat.has(META_MODULES):
                # A candidate that was spawned imports them now, which is not the student's doing.
                seconds += _IMPORT_SECONDS
            # Time on the wall: on a busy machine a trusted program must not fail for it, and with it the grader.
            seconds *= _PATIENCE_WITH_OURS if self._memo is not None else 1
            return self.subject.ask(self._request(question, place), seconds)
        except StudentFailure as failure:
            self._ran_out[exercise.name] += failure.verdict is Verdict.TIME_LIMIT
            return failure

    def _place(self, question: Question) -> str:
        """Return where the arguments of *question* are put; "" is the CPU, where they are."""
        return question.device or self.device.removeprefix("cpu")

    def _request(self, question: Question, place: Place) -> Call | Probe:
        number, space = self.subject.seat.next_id(), self.subject.space
        if question.probe:
            return Probe(
                id=number,
                space=space,
                name=place.file,
                function=place.function,
                probe=question.probe,
                arguments=dict(question.arguments),
                device=self._place(question),
            )
        return Call(
            id=number,
            space=space,
            name=place.file,
            function=place.function,
            arguments=dict(question.arguments),
            optional=list(self._exercises[question.exercise].optional),
            gradients=list(question.gradients),
            cotangent=question.cotangent,
            count=question.count,
            device=self._place(question),
            repeat=question.repeat,
        )


def _fingerprint(question: Question) -> bytes:
    """Hash what decides the answer: everything in *question*."""
    frame = encode(
        Call(
            id=0,
            space="",
            name=question.probe,
            function=question.exercise,
            arguments=dict(question.arguments),
            optional=[],
            gradients=list(question.gradients),
            cotangent=question.cotangent,
            count=question.count,
            device=question.device,
        )
    )
    digest = hashlib.blake2b(frame.header, digest_size=16)
    for buffer in frame.buffers:
        digest.update(buffer)
    return digest.digest()
