"""What this machine has of what grading needs, tried rather than looked up."""

import json
import os
import platform
import shutil
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass

from grader import __version__
from grader.data import take_status
from grader.errors import ExaminerError
from grader.model import Submission
from grader.places import builtin_course
from grader.policy import missing_layers, remedy
from grader.result import Result
from grader.source import parse_source
from grader.worker.host import Worker
from grader.worker.messages import Job, Setup

__all__ = ["Ailment", "Health", "examine_machine"]

_TRIAL = ("nll", b"def nll(activations, targets):\n    return F.nll_loss(activations, targets)\n")


@dataclass(frozen=True, slots=True, kw_only=True)
class Ailment:
    """Something that is missing, and what to do about it."""

    what: str
    remedy: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Health:
    """What was found: versions by name, devices torch can use, layers that were active in a trial, what is missing."""

    versions: dict[str, str]
    system: str
    devices: tuple[str, ...]
    data: str
    layers: tuple[str, ...]
    graded: bool
    ailments: tuple[Ailment, ...]


def examine_machine() -> Health:
    """Grade a one-line submission, and look at what was there for it.

    Raises:
        ExaminerError: if the grader cannot be started at all.
    """
    result = _trial()
    status = take_status()
    missing = missing_layers(result.trust.isolation)
    ailments = _not_active(missing)
    if shutil.which("bwrap") and "bwrap" in missing:
        ailments.append(Ailment(what=f"bubblewrap is installed and fails: {_complaint()}", remedy=remedy("bwrap")))
    if status.is_synthetic:
        ailments.append(
            Ailment(what="the real digits are not here, a synthetic set stands in", remedy="grade data fetch")
        )
    return Health(
        versions={"gradekit": __version__, **result.trust.versions},
        system=f"{platform.machine()}, {_cores()} cores",
        devices=_devices(),
        data=status.source,
        layers=result.trust.isolation,
        graded=result.exercises[0].verdict.passed,
        ailments=tuple(ailments),
    )


def _not_active(missing: Sequence[str]) -> list[Ailment]:
    if missing and sys.platform != "linux":
        return [Ailment(what="students' code runs in a process of its own that nothing seals", remedy=remedy(""))]
    return [Ailment(what=f"layer {layer} is not active", remedy=remedy(layer)) for layer in missing]


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _trial() -> Result:
    name, text = _TRIAL
    submission = Submission(name="doctor", files=(parse_source("doctor.py", text),), digest="")
    course = builtin_course()
    with Worker(course) as worker:
        worker.set_up(Setup(course=str(course), seed=0))
        *_, result = worker.grade(Job(submission=submission, exercises=(name,)))
    if not isinstance(result, Result):
        raise ExaminerError("grading ended without a result")
    return result


def _devices() -> tuple[str, ...]:
    """Ask torch, in a process of its own: this one does without it."""
    program = (
        "import json, torch; print(json.dumps(['cpu'] + [torch.cuda.get_device_name(i) "
        "for i in range(torch.cuda.device_count())] + ['mps'] * torch.backends.mps.is_available()))"
    )
    done = subprocess.run([sys.executable, "-I", "-c", program], capture_output=True, text=True, check=False)
    return tuple(json.loads(done.stdout)) if done.returncode == 0 else ("cpu",)


def _complaint() -> str:
    command = ["bwrap", "--unshare-user", "--unshare-pid", "--ro-bind", "/", "/", "/usr/bin/true"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return done.stderr.strip() or f"exit code {done.returncode}"
