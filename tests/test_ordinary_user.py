"""The wheel, installed by an ordinary user from the system's Python: sealed with user namespaces and without."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from grader.course import load_course, reference_files
from grader.places import builtin_course

pytestmark = pytest.mark.slow

UNITS = [unit for unit in load_course(builtin_course()).units if not unit.questionnaire]
POINTS = sum(exercise.points for unit in UNITS for exercise in unit.exercises)
ROOT = Path(__file__).parent.parent
PYTHON = "/usr/bin/python3"
# Nobody's, so that nothing on this machine is theirs. Who is not root is an ordinary user already.
USER: dict[str, Any] = {"user": 64_321, "group": 64_321, "extra_groups": []} if os.getuid() == 0 else {}
BWRAP = shutil.which("bwrap") or "/usr/bin/bwrap"
EVERYTHING = [BWRAP, "--dev-bind", "/", "/"]
# In front of `grade`: what keeps it from making namespaces.
REFUSALS = {
    "bubblewrap is not there": [*EVERYTHING, "--ro-bind", "/dev/null", BWRAP, "--"],
    "bubblewrap fails": [*EVERYTHING, "--ro-bind", "/bin/false", BWRAP, "--"],
    "user namespaces are refused": [*EVERYTHING, "--unshare-user", "--disable-userns", "--"],
}


@pytest.fixture(scope="module")
def home() -> Iterator[Path]:
    """A folder of the user's with an environment in which the wheel is installed, and the references."""
    folder = Path(tempfile.mkdtemp(prefix="gradekit-user-"))
    try:
        folder.chmod(0o755)
        _fill(folder)
        yield folder
    finally:
        shutil.rmtree(folder)


def _fill(folder: Path) -> None:
    built = subprocess.run(
        [sys.executable, "-m", "build", "--wheel", "--outdir", folder / "dist", ROOT],
        capture_output=True,
        text=True,
        check=False,
    )
    assert built.returncode == 0, built.stderr
    (wheel,) = (folder / "dist").glob("*.whl")
    shutil.copy(ROOT / "constraints.txt", folder)
    (folder / "references").mkdir()
    for file in reference_files(load_course(builtin_course())):
        (folder / "references" / file.name).write_text(file.text, encoding="utf-8")
    if USER:
        os.chown(folder, USER["user"], USER["group"])
    made = run([PYTHON, "-m", "venv", "env"], folder)
    if made.returncode != 0:
        pytest.skip(f"{PYTHON} makes no environment (python3-venv is missing?): {made.stdout}{made.stderr}")
    done = run(["env/bin/python", "-m", "pip", "install", "-q", "-c", "constraints.txt", str(wheel)], folder)
    assert done.returncode == 0, done.stderr


def run(command: list[str], folder: Path) -> subprocess.CompletedProcess[str]:
    """Run *command* as the user in *folder*."""
    environment = {key: value for key, value in os.environ.items() if key.startswith(("PIP_", "SSL_", "REQUESTS_"))}
    # Where root's pip finds packages is written where the user cannot read.
    for option in ("index-url", "extra-index-url"):
        asked = [sys.executable, "-m", "pip", "config", "get", f"global.{option}"]
        found = subprocess.run(asked, capture_output=True, text=True, check=False)
        if found.returncode == 0:
            environment[f"PIP_{option.upper().replace('-', '_')}"] = found.stdout.strip()
    return subprocess.run(
        command,
        cwd=folder,
        env={**environment, "HOME": str(folder), "PATH": "/usr/bin:/bin", "COLUMNS": "100"},
        capture_output=True,
        text=True,
        timeout=900,
        check=False,
        **USER,
    )


def works(wrapper: list[str], home: Path) -> bool:
    """Whether the user can run something behind *wrapper*."""
    return Path(BWRAP).exists() and run([*wrapper, "/bin/true"], home).returncode == 0


def checked(arguments: list[str], home: Path, wrapper: list[str]) -> Any:
    """Return the result of ``grade check``."""
    done = run([*wrapper, str(home / "env/bin/grade"), "check", *arguments, "--json", "-"], home)
    assert done.returncode in (0, 1), done.stdout + done.stderr
    return json.loads(done.stdout)


