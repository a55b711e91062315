"""Where our own things lie: the package itself, and the built-in course and the attacks.

Beside the package in a checkout, inside it in a wheel.
"""

from pathlib import Path

__all__ = ["builtin_course", "entrance", "hostile_collection", "package_home", "report_templates"]


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


def report_templates() -> Path:
    """Return the folder that says what reports look like."""
    package = Path(__file__).resolve().parent
    packed = package / "share" / "reports"
    return packed if packed.is_dir() else package.parent / "reports"


def package_home() -> Path:
    """Return the folder that our package lies in: a checkout, or site-packages."""
    return Path(__file__).resolve().parent.parent


def entrance(module: str, call: str) -> str:
    """Return a program for ``python -I -c`` that calls *call* of our own *module*, say ``main()``.

    A Python may have another gradekit installed (a second checkout, say); this one is found first. Its folder is then
    moved to the end, because what else lies in a checkout must not stand in for what Python ships.
    """
    home = str(package_home())
    return (
        f"import sys; sys.path.insert(0, {home!r}); import grader; sys.path.remove({home!r}); "
        f"sys.path.append({home!r}); from {module} import {call.partition('(')[0]}; {call}"
    )
