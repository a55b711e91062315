"""Archives and repositories for tests, made in memory: sound ones, and those that no sound tool would write."""

import gzip
import io
import os
import stat
import struct
import subprocess
import tarfile
import warnings
import zipfile
from collections.abc import Mapping
from pathlib import Path

DOUBLE = "def double(x): return 2 * x\n"
NOON = (2026, 3, 1, 12, 0, 0)


def zipped(
    files: Mapping[str, str | bytes], *, method: int = zipfile.ZIP_DEFLATED, date: tuple[int, ...] = NOON
) -> bytes:
    """Return a zip archive of *files*."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        for name, content in files.items():
            entry = zipfile.ZipInfo(name, date_time=date)  # type: ignore[arg-type]
            entry.compress_type = method
            archive.writestr(entry, content)
    return out.getvalue()


def odd_zip(name: str, content: str = DOUBLE, **attributes: object) -> bytes:
    """Return a zip archive of one file whose entry has *attributes* that zipfile lets one set."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        entry = zipfile.ZipInfo("n", date_time=NOON)
        entry.filename = name
        for key, value in attributes.items():
            setattr(entry, key, value)
        archive.writestr(entry, content)
    return out.getvalue()


def twice(files: list[tuple[str, str]]) -> bytes:
    """Return a zip archive in which names may repeat."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for name, content in files:
            archive.writestr(zipfile.ZipInfo(name), content)
    return out.getvalue()


def patched(data: bytes, offset: int, value: int, *, local: int | None = None) -> bytes:
    """Return a zip archive of one entry with two bytes changed in its index, and at *local* in its own header."""
    changed = bytearray(data)
    at = data.index(b"PK\1\2") + offset
    changed[at : at + 2] = struct.pack("<H", value)
    if local is not None:
        changed[local : local + 2] = struct.pack("<H", value)
    return bytes(changed)


def link_zip() -> bytes:
    """Return a zip archive that holds a link to a file of the machine's."""
    return odd_zip("04.py", "/etc/passwd", external_attr=(stat.S_IFLNK | 0o777) << 16)


def tarred(files: Mapping[str, str | bytes], *, mtime: float = 1_000_000_000, form: int = tarfile.PAX_FORMAT) -> bytes:
    """Return a plain tar archive of *files*."""
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w", format=form) as archive:
        for name, content in files.items():
            data = content.encode() if isinstance(content, str) else content
            entry = tarfile.TarInfo(name)
            entry.size, entry.mtime = len(data), mtime
            archive.addfile(entry, io.BytesIO(data))
    return out.getvalue()


def odd_tar(name: str, kind: bytes, link: str = "") -> bytes:
    """Return a tar archive of a sound file, and an entry of another kind."""
    out = io.BytesIO(tarred({"01_first.py": DOUBLE}))
    with tarfile.open(fileobj=out, mode="a") as archive:
        entry = tarfile.TarInfo(name)
        entry.type, entry.linkname = kind, link
        archive.addfile(entry)
    return out.getvalue()


def raw_header(name: bytes, size: int, kind: bytes) -> bytes:
    """Return a header of tar with a right checksum, whatever it announces."""
    entry = tarfile.TarInfo(name.decode("latin-1"))
    entry.size, entry.type = size, kind
    return entry.tobuf(tarfile.GNU_FORMAT)


def pressed(data: bytes) -> bytes:
    """Return *data* in gzip."""
    return gzip.compress(data, mtime=0)


def zeros(size: int, head: bytes = b"") -> bytes:
    """Return *head* and *size* zeros in gzip, made in little memory."""
    out = io.BytesIO()
    with gzip.GzipFile(fileobj=out, mode="wb", mtime=0) as file:
        file.write(head)
        block = bytes(1 << 20)
        for _ in range(size >> 20):
            file.write(block)
    return out.getvalue()


def git(folder: Path, *arguments: str, given: bytes | None = None) -> str:
    """Run git in *folder* as an author would, with fixed names and times, and return what it prints."""
    who = {
        f"GIT_{role}_{what}": value
        for role in ("AUTHOR", "COMMITTER")
        for what, value in (("NAME", "Ada"), ("EMAIL", "ada@example.org"), ("DATE", "1000000000 +0000"))
    }
    environment = {**os.environ, **who, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
    done = subprocess.run(
        ["git", *arguments], cwd=folder, env=environment, input=given, capture_output=True, check=True
    )
    return done.stdout.decode().strip()


def repository(folder: Path, *commits: Mapping[str, str]) -> Path:
    """Make a repository with a work tree in *folder*, with a commit of each of *commits*."""
    folder.mkdir(parents=True)
    git(folder, "init", "--quiet", "--initial-branch=main")
    for number, files in enumerate(commits):
        for name, content in files.items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_text(content, encoding="utf-8")
        git(folder, "add", "--all")
        git(folder, "commit", "--quiet", "--message", f"step {number}")
    return folder


def bare(folder: Path, *commits: Mapping[str, str]) -> Path:
    """Make a bare repository in *folder* likewise."""
    tree = repository(folder.with_name(f"{folder.name}.tree"), *commits)
    git(tree, "clone", "--quiet", "--bare", str(tree), str(folder))
    return folder
