"""The bytes of a Python file as text, by its byte order mark, by the encoding it declares (PEP 263), or as UTF-8."""

import codecs
import io
import re

from grader.model import SyntaxFault
from grader.saying import Said, say

__all__ = ["decode_source"]

# The longer ones first: one of UTF-32 begins like one of UTF-16.
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
    (codecs.BOM_UTF8, "utf-8"),
)
_DECLARED = re.compile(rb"[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)")
_NO_CODE = re.compile(rb"[ \t\f]*(?:#.*)?$")
# Editors name the line ends as well.
_LINE_ENDS = re.compile(r"-(?:unix|dos|mac)$")
# No encodings of files, and two of them slow enough to be an attack.
_NEVER = re.compile(r"punycode|idna|undefined|.*escape|utf-?(?:7|16|32).*")


def decode_source(data: bytes) -> tuple[str, SyntaxFault | None]:
    """Return the text of a Python file, or an empty one and the place because of which there is none."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _decode(data[len(mark) :], encoding, say("it begins as {encoding} does", encoding=encoding.upper()))
    line, declared = _declaration(data)
    if not declared:
        return _decode(data, "utf-8", say("it declares no encoding"))
    try:
        encoding = codecs.lookup(_LINE_ENDS.sub("", declared.lower().replace("_", "-"))).name
        # One that is none of text says so when it is used.
        _ = b"x".decode(encoding)
    except (LookupError, ValueError):
        encoding = ""
    if not encoding or _NEVER.match(encoding):
        said = say(
            "there is no encoding {name} for Python; save the file as UTF-8 and declare none", name=repr(declared)
        )
        code = _line(data.decode("latin-1"), line)
        return "", _fault(line, max(code.find(declared), 0) + 1, said, code)
    return _decode(data, encoding, say("line {line} declares {encoding}", line=line, encoding=declared))


def _declaration(data: bytes) -> tuple[int, str]:
    """Return line and encoding as one of the first two lines declares it; the second if the first holds no code."""
    for number, line in enumerate(data[:4096].splitlines()[:2], start=1):
        if found := _DECLARED.match(line):
            return number, found[1].decode("ascii")
        if not _NO_CODE.match(line):
            break
    return 0, ""


def _decode(data: bytes, encoding: str, why: Said) -> tuple[str, SyntaxFault | None]:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        shown = data.decode(encoding, "backslashreplace")
        line, column = _position(data[: error.start].decode(encoding, "backslashreplace"))
        said = say(
            "this is not {encoding} text (byte {place} is {byte}, and {why}); save the file as UTF-8",
            encoding=encoding.upper(),
            place=error.start,
            byte=f"{data[error.start]:#04x}",
            why=why,
        )
        return "", _fault(line, column, said, _line(shown, line))
    if "\0" in text:
        line, column = _position(text[: text.index("\0")])
        said = say("there is a null byte, so this is no text; save the file as UTF-8 text, or hand in another")
        return "", _fault(line, column, said, "")
    return text, None


def _fault(line: int, column: int, said: Said, code: str) -> SyntaxFault:
    return SyntaxFault(line=line, column=column, message=str(said), code=code, said=said)


def _position(before: str) -> tuple[int, int]:
    """Return line and column of what follows the text *before*."""
    lines = io.StringIO(f"{before}|", newline=None).readlines()
    return len(lines), len(lines[-1])


def _line(text: str, number: int) -> str:
    # As Python counts lines: str.splitlines would also split at a form feed and at U+2028.
    lines = io.StringIO(text, newline=None).readlines()
    code = lines[number - 1].removesuffix("\n") if 0 < number <= len(lines) else ""
    # A file that is no text has lines of any length.
    return code if len(code) <= 500 else ""
