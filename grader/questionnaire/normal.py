"""Short texts made comparable: what differs only by keyboard, habit or politeness is the same."""

import re
import unicodedata

__all__ = ["normal"]

_SINGLE = "\u2018\u2019\u201a\u201b\u2032`\u00b4"
_DOUBLE = "\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb\u300c\u300d\u300e\u300f"
_DASHES = "\u2212\u2010\u2011\u2012\u2013\u2014"
_SIGNS = str.maketrans(dict.fromkeys(_SINGLE, "'") | dict.fromkeys(_DOUBLE, '"') | dict.fromkeys(_DASHES, "-"))
_SPACE = re.compile(r"\s+")
_ARTICLE = re.compile(r"^(?:the|a|an) (?=\S)")


def normal(text: str) -> str:
    """Return *text* for comparison: full-width forms, case, quotes, spaces, articles and a final stop do not count."""
    plain = unicodedata.normalize("NFKC", text).translate(_SIGNS).casefold()
    plain = _SPACE.sub(" ", plain).strip().strip("\"'*_").rstrip(".\u3002!;").strip()
    return _ARTICLE.sub("", plain)
