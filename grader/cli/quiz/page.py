"""A part on the screen: its head, its lines with the answer in them, what came of checking it, and the keys there are.

All is made for so many cells and rows; nothing is drawn here.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from grader.cli.quiz.desk import Desk
from grader.cli.quiz.draft import Draft
from grader.cli.quiz.exercise import Place
from grader.cli.quiz.feedback import feedback
from grader.cli.quiz.keys import keys_of
from grader.cli.quiz.text import Fragment, Line, clipped, fold, inline, paragraphs, spread
from grader.language import Language
from grader.plain import printable
from grader.question import Form, Part
from grader.questionnaire.shuffling import LETTERS
from grader.questionnaire.writing import KINDS
from grader.saying import fixed, say
from grader.verdicts import MARKS

__all__ = ["Look", "Screen", "head_of", "keys_line", "part_screen"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """How it is shown: in a language, authors' texts *translated*, so many cells wide; *plain*: without colours."""

    language: Language
    translated: Callable[[str], str]
    width: int
    plain: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Screen:
    """Lines; of the *body* those from *first* to *last* are to be seen, and from *above* on if there is room."""

    head: list[Line]
    body: list[Line]
    foot: list[Line]
    first: int = 0
    last: int = 0
    above: int = 0


def part_screen(desk: Desk, look: Look) -> Screen:
    """Return the screen of the part that one is at."""
    part, draft = desk.part, desk.draft
    body = paragraphs(look.translated(part.prompt), look.width, plain=look.plain)
    body.append([])
    spans = _ANSWERS.get(part.form, _no_answer)(draft, look)
    spans = spans or ([_exercise(desk, look)] if part.exercise else [])
    first = last = above = 0
    for number, lines in enumerate(spans):
        if number == draft.cursor:
            first, last = len(body), len(body) + len(lines) - 1
            # Standing at the first line, one sees the question above it.
            above = first if number else 0
        body += lines
    while body and not body[-1]:
        body.pop()
    stored = desk.stored
    if desk.checked is None and stored is not None and stored.problem is not None and desk.shows_stored:
        body += [[], *fold(_problem(stored.text, look.language.tell(stored.problem)), look.width)]
    if desk.checked is not None:
        told = feedback(desk.checked, look.language, look.translated, look.width, plain=look.plain)
        body += [[], *told]
        if draft.cursor < 0 or desk.just_checked:
            first = above = len(body) - len(told)
            last = len(body) - 1
    if desk.notice is not None:
        foot = fold([("class:notice", printable(look.language.tell(desk.notice)))], look.width)
    else:
        foot = []
    foot += keys_line(keys_of(part.form, checked=desk.checked is not None), look)
    return Screen(head=head_of(desk, look), body=body, foot=foot, first=first, last=last, above=above)


def head_of(desk: Desk, look: Look) -> list[Line]:
    """Return what stands above a part: its topic, how far one is, and which kind of answer it wants."""
    tally = desk.tally()
    place = look.language.tell(say("{at} of {total}", at=desk.at + 1, total=len(desk.parts)))
    title: Line = [("class:title", f"{desk.topic.number}. ")]
    title += inline(look.translated(desk.topic.title), "class:title", plain=look.plain)
    full = round(look.width * tally.answered / max(tally.total, 1))
    kind = [look.language.say(KINDS[desk.part.form])]
    if worth := _worth(desk.part, look.language):
        kind.append(worth)
    return [
        spread(title, [("class:dim", place)], look.width),
        [("class:done", "━" * full), ("class:dim", "─" * (look.width - full))],
        clipped([("class:kind", f"{desk.part.id}  "), ("class:dim", " · ".join(kind))], look.width),
    ]


def _worth(part: Part, language: Language) -> str:
    if part.points == 1:
        return language.say(fixed("1 point"))
    return language.tell(say("{count} points", count=language.number(part.points))) if part.points else ""


def keys_line(hints: Sequence[tuple[str, str]], look: Look) -> list[Line]:
    """Return the keys with what they do, folded between them and never inside one."""
    lines: list[Line] = [[]]
    used = 0
    for key, words in hints:
        hint: Line = [("class:key", look.language.say(key)), ("class:dim", f" {look.language.say(words)}")]
        cells = sum(len_of for len_of in map(_cells, hint))
        if used and used + 2 + cells > look.width:
            lines.append([])
            used = 0
        lines[-1] += [*([("", "  ")] if used else []), *hint]
        used += cells + (2 if used else 0)
    return lines


