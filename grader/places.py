"""Where the built-in course and the attacks lie: beside the package in a checkout, inside it in a wheel."""

from pathlib import Path

__all__ = ["builtin_course", "hostile_collection"]


def builtin_course() -> Path:
    """Return the folder that holds the built-in course's ``exercises`` and ``solutions``."""
    package = Path(__file__).resolve().parent
    packed = package / "share"
    return packed if packed.is_dir() else package.parent


def hostile_collection() -> Path:
    """Return the folder of attacks that ``grade selftest`` makes on the grader."""
    package = Path(__file__).resolve().parent
    packed = package / "share" / "hostile"
    return packed if packed.is_dir() else package.parent / "tests" / "hostile"
