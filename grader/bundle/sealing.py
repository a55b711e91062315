"""A course into a bundle, and out of it: into memory for grading, into a folder for its author."""

import contextlib
import secrets
import shutil
from pathlib import Path

from grader.authored import authored
from grader.bundle.content import PARTS, checked_files, packed_files, refuse_unfit
from grader.bundle.envelope import MAX_BUNDLE_BYTES, Label, is_bundle, open_envelope, seal_envelope
from grader.course import (
    accepted_variants,
    hidden_suite,
    load_course,
    misconceptions,
    reference_files,
    stub_files,
    suite_digest,
)
from grader.errors import BundleError, CourseError
from grader.files import write_whole
from grader.language import LANGUAGES
from grader.model import Course
from grader.questionnaire.key import read_key
from grader.source import parse_source
from grader.tree import Packed, below

__all__ = ["open_bundle", "seal_course", "unseal_bundle"]


def seal_course(folder: Path, out: Path, key: bytes) -> Label:
    """Read the whole course in *folder*, and write it to *out* so that only *key* opens it.

    Raises:
        CourseError: if something of the course cannot be read; nothing is written then.
        BundleError: if *out* is not to be replaced or written, or cryptography is not installed.
    """
    home = folder.resolve()
    if any(out.resolve().is_relative_to(home / part) for part in PARTS):
        raise BundleError(f"{str(out)!r} lies in the course; the next bundle would hold this one. Put it elsewhere.")
    _refuse_other(out)
    files = _files_of(home)
    course = _read_through(Packed(files, str(home)))
    label = Label(course=course.name, digest=suite_digest(course))
    data = seal_envelope(label, packed_files(files), key)
    try:
        write_whole(out, data)
    except OSError as error:
        raise BundleError(f"{str(out)!r} cannot be written: {error.strerror}.") from error
    return label


def open_bundle(path: Path, key: bytes, *, digest: str = "") -> Packed:
    """Return the course in the bundle at *path*, in memory.

    Args:
        path: the bundle.
        key: what opens it, and all others that were sealed with it.
        digest: the one that its course must have; "" for whatever is there.

    Raises:
        BundleError: if it cannot be read, was changed, *key* does not open it, or it has another *digest*.
        CourseError: if this version cannot read the course in it.
    """
    label, packed = _opened(path, key)
    if digest and label.digest != digest:
        raise BundleError(
            f"{path} holds the course {label.course[:80]!a} with the digest {label.digest}, and not the one that was "
            f"asked for, {digest}. If the course was sealed anew, give its new digest; or put the right bundle there."
        )
    return packed


def unseal_bundle(path: Path, out: Path, key: bytes) -> Label:
    """Write the course in the bundle at *path* into *out*, a folder that is not there yet: whole, or not at all.

    Raises:
        BundleError: if *out* is there already or cannot be written; and what ``open_bundle`` raises.
        CourseError: if this version cannot read the course in it.
    """
    _refuse_taken(out)
    label, packed = _opened(path, key)
    beside = out.absolute().with_name(f".{out.absolute().name}.{secrets.token_hex(4)}")
    try:
        # The owner's alone from the start: it is what was sealed.
        beside.mkdir(mode=0o700)
        for name, data in packed.files.items():
            target = beside / name
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(data)
        _refuse_taken(out)
        beside.rename(out)
    except OSError as error:
        raise BundleError(f"{str(out)!r} cannot be written: {error.strerror}.") from error
    finally:
        with contextlib.suppress(FileNotFoundError):
            shutil.rmtree(beside)
    return label


def _opened(path: Path, key: bytes) -> tuple[Label, Packed]:
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BUNDLE_BYTES + 1)
    except OSError as error:
        raise BundleError(f"The bundle {str(path)!r} cannot be read: {error.strerror}.") from error
    if len(data) > MAX_BUNDLE_BYTES:
        raise BundleError(f"{path} is larger than {MAX_BUNDLE_BYTES >> 20} MiB; that is no bundle.")
    label, content = open_envelope(data, key, str(path))
    packed = Packed(checked_files(content, str(path)), str(path.resolve()))
    course = load_course(packed)
    if (course.name, suite_digest(course)) != (label.course, label.digest):
        # Whoever wrote this had the key, and another gradekit or another mind.
        raise BundleError(f"{path} holds another course than its label says. Seal the course anew with this version.")
    return label, packed


def _files_of(home: Path) -> dict[str, bytes]:
    """Read all files of a course; byte code is nobody's work."""
    found = {}
    for part in PARTS:
        _refuse_way_out(home / part, home)
        for name, path in below(home / part):
            if "__pycache__" not in name.split("/") and _is_packed(Path(str(path)), home):
                try:
                    found[f"{part}/{name}"] = path.read_bytes()
                except OSError as error:
                    raise CourseError(f"{path} cannot be read: {error.strerror}.") from error
    try:
        refuse_unfit(found, str(home))
    except BundleError as error:
        raise CourseError(f"The course cannot be sealed, for nobody could open it then. {error}") from error
    return found


def _is_packed(path: Path, home: Path) -> bool:
    _refuse_way_out(path, home)
    if path.is_dir() and path.is_symlink():
        raise CourseError(f"{path} is a link to a folder, which would not be sealed. Put the folder itself there.")
    if not path.is_dir() and not path.is_file():
        raise CourseError(
            f"{path} is no file that could be sealed, but a pipe, a device or a link to nowhere; remove it."
        )
    return path.is_file()


def _refuse_way_out(path: Path, home: Path) -> None:
    if not path.resolve().is_relative_to(home):
        raise CourseError(
            f"{path} is a link that leads out of the course. Put the file itself there, if it belongs to the course."
        )


def _read_through(packed: Packed) -> Course:
    """Read all that grading reads sooner or later, so that nothing broken is sealed."""
    course = load_course(packed)
    reference_files(course)
    stub_files(course)
    read_key(course)
    for exercise in course.exercises:
        accepted_variants(course, exercise.name)
        misconceptions(course, exercise.name)
    for code in LANGUAGES:
        authored(course, code.replace("_", "-"))
    suites = [hidden_suite(course.solutions_tree, unit) for unit in course.units]
    conftest = course.solutions_tree / "hidden" / "conftest.py"
    for suite in [*suites, *([conftest] if conftest.is_file() else [])]:
        fault = parse_source(suite.name, suite.read_bytes()).fault
        if fault is not None:
            raise CourseError(f"{suite}: line {fault.line}: {fault.message}. A course's files must be Python.")
    return course


def _refuse_other(out: Path) -> None:
    """Refuse to replace what is no bundle: perhaps the arguments are the wrong way round."""
    if not out.absolute().parent.is_dir():
        raise BundleError(f"There is no folder {str(out.parent)!r} to write {out.name!r} into; make it first.")
    if not out.exists():
        return
    try:
        known = out.is_file() and is_bundle(_start_of(out))
    except OSError as error:
        raise BundleError(f"{str(out)!r} cannot be replaced: {error.strerror}.") from error
    if not known:
        raise BundleError(f"{str(out)!r} is there already and is no bundle; give another name, or remove it.")


def _start_of(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(64)


def _refuse_taken(out: Path) -> None:
    if out.exists() or out.is_symlink():
        raise BundleError(f"{str(out)!r} is there already, and nothing is overwritten; give the name of a new folder.")
    if not out.absolute().parent.is_dir():
        raise BundleError(f"There is no folder {str(out.parent)!r} to make {out.name!r} in; make it first.")
