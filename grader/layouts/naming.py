"""Names of people and folders, which may hold anything: as names of files, and held against each other."""

import os
import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator

from grader.cells import clean

__all__ = ["file_name", "name_forms", "name_key", "text_of", "unused"]

# A result is written as .NAME.json.xxxxxxxx first, and file systems take 255 bytes.
MAX_BYTES = 200
_MAX_PARTS = 12
# Names in a folder of results that are not a student's, and names that Windows has given away.
_RESERVED = frozenset({"summary", "run", "gradebook", "index"})
_DEVICES = re.compile(r"(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(?:\.|$)", re.IGNORECASE)
_REFUSED = re.compile(r'[/\\:*?"<>|]+')


def text_of(name: str) -> str:
    """Return the name of a file as text; bytes that are no UTF-8 are shown as numbers."""
    return os.fsencode(name).decode("utf-8", "backslashreplace")


def name_key(name: str) -> str:
    """Return what two names have in common that are one on some file system."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFKC", name).casefold())


def name_forms(name: str, *, whole: bool = False) -> Iterator[str]:
    """Yield how systems write the full name *name* as one word: its parts in each order that turning gives.

    "Doe, Ann", "Ann Doe" and Canvas's "doeann" have a form in common; with *whole* only the order given counts.
    """
    plain = unicodedata.normalize("NFKD", name.casefold())
    words = ("".join(filter(str.isalnum, word)) for word in plain.replace(",", " ").replace("_", " ").split())
    parts = [word for word in words if word][:_MAX_PARTS]
    for start in range(1 if whole else len(parts)):
        if parts:
            yield "".join(parts[start:] + parts[:start])


def file_name(text: str) -> str:
    """Return *text* as a name that any file system takes, composed, of 200 bytes at most, or nothing if all is lost."""
    name = _REFUSED.sub("_", clean(text)).strip(". ")
    name = name.encode()[:MAX_BYTES].decode("utf-8", "ignore").rstrip(". ")
    return f"{name}_" if name.casefold() in _RESERVED or _DEVICES.match(name) else name


def unused(wanted: Iterable[str], taken: Collection[str]) -> str:
    """Return the first of the names *wanted* whose key is not *taken*, or with a number what comes close to it."""
    names = [name for name in map(file_name, wanted) if name] or ["submission"]
    stem = names[0].encode()[: MAX_BYTES - 8].decode("utf-8", "ignore")
    numbered = (f"{stem}-{each}" for each in range(2, len(taken) + 3))
    return next(name for name in (*names, *numbered) if name_key(name) not in taken)
