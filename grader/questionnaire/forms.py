"""How an answer in each form is read from the section of its part; None if there is none."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from markdown_it import MarkdownIt

from grader.question import Answer, Form, Part
from grader.questionnaire.added import added, without
from grader.questionnaire.blank import Known
from grader.questionnaire.boxes import boxed, ticks
from grader.questionnaire.normal import normal
from grader.questionnaire.reading import Leaf, leaves, letters_in, paired, sequence, wide
from grader.questionnaire.sections import Section, fences, soup
from grader.questionnaire.shuffling import shown_order
from grader.questionnaire.writing import SHOWN
from grader.saying import say
from grader.source import parse_source

__all__ = ["READERS"]

# What begins an item of a list.
_SIGN = re.compile(r"^\s*(?:[-*+]|\d+[.)])\s+")


def _free(part: Part, section: Section, known: Known, _parser: MarkdownIt) -> Answer | None:
    lines, line = added(section, known)
    text = "\n".join(lines)
    return Answer(part=part.id, text=text, line=line) if text.strip() else None


def _short(part: Part, section: Section, known: Known, parser: MarkdownIt) -> Answer | None:
    answer = _free(part, section, known, parser)
    if answer is None:
        return None
    lines = [line for line in answer.text.split("\n") if not re.match(r"\s*(?:`{3,}|~{3,})", line)]
    text = "\n".join(lines).strip()
    if part.form is Form.SHORT and not part.code and "\n" not in text:
        text = re.sub(r"^[-*+]\s+(?=\w)", "", text)
    for sign in ("**", "__", "`"):
        inner = text.removeprefix(sign).removesuffix(sign)
        # Names such as __init__ keep what belongs to them.
        if len(text) - len(inner) == 2 * len(sign) and sign not in inner and sign != "__":
            text = inner.strip()
    return replace(answer, text=text) if text else None


def _choice(part: Part, section: Section, known: Known, parser: MarkdownIt) -> Answer | None:
    found = leaves(section, parser)
    boxes = [(leaf, box) for leaf in found if (box := boxed(leaf.text)) is not None]
    meant = ticks(sign for _, (sign, _) in boxes)
    if meant is None:
        signed = [leaf for leaf, (sign, _) in boxes if sign]
        return _unclear(part, "\n".join(each.text for each in signed), signed[0].line)
    chosen = dict[str, int]()
    ticked = [(leaf, rest) for leaf, (sign, rest) in boxes if sign in meant]
    for leaf, rest in ticked:
        chosen |= {letter: leaf.line for letter in _letter(rest, known)[:1] if letter not in chosen}
    if chosen:
        return Answer(part=part.id, chosen=tuple(chosen), line=next(iter(chosen.values())))
    rows = {leaf.line - section.line for leaf, _ in boxes}
    # Options again, apart from those with boxes; or one that is left of all.
    bare = {leaf.line: letter for leaf in found if boxed(leaf.text) is None for letter in _option(leaf.text, known)}
    if len(bare) == 1 or len(boxes) >= len(part.options):
        named, line = list(bare.values()), min(bare, default=0)
    else:
        named, line = [], 0
    lines, start = added(without(section, rows | {each - section.line for each in bare}), known)
    if not named:
        line = start
        named = _named(part, lines, known)
    if named:
        return Answer(part=part.id, chosen=tuple(dict.fromkeys(named)), line=line)
    if ticked or lines:
        text = "\n".join(lines) or ticked[0][0].text
        return _unclear(part, text, line)
    return None


def _unclear(part: Part, text: str, line: int) -> Answer:
    problem = say("It cannot be told which option this means. Put an x between its brackets, as in [x] A.")
    return Answer(part=part.id, text=text, line=line, problem=problem)


def _named(part: Part, lines: Sequence[str], known: Known) -> list[str]:
    """Return the letters in *lines*; none where several are a question, or one is asked for and several explained."""
    named = [letter for each in lines for letter in letters_in(_SIGN.sub("", each), known.texts)]
    # "At first I thought B, but it is D."
    hedged = r"\?|\b(?:or|OR)\b|或|还是|還是|또는|혹은|아니면"
    plain = wide(" ".join(lines))
    unclear = re.search(rf"{hedged}|/|[a-z]{{3}}|[^\x00-\x7f]{{2}}" if part.form is Form.CHOICE else hedged, plain)
    return [] if unclear and len(set(named)) > 1 else named


def _letter(text: str, known: Known) -> tuple[str, ...]:
    """Return the letter that a line begins with, or that its text has in the sheet."""
    plain = wide(text)
    if named := _option(plain, known):
        return named
    found = re.match(r"[*_`]*\(?([A-Za-z])\)?[*_`]*\s?[.:)\u3001]", plain) or re.fullmatch(r"\(?([A-Za-z])\)?", plain)
    if found:
        return (found[1].upper(),)
    return letters_in(plain, known.texts)


def _option(text: str, known: Known) -> tuple[str, ...]:
    """Return the letter of the option that *text* is, all of it or, behind its letter, its beginning."""
    plain = wide(text)
    if letter := known.texts.get(soup(plain)) or known.texts.get(normal(plain)):
        return (letter,)
    found = re.fullmatch(r"\(?([A-Z])[.):]+\s+(.+)", plain)
    if found and any(letter == found[1] and each.startswith(soup(found[2])) for each, letter in known.texts.items()):
        return (found[1],)
    return ()


def _order(part: Part, section: Section, known: Known, parser: MarkdownIt) -> Answer | None:
    count = len(part.items)
    placed: dict[str, tuple[int, int]] = {}
    listed: set[int] = set()
    for leaf in leaves(section, parser):
        found = re.fullmatch(r"[*_]*\(?([A-Z])[.)][*_]*\s+(.*)", wide(leaf.text))
        letter = known.texts.get(soup(found[2] if found else leaf.text), "") or (
            found[1] if found and leaf.text.startswith("(") and not sequence(found[2], count) else ""
        )
        if letter and leaf.kind in ("item", "text"):
            listed.add(leaf.line - section.line)
            placed.setdefault(letter, (int(leaf.number) if leaf.number.isdecimal() else 0, leaf.line))
    lines, line = added(without(section, listed), known)
    plain = " ".join(lines)
    written = sequence(plain, count) or tuple(
        letter for each in lines for letter in letters_in(_SIGN.sub("", each), known.texts, deniable=False)
    )
    # In prose a letter is easily missed, and one line may stand behind another that is named before it.
    unclear = not sequence(plain, count) and (len(set(written)) < count or re.search(r"(?i:\bafter)\s+[A-Z]\b", plain))
    if len(written) > 1 and not unclear:
        return Answer(part=part.id, chosen=written, line=line)
    moved = tuple(placed)
    numbers = [number for number, _ in placed.values()]
    if list(moved) == sorted(moved) and sorted(numbers) == list(range(1, count + 1)):
        # Nothing was moved: then a number says where a line belongs.
        moved = tuple(sorted(placed, key=lambda each: placed[each][0]))
    if list(moved) != sorted(moved):
        return Answer(part=part.id, chosen=moved, line=min(line for _, line in placed.values()))
    if lines:
        problem = say(
            "No order can be read here. Write the letters of the lines, not numbers, one after the other, as in C A B."
        )
        return Answer(part=part.id, text="\n".join(lines), line=line, problem=problem)
    return None


def _match(part: Part, section: Section, known: Known, parser: MarkdownIt) -> Answer | None:
    count, found = len(part.pairs), leaves(section, parser)
    cells = [(leaf, *_row(leaf, known)) for leaf in found if leaf.cells]
    placed = {index: letters for _, index, letters in cells if 0 <= index < count and letters}
    if placed:
        text, line = (
            "\n".join(" ".join(leaf.cells) for leaf, index, _ in cells if index >= 0),
            min(leaf.line for leaf, *_ in cells),
        )
    else:
        lines, line = added(without(section, {leaf.line - section.line for leaf, *_ in cells}), known)
        placed = {each: letters for each, letters in paired(lines, known.lefts, known.texts).items() if each < count}
        most = len(shown_order(part, 0))
        for each in (" ".join(lines), *lines[:1]):
            if not placed and len(alone := sequence(each, most)) == count:
                placed = {index: (letter,) for index, letter in enumerate(alone)}
        text = "\n".join(lines) or " ".join(_extra(found, known))
    if any(len(letters) > 1 for letters in placed.values()):
        problem = say("Two letters are given for the same row. Write one letter into the last column of each row.")
        return Answer(part=part.id, text=text, line=line, problem=problem)
    if not placed:
        problem = say("No pairs can be read here. Write a letter into the last column of each row.")
        return Answer(part=part.id, text=text, line=line, problem=problem) if text.strip() else None
    return Answer(part=part.id, chosen=tuple("".join(placed.get(each, ())) for each in range(count)), line=line)


def _row(leaf: Leaf, known: Known) -> tuple[int, tuple[str, ...]]:
    """Return which left side a row is about, and the letters in it."""
    cells = [each.strip() for each in leaf.cells]
    place = next((each for each, cell in enumerate(cells) if (soup(cell) or cell) in known.lefts), -1)
    if place >= 0:
        index = known.lefts[soup(cells[place]) or cells[place]]
    elif cells and wide(cells[0]).rstrip(".) ").isdecimal():
        place, index = (1 if len(cells) > 2 else 0), int(wide(cells[0]).rstrip(".) ")[:4]) - 1
    else:
        return -1, ()
    rest = reversed(cells[place + 1 :] or cells[:place])
    return index, next(filter(None, (letters_in(cell, known.texts) for cell in rest)), ())


def _extra(found: Sequence[Leaf], known: Known) -> list[str]:
    """Return what stands in the last cells of rows and could not be read."""
    return [
        leaf.cells[-1]
        for leaf in found
        if leaf.cells and leaf.cells[-1].strip() and (not soup(leaf.cells[-1]) or soup(leaf.text) not in known.lines)
    ]


def _code(part: Part, section: Section, _known: Known, _parser: MarkdownIt) -> Answer | None:
    lines = section.lines
    found = [
        (each.first, "\n".join(lines[each.first + 1 : each.last + (0 if each.closed else 1)]))
        for each in fences(lines, lambda _line: False)
        if SHOWN not in each.info[1:]
    ]
    for first, text in found:
        file = parse_source("sheet", text.encode(errors="replace"))
        if text.strip() and (file.fault is not None or set(file.definitions) - set(file.stubs) or not file.stubs):
            return Answer(part=part.id, text=text, line=section.line + first + 1)
    return None


Reader = Callable[[Part, Section, Known, MarkdownIt], Answer | None]
READERS: Mapping[Form, Reader] = {
    Form.CHOICE: _choice,
    Form.SEVERAL: _choice,
    Form.ORDER: _order,
    Form.MATCH: _match,
    Form.NUMBER: _short,
    Form.SHORT: _short,
    Form.CODE: _code,
    Form.PLOT: _code,
    Form.TEXT: _free,
}
