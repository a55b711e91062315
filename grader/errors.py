"""The few exceptions that a caller can act on. A student's failure is a verdict, not one of these."""

__all__ = [
    "BundleError",
    "ClusterError",
    "CourseError",
    "DataError",
    "DeviceError",
    "ExaminerError",
    "GradebookError",
    "GradekitError",
    "PolicyError",
    "StorageError",
    "SubmissionError",
    "WireError",
]


class GradekitError(Exception):
    """Base of all of ours; never raised itself."""


class CourseError(GradekitError):
    """Raised if a course is broken; the message names file, key and remedy. The author's failure."""


class BundleError(GradekitError):
    """Raised if a sealed course, its key, or what was to be made of them is unusable; says what to do next."""


class SubmissionError(GradekitError):
    """Raised if what was handed in cannot be read at all; the message is one sentence for its author."""


class StorageError(GradekitError):
    """Raised if what was handed in lies where this program cannot read it: nothing that its author could mend."""


class DataError(GradekitError):
    """Raised if digits cannot be read, downloaded or written; the message says what to do next."""


class GradebookError(GradekitError):
    """Raised if a gradebook cannot be opened, read or written as asked; the message says what to do next."""


class PolicyError(GradekitError):
    """Raised if less isolation is to be had than was asked for; the message says what is missing and how to get it."""


class WireError(GradekitError):
    """Raised if a frame breaks the protocol or a value cannot cross it."""


class DeviceError(GradekitError):
    """Raised if the device asked for is not there; the message says what is."""


class ExaminerError(GradekitError):
    """Raised if the grader itself failed; leads to the verdict ``judge_error``, never to a lost point."""


class ClusterError(GradekitError):
    """Raised if there is no cluster to grade on, or no longer; what was graded stays, and the batch can go on later."""
