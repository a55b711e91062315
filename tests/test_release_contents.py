"""What a release is made of: the wheel and the sdist, looked into."""

import email
import hashlib
import os
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path, PurePosixPath

import pytest
from away import ROOT, build, checkout, distribution, run, tool

import grader

pytestmark = [pytest.mark.wheel, pytest.mark.slow]

# Folders of the checkout that a wheel holds, and where.
HOMES = {
    "grader": "grader",
    "exercises": "grader/share/exercises",
    "solutions": "grader/share/solutions",
    "tests/hostile": "grader/share/hostile",
    "reports": "grader/share/reports",
}
# What people, editors and tools leave where they work.
LEFT = (
    "exercises/.env",
    "exercises/.ipynb_checkpoints/04_loss-checkpoint.py",
    "exercises/04_loss.py~",
    "grader/cli/.student.py.swp",
    "reports/.idea/workspace.xml",
    "solutions/__pycache__/lent.cpython-311.pyc",
)


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The wheel and the sdist."""
    return distribution(tmp_path_factory.mktemp("dist"))


def in_wheel(wheel: Path) -> dict[str, str]:
    """Return what *wheel* holds, as digests by name."""
    with zipfile.ZipFile(wheel) as archive:
        return {name: hashlib.sha256(archive.read(name)).hexdigest() for name in archive.namelist()}


def in_sdist(sdist: Path) -> set[str]:
    """Return the names in *sdist*, without the folder that all of it lies in."""
    with tarfile.open(sdist) as archive:
        return {member.name.partition("/")[2] for member in archive if member.isfile()}


def in_git() -> set[str]:
    """Return the names of the files that belong to the checkout."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    if listed.returncode:
        pytest.skip("this is no checkout of git, so its files cannot be told from what lies beside them")
    return {name for name in listed.stdout.split("\0") if (ROOT / name).is_file() and not (ROOT / name).is_symlink()}


def test_indexes_take_both_files(files: tuple[Path, Path]) -> None:
    """Metadata and the page made of README are well-formed, by the checks that an index makes."""
    done = run(tool("twine"), "check", "--strict", *files, cwd=files[0].parent)

    assert done.returncode == 0, done.stdout + done.stderr


def test_the_wheel_is_laid_out_as_wheels_are(files: tuple[Path, Path]) -> None:
    """`check-wheel-contents` finds nothing but course files that are not modules, which pyproject.toml says."""
    done = run(tool("check-wheel-contents"), "--config", ROOT / "pyproject.toml", files[0], cwd=files[0].parent)

    assert done.returncode == 0, done.stdout + done.stderr


def test_the_wheel_holds_the_package_and_its_course_and_nothing_else(files: tuple[Path, Path]) -> None:
    """Package, course, attacks and pages as git knows them, licence and command; no other tests, no docs, no tools."""
    own = {name for name in in_wheel(files[0]) if ".dist-info/" not in name}
    meta = {name.partition("/")[2] for name in in_wheel(files[0]) if ".dist-info/" in name}
    wanted = {
        f"{home}/{name.removeprefix(f'{source}/')}"
        for source, home in HOMES.items()
        for name in in_git()
        if name.startswith(f"{source}/")
    }

    assert own == wanted
    assert meta == {"METADATA", "RECORD", "WHEEL", "entry_points.txt", "licenses/LICENSE"}
    assert "grader/py.typed" in own
    assert not [name for name in own if any(part.startswith(".") for part in PurePosixPath(name).parts)]


def test_the_sdist_holds_what_the_repository_does(files: tuple[Path, Path]) -> None:
    """Sources, tests, docs and licence, all but what looks after the repository itself; and nothing besides."""
    about_the_repository = {name for name in in_git() if name.startswith(".")} - {".gitignore"}

    assert in_sdist(files[1]) - in_git() == {"PKG-INFO"}
    assert in_git() - in_sdist(files[1]) == about_the_repository


def test_the_metadata_say_what_it_is_and_needs(files: tuple[Path, Path]) -> None:
    """Name, version, licence and Pythons; each extra is there."""
    with zipfile.ZipFile(files[0]) as archive:
        (name,) = [name for name in archive.namelist() if name.endswith(".dist-info/METADATA")]
        metadata = email.message_from_bytes(archive.read(name))

    assert (metadata["Name"], metadata["Version"]) == ("gradekit", grader.__version__)
    assert (metadata["License-Expression"], metadata["Requires-Python"]) == ("MIT", ">=3.11")
    assert {"cluster", "plot", "postgres", "seal"} <= set(metadata.get_all("Provides-Extra", []))


def test_whoever_builds_it_gets_the_same_bytes(tmp_path: Path) -> None:
    """Another folder, other times and rights of files, other things left lying about: the same sdist, the same wheel.

    One wheel is made of the checkout and one of its sdist, so that those two are the same as well.
    """
    here, there = checkout(tmp_path / "here"), checkout(tmp_path / "there" / "deeper")
    for name in LEFT:
        (there / name).parent.mkdir(parents=True, exist_ok=True)
        (there / name).write_text("left", encoding="utf-8")
    for path in there.rglob("*"):
        os.utime(path, (86400, 86400))
        path.chmod(0o600 | (path.stat().st_mode & 0o100))

    first = build(tmp_path / "first", here)
    second = build(tmp_path / "second", there, umask=0o077)
    direct = build(tmp_path / "direct", here, "--wheel")

    names = sorted(path.name for path in first.iterdir())
    assert len(names) == 2
    for name in names:
        assert (first / name).read_bytes() == (second / name).read_bytes(), name
    (wheel,) = direct.iterdir()
    assert in_wheel(wheel) == in_wheel(first / wheel.name)
    assert wheel.read_bytes() == (first / wheel.name).read_bytes()


def test_an_editable_installation_is_the_checkout(tmp_path: Path) -> None:
    """`pip install --editable` puts the checkout on the path, and course and attacks are found there."""
    source = checkout(tmp_path / "source")
    run(sys.executable, "-m", "venv", "env", cwd=tmp_path)
    python = tmp_path / "env" / "bin" / "python"

    done = run(python, "-m", "pip", "install", "-q", "--no-deps", "--editable", source, cwd=tmp_path)
    asked = run(python, "-c", "import grader.places as p; print(p.builtin_course(), p.package_home())", cwd=tmp_path)

    assert done.returncode == 0, done.stderr
    assert asked.stdout.split() == [str(source), str(source)]
