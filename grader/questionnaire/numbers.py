"""Numbers as people write them: digits of any width, marks of thousands, fractions, products, words.

What is wrongly read would be called wrong, so whatever can be read in no way or in several that differ is not read.
"""

import math
import re
from collections.abc import Iterable, Iterator

from grader.questionnaire.conclusions import unconditional
from grader.questionnaire.normal import one_hand
from grader.questionnaire.numerals import spelt

__all__ = ["mentioned", "readings"]

# Nobody needs more for a number.
_MOST = 400
_PLAIN = r"[0-9]{1,3}(?:(?:,[0-9]{3})+|(?:[ _'][0-9]{3})+(?![0-9]))(?:\.[0-9]+)?|[0-9]+(?:[.,][0-9]+)?|\.[0-9]+"
# A minus is a sign where nothing stands before it: the one of "rank-3" is a hyphen, the one of "3-4" who knows.
_NUMBER = rf"(?:(?<![\w)])[-+])?(?:{_PLAIN})(?:e[-+]?[0-9]{{1,3}})?(?![0-9]|[.,][0-9])"
_SIGN = r"\s*(?:\*\*|[x*/^+]|by|times|乘以|乘|곱하기)\s*"
_TERM = re.compile(rf"(?<![0-9.,]){_NUMBER}(?:{_SIGN}{_NUMBER})*\s*(?P<scale>[%千萬万億亿천만억k](?![a-z]))?")
_PARTS = re.compile(rf"(?:(?<=[\w.)])({_SIGN}))?({_NUMBER})")
_RADICAND = r"[0-9]{1,9}(?:\.[0-9]{1,9})?"
_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-")
_SAME = str.maketrans("\u00d7\u00b7\u2219\u22c5\u2215\u2044\u00f7", "xxxx///")
_PERCENT = re.compile(r"\s*(?:percent|per cent|퍼센트|프로)(?![a-z])")
# "not 3", "fewer than 3", "3?": what is said of the number is more than its value.
_UNSURE = re.compile(
    r"[<>≤≥≠?]|\bnot\b|n't\b|\bless\b|\bmore\b|\bfewer\b|不|아[니닙닌님닐]|않|이상|이하|미만|초과|以上|以下"
)
# Left in it, a function, or a bracket that is part of a calculation, makes another number of what stands there.
_UNWORKED = re.compile(
    r"[⌈⌉⌊⌋√∛]|\b(?:sqrt|ceil|floor|round|exp|log|ln|max|min|abs|mean|sum|pow|len|mod)\s*\(|\b(?:root|square|half) of\b"
    r"|[0-9)]\s*[x*/^+-]\s*-?\s*\(|\)\s*[x*/^+-]\s*[-0-9(]|\)\s*[0-9]|\|\s*[-0-9]|[0-9]\s*(?:mod\b|%\s*[0-9])"
)
_SCALES = {"%": 0.01, "k": 1e3, "千": 1e3, "천": 1e3, "万": 1e4, "萬": 1e4, "만": 1e4, "億": 1e8, "亿": 1e8, "억": 1e8}


def readings(text: str, units: Iterable[str] = ()) -> frozenset[float]:
    """Return what number *text* may mean: none if there is none, several where it can be read in more than one way.

    Of "28 x 28 = 784" it is what stands behind the last sign of equality; of a text with different numbers in it nobody
    can tell, and the answer is none.

    Args:
        text: what was written; hostile. What is longer than anyone writes a number is none.
        units: what may stand behind a number and says nothing. With "%" among them, 0.5 may also mean 50.
    """
    if len(text) > _MOST:
        return frozenset()
    units = [one_hand(each).casefold() for each in units if each.strip()]
    plain = _without_units(_last_side(unconditional(_plain(text))), units)
    if _UNSURE.search(plain) or _UNWORKED.search(plain):
        return frozenset()
    found = [frozenset(_values(term, percents="%" in units)) for term in _TERM.finditer(plain)]
    if not found:
        found = [frozenset({value}) for value in spelt(plain)]
    # Of "2,352 (3 x 784)" the sum tells how the comma is meant.
    same = frozenset[float]().union(*found[:1]).intersection(*found)
    return frozenset(each for each in same if math.isfinite(each))


