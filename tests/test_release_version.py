"""The version of gradekit: told in one place, and known to the changelog."""

import datetime as dt
import re
import subprocess
import tomllib
from pathlib import Path

import pytest
from oldest import constraints
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

import grader

ROOT = Path(__file__).parent.parent
PYPROJECT = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
VERSION = Version(grader.__version__)
# What is said of the past, of other packages, and in examples of results.
ELSEWHERE = (
    "CHANGELOG.md",
    "constraints.txt",
    "grader/__init__.py",
    "tests/",
    "exercises/",
    "solutions/",
    "reports/locale/",
)
# A version of ours in a requirement or a name; not the digest that a workflow pins an action to, or noughts for one.
OURS = re.compile(r"gradekit(?:\[\w+\])?\s*(?:==|[-:@=])\s*v?(?![0-9a-f]{40}\b|0+\b[^.])(\d[\w.]*)")


def pins() -> dict[str, str]:
    """Read constraints.txt, ``name==version`` per line."""
    text = (ROOT / "constraints.txt").read_text(encoding="utf-8")
    lines = (line.partition("==") for line in text.splitlines() if not line.startswith("#"))
    return {canonicalize_name(name): version for name, _, version in lines}


def headings(changelog: str) -> list[str]:
    """List the headings of the changelog's releases, the newest first."""
    return re.findall(r"^## (.+)$", changelog, re.MULTILINE)


def shipped() -> list[Path]:
    """List the text files of the checkout that may name a version of ours."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False)
    if listed.returncode:
        pytest.skip("this is no checkout of git, so its files cannot be listed")
    names = [name for name in listed.stdout.split("\0") if name and not name.startswith(ELSEWHERE)]
    return [ROOT / name for name in names if not name.endswith(".png") and (ROOT / name).is_file()]


def test_the_changelog_knows_the_version() -> None:
    """A version under development is described under "Unreleased"; a release has a heading of its own, with its day."""
    first, *_ = headings((ROOT / "CHANGELOG.md").read_text(encoding="utf-8"))

    if VERSION.is_devrelease:
        assert first == "Unreleased"
    else:
        number, _, day = first.partition(" - ")
        assert Version(number) == VERSION
        assert dt.date.fromisoformat(day)


def test_the_version_is_written_as_installers_write_it() -> None:
    """A tag, a file name and the package then say the same."""
    assert str(VERSION) == grader.__version__


def test_the_version_is_told_in_one_place() -> None:
    """Nothing else names our version, which would be forgotten at the next release; requirements apart, see below."""
    whole = re.compile(rf"(?<![\w.]){re.escape(VERSION.base_version)}(?![\w]|\.\d)")

    found = [
        f"{path.relative_to(ROOT)}:{number}: {line.strip()}"
        for path in shipped()
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if whole.search(OURS.sub("", line))
    ]

    assert found == []


def test_requirements_and_examples_name_the_version_that_they_come_with() -> None:
    """Whoever copies one gets a gradekit that understands it; after a release the next one is named."""
    found = [
        f"{path.relative_to(ROOT)}: {version}"
        for path in shipped()
        for version in OURS.findall(path.read_text(encoding="utf-8"))
        if version != VERSION.base_version
    ]

    assert found == []


def test_the_package_takes_its_version_from_there() -> None:
    """The build reads ``grader/__init__.py`` and states no version of its own."""
    project = tomllib.loads(PYPROJECT)

    assert "version" in project["project"]["dynamic"]
    assert "version" not in project["project"]
    assert project["tool"]["hatch"]["version"] == {"path": "grader/__init__.py"}


@pytest.mark.parametrize("group", ["dependencies", "optional-dependencies", "dependency-groups"])
def test_what_is_pinned_lies_within_what_is_allowed(group: str) -> None:
    """Each dependency is pinned once, in constraints.txt, to a version that pyproject.toml admits."""
    project = tomllib.loads(PYPROJECT)
    groups = project["dependency-groups"] if group == "dependency-groups" else project["project"][group]
    lists = [groups] if isinstance(groups, list) else groups.values()
    wanted = [Requirement(line) for each in lists for line in each if isinstance(line, str)]
    pinned = pins()

    bad = [str(need) for need in wanted if not need.specifier.contains(pinned.get(canonicalize_name(need.name), ""))]

    assert wanted
    assert bad == []


def test_the_oldest_versions_are_the_lower_bounds() -> None:
    """What `make oldest-test` installs is what pyproject.toml promises, and a missing bound is told."""
    project = tomllib.loads(PYPROJECT)
    needs = {canonicalize_name(Requirement(line).name): line for line in project["project"]["dependencies"]}
    found = constraints(project)

    # Of torch there is one version that can be tried, so no older one is promised.
    assert Version(found["torch"]) == Version(pins()["torch"])
    assert [name for name, line in needs.items() if f">={found[name]}" not in line] == []
    project["project"]["dependencies"].append("something<3")
    with pytest.raises(SystemExit, match=r"something<3 has no lower bound"):
        constraints(project)
