"""One call of a student's function: arguments bound, gradients taken, changes in place noticed."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

import msgspec
import torch

from grader.candidate.binding import bind
from grader.candidate.counting import Counts, counted
from grader.candidate.program import Program
from grader.wire.messages import Answer, Call, Probe
from grader.wire.packing import Packer
from grader.wire.values import Array

__all__ = ["Student", "answer_call", "answer_probe"]


class Student:
    """What a probe sees of the student: one function, called as the chapter calls it."""

    def __init__(self, program: Program, function: Callable[..., Any]) -> None:
        """Wrap *function* of *program*."""
        self._program = program
        self.function = function

    def call(
        self,
        arguments: Mapping[str, Any],
        *,
        put: Mapping[str, Any] | None = None,
        lend: Mapping[str, Any] | None = None,
        offer: Mapping[str, Any] | None = None,
    ) -> Any:
        """Call the function and return its value.

        Args:
            arguments: by the chapter's parameter names, in the chapter's order.
            put: values that the chapter has as globals, and that replace the student's own of that name. One that is
                among the arguments may be taken as a parameter instead.
            lend: functions of other units: they replace what the student's other files define, so that a mistake
                there is not paid for twice, but not what stands in the function's own file.
            offer: helpers that the chapter defines, for a student who did not.
        """
        put, lend, offer = dict(put or {}), dict(lend or {}), dict(offer or {})
        binding = bind(self.function, arguments, put.keys(), {**offer, **lend, **put})
        with self._program.names(self.function, put=put, lend=lend, offer=offer):
            return self.function(*binding.positional, **binding.named)


def answer_call(program: Program, request: Call, lent: Mapping[str, Any] = MappingProxyType({})) -> Answer:
    """Carry out *request*; whatever the student's function raises goes through.

    *lent* are functions of the course that replace those of the student's other files, so that a mistake there is not
    paid for twice.
    """
    function = program.find(request.name, request.function)
    arguments = {key: _local(value, request.device) for key, value in request.arguments.items()}
    before = {key: _snapshot(value) for key, value in arguments.items()}
    watched = {key: arguments[key].requires_grad_() for key in request.gradients}
    binding = bind(function, arguments, request.optional)
    left = {key: value for key, value in binding.left.items() if key in request.optional}

    helpers = {key: value for key, value in lent.items() if key != request.function}

    def run() -> Any:
        with program.names(function, put=left, lend=helpers, offer={}):
            for _ in range(request.repeat - 1):
                function(*binding.positional, **binding.named)
            return function(*binding.positional, **binding.named)

    value, counts = counted(run, program.files) if request.count else (run(), Counts())
    changed = [key for key, value in arguments.items() if _snapshot(value) != before[key]]
    gradients = _gradients(value, watched, _local(request.cotangent, request.device)) if watched else {}
    return Answer(
        id=request.id,
        value=value,
        gradients=gradients,
        detached=gradients is None,
        changed=changed,
        operations=counts.operations,
        lines=counts.lines,
        busiest=counts.busiest,
    )


def answer_probe(program: Program, request: Probe, probes: Mapping[str, Any]) -> Answer:
    """Run a probe of the course beside the student's function and return what it returns."""
    student = Student(program, program.find(request.name, request.function))
    arguments = {key: _local(value, request.device) for key, value in request.arguments.items()}
    value = probes[request.probe](student, **arguments)
    return Answer(id=request.id, value=value, gradients={}, detached=False, changed=[], operations={}, lines=0)


def _gradients(value: Any, watched: Mapping[str, torch.Tensor], cotangent: Any) -> dict[str, Any] | None:
    """Return the gradient of *value* by each watched argument, or None if *value* hangs on no graph."""
    if not isinstance(value, torch.Tensor) or not value.requires_grad:
        return None
    weighted = value if cotangent is None or cotangent.shape != value.shape else value * cotangent
    # Not grad_outputs=: with it, torch imports its symbolic shapes and sympy, for 0.3 s in every candidate.
    found = torch.autograd.grad(weighted.sum(), list(watched.values()), allow_unused=True)
    return dict(zip(watched, found, strict=True))


def _local(value: Any, device: str) -> Any:
    """Give NumPy arrays back their kind, and put tensors on *device*; "" leaves them where they are."""
    if isinstance(value, Array):
        return value.tensor.numpy()
    if isinstance(value, torch.Tensor) and device:
        return value.to(device)
    if isinstance(value, list):
        return [_local(item, device) for item in value]
    return value


def _snapshot(value: Any) -> bytes:
    """Return everything about *value* that a caller could see changed, bit for bit, nan included."""
    packer = Packer()
    tree = msgspec.msgpack.encode(packer.pack(_detached(value)))
    return b"".join([tree, *packer.buffers])


def _detached(value: Any) -> Any:
    """Leave out whether a gradient is asked for: that is our own doing."""
    if isinstance(value, torch.Tensor):
        return value.detach()
    if isinstance(value, list):
        return [_detached(item) for item in value]
    return value
