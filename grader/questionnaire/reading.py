"""Pieces of answers, as people write them: letters, orders, pairs, what stands behind an answer mark."""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from markdown_it import MarkdownIt

from grader.questionnaire.normal import normal
from grader.questionnaire.sections import Section, soup

__all__ = ["Leaf", "leaves", "letters_in", "markdown", "marked", "paired", "sequence", "unquoted", "wide"]

_BRACKETS = str.maketrans("\u3010\u3011\u3014\u3015", "[][]")
_LETTER = re.compile(
    r"[*_`]*[(\[]?([A-Za-z])(?:[)\]]?[*_`]*\s*[.:)\u3001\-\u2013\u2014]+[*_`]*\s*|[)\]][*_`]*\s*|[*_`]*$)(.*)",
    re.DOTALL,
)
_JOINED = re.compile(r"[A-Z](?:\s*(?:[,;/&+\u3001\u00b7]|AND|OR|和|与|與|及|와|과|그리고|\s)\s*[A-Z])*[.\u3002]?")
_ALONE = re.compile(r"(?<![A-Za-z'])([B-HJ-Z]|A(?!\s+(?!and\b|or\b|then\b)[a-z]))(?![A-Za-z'])")
# The A of an order stands before "then", and behind it.
_IN_ORDER = re.compile(
    r"(?<![A-Za-z'])([B-HJ-Z]|A(?!\s+(?!(?:and|or|then|finally|at|last|before|comes|is)\b)[a-z]))(?![A-Za-z'])"
)
# Letters, and then reasons for them: "C and E. (B is wrong, …)", "B, because …".
_LEADING = re.compile(
    r"[*_`(\[]*(?P<run>[A-Z](?:\s*(?:(?:[,;/&+\u3001]|AND|and|和|与|與|와|과)\s*)?[A-Z](?![A-Za-z']))*)[*_`)\]]*\s*"
    r"(?:[.:;(\u3002\uff1b]|[\u2013\u2014-]\s|,\s+(?=[a-z]{2})|,(?=[^\x00-\x7f])|because|since|因)"
)
# Which letters are meant then, nobody can tell.
_DENIED = re.compile(
    r"\b(?:not|wrong|false|incorrect|except|neither|nor|but)\b|n't\b|不|错|錯|非|除|아[니닙닌님닐]|틀|않|제외",
    re.IGNORECASE,
)
# "B: wrong, …" beside the letters that are right.
_REFUSED = re.compile(
    r"[*_`(\[]*[A-Z][)\]*_`]*[\s.:)=\u3001\u2013\u2014-]+[*_(]*"
    r"(?:(?:is\s+)?(?:wrong|false|incorrect|not\b|错|錯|不对|不對|不是|틀|아[니닙닌님닐]|[\u274c\u2717\u2718])|no[.!]?$)",
    re.IGNORECASE,
)
_MARK_WORD = r"(?:answers?|答案|答|回答|解答|作答|정답|답안|답변|답)"
_MARK = re.compile(
    rf"[\s#*_+\-]*(?:your |my |the )?{_MARK_WORD}\s?(?:[*_]*\s*[:\uff1a]\s*(?:\*\*|__)?|\*\*|__)[ \t]*(?P<rest>.*)",
    re.IGNORECASE,
)
_PAIR = re.compile(r"(\d{1,2})\s*[-\u2010-\u2015=:.)>\u2192\u21d2|]*\s*\(?([A-Za-z])(?![A-Za-z])")
# Of "C1 B2" the numbers belong to the letters before them; all of a line has to be so, or it is the other way round.
_BACK = re.compile(r"(?:[\W_]*[A-Za-z][\W_]*\d{1,2}(?!\d))+[\W_]*")
_PAIR_BACK = re.compile(r"(?<![A-Za-z])([A-Za-z])[\W_]*(\d{1,2})")
_BETWEEN = re.compile(r"\s*(?:[-=]+>|[\u2192\u21d2:=|]|\s[-\u2010-\u2015]\s)\s*")


@dataclass(frozen=True, slots=True)
class Leaf:
    """A line of a block of Markdown, or a row of a table with its *cells*; *number* is that of an item, "" of none."""

    text: str
    line: int
    kind: str = ""
    number: str = ""
    cells: tuple[str, ...] = ()


def markdown() -> MarkdownIt:
    """Return a parser of blocks alone: what is inside a line is for us to read, and cannot cost time."""
    parser = MarkdownIt("commonmark").enable("table").disable(["code", "html_block", "reference"])
    parser.core.ruler.enableOnly(["normalize", "block"])
    return parser


def leaves(section: Section, parser: MarkdownIt) -> list[Leaf]:
    """Return the lines of *section* as Markdown has them: items of lists without their signs, rows as cells."""
    found, items = list[Leaf](), list[str]()
    row: list[str] | None = None
    for token in parser.parse("\n".join(section.lines)):
        line = section.line + (token.map[0] if token.map else 0)
        match token.type:
            case "list_item_open":
                items.append(token.info)
            case "list_item_close":
                items.pop()
            case "tr_open":
                row = []
            case "tr_close":
                found.append(Leaf(" ".join(row or ()), line, "row", cells=tuple(row or ())))
                row = None
            case "inline":
                if row is not None:
                    row.append(token.content)
                else:
                    found += _lines(token.content, line, items)
    return found


