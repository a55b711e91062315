"""`.ci/run`: it ends where something is missing that tests want; commands that stand in are all that runs."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

SCRIPT = Path(__file__).parent.parent / ".ci" / "run"
pytestmark = pytest.mark.skipif(not SCRIPT.is_file(), reason="only a checkout of git has .ci")

FINE = "#!/bin/sh\nexit 0\n"
RECORDED = '#!/bin/sh\necho "$@" >> "$RECORD"\ncase "$*" in *"$BROKEN"*) exit 1 ;; esac\n'


def started(folder: Path, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run the script in a checkout that has nothing but itself; what it calls is in ``$RECORD``."""
    tools, python = folder / "tools", folder / "checkout" / ".venv" / "bin" / "python"
    for path in (folder / "checkout" / ".ci", tools, python.parent):
        path.mkdir(parents=True)
    shutil.copy(SCRIPT, folder / "checkout" / ".ci")
    for path in (python, *(tools / name for name in ("make", "apt-get", "npm"))):
        path.write_text(RECORDED, encoding="utf-8")
        path.chmod(0o755)
    for name in ("bwrap", "capsh", "zsh", "fish", "tmux", "chromium", "chromedriver"):
        (tools / name).write_text(FINE, encoding="utf-8")
        (tools / name).chmod(0o755)
    given = {
        "PATH": f"{tools}:{os.environ['PATH']}",
        "RECORD": str(folder / "record"),
        "BROKEN": "nothing",
        **variables,
    }
    command = ["bash", str(folder / "checkout" / ".ci" / "run")]
    return subprocess.run(command, env=given, capture_output=True, text=True, timeout=60, check=False)


@pytest.mark.parametrize("broken", ["axe-core", "--group browser"])
def test_what_tests_want_is_not_passed_over(tmp_path: Path, broken: str) -> None:
    """Where it cannot be installed the run ends, instead of skipping tests that nobody misses."""
    done = started(tmp_path / "a", BROKEN=broken)
    allowed = started(tmp_path / "b", BROKEN=broken, GRADEKIT_CI="0")

    assert done.returncode == 1
    assert "not to be had here. GRADEKIT_CI=0 skips" in done.stderr
    assert "pytest" not in (tmp_path / "a" / "record").read_text(encoding="utf-8")
    assert allowed.returncode == 0, allowed.stderr


def test_what_is_skipped_all_the_same_is_listed(tmp_path: Path) -> None:
    """Only the long fuzzing run may be without what it wants, for there are Pythons that have no atheris."""
    done = started(tmp_path, BROKEN="--group fuzz")
    last = (tmp_path / "record").read_text(encoding="utf-8").splitlines()[-1]

    assert done.returncode == 0, done.stderr
    assert last.startswith("-m pytest -rs ")
