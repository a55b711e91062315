"""Numbers that are written as words: in English, Chinese, and Korean of both kinds."""

import re
from collections.abc import Iterator

__all__ = ["spelt"]

# fmt: off
_ONES = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
]
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
# fmt: on
_ENGLISH = {word: value for value, word in enumerate(_ONES)} | {
    word: value * 10 for value, word in enumerate(_TENS, start=2)
}
_LARGE = {"hundred": 100, "thousand": 1000}
_CHINESE = {sign: value for value, sign in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2, "兩": 2, "壹": 1}
_KOREAN = {sign: value for value, sign in enumerate("영일이삼사오육칠팔구")} | {"공": 0}
_COUNTED = dict(
    zip(("하나", "둘", "셋", "넷", "다섯", "여섯", "일곱", "여덟", "아홉"), range(1, 10), strict=True)
) | dict(zip("한두세네", range(1, 5), strict=True))
_COUNTED_TENS = {"열": 10, "스물": 20, "스무": 20, "서른": 30, "마흔": 40, "쉰": 50} | {
    "예순": 60,
    "일흔": 70,
    "여든": 80,
    "아흔": 90,
}
_HALVES = {"half", "ahalf", "onehalf", "一半", "二分之一", "절반", "이분의일"}
_BELOW_ZERO = re.compile(r"\b(?:minus|negative)\b|负|負|마이너스")
_WORDS = re.compile(rf"\b(?:(?:{'|'.join([*_ENGLISH, *_LARGE])})\b[\s-]*(?:and\s+)?)+")
# What stands around a numeral that is the whole answer.
_AROUND = re.compile(
    r"[\s.,;!。，！？、:()個个維维阶階]|차원|입니다$|이다$|예요$|이에요$|개$|^(?:答案)?是|^共|^약|^约|^約"
)


def spelt(plain: str) -> Iterator[float]:
    """Yield the numbers that stand in *plain* as words: English ones anywhere, others if there is nothing else."""
    sign = -1.0 if _BELOW_ZERO.search(plain) else 1.0
    for words in _WORDS.findall(plain):
        value = _english(re.findall(r"[a-z]+", words))
        # "Two three" is no number, but two of them.
        yield float("nan") if value is None else sign * value
    bare = _AROUND.sub("", _BELOW_ZERO.sub("", plain))
    counted = _counted(bare)
    if counted is not None:
        yield sign * counted
        return
    for digits, signs in ((_CHINESE, "万千百十"), (_KOREAN, "만천백십")):
        value = _sinic(bare.replace("萬", "万"), digits, signs)
        if value is not None:
            yield sign * value


def _counted(text: str) -> float | None:
    if text in _HALVES:
        return 0.5
    tens = next((each for each in _COUNTED_TENS if text.startswith(each)), "")
    ones = text.removeprefix(tens)
    if not text or (ones and ones not in _COUNTED):
        return None
    return _COUNTED_TENS.get(tens, 0) + _COUNTED.get(ones, 0)


def _english(words: list[str]) -> int | None:
    total, group, last = 0, 0, 1000
    for word in words:
        if word == "and":
            continue
        if word in _LARGE:
            if word == "hundred":
                group = (group or 1) * 100
            else:
                total, group = total + (group or 1) * 1000, 0
            last = _LARGE[word]
            continue
        value = _ENGLISH[word]
        # After twenty comes a digit, after hundred what is less.
        size = 10 if value < 10 else 100
        if last < size or (last < 100 and value >= 10) or last == 1:
            return None
        group += value
        last = 10 if value >= 20 else 1
    return total + group


def _sinic(text: str, digits: dict[str, int], signs: str) -> int | None:
    """Return the value of a numeral that is all of *text*: 三, 十二, 七百八十四, 一万两千三百九十六, 이십팔."""
    if not text or len(text) > 12 or not set(text) <= {*digits, *signs}:
        return None
    myriad, most = signs[0], dict(zip(signs[1:], (1000, 100, 10), strict=True))
    before, parted, rest = text.partition(myriad)
    if parted:
        high = _below_myriad(before, digits, most) if before else 1
        low = _below_myriad(rest, digits, most) if rest else 0
        return None if high is None or low is None else high * 10_000 + low
    return _below_myriad(text, digits, most)


def _below_myriad(text: str, digits: dict[str, int], most: dict[str, int]) -> int | None:
    total, rest = 0, text
    for sign, worth in most.items():
        before, parted, after = rest.partition(sign)
        if parted:
            before = before.lstrip("零〇") if total else before
            if len(before) > 1:
                return None
            total, rest = total + worth * (digits[before] if before else 1), after
    rest = rest.lstrip("零〇") if total else rest
    if len(rest) > 1 or (rest and rest not in digits):
        return None
    return total + (digits[rest] if rest else 0)
