"""A stand-in for a container engine: it follows a Containerfile's steps on this machine's /usr, and runs the outcome.

No engine runs where we test. The steps are really carried out, by root in namespaces of its own; but the base image is
this machine's Debian, and what would change it (apt-get, useradd) only says that it was called.
"""

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

__all__ = ["Image", "build_image", "instructions", "run_in"]

_BASE = "/stand-ins:/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin"
_STAND_INS = ("apt-get", "useradd")
# The file system of the base image: /usr and /etc of this machine, not to be written to; all else is the image's own.
_ENTER = """
set -eu
root=$1; shift
mount --bind "$root" "$root"
for each in usr etc dev; do
  mount --rbind "/$each" "$root/$each"
  [ "$each" = dev ] || mount -o remount,bind,ro "$root/$each"
done
mount -t proc proc "$root/proc"
cd "$root"
pivot_root . .old
umount -l .old
exec "$@"
"""
# As with --read-only --tmpfs /tmp and a volume at /work; $MASKED are the parts of /proc that engines hide.
_START = """
set -eu
mount -t tmpfs -o mode=1777 tmpfs /tmp
mount --bind /work /work
for each in $MASKED; do
  if [ -f "$each" ]; then mount --bind /dev/null "$each"; continue; fi
  mount --bind "$each" "$each"
  mount -o remount,bind,ro "$each"
done
mount -o remount,bind,ro /
cd "$HOME_OF_WORK"
exec setpriv --reuid="$AS" --regid="$AS" --clear-groups --bounding-set=-all --inh-caps=-all --no-new-privs \\
  python3 /stand-ins/profile.py "$@"
"""
# What reads a profile as an engine does, and loads it.
_PROFILE = """
import json, os, sys
import pyseccomp

profile = json.load(open(sys.argv[1]))
loaded = pyseccomp.SyscallFilter(getattr(pyseccomp, profile["defaultAction"].removeprefix("SCMP_ACT_")))
for rule in profile["syscalls"]:
    asked = [pyseccomp.Arg(x["index"], pyseccomp.MASKED_EQ, x["value"], x["valueTwo"]) for x in rule.get("args", [])]
    for name in rule["names"]:
        try:
            loaded.add_rule(pyseccomp.ERRNO(rule["errnoRet"]), name, *asked)
        except (OSError, ValueError, RuntimeError):
            print(f"{name} is no system call here", file=sys.stderr)
loaded.load()
os.execvp(sys.argv[2], sys.argv[2:])
"""


@dataclass(slots=True)
class Image:
    """What a stage of a Containerfile comes to."""

    root: Path
    environment: dict[str, str] = field(default_factory=lambda: {"PATH": _BASE})
    user: str = "0"
    place: str = "/"
    entrypoint: list[str] = field(default_factory=list)
    command: list[str] = field(default_factory=list)
    called: list[str] = field(default_factory=list)


def instructions(text: str) -> list[tuple[str, str]]:
    """Return a Containerfile's instructions with their arguments, comments and line ends gone."""
    lines = "\n".join(line for line in text.splitlines() if not line.lstrip().startswith("#"))
    whole = re.sub(r"\\\n\s*", " ", lines)
    return [(word, rest.strip()) for word, _, rest in (line.partition(" ") for line in whole.splitlines()) if word]


def build_image(containerfile: Path, context: Path, folder: Path) -> Image:
    """Carry out *containerfile* with the files of *context*; the stages' file systems come to lie in *folder*."""
    stages: dict[str, Image] = {}
    image = Image(folder)
    for word, rest in instructions(containerfile.read_text(encoding="utf-8")):
        if word == "FROM":
            name = rest.partition(" AS ")[2] or "last"
            image = stages[name] = Image(_root(folder / name))
        elif word == "COPY":
            _copy(rest, image, stages, context)
        elif word == "RUN":
            _enter(image, ["sh", "-ec", rest])
        else:
            _SETTINGS[word](image, rest)
    calls = image.root / "stand-ins" / "calls"
    image.called = calls.read_text(encoding="utf-8").splitlines() if calls.exists() else []
    return image


def _environment(image: Image, rest: str) -> None:
    for each in shlex.split(rest):
        key, _, value = each.partition("=")
        image.environment[key] = value.replace("$PATH", image.environment["PATH"])