def without_versions(layers: list[str]) -> list[str]:
    """Return the names of *layers*."""
    return [layer.partition(":")[0] for layer in layers]


def thief(home: Path) -> str:
    """Return a submission that looks for the references in every way that it can think of, and tells what it found."""
    (package,) = home.glob("env/lib/python3*/site-packages/grader")
    (secret,) = package.rglob("solutions/08_*.py")
    assert secret.is_file()
    hidden = next(package.rglob("hidden/test_08_*.py"))
    return f"""
import importlib, importlib.resources, importlib.util, os, sys

def attempts():
    for path in {[str(secret), str(hidden), str(package / "course.py"), str(home / "references" / secret.name)]!r}:
        yield lambda: open(path).read(1)
        yield lambda: os.open(path, os.O_RDONLY)
        yield lambda: os.rename(path, "stolen")
        yield lambda: os.truncate(path, 0)
    for folder in {[str(package), str(package / "share"), str(secret.parent), str(home), str(home / "references")]!r}:
        yield lambda: os.listdir(folder)
    yield lambda: importlib.import_module("grader.course")
    yield lambda: importlib.import_module("grader.examiner.host")
    yield lambda: (importlib.resources.files("grader") / "share" / "solutions" / {secret.name!r}).read_text()
    yield lambda: importlib.util.spec_from_file_location("x", {str(secret)!r}).loader.get_source("x")

def nll(activations, targets):
    for attempt in attempts():
        try:
            print("FOUND", attempt())
        except (OSError, ImportError) as error:
            print("refused", type(error).__name__)
    return activations
"""


def assert_nothing_is_found(home: Path, wrapper: list[str]) -> None:
    """Grade the thief: it finds nothing and earns nothing for it."""
    (home / "thief.py").write_text(thief(home), encoding="utf-8")
    (home / "thief.py").chmod(0o644)

    result = checked(["nll", "--in", "thief.py"], home, wrapper)

    output = result["exercises"][0]["tests"][0]["output"]
    assert output.count("refused") == 25
    assert "FOUND" not in output
    assert result["verdict"] == "wrong_answer"


def test_an_ordinary_user_gets_a_full_seal_with_user_namespaces(home: Path) -> None:
    """All that root has but a user of the candidate's own; the references get every point, a thief none."""
    if not works([*EVERYTHING, "--unshare-user", "--"], home):
        pytest.skip("bubblewrap is not installed, or this machine grants no user namespaces")

    result = checked(["--in", "references"], home, [])

    layers = without_versions(result["trust"]["isolation"])
    assert [each for each in layers if each != "landlock"] == ["bwrap", "process", "rlimits", "no_new_privs", "seccomp"]
    assert (result["score"], result["max_score"]) == (POINTS, POINTS)
    assert_nothing_is_found(home, [])


@pytest.mark.parametrize("refusal", REFUSALS)
def test_where_no_namespaces_are_to_be_had_landlock_and_seccomp_hold(home: Path, refusal: str) -> None:
    """The result does not name what is missing; the references get every point, a thief none."""
    wrapper = REFUSALS[refusal]
    if not works(wrapper, home):
        pytest.skip("bubblewrap, which hides bubblewrap here, does not work")

    result = checked(["--in", "references"], home, wrapper)

    layers = without_versions(result["trust"]["isolation"])
    assert [each for each in layers if each != "landlock"] == ["process", "rlimits", "no_new_privs", "seccomp"]
    assert (result["score"], result["max_score"]) == (POINTS, POINTS)
    if "landlock" in layers:
        assert_nothing_is_found(home, wrapper)


def test_nothing_is_written_into_the_installation(home: Path) -> None:
    """Neither by the grader nor by a candidate: what was installed is what is there."""
    before = files_of(home / "env")

    checked(["nll", "--in", "references"], home, [])

    assert files_of(home / "env") == before


def files_of(folder: Path) -> dict[Path, int]:
    """Return when each file in *folder* was changed, what Python compiles for itself aside."""
    return {path: path.stat().st_mtime_ns for path in folder.rglob("*") if path.is_file() and path.suffix != ".pyc"}
