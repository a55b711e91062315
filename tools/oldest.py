"""Prints constraints that hold every dependency to the oldest version that pyproject.toml admits.

`make oldest-test` installs these and runs tests in them: a lower bound that nobody tries is a guess.
What our dependencies need in turn is as new as it gets.
"""

import sys
import tomllib
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parent.parent


def requirements(project: dict) -> list[Requirement]:
    """List what gradekit, its extras and its tests need directly."""
    extras = project["project"]["optional-dependencies"].values()
    lines = [
        *project["project"]["dependencies"],
        *project["dependency-groups"]["test"],
        *(x for e in extras for x in e),
    ]
    return [Requirement(line) for line in lines]


def oldest(need: Requirement) -> str:
    """Return the lower bound of *need*.

    Raises:
        SystemExit: if it has none.
    """
    bounds = [each.version for each in need.specifier if each.operator == ">="]
    if len(bounds) != 1:
        sys.exit(f"pyproject.toml: {need} has no lower bound. Write one, such as {need.name}>=1.0.")
    return bounds[0]


def constraints(project: dict) -> dict[str, str]:
    """Return the version of each direct dependency, by its normal name."""
    found: dict[str, str] = {}
    for need in requirements(project):
        name = canonicalize_name(need.name)
        version = oldest(need)
        if found.setdefault(name, version) != version:
            sys.exit(f"pyproject.toml: {name} has the lower bounds {found[name]} and {version}. Give it one.")
    return found


if __name__ == "__main__":
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    print("\n".join(f"{name}=={version}" for name, version in sorted(constraints(project).items())))
