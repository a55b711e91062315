"""What a candidate may see of the file system: Python, torch and what they load, and of our package only its own part.

A sandbox cannot take a folder out of one that it allows: Landlock only adds, and a mount shows everything below it. So
a folder that holds something hidden is replaced by its other entries, one by one, all the way down. Links are never
followed on the way: one may lead to a folder above the hidden one. Only packages that are linked into site-packages are
looked up, and what is hidden is taken out of them in the same way.
"""

import contextlib
import importlib.util
import os
import subprocess
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from grader.places import package_home

__all__ = ["mounted_paths", "readable_paths"]

# Of our own package the candidate's side and what it imports; nothing that knows a suite.
_OWN = ("__init__.py", "errors.py", "wire", "candidate")
_LIBRARIES = ("/usr/lib", "/usr/lib32", "/usr/lib64", "/usr/local/lib", "/lib", "/lib64")
_FILES = ("/etc/ld.so.cache", "/etc/localtime", "/usr/share/zoneinfo")
# What candidates import of other people's before any student's file is read.
_NEEDED = ("torch", "numpy", "msgspec", "pyseccomp")
_DEVICES = ("/dev/null", "/dev/zero", "/dev/urandom", "/dev/random")


def readable_paths(hidden: Iterable[Path]) -> list[str]:
    """Return what a candidate may read: libraries, Python's own and installed modules, the candidate's own code.

    Args:
        hidden: folders of which nothing may be seen, wherever they lie.
    """
    roots = [*_LIBRARIES, *_FILES, *_DEVICES, *_python_folders("lib")]
    return [path for path in [*_without(roots, hidden), *_own_files()] if not Path(path).is_symlink()]


def mounted_paths(hidden: Iterable[Path]) -> list[str]:
    """Return what a sandbox around the zygote shows: the same, the programs that start it, and the links to them."""
    roots = ["/usr", "/bin", "/sbin", "/lib", "/lib32", "/lib64", *_FILES, *_python_folders("")]
    # By this path it is started, and by what leads there it finds its modules.
    links = [link for root in [*roots, sys.executable, sys.prefix] for link in _links_on(root)]
    return _outermost([*_without(roots, hidden), *_own_files(), *links])


def _python_folders(part: str) -> list[str]:
    """Return the folders of this Python and of what it imports from, our own home aside."""
    home = package_home()
    prefixes = [str(Path(prefix) / part) for prefix in (sys.base_prefix, sys.prefix)]
    imported = [path for path in _import_path() if Path(path).is_dir() and not _is_checkout(Path(path), home)]
    # The home of an installed package is site-packages, whose other entries are needed.
    installed = [str(home)] if home.name in ("site-packages", "dist-packages") else []
    return [*prefixes, *imported, *installed, *_linked_packages([*imported, *installed]), *_found_packages()]


def _is_checkout(path: Path, home: Path) -> bool:
    """Whether *path* is our own *home*, or another checkout of ours, as an editable installation leads to it.

    Of that nothing is imported, and everywhere in it, down to its repository, there are keys.
    """
    installed = path.name in ("site-packages", "dist-packages")
    return path.resolve() == home or (not installed and (path / "grader" / "__init__.py").is_file())


def _linked_packages(folders: Iterable[str]) -> Iterator[str]:
    """Yield where packages really lie that are linked into *folders*, whole or file by file, as uv can install them."""
    for folder in folders:
        if Path(folder).name not in ("site-packages", "dist-packages"):
            continue
        with os.scandir(folder) as entries:
            for entry in entries:
                # Of our own package only the candidate's side is shown, wherever it lies.
                if entry.name != "grader":
                    yield from _real_places(entry)


def _real_places(entry: os.DirEntry[str]) -> Iterator[str]:
    if entry.is_symlink():
        # Only what is a module: any other link may lead anywhere.
        real = os.path.realpath(entry.path)
        if real.endswith((".py", ".so")) or os.path.exists(f"{real}/__init__.py"):  # noqa: PTH110
            yield real
    elif entry.is_dir():
        yield from _real_folders(entry.path)


def _real_folders(path: str, *, deeper: bool = True) -> Iterator[str]:
    """Yield the folder that the files in *path* are linked from, or those of the folders in it that has no modules."""
    with os.scandir(path) as entries:
        found = list(entries)
    link = next((each for each in found if each.is_symlink()), None)
    if link is not None:
        real = os.path.dirname(os.path.realpath(link.path))  # noqa: PTH120
        # A folder of the same name is this one elsewhere; a single link to somebody's home is not.
        if os.path.basename(real) == os.path.basename(path):  # noqa: PTH119
            yield real
    elif deeper and not any(each.name == "__init__.py" for each in found):
        for each in found:
            if each.is_dir(follow_symlinks=False):
                yield from _real_folders(each.path, deeper=False)


def _found_packages() -> Iterator[str]:
    """Yield where the packages lie that a candidate cannot do without, also if an editable installation hides it."""
    for name in _NEEDED:
        with contextlib.suppress(ImportError, ValueError):
            spec = importlib.util.find_spec(name)
            if spec is not None:
                yield from spec.submodule_search_locations or filter(None, [spec.origin])


def _import_path() -> list[str]:
    """Return where the zygote's Python, which is isolated, looks for modules; this one may look in more places."""
    if sys.flags.isolated:
        return sys.path
    program = "import sys; print(*sys.path, sep='\\0', end='')"
    done = subprocess.run([sys.executable, "-I", "-c", program], capture_output=True, text=True, check=True)
    return done.stdout.split("\0")


def _own_files() -> list[str]:
    package = package_home() / "grader"
    return [str(package / name) for name in _OWN]


def _without(roots: Sequence[str], hidden: Iterable[Path]) -> list[str]:
    # A checkout may be run by a Python that has this package installed as well, references and all.
    homes = [str(package_home()), *_import_path()]
    # What is not there hides nothing, and would open up its folder into hundreds of entries for nothing.
    named = (*(f"{home}/{each}" for home in homes for each in ("grader", "solutions")), *map(str, hidden))
    secrets = [os.path.realpath(path) for path in named if Path(path).exists()]
    found: dict[str, None] = {}
    for root in roots:
        if Path(root).exists():
            found.update(dict.fromkeys(_open(os.path.realpath(root), secrets)))
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


def _links_on(path: str) -> Iterator[str]:
    """Yield the links that are met on the way to *path*, which exists or not."""
    here = Path("/")
    for name in Path(path).parts[1:]:
        step = here.resolve() / name
        if step.is_symlink():
            yield str(step)
            yield from _links_on(str(step.parent / step.readlink()))
        here = step


def _outermost(paths: Iterable[str]) -> list[str]:
    """Return *paths* once each, without those that lie below another one."""
    kept: dict[str, None] = {}
    for path in sorted(paths, key=lambda each: Path(each).parts):
        if not any(str(parent) in kept and not parent.is_symlink() for parent in (Path(path), *Path(path).parents)):
            kept[path] = None
    return list(kept)


def _is_within(path: str, folder: str) -> bool:
    return path == folder or path.startswith(folder + "/")