def _label(image: Image, rest: str) -> None:
    del image
    assert all("=" in each for each in shlex.split(rest)), rest


# Instructions that only say how it is run; one that is not here is not known to this stand-in.
_SETTINGS: dict[str, Callable[[Image, str], None]] = {
    "CMD": lambda image, rest: image.command.extend(json.loads(rest)),
    "ENTRYPOINT": lambda image, rest: image.entrypoint.extend(json.loads(rest)),
    "ENV": _environment,
    "LABEL": _label,
    "USER": lambda image, rest: setattr(image, "user", rest.partition(":")[0]),
    "WORKDIR": lambda image, rest: setattr(image, "place", rest),
}


def run_in(
    image: Image, *arguments: str, profile: dict[str, object], masked: str = ""
) -> subprocess.CompletedProcess[str]:
    """Run *image* with *arguments* as its user, without capabilities, on a file system that cannot be written to.

    Args:
        image: what `build_image` made.
        arguments: instead of its ``CMD``.
        profile: what seccomp allows, as ``--security-opt seccomp=`` takes it.
        masked: the files of /proc that cannot be seen.
    """
    (image.root / "stand-ins" / "profile.json").write_text(json.dumps(profile), encoding="utf-8")
    command = ["/stand-ins/profile.json", *image.entrypoint, *(arguments or image.command)]
    own = {"MASKED": masked, "AS": image.user, "HOME_OF_WORK": image.place}
    return _inside(image, ["sh", "-c", _START, "start", *command], own)


def _root(root: Path) -> Path:
    for name in ("usr", "etc", "dev", "proc", "sys", "tmp", ".old", "stand-ins", "var/lib/apt/lists"):
        (root / name).mkdir(parents=True)
    (root / "tmp").chmod(0o1777)
    for name in ("bin", "sbin", "lib", "lib64"):
        (root / name).symlink_to(f"usr/{name}")
    for name in _STAND_INS:
        (root / "stand-ins" / name).write_text(f'#!/bin/sh\necho "{name} $*" >>/stand-ins/calls\n', encoding="utf-8")
        (root / "stand-ins" / name).chmod(0o755)
    (root / "stand-ins" / "profile.py").write_text(_PROFILE, encoding="utf-8")
    return root


def _copy(rest: str, image: Image, stages: dict[str, Image], context: Path) -> None:
    *names, target = shlex.split(rest)
    source = context
    if names[0].startswith("--from="):
        source = stages[names.pop(0).removeprefix("--from=")].root
    for name in names:
        origin = source / name.lstrip("/")
        goal = image.root / target.lstrip("/")
        goal = goal / origin.name if target.endswith("/") else goal
        goal.parent.mkdir(parents=True, exist_ok=True)
        if origin.is_dir():
            shutil.copytree(origin, goal, symlinks=True, copy_function=os.link if source != context else shutil.copy2)
        else:
            shutil.copy(origin, goal)


def _enter(image: Image, command: list[str]) -> None:
    done = _inside(image, command, _pip())
    assert done.returncode == 0, f"{command[-1]}\n{done.stdout}{done.stderr}"


def _inside(image: Image, command: list[str], more: dict[str, str]) -> subprocess.CompletedProcess[str]:
    apart = ["unshare", "--mount", "--pid", "--fork", "--propagation", "private"]
    return subprocess.run(
        [*apart, "sh", "-c", _ENTER, "enter", str(image.root), *command],
        env={"HOME": "/tmp", "LANG": "C.UTF-8", "COLUMNS": "100"} | more | image.environment,  # noqa: S108 - the image's
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=600,
        check=False,
    )


def _pip() -> dict[str, str]:
    """What this machine's pip is told about where packages are: a base image knows nothing of that."""
    found = {key: value for key, value in os.environ.items() if key.startswith(("SSL_", "REQUESTS_"))}
    asked = [sys.executable, "-m", "pip", "config", "get", "global.index-url"]
    done = subprocess.run(asked, capture_output=True, text=True, check=False)
    return found | ({"PIP_INDEX_URL": done.stdout.strip()} if done.returncode == 0 else {})
