"""docs/installing.md, run to the letter: pipx and uv install the wheel, with no checkout near, and `grade` works."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from away import ROOT, distribution, run, tool

import grader

pytestmark = [pytest.mark.wheel, pytest.mark.slow]

PAGE = (ROOT / "docs" / "installing.md").read_text(encoding="utf-8")
SCRIPTS = re.findall(r"^```sh\n(.*?)^```", PAGE, re.DOTALL | re.MULTILINE)
TORCH, *WAYS = SCRIPTS
PIP = next(script for script in WAYS if "env/bin/pip" in script)
EXTRAS = next(script for script in WAYS if "[cluster," in script)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder as the page has it before its eyes: wheels of torch and of ours, and constraints."""
    tool("uv")
    folder = tmp_path_factory.mktemp("installing")
    (folder / "dist").mkdir()
    for each in distribution(tmp_path_factory.mktemp("dist")):
        shutil.copy(each, folder / "dist")
    shutil.copy(ROOT / "constraints.txt", folder)
    done = shell(TORCH, folder, folder)
    assert done.returncode == 0, done.stderr
    return folder


def shell(script: str, folder: Path, home: Path) -> subprocess.CompletedProcess[str]:
    """Run *script* in *folder*, with installers that keep all of theirs in *home* but for what they downloaded."""
    environment = {
        "PATH": f"{home / 'bin'}:{Path(sys.executable).parent}:{os.environ['PATH']}",
        "PIPX_HOME": str(home / "pipx"),
        "PIPX_BIN_DIR": str(home / "bin"),
        "PIPX_MAN_DIR": str(home / "man"),
        "PIPX_DEFAULT_PYTHON": sys.executable,
        "PIPX_DEFAULT_BACKEND": "pip",
        "UV_TOOL_DIR": str(home / "tools"),
        "UV_TOOL_BIN_DIR": str(home / "bin"),
        "UV_PYTHON": sys.executable,
        "UV_PYTHON_DOWNLOADS": "never",
        "PIP_DISABLE_PIP_VERSION_CHECK": "1",
        # What is not imported need not be compiled, either.
        "PIP_NO_COMPILE": "1",
    }
    return run("sh", "-ec", script, cwd=folder, environment=environment)


def judged(grade: Path, folder: Path) -> dict[str, str]:
    """Let *grade* hand out the exercises and judge one as it was handed out; return the verdicts."""
    assert run(grade, "init", "kit", cwd=folder).returncode == 0
    done = run(grade, "check", "mnist_loss", "--in", "kit", "--json", "result.json", cwd=folder)
    assert done.returncode == 1, done.stdout + done.stderr
    result = json.loads((folder / "result.json").read_text(encoding="utf-8"))
    return {exercise["name"]: exercise["verdict"] for exercise in result["exercises"]}


@pytest.mark.parametrize(
    "script", [way for way in WAYS if way not in (PIP, EXTRAS)], ids=lambda way: way.split(" --")[0]
)
def test_each_way_that_the_page_shows_gives_a_grade_that_works(script: str, folder: Path, tmp_path: Path) -> None:
    """The commands end well and print our version, nothing with CUDA came along, and the command on the path judges.

    The way with pip and nothing else is tried in ``test_wheel.py``, which goes on to use all of it.
    """
    for name in ("dist", "wheels", "constraints.txt"):
        (tmp_path / name).symlink_to(folder / name)

    done = shell(script, tmp_path, tmp_path)

    assert done.returncode == 0, done.stdout + done.stderr
    assert f"gradekit {grader.__version__}" in done.stdout
    assert not list(tmp_path.rglob("site-packages/nvidia"))
    if (tmp_path / "bin/grade").exists():
        assert judged(tmp_path / "bin/grade", tmp_path) == {"mnist_loss": "missing"}
    assert (tmp_path / "bin/grade").exists() == script.startswith(("pipx install", "uv tool install"))


def test_all_extras_install_together_and_by_licences_that_anybody_can_keep(folder: Path, tmp_path: Path) -> None:
    """What an extra is for can be imported, nothing contradicts itself, and nothing is under the GPL or AGPL.

    psycopg is under the LGPL, which asks nothing of who imports it.
    """
    for name in ("dist", "wheels", "constraints.txt"):
        (tmp_path / name).symlink_to(folder / name)

    done = shell(EXTRAS, tmp_path, tmp_path)
    python = tmp_path / "env/bin/python"
    imported = run(python, "-c", "import cryptography, distributed, matplotlib, psycopg.pq, torch", cwd=tmp_path)
    fits = run(tool("uv"), "pip", "check", "--python", python, cwd=tmp_path)
    licences = json.loads(run(python, "-c", LICENCES, cwd=tmp_path).stdout)

    assert done.returncode == 0, done.stderr
    assert imported.returncode == 0, imported.stderr
    assert fits.returncode == 0, fits.stderr
    assert len(licences) > 50
    assert sorted(name for name, licence in licences.items() if not licence) == []
    strict = {name for name, licence in licences.items() if re.search(r"GPL|General Public", licence)}
    assert strict <= {"psycopg", "psycopg-binary"}
    assert all("LGPL" in licences[name] or "Lesser" in licences[name] for name in strict)


