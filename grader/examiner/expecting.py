"""The fixture ``expect``: what a hidden suite asserts, so that a failure can be told in words.

A suite may use plain ``assert`` too; these say more, because they know what was got and what was expected.
"""

from collections.abc import Sequence
from typing import Any

import torch

from grader.examiner.comparison import ABSOLUTE, RELATIVE, close, difference
from grader.examiner.describing import described
from grader.examiner.devices import MixedDevices, UnclearDevice, look_at_failure, look_at_value
from grader.examiner.outcomes import StudentFailure
from grader.examiner.respondent import Question, Respondent
from grader.examiner.showing import Evidence
from grader.examiner.vectorising import SMALL, Make, pace
from grader.result import Verdict
from grader.saying import Said, say
from grader.wire.messages import Answer, CodeFrame
from grader.wire.values import Array

__all__ = ["Expect", "Inconclusive", "Mismatch"]


class Mismatch(AssertionError):  # noqa: N818 - an outcome, not an error
    """Raised where a value is not what it should be.

    *fault* is the id of a generic fault, or ""; *place* is the line of the student's code that is to blame, if known;
    *evidence* are the values that *got* and *expected* describe. A page draws what both say, and nothing else: whoever
    empties one of them, or words it another way, takes its value off the page.
    """

    def __init__(
        self,
        message: str | Said,
        *,
        fault: str = "",
        got: str | Said = "",
        expected: str | Said = "",
        place: CodeFrame | None = None,
        evidence: Evidence | None = None,
    ) -> None:
        """Keep the parts apart, so that each report can show them its own way."""
        super().__init__(str(message))
        self.message = message
        self.fault = fault
        self.got = got
        self.expected = expected
        self.place = place
        self.evidence = evidence


class Inconclusive(Exception):  # noqa: N818 - an outcome, not an error
    """Raised where a measurement does not allow a verdict; costs no point."""

    verdict = Verdict.INCONCLUSIVE

    def __init__(self, reason: str | Said) -> None:
        """Say in *reason* why."""
        super().__init__(str(reason))
        self.reason = reason