def _cells(fragment: Fragment) -> int:
    from prompt_toolkit.utils import get_cwidth

    return get_cwidth(fragment[1])


def _problem(text: str, problem: str) -> Line:
    return [("class:wait", "~ "), ("", f"{printable(problem)} "), ("class:dim", printable(text)[:400])]


def _options(draft: Draft, look: Look) -> list[list[Line]]:
    several = draft.part.form is Form.SEVERAL
    spans = []
    for number, (letter, each) in enumerate(zip(LETTERS, draft.shown, strict=False)):
        ticked = each in draft.chosen
        box = ("[x]" if ticked else "[ ]") if several else ("(•)" if ticked else "( )")
        style = "class:ticked" if ticked else ""
        text = inline(look.translated(draft.part.options[each].text), style, plain=look.plain)
        spans.append(_item([(style, f"{box} {letter}. ")], text, look, here=number == draft.cursor))
    return spans


def _order(draft: Draft, look: Look) -> list[list[Line]]:
    spans = []
    for number, each in enumerate(draft.lines):
        here = number == draft.cursor
        style = "class:held" if here and draft.held else ""
        sign = f"{number + 1}." if draft.chosen else " ·"
        before: Line = [(style, f"{'↕' if here and draft.held else ' '}{sign} ")]
        text = inline(look.translated(draft.part.items[each]), style, plain=look.plain)
        spans.append(_item(before, text, look, here=here))
    return spans


def _match(draft: Draft, look: Look) -> list[list[Line]]:
    rights = [*(each.right for each in draft.part.pairs), *draft.part.others]
    spans = []
    for number, (pair, chosen) in enumerate(zip(draft.part.pairs, draft.chosen, strict=True)):
        letter = LETTERS[draft.shown.index(chosen)] if chosen >= 0 else " "
        style = "class:ticked" if chosen >= 0 else ""
        text = inline(look.translated(pair.left), style, plain=look.plain)
        spans.append(_item([(style, f"[{letter}] ")], text, look, here=number == draft.cursor))
    below: list[Line] = [[]]
    for letter, each in zip(LETTERS, draft.shown, strict=False):
        style = "class:dim" if each in draft.chosen else ""
        text = inline(look.translated(rights[each]), style, plain=look.plain)
        below += fold(text, look.width, indent=5, first=[("class:key", f"  {letter}. ")])
    # The letters stand below the last line, and belong to none.
    return [*spans, below]


def _item(before: Line, text: Line, look: Look, *, here: bool) -> list[Line]:
    first: Line = [("class:cursor", "> " if here else "  "), *before]
    indent = 2 + sum(map(_cells, before))
    return fold(text, look.width, indent=indent, first=first)


def _no_answer(_draft: Draft, _look: Look) -> list[list[Line]]:
    return []


_ANSWERS: dict[Form, Callable[[Draft, Look], list[list[Line]]]] = {
    Form.CHOICE: _options,
    Form.SEVERAL: _options,
    Form.ORDER: _order,
    Form.MATCH: _match,
}


def _exercise(desk: Desk, look: Look) -> list[Line]:
    tell, place = look.language.tell, desk.place
    if place is None:
        return []
    where = say(
        "Write {name} in {file}, or in the block of code below {part} in {sheet}.",
        name=place.exercise,
        file=place.file,
        part=desk.part.id,
        sheet=desk.file.path.name,
    )
    lines = [*fold([("", tell(where))], look.width), []]
    for sign, style, words in _known(place, desk, look.language):
        lines += fold([("", printable(words))], look.width, indent=2, first=[(style, f"{sign} ")])
    judge = say("{command} judges it.", command=f"grade check {place.exercise}")
    return [*lines, *fold([("class:dim", tell(judge))], look.width)]


def _known(place: Place, desk: Desk, language: Language) -> list[tuple[str, str, str]]:
    if place.result is not None:
        mark, colour, words = MARKS[place.result.verdict]
        last = say("The last result, in {file}: {verdict}.", file=place.result_file, verdict=language.say(words))
        found = [(mark, f"class:{colour}", language.tell(last))]
        if place.stale:
            found.append(("·", "class:dim", language.tell(say("{file} was changed since.", file=place.file))))
        return found
    written = [place.file] if place.begun else [desk.file.path.name] if desk.stored is not None else []
    if written:
        return [("●", "", language.tell(say("Something is written in {file} already.", file=written[0])))]
    return [("·", "class:dim", language.tell(say("Nothing is written in {file} yet.", file=place.file)))]
