"""Text for a terminal's page: the authors' Markdown in fragments with a style each, folded by what cells it takes.

A *fragment* is a style and a text, as prompt_toolkit has them; a *line* is a list of fragments.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence

from prompt_toolkit.utils import get_cwidth

from grader.plain import printable

__all__ = ["Fragment", "Line", "clipped", "fold", "inline", "paragraphs", "spread", "width_of"]

Fragment = tuple[str, str]
Line = list[Fragment]

CODE = "class:code"
_INLINE = re.compile(
    r"(?P<ticks>`+)(?P<code>.+?)(?P=ticks)(?!`)|(?<![\w*])\*\*(?P<strong>\S(?:[^*]*\S)?)\*\*(?![\w*])"
    r"|(?<![\w*])\*(?P<soft>\S(?:[^*]*\S)?)\*(?![\w*])"
)
_FENCE = re.compile(r"\s*(?:`{3,}|~{3,})")
# What must not begin a line, and what must not end one, where there are no spaces to break at.
_CLOSING = frozenset("，。、！？；：）】」』》〉’”…)]}.,!?;:%")
_OPENING = frozenset("（【「『《〈‘“([{")


def inline(text: str, style: str = "", *, plain: bool = False) -> Line:
    """Return the fragments of an author's *text*, its code and emphasis as styles; *plain*: code keeps its marks."""
    found: Line = []
    text, end = printable(text).replace("\t", " "), 0
    for match in _INLINE.finditer(text):
        found.append((style, text[end : match.start()]))
        if match["code"]:
            found.append((f"{style} {CODE}", f"`{match['code']}`" if plain else match["code"]))
        else:
            found.append((f"{style} {'bold' if match['strong'] else 'italic'}", match["strong"] or match["soft"]))
        end = match.end()
    return [each for each in [*found, (style, text[end:])] if each[1]]


def paragraphs(text: str, width: int, *, plain: bool = False) -> list[Line]:
    """Return an author's text of several paragraphs as lines of *width* cells; fenced blocks keep their line breaks."""
    lines: list[Line] = []
    kept: list[str] = []
    fenced = False
    for line in [*text.strip().splitlines(), ""]:
        is_fence = _FENCE.match(line) is not None
        if (is_fence or not line.strip()) and not fenced and kept:
            lines += fold(inline(" ".join(kept), plain=plain), width)
            kept = []
        if is_fence:
            fenced = not fenced
        elif fenced:
            lines += fold([(CODE, printable(line.expandtabs(4)))], width, indent=2, first=[("", "  ")])
        elif line.strip():
            kept.append(line.strip())
        elif lines and lines[-1]:
            lines.append([])
    while lines and not lines[-1]:
        lines.pop()
    return lines


def fold(fragments: Sequence[Fragment], width: int, *, indent: int = 0, first: Sequence[Fragment] = ()) -> list[Line]:
    """Return *fragments* as lines of at most *width* cells.

    Args:
        fragments: what to fold; a line break in it begins a new line.
        width: the most cells of a line.
        indent: how many cells all lines but the first are moved to the right by.
        first: what the first line begins with.
    """
    lines: list[Line] = [list(first)]
    used = width_of(first)
    for word in _words([(style, sign) for style, text in fragments for sign in text]):
        if word == [("", "\n")]:
            lines.append([("", " " * indent)] if indent else [])
            used = indent
            continue
        bare = sum(get_cwidth(sign) for _, sign in word if not sign.isspace())
        if used + bare > width and used > indent:
            lines.append([("", " " * indent)] if indent else [])
            used = indent
        for style, sign in word:
            cells = get_cwidth(sign)
            if used + cells > width:
                # A space at the end of a line is not seen; of a word that is too long the rest goes below.
                if sign.isspace():
                    continue
                lines.append([("", " " * indent)] if indent else [])
                used = indent
            lines[-1].append((style, sign))
            used += cells
    return [_joined(line) for line in lines]


def clipped(fragments: Sequence[Fragment], width: int) -> Line:
    """Return *fragments* in one line of at most *width* cells, with an ellipsis if something is left out."""
    if width_of(fragments) <= width:
        return list(fragments)
    line: Line = []
    used = 1
    for style, sign in ((style, sign) for style, text in fragments for sign in text):
        used += get_cwidth(sign)
        if used > width:
            break
        line.append((style, sign))
    return _joined([*line, ("", "…")]) if width > 0 else []


def spread(left: Sequence[Fragment], right: Sequence[Fragment], width: int) -> Line:
    """Return a line with *left* and *right* at its ends; what is too long of *left* is left out."""
    room = width - width_of(right) - 1
    shown = clipped(left, room)
    return [*shown, ("", " " * (width - width_of(shown) - width_of(right))), *right]


def width_of(fragments: Sequence[Fragment]) -> int:
    """Return how many cells *fragments* take."""
    return sum(get_cwidth(sign) for _, text in fragments for sign in text)


def _words(signs: Sequence[Fragment]) -> Iterator[Line]:
    """Yield what is not to be broken, with the spaces behind it; Chinese may be broken between any two characters."""
    word: Line = []
    for style, sign in signs:
        if sign == "\n":
            if word:
                yield word
            yield [("", "\n")]
            word = []
            continue
        if word and _may_break(word[-1][1], sign):
            yield word
            word = []
        word.append((style, sign))
    if word:
        yield word


def _may_break(before: str, after: str) -> bool:
    if before.isspace():
        return not after.isspace()
    if after.isspace() or after in _CLOSING or before in _OPENING:
        return False
    return _is_ideograph(before) or _is_ideograph(after)


def _is_ideograph(sign: str) -> bool:
    """Whether *sign* is written without spaces around it; Korean has spaces."""
    return unicodedata.east_asian_width(sign) in "WF" and not "\uac00" <= sign <= "\ud7a3"


def _joined(line: Sequence[Fragment]) -> Line:
    joined: Line = []
    for style, text in line:
        if joined and joined[-1][0] == style:
            joined[-1] = (style, joined[-1][1] + text)
        else:
            joined.append((style, text))
    return joined
