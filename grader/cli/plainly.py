"""Output that never fails for want of a letter: what an encoding lacks is written with signs that it has."""

import codecs
import contextlib
import io
import sys
import unicodedata

__all__ = ["speak_plainly"]

# What stands for our own signs where only ASCII can be written.
_SIGNS = {
    "✓": "+",
    "✗": "x",
    "·": "-",
    "●": "*",
    "…": "...",
    "─": "-",
    "━": "-",
    "│": "|",
    "→": "->",
    "×": "x",
    "−": "-",
    "–": "-",
    "—": "-",
    "‘": "'",
    "’": "'",
    "“": '"',
    "”": '"',
    "≤": "<=",
    "≥": ">=",
    "≈": "~",
}
_HANDLER = "grade-readable"
# click takes ASCII for a mistake and writes UTF-8 all the same; by this name it is meant.
_PLAIN = "grade-ascii"


def speak_plainly() -> None:
    """Let stdout and stderr write whatever they are given: in an encoding that lacks a sign, another one like it."""
    codecs.register_error(_HANDLER, _readable)
    codecs.register(_plain)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            with contextlib.suppress(LookupError, ValueError):
                plain = codecs.lookup(stream.encoding).name == "ascii"
                stream.reconfigure(encoding=_PLAIN if plain else stream.encoding, errors=_HANDLER)


def _readable(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    return "".join(_like(each) for each in error.object[error.start : error.end]), error.end


def _like(sign: str) -> str:
    """Return something in ASCII that reads as *sign*, "?" if there is nothing."""
    if sign in _SIGNS:
        return _SIGNS[sign]
    plain = unicodedata.normalize("NFKD", sign).encode("ascii", "ignore").decode()
    return plain or "?"


def _plain(name: str) -> codecs.CodecInfo | None:
    if name.replace("_", "-") != _PLAIN:
        return None
    found = codecs.lookup("ascii")
    return codecs.CodecInfo(
        name=_PLAIN,
        encode=found.encode,
        decode=found.decode,
        incrementalencoder=found.incrementalencoder,
        incrementaldecoder=found.incrementaldecoder,
        streamwriter=found.streamwriter,
        streamreader=found.streamreader,
    )
