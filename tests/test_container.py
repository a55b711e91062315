"""The recipe for a container: linted, its steps carried out by a stand-in for an engine, and what came of them run."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from away import ROOT, distribution, run, tool
from engine import Image, build_image, instructions, run_in

import grader

RECIPE = ROOT / "docs" / "examples" / "container" / "Containerfile"
PROFILE = json.loads(RECIPE.with_name("seccomp.json").read_text(encoding="utf-8"))
# What engines hide of /proc unless they are told otherwise, as far as this kernel has it.
MASKED = " ".join(path for path in ("/proc/keys", "/proc/timer_list", "/proc/sys", "/proc/irq") if Path(path).exists())
# What matters here of the profile that engines have by default: no new namespaces and no mounts without capabilities.
BY_DEFAULT = {
    "defaultAction": "SCMP_ACT_ALLOW",
    "syscalls": [
        {"names": ["unshare", "setns", "mount", "umount2", "pivot_root"], "action": "SCMP_ACT_ERRNO", "errnoRet": 1},
        {
            "names": ["clone"],
            "action": "SCMP_ACT_ERRNO",
            "errnoRet": 1,
            "args": [{"index": 0, "value": 0x1000_0000, "valueTwo": 0x1000_0000, "op": "SCMP_CMP_MASKED_EQ"}],
        },
        {"names": ["clone3"], "action": "SCMP_ACT_ERRNO", "errnoRet": 38},
    ],
}


def test_the_recipe_names_no_registry_and_runs_as_nobody_special() -> None:
    """Base images by their name alone, an ordinary user at the end, labels, and no check of health for a command."""
    steps = instructions(RECIPE.read_text(encoding="utf-8"))
    words = [word for word, _ in steps]

    assert all("/" not in rest.split()[0] and ":latest" not in rest for word, rest in steps if word == "FROM")
    assert [rest for word, rest in steps if word == "USER"] == ["1000:1000"]
    assert words.index("USER") > max(place for place, word in enumerate(words) if word == "RUN")
    assert "LABEL" in words
    assert "HEALTHCHECK" not in words


def test_the_page_downloads_for_the_image_and_not_for_whoever_builds_it() -> None:
    """The torch that was tested, for the Python of the base image and for Linux."""
    page = (ROOT / "docs" / "container.md").read_text(encoding="utf-8")
    (command,) = (line.split() for line in page.splitlines() if line.startswith("pip download "))
    base = next(rest for word, rest in instructions(RECIPE.read_text(encoding="utf-8")) if word == "FROM")
    (pinned,) = (line for line in (ROOT / "constraints.txt").read_text().splitlines() if line.startswith("torch=="))

    assert command[-1] == pinned
    assert base.startswith(f"python:{command[command.index('--python-version') + 1]}-")
    assert command[command.index("--platform") + 1].startswith("manylinux")
    # Without this pip takes no platform.
    assert "--only-binary=:all:" in command


@pytest.mark.wheel
@pytest.mark.slow
def test_the_recipe_is_free_of_what_linters_find(tmp_path: Path) -> None:
    """Hadolint finds nothing, nor does shellcheck within the steps."""
    done = run(tool("hadolint"), RECIPE, cwd=tmp_path)

    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


@pytest.fixture(scope="module")
def image(tmp_path_factory: pytest.TempPathFactory) -> Image:
    """What the recipe comes to, with a kit in ``/work``."""
    missing = [name for name in ("unshare", "pivot_root", "setpriv", "bwrap") if shutil.which(name) is None]
    if os.getuid() != 0 or missing:
        pytest.skip(f"the stand-in for an engine wants root, and {', '.join(missing) or 'nothing else'}")
    if sys.version_info[:2] != (3, 11) or not Path("/usr/bin/python3.11").exists():
        pytest.skip("the stand-in for the base image wants the system's Python to be 3.11, with python3-venv")
    folder = tmp_path_factory.mktemp("container")
    for each in folder, *folder.parents[:2]:
        each.chmod(0o755)
    context = folder / "context"
    (context / "dist").mkdir(parents=True)
    shutil.copy(distribution(tmp_path_factory.mktemp("dist"))[0], context / "dist")
    shutil.copy(ROOT / "constraints.txt", context)
    command = [
        sys.executable,
        "-m",
        "pip",
        "download",
        "-q",
        "--no-deps",
        "-d",
        str(context / "wheels"),
        "torch==2.13.0",
    ]
    subprocess.run(command, check=True, capture_output=True)
    image = build_image(RECIPE, context, folder)
    done = run_in(image, "init", "kit", profile=PROFILE)
    assert done.returncode == 0, done.stdout + done.stderr
    return image


def checked(image: Image, *options: str, profile: dict[str, object], masked: str = "") -> tuple[int, dict, str]:
    """Judge the kit in *image*; return the exit code, the result, and what was said."""
    options = ("check", "mnist_loss", "--in", "kit", "--json", "result.json", *options)
    (image.root / "work/result.json").unlink(missing_ok=True)
    done = run_in(image, *options, profile=profile, masked=masked)
    path = image.root / "work/result.json"
    return done.returncode, json.loads(path.read_bytes()) if path.exists() else {}, done.stdout + done.stderr


@pytest.mark.wheel
@pytest.mark.slow
def test_its_steps_end_well_and_leave_a_grade_that_an_ordinary_user_runs(image: Image) -> None:
    """What it installs of the system is what the seal wants, and whoever runs it is told our version."""
    done = run_in(image, "--version", profile=PROFILE)

    assert f"gradekit {grader.__version__}" in done.stdout, done.stderr
    assert "torch 2.13.0" in done.stdout
    assert any(call.startswith("apt-get install") and "bubblewrap" in call for call in image.called)
    assert "is no system call here" not in done.stderr


@pytest.mark.wheel
@pytest.mark.slow
def test_with_the_options_of_the_page_the_seal_is_full(image: Image) -> None:
    """As user 1000 without capabilities, under our profile, nothing of /proc hidden, on a read-only file system."""
    code, result, said = checked(image, "--sealed", profile=PROFILE)

    assert code == 1, said
    assert {"bwrap", "rlimits", "no_new_privs", "seccomp"} <= set(result["trust"]["isolation"])
    assert result["exercises"][0]["verdict"] == "missing"
    assert list((image.root / "var/cache/gradekit").iterdir())


@pytest.mark.wheel
@pytest.mark.slow
def test_by_an_engines_defaults_a_layer_is_missing_and_the_rest_stands(image: Image) -> None:
    """Without bubblewrap it is judged all the same, and the result tells with what."""
    code, result, said = checked(image, profile=BY_DEFAULT, masked=MASKED)

    assert code == 1, said
    assert "bwrap" not in result["trust"]["isolation"]
    assert {"rlimits", "no_new_privs", "seccomp"} <= set(result["trust"]["isolation"])


@pytest.mark.wheel
@pytest.mark.slow
@pytest.mark.parametrize(("profile", "masked"), [(BY_DEFAULT, ""), (PROFILE, MASKED)], ids=["profile", "masks"])
def test_either_default_alone_is_enough_to_be_refused(image: Image, profile: dict[str, object], masked: str) -> None:
    """So the page needs both options: ``--sealed`` says that bubblewrap does not work, and judges nothing."""
    code, result, said = checked(image, "--sealed", profile=profile, masked=masked)

    assert (code, result) == (2, {})
    assert "bubblewrap" in said
