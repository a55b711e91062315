"""Judges a submission for classroom50 with gradekit.

Copy to ``CLASSROOM/autograders/ASSIGNMENT/autograder.py`` in the repository ``classroom50`` of your organisation, and
give the assignment the runtime of ``runtime.json``. classroom50's own workflow does the rest: it starts this in the
student's checkout, reads ``result.json`` from there, and publishes it.

What lies beside this file is published on a web page: put no solutions there, or only sealed ones.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

# Write here the owner of the repository of gradekit, and the commit that you looked at.
GRADEKIT = "git+https://github.com/YOUR_ORG/gradekit@0000000000000000000000000000000000000000"
# The versions that it was tested with, so that each student is judged with the same.
UV, TORCH = "uv==0.13.9", "torch==2.13.0"


def run(*command: str | Path, cwd: Path) -> None:
    """Run *command* in the folder *cwd*, and end with its exit code if it fails."""
    done = subprocess.run([str(each) for each in command], cwd=cwd, check=False)
    if done.returncode:
        sys.exit(done.returncode)


def install(home: Path) -> Path:
    """Install gradekit in *home*, with torch without CUDA, and return the command ``grade``.

    Nothing here runs in the checkout, or with it on Python's path: a student's ``pip.py`` or ``uv.toml`` has no say.
    """
    os.environ |= {"UV_TORCH_BACKEND": "cpu", "UV_NO_CONFIG": "1"}
    run(sys.executable, "-I", "-m", "venv", home / "gradekit", cwd=home)
    bin_ = home / "gradekit" / "bin"
    run(bin_ / "python", "-I", "-m", "pip", "install", "--quiet", UV, cwd=home)
    run(bin_ / "uv", "pip", "install", "--quiet", "--python", bin_ / "python", GRADEKIT, TORCH, cwd=home)
    return bin_ / "grade"


def complete_the_seal() -> None:
    """Let bubblewrap, which the runtime installs, make namespaces; AppArmor of Ubuntu 24.04 forbids it."""
    if shutil.which("sudo"):
        switch = ["sudo", "-n", "sysctl", "-q", "-w", "kernel.apparmor_restrict_unprivileged_userns=0"]
        subprocess.run(switch, check=False)


def main() -> int:
    """Judge the checkout, which is the current folder; 0 unless something other than the student's code is wrong."""
    checkout = Path.cwd()
    home = Path(tempfile.mkdtemp(dir=os.environ.get("RUNNER_TEMP")))
    complete_the_seal()
    grade = install(home)
    # Without a result, and with another exit code than 0, classroom50 records an error and no points.
    command = [grade, "ci", "--sealed", "--no-fail", "--classroom50", "result.json"]
    return subprocess.run(command, cwd=checkout, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
