"""gradekit built from this checkout, and used where nothing of the checkout is near."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

__all__ = ["ROOT", "build", "checkout", "distribution", "run", "tool"]

ROOT = Path(__file__).parent.parent.parent
# `make release-check` tests the files that it is about: those in this folder. Otherwise they are made.
_GIVEN = "GRADEKIT_DIST"
# A day that is none of the files' own, so that it shows whether it was heeded.
_EPOCH = "1700000000"


def run(
    *command: str | Path, cwd: Path, environment: dict[str, str] | None = None, umask: int = -1
) -> subprocess.CompletedProcess[str]:
    """Run *command* in *cwd*, away from the checkout and from its environment; no input, and 100 columns."""
    own = {key: value for key, value in os.environ.items() if not key.startswith(("PYTHON", "VIRTUAL_ENV", "GRADE"))}
    return subprocess.run(
        [str(part) for part in command],
        cwd=cwd,
        env=own | {"COLUMNS": "100"} | (environment or {}),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=900,
        check=False,
        umask=umask,
    )


def tool(name: str) -> Path:
    """Return the program *name* of this Python's environment; the test is skipped where there is none."""
    found = shutil.which(name, path=str(Path(sys.executable).parent))
    if found is None:
        pytest.skip(f"{name} is not installed: pip install --group release")
    return Path(found)


def build(folder: Path, source: Path = ROOT, *options: str, umask: int = -1) -> Path:
    """Build *source* into *folder*, by default an sdist and of that a wheel; return *folder*."""
    pytest.importorskip("build", reason="build is not installed: pip install --group release")
    folder.mkdir(parents=True, exist_ok=True)
    command = (sys.executable, "-m", "build", *options, "--outdir", folder, source)
    done = run(*command, cwd=folder, environment={"SOURCE_DATE_EPOCH": _EPOCH}, umask=umask)
    assert done.returncode == 0, done.stdout + done.stderr
    return folder


def distribution(folder: Path) -> tuple[Path, Path]:
    """Return the wheel and the sdist that are tested: those that are to be released, or new ones in *folder*."""
    given = os.environ.get(_GIVEN)
    home = Path(given).resolve() if given else build(folder)
    (wheel,) = home.glob("gradekit-*.whl")
    (sdist,) = home.glob("gradekit-*.tar.gz")
    return wheel, sdist


def checkout(folder: Path) -> Path:
    """Copy what git knows of this checkout to *folder*, as it lies on the disk, and return *folder*."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    if listed.returncode:
        pytest.skip("this is no checkout of git, so its files cannot be told from what lies beside them")
    for name in filter(None, listed.stdout.split("\0")):
        if (ROOT / name).is_file() and not (ROOT / name).is_symlink():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, folder / name)
    return folder
