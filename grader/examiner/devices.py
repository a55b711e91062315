"""Ready for a GPU? A run on ``meta`` tensors, which have a shape and a device and no numbers, shows it without one.

A tensor that a function makes on the CPU meets the arguments on another device, and torch says so. What ``meta`` cannot
do, such as ``.item()`` or a boolean mask, a GPU can: there is no verdict then.
"""

import re
from typing import Any

import torch

from grader.errors import DeviceError
from grader.examiner.outcomes import StudentFailure
from grader.result import Verdict
from grader.saying import Said, say
from grader.wire.messages import CodeFrame

__all__ = ["MixedDevices", "UnclearDevice", "look_at_failure", "look_at_value", "require_device"]

# What torch 2.5 to 2.13 say where tensors of two devices meet.
_MIXED = re.compile(
    r"is not on the expected device|to be on the same device|different from other tensors on|expected device"
    r"|both devices|indices should be either on"
)


def require_device(device: str) -> None:
    """Refuse a device that is not there.

    Raises:
        DeviceError: naming those that are.
    """
    there = {"cpu": True, "cuda": torch.cuda.is_available(), "mps": torch.backends.mps.is_available()}
    if not there.get(device):
        names = ", ".join(name for name, is_there in there.items() if is_there)
        raise DeviceError(
            f"This machine has no {device} device that torch {torch.__version__} can use; there is: {names}. "
            "Leave --device out to judge on the CPU: what is accepted there holds on a GPU too."
        )


class MixedDevices(Exception):  # noqa: N818 - an outcome, not an error
    """Raised where tensors of two devices meet; *place* is where in the student's code, if known."""

    def __init__(self, said: Said, place: CodeFrame | None = None) -> None:
        """Tell in *said* what met."""
        super().__init__(str(said))
        self.said = said
        self.place = place


class UnclearDevice(Exception):  # noqa: N818 - an outcome, not an error
    """Raised where a run without numbers cannot tell."""

    def __init__(self, said: Said) -> None:
        """Tell in *said* why."""
        super().__init__(str(said))
        self.said = said


def look_at_failure(failure: StudentFailure) -> None:
    """Tell what an exception of a run on ``meta`` tensors means.

    Raises:
        MixedDevices: if tensors of two devices met.
        UnclearDevice: if it speaks of ``meta`` only.
        StudentFailure: *failure*, if the run was ended.
    """
    if failure.verdict is not Verdict.RUNTIME_ERROR:
        raise failure
    if _MIXED.search(failure.message):
        raise MixedDevices(
            say("the arguments lie on another device than the CPU, and a tensor made on the CPU meets them"),
            failure.frames[-1] if failure.frames else None,
        ) from failure
    raise UnclearDevice(
        say("Whether this works on a GPU cannot be told without one: the way depends on the numbers. It costs nothing.")
    ) from failure


def look_at_value(value: Any) -> None:
    """Tell whether what came back from a run on ``meta`` tensors was made on the CPU.

    Raises:
        MixedDevices: if so. Single numbers may lie anywhere.
    """
    # A meta tensor has no numbers to send and comes as an Opaque.
    if isinstance(value, torch.Tensor) and value.dim() > 0:
        raise MixedDevices(
            say(
                "the arguments lie on another device than the CPU, and what comes back was made on the CPU all the same"
            )
        )
