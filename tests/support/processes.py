"""Looks at the machine's processes from outside, as the kernel shows them under ``/proc``.

A process is named by its number and the time it started at: a number alone may meanwhile be somebody else's.
"""

import time
from pathlib import Path

__all__ = ["descendants", "gone", "name_of", "parent_of", "role_of", "seconds_of", "start_of", "title_of", "uid_of"]

_TICKS = 100


def _stat(pid: int) -> list[str]:
    """Return the fields of ``/proc/<pid>/stat`` after the name, which may hold anything."""
    return Path(f"/proc/{pid}/stat").read_text(encoding="utf-8", errors="replace").rpartition(")")[2].split()


def parent_of(pid: int) -> int:
    """Return the parent's number."""
    return int(_stat(pid)[1])


def start_of(pid: int) -> int:
    """Return when the process started, in ticks since the machine did."""
    return int(_stat(pid)[19])


def seconds_of(pid: int) -> float:
    """Return the CPU time that the process used."""
    fields = _stat(pid)
    return (int(fields[11]) + int(fields[12])) / _TICKS


def title_of(pid: int) -> str:
    """Return the command line."""
    return Path(f"/proc/{pid}/cmdline").read_bytes().replace(b"\0", b" ").decode("utf-8", "replace")


def name_of(pid: int) -> str:
    """Return the name of the program."""
    return Path(f"/proc/{pid}/comm").read_text(encoding="utf-8", errors="replace").strip()


def uid_of(pid: int) -> int:
    """Return whose process it is."""
    return Path(f"/proc/{pid}").stat().st_uid


def role_of(pid: int) -> str:
    """Return what part a process of a grading plays: worker, zygote, candidate or other."""
    title = title_of(pid)
    if "grader.worker.main" in title:
        return "worker"
    if "grader.candidate.zygote" not in title or name_of(pid) == "bwrap":
        return "other"
    above = parent_of(pid)
    return "candidate" if "grader.candidate.zygote" in title_of(above) and name_of(above) != "bwrap" else "zygote"


def descendants(pid: int) -> list[int]:
    """Return everything that *pid* started, and what that started, and so on; parents come first."""
    children: dict[int, list[int]] = {}
    for each in Path("/proc").glob("[0-9]*"):
        try:
            children.setdefault(parent_of(int(each.name)), []).append(int(each.name))
        except (OSError, IndexError):
            continue
    found = [pid]
    for each in found:
        found += children.get(each, [])
    return found[1:]


def gone(pid: int, started: int, seconds: float = 10) -> bool:
    """Whether the process ends within *seconds*; one that only waits to be reaped has ended."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        try:
            if start_of(pid) != started or _stat(pid)[0] in "ZX":
                return True
        except (OSError, IndexError):
            return True
        time.sleep(0.02)
    return False
