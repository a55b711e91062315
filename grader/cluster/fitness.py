"""Whether this machine may grade for a batch: the same programs, the same course, the same digits."""

import os
from pathlib import Path

import msgspec

from grader.cluster.messages import Heading, Order, own_versions
from grader.course import load_course, suite_digest
from grader.errors import CourseError, DataError, PolicyError
from grader.model import Course
from grader.places import builtin_course
from grader.worker.messages import Setup

__all__ = ["read_order", "require_same"]


def read_order(data: bytes) -> Order:
    """Read an order that was written by the same version of gradekit.

    Raises:
        PolicyError: if it was written by another one, or for another torch.
    """
    # First, because another version's order may have another shape.
    wanted, own = msgspec.msgpack.decode(data, type=Heading).versions, own_versions()
    for name in sorted(wanted.keys() | own.keys()):
        here, there = own.get(name, "none"), wanted.get(name, "none")
        if here != there:
            raise PolicyError(f"it has {name} {here}, and the batch is graded with {there}")
    return msgspec.msgpack.decode(data, type=Order)


def require_same(order: Order) -> tuple[Course, Setup]:
    """Return the course as it lies here and the setup with this machine's paths.

    Raises:
        PolicyError: if the course or the digits are not here, cannot be read or are not those of *order*.
    """
    from grader.data import digest, find_digits

    folder = _course_folder(order)
    if not folder.is_dir():
        raise PolicyError(f"the course folder {str(folder)!r} is not there; set GRADE_COURSE if it lies elsewhere")
    try:
        course = load_course(folder)
    except CourseError as error:
        raise PolicyError(f"the course there is broken: {error}") from error
    if suite_digest(course) != order.suite:
        raise PolicyError(f"the course in {str(folder)!r} is not the same: its suite has another digest")
    # The same place where there is one; else wherever this machine has digits. The digest decides.
    place = order.setup.data if order.setup.data and Path(order.setup.data).exists() else ""
    try:
        digits = find_digits(place or None)
    except DataError as error:
        raise PolicyError(f"its digits cannot be read: {error}") from error
    if digest(digits) != order.data:
        raise PolicyError(f"its digits, {digits.source}, are not the same; set GRADE_DATA to a copy of the batch's")
    return course, msgspec.structs.replace(order.setup, course=str(folder), data=place)


def _course_folder(order: Order) -> Path:
    if order.builtin:
        return builtin_course()
    return Path(os.environ.get("GRADE_COURSE") or order.setup.course)
