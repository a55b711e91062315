"""The file's form: a head that anybody can read, and content that only a key opens, both protected from change.

After the AWS Encryption SDK's algorithm suite with key commitment and without signature (0x0478): from the key and a
random salt HKDF-SHA-512 (RFC 5869) derives a key of this bundle alone, and a commitment to it that tells a wrong key
from a changed file; AES-256-GCM (NIST SP 800-38D) encrypts the content and authenticates the head with it. Each bundle
having a key of its own, one key may seal any number of them.
"""

import hmac
import secrets
import struct
import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from grader.errors import BundleError

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

__all__ = ["MAX_BUNDLE_BYTES", "Label", "is_bundle", "label_of", "open_envelope", "seal_envelope"]

FORMAT_VERSION = 1
MAX_BUNDLE_BYTES = 65 << 20
# Unpacked: a course is text, which shrinks to a quarter; what grows beyond this is no course.
MAX_CONTENT_BYTES = 64 << 20

_MAGIC = b"gradekit bundle\n"
_VERSION = struct.Struct(">H")
# Salt, nonce, commitment, digest of the course, and how many bytes its name has.
_HEAD = struct.Struct(">32s12s32s32sI")
_START = len(_MAGIC) + _VERSION.size
_TAG = 16
_INFO = b"gradekit bundle 1: key and commitment"


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """What stands on a bundle for everybody to read: the *course*'s name and the *digest* of what decides verdicts."""

    course: str
    digest: str


def is_bundle(data: bytes) -> bool:
    """Whether *data* begins as a bundle does, of whatever version."""
    return data.startswith(_MAGIC)


def seal_envelope(label: Label, content: bytes, key: bytes) -> bytes:
    """Return a bundle of *content* that *key* opens; each time another one.

    Raises:
        BundleError: if *content* is too large, or cryptography is not installed.
    """
    if len(content) > MAX_CONTENT_BYTES:
        raise BundleError(
            f"The course has {len(content) >> 20} MiB, and a bundle holds {MAX_CONTENT_BYTES >> 20}. Take out what the "
            "grader does not read, such as pictures and data."
        )
    salt, nonce = secrets.token_bytes(32), secrets.token_bytes(12)
    cipher, commitment = _derived(key, salt)
    name = label.course.encode()
    digest = bytes.fromhex(label.digest.removeprefix("sha256:"))
    head = _MAGIC + _VERSION.pack(FORMAT_VERSION) + _HEAD.pack(salt, nonce, commitment, digest, len(name)) + name
    return head + cipher.encrypt(nonce, zlib.compress(content, 9), head)


def label_of(data: bytes, where: str) -> Label:
    """Return what the bundle *data* says of itself, which is not yet known to be true.

    Raises:
        BundleError: if *data*, which people know as *where*, is no bundle that this version reads.
    """
    return _parts(data, where)[0]


def open_envelope(data: bytes, key: bytes, where: str) -> tuple[Label, bytes]:
    """Return label and content of the bundle *data*, both as they were sealed with *key*.

    Raises:
        BundleError: if *data* is no bundle that this version reads, was changed or cut, or wants another key; or if
            cryptography is not installed. Nothing of the content was looked at then.
    """
    label, head, (salt, nonce, wanted) = _parts(data, where)
    cipher, commitment = _derived(key, salt)
    from cryptography.exceptions import InvalidTag

    if not hmac.compare_digest(commitment, wanted):
        raise BundleError(
            f"The key does not open {where}, which says that it holds the course {label.course[:80]!a} with the digest "
            f"{label.digest}. It was sealed with another key, or changed since: seal the course anew with this one."
        )
    try:
        packed = cipher.decrypt(nonce, data[len(head) :], head)
    except InvalidTag:
        raise BundleError(
            f"{where} was changed or cut after it was sealed, and nothing of it was used. Copy it anew, as a "
            "binary file, or seal the course anew."
        ) from None
    return label, _unpacked(packed, where)


def _parts(data: bytes, where: str) -> tuple[Label, bytes, tuple[bytes, bytes, bytes]]:
    """Take *data* apart: the label, the whole head, and of it salt, nonce and commitment."""
    if not is_bundle(data):
        raise BundleError(f"{where} is no bundle. `grade course seal` makes one of a course.")
    short = BundleError(f"{where} is cut short. Copy it anew, as a binary file, or seal the course anew.")
    if len(data) < _START:
        raise short
    (version,) = _VERSION.unpack_from(data, len(_MAGIC))
    if version != FORMAT_VERSION:
        raise BundleError(
            f"{where} has the format {version}, and this gradekit reads {FORMAT_VERSION}. Seal the course anew with "
            "this version, or install the one that sealed it."
        )
    if len(data) < _START + _HEAD.size:
        raise short
    salt, nonce, commitment, digest, length = _HEAD.unpack_from(data, _START)
    end = _START + _HEAD.size + length
    if len(data) < end + _TAG:
        raise short
    name = data[end - length : end].decode("utf-8", "backslashreplace")
    return Label(course=name, digest=f"sha256:{digest.hex()}"), data[:end], (salt, nonce, commitment)


def _derived(key: bytes, salt: bytes) -> "tuple[AESGCM, bytes]":
    """Return the cipher of the bundle with this *salt*, and the commitment to its key."""
    try:
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM
        from cryptography.hazmat.primitives.hashes import SHA512
        from cryptography.hazmat.primitives.kdf.hkdf import HKDF
    except ImportError as error:
        raise BundleError(
            "Bundles need the package cryptography, which is not installed: pip install 'gradekit[seal]'"
        ) from error
    derived = HKDF(algorithm=SHA512(), length=64, salt=salt, info=_INFO).derive(key)
    return AESGCM(derived[:32]), derived[32:]


def _unpacked(packed: bytes, where: str) -> bytes:
    """Decompress what was authenticated: whoever has the key may still have packed a bomb."""
    stream = zlib.decompressobj()
    try:
        content = stream.decompress(packed, MAX_CONTENT_BYTES + 1)
    except zlib.error as error:
        raise BundleError(f"{where} holds no course: {error}. Seal the course anew.") from error
    if len(content) > MAX_CONTENT_BYTES or not stream.eof:
        raise BundleError(f"{where} holds more than {MAX_CONTENT_BYTES >> 20} MiB, or is cut; that is no course.")
    return content
