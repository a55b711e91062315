"""A filled sheet, or any text that is said to be one, cut into what belongs to each part: hostile, read forgivingly.

A part begins at a heading with its id. What else a line has to look like to count as one is written at each pattern.
"""

import re
import unicodedata
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass

__all__ = ["MAX_SHEET_BYTES", "SHOWN", "Fence", "Section", "fences", "lines_of", "outside", "sections", "soup"]

# Ten times what a diligent student writes.
MAX_SHEET_BYTES = 256 << 10
# Behind the language of a fenced block that belongs to a question: it is shown in colours, and is no answer.
SHOWN = "shown"

_WORDS = r"(?:questions?|parts?|q|no\.?|问题|問題|題|题|第|문제|문항)"
# `### 5a. Choose one`, `## Question 5 a`, `# **5-A)**`.
_HEADING = re.compile(rf"#{{1,6}}[\s*_]*(?:{_WORDS}[\s*_]*)?[(\[]?(\d{{1,2}})\s?[.\-]?\s?\(?([a-z])(?![a-z0-9])")
# `**5a.** …`, `5a)`, `(5a)`, `Question 5a: …`, `5a` alone; the letter is a small one unless a word stands before it.
_PLAIN = re.compile(
    rf"(?P<strong>[*_]{{2,3}}\s?)?(?P<word>{_WORDS}\s?[*_]*)?\(?(?P<number>\d{{1,2}})(?P<letter>[a-zA-Z])"
    r"(?:[.):]+[*_]*(?=\s|$)|\)?[*_]{2,3}[.:]?(?=\s|$)|\s*$)\s*",
    re.IGNORECASE,
)
# `5a D`: taken for the beginning of a part only in a text that has no other.
_BARE = re.compile(r"\(?(?P<number>\d{1,2})(?P<letter>[a-z])(?:\)?\s*[:)=]\s*|\.\s+|\s+)(?=\S)")
_BARE_PARTS = 3
# Within letters for a table only one of the next parts begins so: some may have been left out.
_BARE_AHEAD = 4
_TOPIC = re.compile(r"#{1,2}\s+\d{1,2}\s?[.)\u3001]")
_FENCE = re.compile(r"(?P<indent>\s*)(?P<fence>`{3,}|~{3,})(?P<info>[^`]*)")


@dataclass(frozen=True, slots=True)
class Section:
    """Lines of a part, without its heading; *line* is where the first of them stands, from 1."""

    part: str
    line: int
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Fence:
    """A fenced block: from line *first* to *last*, from 0, with the fences; an open one ends with what follows it."""

    first: int
    last: int
    info: tuple[str, ...]
    indent: int
    closed: bool


def lines_of(text: str) -> list[str]:
    """Return the lines of *text*, however they end, without a byte order mark."""
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")


def soup(text: str) -> str:
    """Return the letters and digits of *text*: what stays the same when it is set, quoted or wrapped otherwise."""
    return re.sub(r"[\W_]+", "", unicodedata.normalize("NFKC", text).casefold())


def fences(lines: Sequence[str], breaks: Callable[[str], bool]) -> Iterator[Fence]:
    """Yield the fenced blocks in *lines*, but for those in quotations; a line that *breaks* ends one that is open."""
    first, opened = -1, None
    for index, line in enumerate(lines):
        found = _FENCE.fullmatch(line)
        if opened is None:
            if found:
                first, opened = index, found
        elif breaks(line):
            yield _fence(first, index - 1, opened, closed=False)
            opened = None
        elif found and found["fence"].startswith(opened["fence"]) and not found["info"].strip():
            yield _fence(first, index, opened, closed=True)
            opened = None
    if opened is not None:
        yield _fence(first, len(lines) - 1, opened, closed=False)


def _fence(first: int, last: int, opened: re.Match[str], *, closed: bool) -> Fence:
    info = tuple(opened["info"].lower().split())
    return Fence(first, last, info, len(opened["indent"].expandtabs(4)), closed)


