"""What an answer in sentences comes down to: the piece of it that is the number, word or expression asked for.

People explain themselves: "The mean is 25, and the root of it is 5." Which piece counts is a guess, so it is only ever
held in favour of an answer; one that comes down to something else still waits for a person.
"""

import ast
import math
import operator
import re
from collections.abc import Callable, Iterator

from grader.questionnaire.normal import one_hand

__all__ = ["alternatives", "conclusions", "stated", "unconditional", "worked_out"]

_MOST = 400
# Whoever denies or leaves open says more than any piece does.
_UNDECIDED = re.compile(
    r"\b(?:not|never|isn't|aren't|wrong|or|either|maybe|perhaps|unless)\b|n't\b|[?？]|不是|不对|不對|或|可能|아[니닙닌님닐]|또는|혹은",
    re.IGNORECASE,
)
_EITHER = re.compile(r"\s+(?:or|또는|혹은)\s+|\s*或者?\s*", re.IGNORECASE)
_STRONG = re.compile(r"\*\*([^*\n]{1,200})\*\*")
_SPAN = re.compile(r"`([^`\n]{1,200})`")
# Behind these stands what it comes to.
_MARKER = re.compile(
    r"\b(?:is|are|gives?|has|makes?|equals?|returns?|so|thus|therefore|hence|means?|becomes?)\b"
    r"|[:=→⇒#\n]|等于|等於|结果|結果|是|(?<!因)[为為]|得",
    re.IGNORECASE,
)
# Behind these, too, if nothing else tells.
_WEAK_MARKER = re.compile(r"\b(?:in|at|use|write)\b|[在用叫]", re.IGNORECASE)
# Behind an answer begin its reasons.
_REASON = re.compile(r"\s*(?:[,;](?=\s)|[(（，；。]|\s(?:because|since|as|where|for)\s|因为|因為)")
# What stands before these is the answer, and what follows can only be about it.
_PLAIN_REASON = re.compile(
    r"\s*(?:[;(（；]|[,，。]?\s*(?:\b(?:because|since|as|where|for|when|if|at|with)\b|因为|因為|由于|由於|왜냐하면))",
    re.IGNORECASE,
)
_THINGS = re.compile(r"^(?:the|an?)\s+|\s+(?:attribute|property|field|variable)$")
_PRINTED = re.compile(r"(?:torch\.)?(?:tensor|int|float|np\.float\d+)\(\s*([^()]*?)\s*(?:,\s*[a-z_]+=[^()]*)?\)")
# Where it is said for what value of a name something holds, that value is not what was asked for.
_CONDITION = re.compile(
    r"\b(?:for|at|when|where|if|with|since|because|as)\s+[a-z_][\w.]{0,20}\s*={1,2}\s*[-+]?[\d.]*\d"
    r"|[当當在因为為]\s*[a-z_][\w.]{0,20}\s*={1,2}\s*[-+]?[\d.]*\d"
    r"|\b[a-z_][\w.]{0,20}\s*={1,2}\s*[-+]?[\d.]*\d\s*(?:时|時|的时候|的時候|일 ?때|이?면)",
    re.IGNORECASE,
)
_FORMULA = str.maketrans({"$": " ", "\u00d7": "*", "\u00b7": "*", "\u22c5": "*", "\u2219": "*"})


def conclusions(text: str) -> tuple[str, ...]:
    """Return pieces of *text* that may be what it comes down to, the likeliest first; none if it leaves that open."""
    if len(text) > _MOST:
        return ()
    # Backticks are the quotes of code in Markdown, and no other ones.
    plain = one_hand(text.replace("`", "\0")).replace("\0", "`")
    plain = re.sub(r"\\(?:cdot|times)\b", "*", plain).translate(_FORMULA).strip()
    pieces = dict.fromkeys([plain, *_pieces(unconditional(plain))]) if not _UNDECIDED.search(plain) else {}
    found = dict.fromkeys(each for piece in pieces for each in _bare(piece) if each and each != text)
    return tuple(found)


def alternatives(text: str) -> tuple[str, ...]:
    """Return what *text* names one as well as the other: "t.ndim or len(t.shape)"; none if it names one thing only."""
    found = tuple(filter(None, map(str.strip, _EITHER.split(text)))) if len(text) <= _MOST else ()
    return found if len(found) > 1 else ()


