"""Short texts made comparable: what differs only by keyboard, habit or politeness is the same."""

import re
import unicodedata

__all__ = ["normal", "one_hand", "said_alone"]

_SINGLE = "\u2018\u2019\u201a\u201b\u2032`\u00b4"
_DOUBLE = "\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb\u300c\u300d\u300e\u300f"
_DASHES = "\u2212\u2010\u2011\u2012\u2013\u2014"
# Nobody sees them, and copying from a page brings them along.
_UNSEEN = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
_SIGNS = str.maketrans(
    dict.fromkeys(_SINGLE, "'") | dict.fromkeys(_DOUBLE, '"') | dict.fromkeys(_DASHES, "-") | dict.fromkeys(_UNSEEN, "")
)
_SPACE = re.compile(r"\s+")
_AROUND = " \"'*_"
_STOPS = " .\u3002!;,\u3001"
# What people put before a word to make a sentence of it, and behind it.
_BEFORE = re.compile(
    r"(?:(?:(?:the )?answer(?: is)?|it is|it's|this is|that is|that's|they are|i think|called|"
    r"known as|named|答案(?:是|为|為)?|这是|這是|它是|那是|这叫|這叫|叫做|叫作|称为|稱為|"
    r"称作|稱作|也就是|就是|即|是|叫|答|정답(?:은)?|답(?:은)?|이것은|그것은|이건|이를)(?=[\W]|[^\x00-\x7f])[:\s]*)"
)
_BEHIND = re.compile(
    r"(?:\s*(?:이라고|라고)\s*(?:합니다|한다|해요|함|부릅니다|부른다|불러요|불린다|불립니다)|입니다|이에요|예요|이다|임)$"
)
_ARTICLE = re.compile(r"(?:the|a|an) (?=\S)")


def one_hand(text: str) -> str:
    """Return *text* as a plain keyboard has it: full-width forms, curly quotes, dashes; nothing unseen."""
    return unicodedata.normalize("NFKC", text.translate(_SIGNS)).translate(_SIGNS)


def normal(text: str) -> str:
    """Return *text* for comparison: full-width forms, case, quotes, spaces, articles and a final stop do not count."""
    plain = _bare(_SPACE.sub(" ", one_hand(text).casefold()))
    return plain[len(article[0]) :] if (article := _ARTICLE.match(plain)) else plain


def said_alone(text: str) -> str:
    """Return *text* as ``normal`` does, without what makes a sentence of it: "It is called …", "答案是…", "…입니다"."""
    plain = normal(text)
    # Three times are enough for any sentence: "the answer is: it is called".
    for _ in range(3):
        before = _BEFORE.match(plain)
        shorter = normal(_BEHIND.sub("", plain[len(before[0]) :] if before else plain))
        if not shorter or shorter == plain:
            break
        plain = shorter
    return plain


def _bare(plain: str) -> str:
    # Quotes may stand inside of a stop, or around it.
    while (shorter := plain.strip(_AROUND).rstrip(_STOPS)) != plain:
        plain = shorter
    return plain