def sections(
    lines: Sequence[str], ids: Collection[str], headings: Collection[str] = (), tables: Collection[str] = ()
) -> list[Section]:
    """Cut *lines* into sections, in the order in which they stand there; a part may have several.

    Args:
        lines: of the sheet.
        ids: the parts that there are.
        headings: soups of headings as they were handed out; they count within a fenced block as well.
        tables: parts whose answers look like ids themselves: 1A, 2C.
    """
    found = [each for each in _cut(lines, list(ids), headings, tables, bare=False) if each.part]
    if not found:
        found = [each for each in _cut(lines, list(ids), headings, tables, bare=True) if each.part]
        # Fewer may be anything, such as the 3d of a picture.
        found = found if len(found) >= _BARE_PARTS else []
    return found


def outside(lines: Sequence[str], found: Sequence[Section], headings: Collection[str]) -> list[int]:
    """Return the numbers, from 1, of lines that stand in none of the sections *found*, headings and ids apart."""
    within = {each.line + offset for each in found for offset in range(-1, len(each.lines))}
    return [
        number
        for number, line in enumerate(lines, start=1)
        if number not in within and soup(line) and soup(line) not in headings
    ]


def _cut(
    lines: Sequence[str], ids: Sequence[str], headings: Collection[str], tables: Collection[str], *, bare: bool
) -> Iterator[Section]:
    """Yield the sections of *lines* one after the other, with "" for a part those of what belongs to none."""

    def breaks(line: str) -> bool:
        return line.lstrip().startswith("#") and soup(line) in headings

    fenced = {index for each in fences(lines, breaks) for index in range(each.first, each.last + 1)}
    part, start, kept = "", 1, list[str]()
    for index, line in enumerate(lines):
        # The title of a topic may begin with a letter: "9. A tensor" is no 9a.
        titled = _TOPIC.match(line) is not None and soup(line) in headings
        begun, rest = ("", line) if index in fenced or titled else _begins(line, ids, narrow=part in tables)
        if bare and not begun and index not in fenced:
            begun, rest = _begins_bare(line, ids, part if part in tables else "")
        if begun == part and begun and not line.lstrip().startswith("#"):
            # Whoever repeats the number before the answer goes on with it.
            kept.append(rest)
        elif begun or (index not in fenced and _ends(line, headings)):
            yield Section(part, start, tuple(kept))
            part, start, kept = begun, index + 1 if rest else index + 2, [rest] if rest else []
        else:
            kept.append(line)
    yield Section(part, start, tuple(kept))


def _begins_bare(line: str, ids: Sequence[str], table: str) -> tuple[str, str]:
    """Return the part that begins with *line* without a mark; within a *table* of letters only one of the next."""
    plain = unicodedata.normalize("NFKC", line[:1000]).strip()
    found = _BARE.match(plain)
    each = f"{int(found['number'])}{found['letter']}" if found else ""
    if found is None or each not in ids or (table and not 0 < ids.index(each) - ids.index(table) <= _BARE_AHEAD):
        return "", line
    return each, plain[found.end() :]


def _ends(line: str, headings: Collection[str]) -> bool:
    return line.lstrip().startswith("#") and (_TOPIC.match(line.lstrip()) is not None or soup(line) in headings)


def _begins(line: str, ids: Collection[str], *, narrow: bool) -> tuple[str, str]:
    """Return the part that begins with *line*, and what else stands there; of a real heading that says nothing."""
    if len(line) > 1000 or not re.search(r"\d", line):
        return "", line
    plain = unicodedata.normalize("NFKC", line).strip()
    heading = _HEADING.match(plain.casefold())
    if heading and (each := f"{int(heading[1])}{heading[2]}") in ids:
        return each, ""
    found = _PLAIN.match(plain)
    if found is None or not (found["letter"].islower() or found["word"]):
        return "", line
    each = f"{int(found['number'])}{found['letter'].lower()}"
    if each not in ids or (narrow and not (found["word"] or found["strong"])):
        return "", line
    rest = plain[found.end() :]
    # What was opened before the number.
    return each, rest.rstrip("*_ ") if found["strong"] and "*" not in found[0].lstrip("*_ ") else rest
