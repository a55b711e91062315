"""The key of a bundle: 256 random bits, written as text that nobody takes for something else."""

import base64
import binascii
import secrets
from collections.abc import Mapping

from grader.errors import BundleError

__all__ = ["KEY_VARIABLE", "key_in", "key_of", "new_key"]

# Never an option of a command: any process may read a command line, and shells remember them.
KEY_VARIABLE = "GRADEKIT_BUNDLE_KEY"

# By it a person, and a scanner for secrets, sees what it is; grader.ci.secrets knows it too.
_PREFIX = "gkb1_"
_BYTES = 32
# Of 32 random bytes fewer than 16 are different once in 10^15 times, and all are printable ASCII once in 10^13.
_FEWEST = 16


def new_key() -> str:
    """Return a new key, as it stands in the variable."""
    while True:
        text = _PREFIX + base64.urlsafe_b64encode(secrets.token_bytes(_BYTES)).decode().rstrip("=")
        if not _is_weak(_decoded(text)):
            return text


def key_in(environment: Mapping[str, str]) -> bytes:
    """Return the key in the variable of *environment*; raises what ``key_of`` does."""
    return key_of(environment.get("GRADEKIT_BUNDLE_KEY", ""))


def key_of(text: str) -> bytes:
    """Return the 32 bytes of the key that is written as *text*; white space around it does not count.

    Raises:
        BundleError: if there is none, or it was not made by ``grade course key``. The message does not show it.
    """
    text = text.strip()
    if not text:
        raise BundleError(
            f"There is no key in the variable {KEY_VARIABLE}. `grade course key` makes one; in a workflow it comes "
            "from a secret, which a pull request from a fork does not get."
        )
    if not text.startswith(_PREFIX):
        raise BundleError(
            f"What is in the variable {KEY_VARIABLE} is no key of a bundle: those begin with {_PREFIX!r}. A password "
            "cannot stand in for one; `grade course key` makes one."
        )
    key = _decoded(text)
    if len(key) != _BYTES:
        raise BundleError(
            f"The key in the variable {KEY_VARIABLE} is not {len(_PREFIX) + 43} characters of a key. Copy it whole, "
            "without quotation marks."
        )
    if _is_weak(key):
        raise BundleError(
            f"The key in the variable {KEY_VARIABLE} is not random, so that it could be guessed. Make one with "
            "`grade course key`, and seal the course anew."
        )
    return key


def _decoded(text: str) -> bytes:
    coded = text.removeprefix(_PREFIX)
    try:
        key = base64.b64decode(coded + "=" * (-len(coded) % 4), altchars=b"-_", validate=True)
    except (binascii.Error, ValueError):
        return b""
    return key


def _is_weak(key: bytes) -> bool:
    return len(set(key)) < _FEWEST or all(0x20 <= each < 0x7F for each in key)
