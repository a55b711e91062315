"""Where the built-in course lies: beside the package in a checkout, inside it in a wheel."""

from pathlib import Path

__all__ = ["builtin_course"]


def builtin_course() -> Path:
    """Return the folder that holds the built-in course's ``exercises`` and ``solutions``."""
    package = Path(__file__).resolve().parent
    packed = package / "share"
    return packed if packed.is_dir() else package.parent