class Expect:
    """Assertions on values that came from a student; each raises ``Mismatch``."""

    def __init__(self, reference: Respondent) -> None:
        """Hold what needs it against *reference*."""
        self._reference = reference

    def close(self, got: Any, want: Any, *, rtol: float = RELATIVE, atol: float = ABSOLUTE) -> None:
        """Expect *got* to be *want*, a tensor, number or plain value, within tolerance."""
        found = difference(got, want, rtol=rtol, atol=atol)
        if found is not None:
            evidence = Evidence(came=got, wanted=want, rtol=rtol, atol=atol)
            raise Mismatch(
                found.said, fault=found.fault, got=described(got), expected=described(want), evidence=evidence
            )

    def tensor(self, got: Any, *, shape: Sequence[int] | None = None, floating: bool = False) -> torch.Tensor:
        """Expect a tensor, and return it.

        Args:
            got: the student's value.
            shape: the shape it must have, if that matters.
            floating: whether it must be of a floating dtype.
        """
        wanted = say("a tensor of shape {shape}", shape=str(list(shape))) if shape is not None else say("a tensor")
        evidence = Evidence(came=got)
        if not isinstance(got, torch.Tensor):
            fault = "number_for_tensor" if isinstance(got, bool | int | float) else "returns_object"
            if got is None:
                fault = "returns_nothing"
            if isinstance(got, Array):
                fault = "array_for_tensor"
            message = (
                say("expected a tensor")
                if shape is None
                else say("expected a tensor of shape {shape}", shape=str(list(shape)))
            )
            raise Mismatch(message, fault=fault, got=described(got), expected=wanted, evidence=evidence)
        if shape is not None and tuple(got.shape) != tuple(shape):
            message = say(
                "the shape is {got}, expected {expected}", got=str(list(got.shape)), expected=str(list(shape))
            )
            raise Mismatch(message, fault="other_shape", got=described(got), expected=wanted, evidence=evidence)
        if floating and not got.is_floating_point():
            message = say("the dtype is {dtype}, expected a float", dtype=str(got.dtype).removeprefix("torch."))
            raise Mismatch(
                message,
                fault="other_dtype",
                got=described(got),
                expected=say("{what} of floats", what=wanted),
                evidence=evidence,
            )
        return got

    def gradient(self, answer: Answer, want: Answer, name: str, *, rtol: float = 1e-3, atol: float = ABSOLUTE) -> None:
        """Expect the gradient with respect to argument *name* to be the reference's."""
        expected = want.gradients[name]
        evidence = Evidence(name=name, wanted=expected)
        if answer.gradients is None:
            message = say("the value hangs on no gradient graph, so nothing can be learned from it")
            raise Mismatch(
                message, fault="detached", got=say("no gradient"), expected=described(expected), evidence=evidence
            )
        got = answer.gradients.get(name)
        if got is None:
            message = say("the value does not depend on {name}", name=name)
            raise Mismatch(
                message, fault="detached", got=say("no gradient"), expected=described(expected), evidence=evidence
            )
        if not close(got, expected, rtol=rtol, atol=atol):
            found = difference(got, expected, rtol=rtol, atol=atol)
            evidence = Evidence(name=name, came=got, wanted=expected, rtol=rtol, atol=atol)
            message = say(
                "the gradient with respect to {name} is wrong: {what}", name=name, what=found.said if found else ""
            )
            raise Mismatch(message, got=described(got), expected=described(expected), evidence=evidence)

    def unchanged(self, answer: Answer) -> None:
        """Expect that no argument was changed in place."""
        if answer.changed:
            names = ", ".join(answer.changed)
            raise Mismatch(
                say("your function changed its argument {names} in place", names=names),
                fault="changed_in_place",
                got=say("{names} with other values than before the call", names=names),
                expected=say("arguments as they were"),
            )

    def finite(self, got: Any) -> None:
        """Expect a tensor without nan and inf."""
        tensor = self.tensor(got)
        if not tensor.isfinite().all():
            odd = int((~tensor.isfinite()).sum())
            message = say("{count} of {total} values are nan or inf", count=odd, total=tensor.numel())
            if tensor.numel() == 1:
                message = say("the value is nan or inf")
            evidence = Evidence(came=tensor, wrong=~tensor.isfinite())
            raise Mismatch(
                message, fault="not_finite", got=described(tensor), expected=say("finite values"), evidence=evidence
            )

    def true(
        self, condition: object, message: str | Said, *, got: object = "", expected: object = "", fault: str = ""
    ) -> None:
        """Expect *condition*; *message* says in words what is wrong if it does not hold."""
        if not condition:
            got, expected = (each if isinstance(each, Said) else str(each) for each in (got, expected))
            raise Mismatch(message, fault=fault, got=got, expected=expected)

    def vectorised(self, student: Respondent, reference: Respondent, exercise: str, make: Make) -> None:
        """Expect the function to handle a whole batch in one step, without a loop over its items.

        Args:
            student: whose function is judged.
            reference: the reference.
            exercise: the function's name.
            make: returns the arguments by name for so many items.
        """
        arguments = make(SMALL)
        self.close(student.call(exercise, **arguments).value, reference.call(exercise, **arguments).value)
        found = pace(student, reference, exercise, make)
        expected = say("as many steps for a large batch as for a small one")
        if found.loops and found.quick:
            raise Inconclusive(
                say("Your function takes more steps for a larger batch, but is as quick as it should be.")
            )
        if found.loops:
            message = say("you loop over the batch; broadcasting does it in one step")
            if found.busiest:
                message = say(
                    "you loop over the batch; broadcasting does it in one step (line {line} runs once per item)",
                    line=found.busiest.line,
                )
            raise Mismatch(
                message,
                fault="loops_over_batch",
                got=say("more steps, the more items there are"),
                expected=expected,
                place=found.busiest,
            )
        if found.slow:
            raise Mismatch(
                say(
                    "for a large batch your function takes {ratio} times the CPU time that it needs",
                    ratio=f"{found.ratio:.0f}",
                ),
                fault="loops_over_batch",
                got=say("{ratio} times the reference's CPU time", ratio=f"{found.ratio:.0f}"),
                expected=expected,
            )

    def device_free(self, student: Respondent, exercise: str, *, probe: str = "", **arguments: Any) -> None:
        """Expect the function to work on whatever device its arguments are on; on the CPU it must be right first.

        Args:
            student: whose function is judged.
            exercise: the function's name.
            probe: the course's probe that calls it, if one is needed.
            **arguments: those of the function, or of *probe*.
        """
        ask = Question(exercise, arguments, probe=probe)
        self.close(student.ask(ask).value, self._reference.ask(ask).value)
        if student.device != "cpu":
            # What was just right was right on that device.
            return
        try:
            try:
                answer = student.ask(Question(exercise, arguments, probe=probe, device="meta", evidence=False))
            except StudentFailure as failure:
                look_at_failure(failure)
                raise
            look_at_value(answer.value)
        except UnclearDevice as unclear:
            raise Inconclusive(unclear.said) from None
        except MixedDevices as mixed:
            raise Mismatch(
                mixed.said,
                fault="other_device",
                got=say("tensors on two devices"),
                expected=say("everything on the device of the arguments"),
                place=mixed.place,
            ) from None

    def inconclusive(self, reason: str | Said) -> None:
        """Give up judging: the measurement allows no verdict."""
        raise Inconclusive(reason)