def stated(text: str) -> str:
    """Return what *text* begins with, where reasons follow: "49" of "49 because 12396/256 = 48.42"; "" if none do."""
    plain = one_hand(text[:_MOST]).strip()
    reason = _PLAIN_REASON.search(plain)
    if reason is None or _UNDECIDED.search(plain) or not re.search(r"[^\W\d_]|[=*/+]", plain[reason.end() :]):
        return ""
    return plain[: reason.start()].strip()


def unconditional(text: str) -> str:
    """Return *text* without "for w = 3" and the like."""
    return _CONDITION.sub(" ", text)


def worked_out(text: str) -> float | None:
    """Return the value of a sum as people write it down; None if it is none.

    Digits, + - * / // % and parentheses, square roots, and rounding up or down.
    """
    plain = re.sub(r"⌈([^⌈⌉]*)⌉", r"ceil(\1)", re.sub(r"√\s*\(", "sqrt(", one_hand(text).strip(" .;`")))
    plain = re.sub(r"\b(?:math|torch|np|numpy)\.(?=[a-z])", "", plain.casefold().translate(_FORMULA))
    if not 2 < len(plain) < 80 or "**" in plain or not _SUM.fullmatch(plain):
        return None
    try:
        return _value(ast.parse(plain, mode="eval").body)
    except (SyntaxError, ValueError, ZeroDivisionError, OverflowError, RecursionError, MemoryError):
        return None


_SUM = re.compile(r"(?:[\d\s.+\-*/%()]|(?:sqrt|ceil|floor)(?=\())+")
_FUNCTIONS: dict[str, Callable[[float], float]] = {"sqrt": math.sqrt, "ceil": math.ceil, "floor": math.floor}
_OPERATIONS: dict[type[ast.operator], Callable[[float, float], float]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
    ast.FloorDiv: operator.floordiv,
    ast.Mod: operator.mod,
}


def _value(node: ast.expr) -> float:
    match node:
        case ast.Constant(value=int() | float() as value):
            return float(value)
        case ast.UnaryOp(op=ast.USub(), operand=inner):
            return -_value(inner)
        case ast.BinOp(left=left, op=op, right=right) if type(op) in _OPERATIONS:
            return _OPERATIONS[type(op)](_value(left), _value(right))
        case ast.Call(func=ast.Name(id=name), args=[inner], keywords=[]) if name in _FUNCTIONS:
            return float(_FUNCTIONS[name](_value(inner)))
    raise ValueError("no sum")


def _pieces(text: str) -> Iterator[str]:
    for pattern in (_STRONG, _SPAN):
        found = dict.fromkeys(pattern.findall(text))
        # A span at the beginning is what is explained: "`12 / 5` is 2.4".
        if len(found) == 1 and not (pattern is _SPAN and re.match(r"`[^`]*` (?:is|=|gives)", text)):
            yield from found
    ends = [marker.end() for marker in _MARKER.finditer(text)]
    yield from (text[end:] for end in reversed(ends[-8:]))
    reason = _REASON.search(text)
    # Of "49, 48" the rest is no reason.
    before = text[: reason.start()] if reason and re.search(r"[^\W\d_]|=", text[reason.start() :]) else ""
    yield before
    weak = [marker.end() for marker in _WEAK_MARKER.finditer(text)]
    yield from (text[end:] for end in weak[:8])
    yield from (before[end:] for end in reversed((*ends, *weak)) if end < len(before))


def _bare(piece: str) -> Iterator[str]:
    plain = piece.strip(" \n\t*`\"'.;,!。，！:").removeprefix(">>>").strip(" `")
    yield plain
    if printed := _PRINTED.fullmatch(plain):
        yield printed[1]
    # What is printed is what was asked for.
    if plain.startswith("print(") and plain.endswith(")"):
        yield plain[6:-1].strip()
    if (thing := _THINGS.sub("", plain)) != plain:
        yield thing.strip(" `")
    # Words of another script around an expression: "w.grad 에 있습니다", "新的 w = …".
    core = re.sub(r"^[^\x00-\x7f]+\s*|\s*[^\x00-\x7f]+(?:\s[^\x00-\x7f]+)*[.!]?$", "", plain).strip(" `")
    if core != plain:
        yield core
    # What a telephone makes of the first letter.
    if core[:1].isupper():
        yield core[0].lower() + core[1:]