def test_the_sdist_installs_as_the_wheel_does(folder: Path, tmp_path: Path) -> None:
    """An installer builds the sdist apart from everything, and what it installs hands out the exercises."""
    (sdist,) = (folder / "dist").glob("*.tar.gz")
    options = ("--find-links", folder / "wheels", "--constraints", ROOT / "constraints.txt")
    made = run(tool("uv"), "venv", "--python", sys.executable, "env", cwd=tmp_path)
    done = run(tool("uv"), "pip", "install", "--python", "env", *options, sdist, cwd=tmp_path)

    assert (made.returncode, done.returncode) == (0, 0), done.stderr
    given = run(tmp_path / "env/bin/grade", "init", "kit", cwd=tmp_path)
    assert given.returncode == 0, given.stderr
    assert (tmp_path / "kit" / "04_loss.py").is_file()


def test_the_page_names_the_torch_that_is_tested() -> None:
    """What the page downloads is what constraints.txt pins."""
    (pinned,) = re.findall(r"^torch==.*$", (ROOT / "constraints.txt").read_text(encoding="utf-8"), re.MULTILINE)

    assert pinned in TORCH.split()
    assert len(WAYS) == 6


# Name and licence of each package, in whichever of three ways it is told.
LICENCES = """
import importlib.metadata as m, json

def licence(told):
    classified = [line for line in told.get_all("Classifier", []) if line.startswith("License ::")]
    short = (told.get("License") or "").strip().partition("\\n")[0]
    return told.get("License-Expression") or "; ".join(classified) or short

print(json.dumps({each.metadata["Name"]: licence(each.metadata) for each in m.distributions()}))
"""

# What needs no torch; the rest of `grade` begins with it.
WITHOUT_TORCH = """
import pathlib, sys, warnings
warnings.simplefilter("error")
import click, grader
from grader.cli.main import cli

def walk(command, context):
    with click.Context(command, info_name=context, parent=None) as inner:
        assert command.get_help(inner)
        for name in getattr(command, "list_commands", lambda _: [])(inner):
            walk(command.get_command(inner, name), f"{context} {name}")

walk(cli, "grade")
package = pathlib.Path(grader.__file__).parent
for path in package.rglob("*.py"):
    if "share" not in path.relative_to(package).parts:
        compile(path.read_bytes(), str(path), "exec")
print("fine", sys.version_info[:2])
"""


def python_of(minor: int) -> Path | None:
    """Return a Python 3.*minor* of this machine, one of pyenv's or one on the path, or None."""
    home = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv"))
    found = sorted(home.glob(f"versions/3.{minor}.*/bin/python")) or [shutil.which(f"python3.{minor}")]
    return Path(found[-1]) if found[-1] else None


@pytest.mark.parametrize("minor", [12, 13])
def test_newer_pythons_run_what_needs_no_torch(minor: int, folder: Path, tmp_path: Path) -> None:
    """Where such a Python is at hand: all but torch installs, commands have help, and exercises are handed out."""
    python = python_of(minor)
    if python is None:
        pytest.skip(f"there is no Python 3.{minor} here")
    (wheel,) = (folder / "dist").glob("*.whl")
    (tmp_path / "no-torch.txt").write_text("torch ; python_version < '3'\n", encoding="utf-8")
    options = ("--override", "no-torch.txt", "--constraints", ROOT / "constraints.txt")
    run(tool("uv"), "venv", "--python", python, "env", cwd=tmp_path)
    done = run(tool("uv"), "pip", "install", "--python", "env", *options, wheel, cwd=tmp_path)
    assert done.returncode == 0, done.stderr

    walked = run(tmp_path / "env/bin/python", "-c", WITHOUT_TORCH, cwd=tmp_path)
    given = run(tmp_path / "env/bin/grade", "init", "kit", cwd=tmp_path)
    turned = run(tmp_path / "env/bin/grade", "convert", "kit/04_loss.py", cwd=tmp_path)

    assert walked.stdout == f"fine (3, {minor})\n", walked.stderr
    assert given.returncode == 0, given.stderr
    assert turned.returncode == 0, turned.stderr
