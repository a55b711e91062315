"""Bytes as text: by a byte order mark, by the encoding that Python code declares (PEP 263), or as UTF-8.

Text for people is never refused: what is no UTF-8 is read as the encoding in which it looks most like a language.
"""

import codecs
import io
import re

from grader.model import SyntaxFault
from grader.saying import Said, say

__all__ = ["decode_source", "decode_text"]

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

# In what editors on Windows save Chinese and Korean. Each can read nearly all that the others write, so what tells them
# apart is how often the commonest signs of a language come out.
_LEGACY = ("gb18030", "cp949", "big5")
_COMMON = re.compile(
    "[的一是不了在有个这为和数用中以它值所们对会时来到与个這為數個們對會時來與"
    "이다는을를은에가의로고한하지기도서사나라자아어그것수있해면으균값답]"
)
_UNREADABLE = "\ufffd"


def decode_text(data: bytes) -> tuple[str, str]:
    """Return what people wrote, and the name of the encoding if it had to be guessed, "" otherwise.

    Null bytes are left out, and what has no meaning in the encoding becomes U+FFFD.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, "replace").replace("\0", ""), ""
    data = data.replace(b"\0", b"")
    text = data.decode("utf-8", "replace")
    if _UNREADABLE not in text:
        return text, ""
    read = {"utf-8": text} | {encoding: data.decode(encoding, "replace") for encoding in _LEGACY}
    best = max(read, key=lambda each: len(_COMMON.findall(read[each])) - 2 * read[each].count(_UNREADABLE))
    return read[best], best.upper()


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
