"""What a candidate may see of the file system: Python, torch and what they load, and of our package only its own part.

A sandbox cannot take a folder out of one that it allows: Landlock only adds, and a mount shows everything below it. So
a folder that holds something hidden is replaced by its other entries, one by one, all the way down.
"""

import os
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

import grader

__all__ = ["mounted_paths", "package_home", "readable_paths"]

# Of our own package the candidate's side and what it imports; nothing that knows a suite.
_OWN = ("__init__.py", "errors.py", "wire", "candidate")
_LIBRARIES = ("/usr/lib", "/usr/lib32", "/usr/lib64", "/usr/local/lib", "/lib", "/lib64")
_FILES = ("/etc/ld.so.cache", "/etc/localtime", "/usr/share/zoneinfo")
_DEVICES = ("/dev/null", "/dev/zero", "/dev/urandom", "/dev/random")


def package_home() -> Path:
    """Return the folder that our package lies in: a checkout, or site-packages."""
    return Path(grader.__file__).resolve().parent.parent


def readable_paths(hidden: Iterable[Path]) -> list[str]:
    """Return what a candidate may read: libraries, Python's own and installed modules, the candidate's own code.

    Args:
        hidden: folders of which nothing may be seen, wherever they lie.
    """
    roots = [*_LIBRARIES, *_FILES, *_DEVICES, *_python_folders("lib")]
    return [*_without(roots, hidden), *_own_files()]


def mounted_paths(hidden: Iterable[Path]) -> list[str]:
    """Return what a sandbox around the zygote shows: the same, and the programs that start it."""
    roots = ["/usr", "/bin", "/sbin", "/lib", "/lib32", "/lib64", *_FILES, *_python_folders("")]
    return [*_without(roots, hidden), *_own_files()]


def _python_folders(part: str) -> list[str]:
    """Return the folders of this Python and of what it imports from, our own home aside."""
    home = package_home()
    prefixes = [str(Path(prefix).resolve() / part) for prefix in (sys.base_prefix, sys.prefix)]
    imported = [path for path in sys.path if Path(path).is_dir() and Path(path).resolve() != home]
    # The home of an installed package is site-packages, whose other entries are needed.
    installed = [str(home)] if home.name in ("site-packages", "dist-packages") else []
    return [*prefixes, *imported, *installed]


def _own_files() -> list[str]:
    package = package_home() / "grader"
    return [str(package / name) for name in _OWN]


def _without(roots: Sequence[str], hidden: Iterable[Path]) -> list[str]:
    secrets = [str(package_home() / "grader"), *(str(Path(each).resolve()) for each in hidden)]
    found: dict[str, None] = {}
    for root in roots:
        if os.path.lexists(root):
            found.update(dict.fromkeys(_open(root.rstrip("/"), secrets)))
    return list(found)


def _open(path: str, secrets: Sequence[str]) -> list[str]:
    """Return *path*, or what is left of it when the *secrets* in it are taken out."""
    real = os.path.realpath(path)
    if any(_is_within(real, secret) for secret in secrets):
        return []
    if Path(path).is_symlink() or not any(_is_within(secret, real) for secret in secrets):
        return [path]
    with os.scandir(path) as entries:
        return [each for entry in entries for each in _open(entry.path, secrets)]


def _is_within(path: str, folder: str) -> bool:
    return path == folder or path.startswith(folder + "/")
