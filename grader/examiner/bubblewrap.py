"""bubblewrap, once around the zygote: namespaces of its own, and a file system that holds only what may be seen.

It is tried, not looked up: on some systems the program is there and making namespaces is refused.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

__all__ = ["SCRATCH", "wrapping"]

# A file system in memory inside the namespaces: gone with them.
SCRATCH = "/tmp"  # noqa: S108 - not the machine's
_SCRATCH_BYTES = 32 << 20
# What the zygote of root needs to make candidates other users and to clear away after them; they keep none of it.
_CAPABILITIES = ("CAP_SETUID", "CAP_SETGID", "CAP_DAC_OVERRIDE", "CAP_FOWNER", "CAP_KILL")
_TRIAL_SECONDS = 20.0


def wrapping(paths: Sequence[str]) -> list[str]:
    """Return the beginning of a command that runs the rest of it inside bubblewrap; empty where that does not work.

    Args:
        paths: what is visible inside, read-only.
    """
    program = shutil.which("bwrap", path="/usr/bin:/bin:/usr/local/bin")
    if program is None:
        return []
    command = [program, *_namespaces(), *_mounts(paths), "--chdir", "/"]
    # By Python, because that must be found inside; a system may have it in places that we do not think of.
    return [*command, "--"] if _works([*command, "--", sys.executable, "-I", "-S", "-c", ""]) else []


def _namespaces() -> list[str]:
    arguments = ["--unshare-ipc", "--unshare-pid", "--unshare-net", "--unshare-uts", "--unshare-cgroup-try"]
    arguments += ["--die-with-parent", "--new-session", "--cap-drop", "ALL"]
    if os.getuid() != 0:
        return ["--unshare-user", *arguments]
    for capability in _CAPABILITIES:
        arguments += ["--cap-add", capability]
    return arguments


def _mounts(paths: Sequence[str]) -> list[str]:
    arguments = ["--perms", "1777", "--size", str(_SCRATCH_BYTES), "--tmpfs", SCRATCH]
    arguments += ["--proc", "/proc", "--dev", "/dev"]
    # Folders that bubblewrap makes on the way would be closed to the users that candidates become.
    for parent in sorted({str(parent) for path in paths for parent in Path(path).parents} - {"/", *paths}):
        if not any(parent.startswith(f"{path}/") for path in paths):
            arguments += ["--perms", "0755", "--dir", parent]
    for path in map(Path, paths):
        if path.is_symlink():
            arguments += ["--symlink", str(path.readlink()), str(path)]
        else:
            arguments += ["--ro-bind", str(path), str(path)]
    # What bubblewrap made on the way to all that is memory, too, and of no limited size; other mounts stay as they are.
    return [*arguments, "--remount-ro", "/dev", "--remount-ro", "/"]


def _works(command: Sequence[str]) -> bool:
    try:
        done = subprocess.run(command, capture_output=True, timeout=_TRIAL_SECONDS, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0