def _lines(content: str, line: int, items: Sequence[str]) -> Iterator[Leaf]:
    for offset, text in enumerate(content.split("\n")):
        # An item may have lost its sign, and the one before it seems to go on.
        yield Leaf(text.strip(), line + offset, "item" if items else "text", items[-1] if items and not offset else "")


def wide(text: str) -> str:
    """Return *text* with full-width letters and signs as plain ones."""
    return unicodedata.normalize("NFKC", text).translate(_BRACKETS).strip()


def letters_in(text: str, texts: Mapping[str, str], *, deniable: bool = True) -> tuple[str, ...]:
    """Return the letters that *text* names, also by the whole text behind one; none if that cannot be told.

    With *deniable*, a letter may stand there because it is said to be wrong; those of an order all belong to it.
    """
    plain = wide(text).strip("*_` ")
    if not plain or (deniable and _REFUSED.match(plain[:200])):
        return ()
    if letter := texts.get(normal(plain)) or texts.get(soup(plain)):
        return (letter,)
    known = set(texts.values())
    if _JOINED.fullmatch(plain.upper()) and len(plain) < 120:
        found = re.findall(r"(?<![A-Z])[A-Z](?![A-Z])", plain.upper())
        return tuple(dict.fromkeys(found))
    if plain.isascii() and plain.isalpha() and known.issuperset(plain.upper()) and _is_run(plain):
        return tuple(plain.upper())
    if found_letter := _LETTER.fullmatch(plain):
        return (found_letter[1].upper(),)
    if leading := _LEADING.match(plain[:200]):
        return tuple(dict.fromkeys(re.findall(r"(?<![A-Za-z])[A-Z](?![A-Za-z])", leading["run"])))
    if deniable and _DENIED.search(plain[:200]):
        return ()
    single = _ALONE if deniable else _IN_ORDER
    alone = [each for each in single.findall(plain) if each in known] if len(plain) <= 120 else []
    return tuple(dict.fromkeys(alone))


def _is_run(letters: str) -> bool:
    """Whether these are letters put beside each other, as in BDE or bde, and no word such as bad."""
    return len(set(letters)) == len(letters) and (letters.isupper() or list(letters) == sorted(letters))


def sequence(text: str, count: int) -> tuple[str, ...]:
    """Return the letters of "C A B D", "C > A > B", "CABD", or of a list of them; none if *text* is something else."""
    plain = re.sub(r"\d{1,2}\s?[.):]|->|=>", " ", wide(text).upper())
    if len(plain) > 400 or not re.fullmatch(r"[A-Z\s,;>\-\u2010-\u2015\u2192\u21d2.()/\u3001`*<|&]+", plain):
        return ()
    words = re.findall(r"[A-Z]+", plain)
    if len(words) == 1 and len(set(words[0])) == len(words[0]) <= count:
        words = list(words[0])
    return tuple(words) if all(len(each) == 1 for each in words) else ()


def paired(lines: Sequence[str], lefts: Mapping[str, int], texts: Mapping[str, str]) -> dict[int, tuple[str, ...]]:
    """Return which letters are given to which left side, by its number or its text: "1-C", "ReLU → C".

    There are several where it cannot be told which one is meant.
    """
    found: dict[int, tuple[str, ...]] = {}
    for line in lines:
        plain = wide(line)[:400]
        pieces = [each.strip() for each in _BETWEEN.split(plain) if each.strip()]
        index = lefts.get(soup(pieces[0])) if len(pieces) > 1 else None
        if index is not None and (letters := letters_in(pieces[-1], texts)):
            found[index] = (*found.get(index, ()), *letters)
            continue
        back = [(number, letter) for letter, number in _PAIR_BACK.findall(plain)]
        pairs = back if _BACK.fullmatch(plain) else _PAIR.findall(plain) or back
        for number, letter in pairs:
            found[int(number) - 1] = (*found.get(int(number) - 1, ()), letter.upper())
        # A second letter in the line may be meant as well: 1, C or E.
        beside = {each for each in _ALONE.findall(plain) if each in texts.values()} - {
            each.upper() for _, each in pairs
        }
        if pairs and beside:
            found[int(pairs[-1][0]) - 1] += tuple(beside)
    return {index: tuple(dict.fromkeys(letters)) for index, letters in found.items()}


def marked(lines: Sequence[str], known: frozenset[str]) -> tuple[int, str] | None:
    """Return which of *lines* is the answer mark, and what stands beside it; a line of the question's is none."""
    for index, line in enumerate(lines):
        found = None if line.lstrip().startswith(">") else _MARK.fullmatch(line)
        if found and not (soup(found["rest"]) and soup(line) in known):
            rest = found["rest"].strip()
            # What was opened before the mark is closed behind the answer.
            return index, rest.removesuffix("**").rstrip() if rest.count("**") % 2 else rest
    return None


def unquoted(lines: Sequence[str]) -> list[str]:
    """Return *lines* without blank ones around them, and without the signs of a quotation that they all stand in."""
    kept = list(_trimmed(lines))
    if kept and all(line.lstrip().startswith(">") or not line.strip() for line in kept):
        kept = [re.sub(r"^\s*> ?", "", line) for line in kept]
        kept = list(_trimmed(kept))
    return kept


def _trimmed(lines: Sequence[str]) -> Iterator[str]:
    filled = [index for index, line in enumerate(lines) if line.strip()]
    if filled:
        yield from (line.rstrip() for line in lines[filled[0] : filled[-1] + 1])
