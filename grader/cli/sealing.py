"""``grade course seal``, ``unseal`` and ``key`` at work."""

import os
from pathlib import Path

import click

from grader.bundle.envelope import Label
from grader.bundle.key import key_in, new_key
from grader.bundle.sealing import seal_course, unseal_bundle
from grader.errors import BundleError
from grader.plain import printable

__all__ = ["make_key", "seal_into", "unseal_into"]


def seal_into(folder: Path, out: Path) -> None:
    """Seal the course in *folder* into *out*; raises what ``seal_course`` does."""
    label = seal_course(folder, out, key_in(os.environ))
    click.echo(f"wrote {printable(str(out))}\n{_told(label)}")


def unseal_into(bundle: Path, out: Path) -> None:
    """Unseal *bundle* into the new folder *out*; raises what ``unseal_bundle`` does."""
    label = unseal_bundle(bundle, out, key_in(os.environ))
    click.echo(f"wrote {printable(str(out))}\n{_told(label)}")


def make_key(out: Path | None) -> None:
    """Make a key, and print it or write it to *out*.

    Raises:
        BundleError: if *out* is there already or cannot be written.
    """
    key = new_key()
    if out is None:
        click.echo(key)
        return
    try:
        # Nobody else's for a moment, and no link is followed.
        descriptor = os.open(out, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError as error:
        raise BundleError(
            f"{str(out)!r} is there already, and may be the only copy of a key; give another name."
        ) from error
    except OSError as error:
        raise BundleError(f"{str(out)!r} cannot be written: {error.strerror}.") from error
    with os.fdopen(descriptor, "w", encoding="ascii") as file:
        file.write(f"{key}\n")
    click.echo(f"wrote {printable(str(out))}, readable for you alone; keep it apart from what it seals")


def _told(label: Label) -> str:
    return f"course {printable(label.course)}\ndigest {label.digest}, as in the results of `grade ci`"
