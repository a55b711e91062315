"""Numbers as people write them: digits of any width, marks of thousands, fractions, products, words."""

import math
import re
import unicodedata
from collections.abc import Iterable, Iterator

__all__ = ["readings"]

_MOST = 400
_PLAIN = r"[0-9][0-9,_' ]*(?:[.][0-9]+)?|[.][0-9]+"
_NUMBER = rf"[-+]?(?:{_PLAIN})(?:e[-+]?[0-9]{{1,3}})?"
_TERM = re.compile(rf"(?P<first>{_NUMBER})\s*(?:(?P<sign>[x*/^]|\*\*)\s*(?P<second>{_NUMBER}))?")
# fmt: off
_WORDS = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
]
_TENS = ["thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "hundred"]
# fmt: on
_ENGLISH = {word: float(value) for value, word in enumerate(_WORDS)} | {
    word: float(value * 10) for value, word in enumerate(_TENS, start=3)
}
_CHINESE = {sign: value for value, sign in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2, "兩": 2, "壹": 1}
_KOREAN = {sign: value for value, sign in enumerate("영일이삼사오육칠팔구")} | {"공": 0}
_COUNTED = dict(
    zip(("하나", "둘", "셋", "넷", "다섯", "여섯", "일곱", "여덟", "아홉", "열"), range(1, 11), strict=True)
) | dict(zip("한두세네", range(1, 5), strict=True))


def readings(text: str, units: Iterable[str] = ()) -> frozenset[float]:
    """Return what number *text* may mean: none if there is none, several where it can be read in more than one way.

    Of "28 x 28 = 784" it is what stands behind the last sign of equality; of a text with different numbers in it nobody
    can tell, and the answer is none.

    Args:
        text: what was written; hostile, and no longer than anyone writes a number.
        units: what may stand behind a number and says nothing.
    """
    plain = unicodedata.normalize("NFKC", text).casefold().strip()
    plain = plain.translate(str.maketrans("−–—×·∕", "---x*/"))[:_MOST]
    if "=" in plain:
        plain = plain.rpartition("=")[2] if re.search(r"\d|\w", plain.rpartition("=")[2]) else plain.partition("=")[0]
    for unit in sorted({each.casefold() for each in units if each}, key=len, reverse=True):
        # A letter of a unit must not be taken out of a word.
        edge = r"(?![a-z])" if unit[-1:].isascii() and unit[-1:].isalpha() else ""
        plain = re.sub(rf"(?<![a-z]){re.escape(unit)}{edge}", " ", plain)
    found = [frozenset(_values(term)) for term in _TERM.finditer(plain)]
    if not found:
        found = [frozenset({value}) for value in _spelt(plain)]
    if not found or any(each != found[0] for each in found):
        return frozenset()
    return frozenset(each for each in found[0] if math.isfinite(each))


def _values(term: re.Match[str]) -> Iterator[float]:
    firsts = list(_numbers(term["first"]))
    if term["second"] is None:
        yield from firsts
        return
    for first in firsts:
        for second in _numbers(term["second"]):
            match term["sign"]:
                case "/" if second:
                    yield first / second
                case "x" | "*":
                    yield first * second
                case "^" | "**" if 0 < first <= 1000 and abs(second) <= 64:
                    yield float(first) ** second


def _numbers(text: str) -> Iterator[float]:
    """Yield how *text* can be read: a comma may part thousands or be a decimal point."""
    bare = re.sub(r"[_' ]", "", text).rstrip(",")
    if re.fullmatch(r"[^,]*|[-+]?[0-9]{1,4}(?:,[0-9]{2,4})+(?:[.e].*)?", bare):
        yield from _number(bare.replace(",", ""))
    if bare.count(",") == 1 and "." not in bare:
        yield from _number(bare.replace(",", "."))


def _number(text: str) -> Iterator[float]:
    try:
        yield float(text)
    except (ValueError, OverflowError):
        return


def _spelt(plain: str) -> Iterator[float]:
    """Yield the numbers that stand in *plain* as words: English ones anywhere, others if there is nothing else."""
    yield from (_ENGLISH[word] for word in re.findall(r"[a-z]+", plain) if word in _ENGLISH)
    bare = re.sub(r"[\s.,!?。，！？、個个]|입니다$|이다$|예요$|개$|是", "", plain)
    if bare in _COUNTED:
        yield float(_COUNTED[bare])
    else:
        for digits, tens, hundred in ((_CHINESE, "十", "百"), (_KOREAN, "십", "백")):
            value = _sinic(bare, digits, tens, hundred)
            if value is not None:
                yield float(value)


def _sinic(text: str, digits: dict[str, int], tens: str, hundred: str) -> int | None:
    """Return the value of a numeral below 1000 that is all of *text*: 三, 十二, 二十八, 七百八十四, 삼, 이십팔."""
    if not text or len(text) > 6 or not set(text) <= {*digits, tens, hundred}:
        return None
    total = 0
    for sign, worth in ((hundred, 100), (tens, 10)):
        if sign in text:
            before, _, text = text.partition(sign)
            if len(before) > 1 or sign in text:
                return None
            total += worth * (digits[before] if before else 1)
    text = text.lstrip("零") if total else text
    if len(text) > 1:
        return None
    return total + (digits[text] if text else 0) if text or total else None