def mentioned(text: str, units: Iterable[str] = ()) -> frozenset[float]:
    """Return all numbers that stand anywhere in *text*, by themselves or calculated with, in each of their readings.

    Args:
        text: what was written; hostile. Of what is longer than anyone writes a number, the beginning.
        units: as for `readings`.
    """
    units = [one_hand(each).casefold() for each in units if each.strip()]
    plain = _without_units(_plain(text[:_MOST]), units)
    found = {value for term in _TERM.finditer(plain) for value in _values(term, percents="%" in units)}
    found |= {value for number in re.findall(_NUMBER, plain) for value in _numbers(number)}
    return frozenset(each for each in (*found, *spelt(plain)) if math.isfinite(each))


def _plain(text: str) -> str:
    # Before the plain forms: these would make 103 of 10 to the third.
    text = re.sub(r"(?<=[0-9)])[⁰¹²³⁴⁵⁶⁷⁸⁹⁻]+", lambda raised: f"^{raised[0].translate(_RAISED)}", text)
    text = re.sub(r"(?<=\d)\s*(?=[¼-¾⅐-⅞])", " + ", text)
    plain = one_hand(text).casefold().translate(_SAME).strip()
    plain = re.sub(r"[-=~]+>|→|⇒", "=", plain)
    plain = re.sub(rf"(?:√|\b(?:\w+\.)?sqrt)\s*(?:\(\s*({_RADICAND})\s*\)|({_RADICAND}))", _root, plain)
    plain = re.sub(r"百分之\s*([0-9.]+)", r"\1%", _PERCENT.sub("%", plain))
    # A list's numbers stand apart.
    plain = re.sub(r",(?=\s)", " ; ", plain)
    return re.sub(r"(?:\bminus|\bnegative|负|負|마이너스)\s*(?=[0-9.])", " -", plain)


def _root(found: re.Match[str]) -> str:
    return f" {math.sqrt(float(found[1] or found[2])):.12g} "


def _last_side(plain: str) -> str:
    before, _, last = plain.rpartition("=")
    return last if re.search(r"\w", last) else before.rpartition("=")[2]


def _without_units(plain: str, units: Iterable[str]) -> str:
    for unit in sorted({each for each in units if each != "%"}, key=len, reverse=True):
        # A letter of a unit must not be taken out of a word.
        before, after = (r"(?<![a-z])" if _is_latin(unit[0]) else "", r"(?![a-z])" if _is_latin(unit[-1]) else "")
        plain = re.sub(f"{before}{re.escape(unit)}{after}", " ; ", plain)
    return plain


def _is_latin(letter: str) -> bool:
    return letter.isascii() and letter.isalpha()


def _values(term: re.Match[str], *, percents: bool) -> Iterator[float]:
    scale = term["scale"] or ""
    for value in _results(term[0]):
        if scale == "%":
            yield value if percents else value / 100
        else:
            yield value * _SCALES.get(scale, 1.0)
        if percents and not scale and "." in term[0] and abs(value) < 1:
            yield value * 100


def _results(text: str) -> Iterator[float]:
    """Yield what a row of numbers with signs between them comes to, each number read in all its ways."""
    parts = [((sign or "").strip(), list(_numbers(number))) for sign, number in _PARTS.findall(text)]
    # A point or a comma for fractions: whoever writes several numbers keeps to one.
    for way in range(max(len(numbers) for _, numbers in parts)):
        value = _folded([(sign, numbers[min(way, len(numbers) - 1)]) for sign, numbers in parts])
        if value is not None:
            yield value


def _folded(parts: list[tuple[str, float]]) -> float | None:
    """Return the value of a sum of products of powers; None if it has none, or one too large."""
    total, product = 0.0, 1.0
    factors: list[tuple[str, float]] = []
    for sign, value in parts:
        if sign in ("^", "**"):
            before, base = factors[-1]
            if (
                abs(base) > 1000
                or abs(value) > 64
                or (base <= 0 and not value.is_integer())
                or (not base and value < 0)
            ):
                return None
            factors[-1] = (before, base**value)
        else:
            factors.append((sign, value))
    for sign, value in factors:
        if sign == "+":
            total, product = total + product, value
        elif sign == "/":
            if not value:
                return None
            product /= value
        else:
            product *= value
    return total + product


def _numbers(text: str) -> Iterator[float]:
    """Yield how *text* can be read: a comma, and a point, may part thousands or be a decimal point."""
    bare = re.sub(r"[_' ]", "", text)
    if "," not in bare or re.fullmatch(r"[-+]?[0-9]{1,3}(?:,[0-9]{3})+(?:[.e].*)?", bare):
        yield float(bare.replace(",", ""))
    if bare.count(",") == 1 and "." not in bare:
        yield float(bare.replace(",", "."))
    if re.fullmatch(r"[-+]?[1-9][0-9]{0,2}\.[0-9]{3}", bare):
        yield float(bare.replace(".", ""))
