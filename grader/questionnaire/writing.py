"""A questionnaire as a sheet of Markdown to fill in, with or without answers: readable and editable on github.com.

What stands in it is decided by the key, the language and the answers: the same ones give the same bytes.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from grader.language import Language, language_of
from grader.question import Answer, Form, Part, Questionnaire
from grader.questionnaire.sections import SHOWN
from grader.questionnaire.shuffling import LETTERS, shown_order
from grader.saying import fixed, say

__all__ = ["KINDS", "Wording", "bare_sheet", "write_sheet"]

KINDS = {
    Form.CHOICE: fixed("Choose one"),
    Form.SEVERAL: fixed("Choose all that are right"),
    Form.ORDER: fixed("Put into order"),
    Form.MATCH: fixed("Find what belongs together"),
    Form.NUMBER: fixed("A number"),
    Form.SHORT: fixed("A word or an expression"),
    Form.CODE: fixed("Code"),
    Form.PLOT: fixed("A plot"),
    Form.TEXT: fixed("In your own words"),
}
_HOW = (
    fixed("Fill in this sheet and hand it in with your exercises, or alone. `grade check` shows how you are doing."),
    fixed("To choose, put an x between the brackets: `[x]`."),
    fixed("To put into order, write the letters after the answer mark, such as `C A B`, or move the lines."),
    fixed("To say what belongs together, write a letter into the last column of each row."),
    fixed("Everything else goes below the answer mark or beside it, in English, Chinese or Korean."),
    fixed("Leave the numbers such as 5a where they are; by them the grader finds your answers. The order is yours."),
)
_MARK = fixed("Answer:")
# What ends a block, begins another one, or is taken out by a reader: none may stand bare in an answer.
_TAME = re.compile(r"[^\s#>*+\-_`~|<=\[\d][^\n`<|]*")
_FENCE = re.compile(r"(\s*)(`{3,}|~{3,})\s*(\w*)[^\n]*")


@dataclass(frozen=True, slots=True)
class Wording:
    """In which words a sheet is written: a language, and what puts the authors' texts into it."""

    language: Language
    translated: Callable[[str], str]
    # What stands ready to be filled in, by exercise.
    stubs: Mapping[str, str] = field(default_factory=dict)


def write_sheet(questionnaire: Questionnaire, wording: Wording, course: str, answers: Sequence[Answer] = ()) -> str:
    """Return the sheet of *questionnaire*.

    Args:
        questionnaire: the key; nothing of what is right gets into the sheet.
        wording: the words to use.
        course: the name of the course, for the comment at the top.
        answers: what is filled in already, to parts in any order; letters as the sheet shows them.
    """
    given = {each.part: each for each in answers}
    blocks = [
        f"<!-- gradekit questionnaire 1 · {course} · {wording.language.code} -->",
        f"# {_line(wording.translated(questionnaire.title))}",
        "\n".join(f"- {wording.language.say(each)}" for each in _HOW),
    ]
    for topic in questionnaire.topics:
        blocks.append(f"## {topic.number}. {_line(wording.translated(topic.title))}")
        for part in topic.parts:
            answer = given.get(part.id, Answer(part=part.id))
            blocks += _part(part, answer, wording, shown_order(part, questionnaire.shuffle))
    return "\n\n".join(blocks) + "\n"


def bare_sheet(questionnaire: Questionnaire) -> str:
    """Return the empty sheet in English, without stubs."""
    return write_sheet(questionnaire, Wording(language_of("en"), str), "")


def _part(part: Part, answer: Answer, wording: Wording, order: Sequence[int]) -> Iterator[str]:
    yield f"### {part.id}. {_heading(part, wording.language)}"
    yield _prompt(wording.translated(part.prompt))
    match part.form:
        case Form.CHOICE | Form.SEVERAL:
            texts = [wording.translated(part.options[each].text) for each in order]
            yield "\n".join(
                f"- [{'x' if letter in answer.chosen else ' '}] {letter}. {_line(text)}"
                for letter, text in zip(LETTERS, texts, strict=False)
            )
        case Form.ORDER:
            texts = [wording.translated(part.items[each]) for each in order]
            yield "\n".join(
                f"{number}. ({letter}) {_line(text)}"
                for number, (letter, text) in enumerate(zip(LETTERS, texts, strict=False), start=1)
            )
            yield from _answer(" ".join(answer.chosen), wording.language)
        case Form.MATCH:
            yield from _match(part, answer, wording, order)
        case Form.CODE | Form.PLOT:
            yield _code(answer.text or wording.stubs.get(part.exercise, ""))
        case Form.NUMBER | Form.SHORT | Form.TEXT:
            yield from _answer(answer.text, wording.language)


def _heading(part: Part, language: Language) -> str:
    words = [language.say(KINDS[part.form])]
    if part.form is Form.CODE:
        words.append(language.say(fixed("counts with the exercises")))
    elif part.points == 1:
        words.append(language.say(fixed("1 point")))
    elif part.points:
        words.append(language.tell(say("{count} points", count=language.number(part.points))))
    if part.form is Form.TEXT:
        words.append(language.say(fixed("read by a person")))
    return " · ".join(words)


def _match(part: Part, answer: Answer, wording: Wording, order: Sequence[int]) -> Iterator[str]:
    say_ = wording.language.say
    letters = [*answer.chosen, *[""] * len(part.pairs)][: len(part.pairs)]
    rights = [*(each.right for each in part.pairs), *part.others]
    rows = [
        f"| {number} | {_cell(wording.translated(pair.left))} | {letter} |".replace("|  |", "| |")
        for number, (pair, letter) in enumerate(zip(part.pairs, letters, strict=True), start=1)
    ]
    yield "\n".join([f"| | {say_(fixed('What'))} | {say_(fixed('Letter'))} |", "|---|---|---|", *rows])
    yield "\n".join(
        f"- {letter}. {_line(wording.translated(rights[each]))}" for letter, each in zip(LETTERS, order, strict=False)
    )


def _answer(text: str, language: Language) -> Iterator[str]:
    mark = f"**{language.say(_MARK)}**"
    text = text.strip()
    if not text:
        yield mark
    elif _TAME.fullmatch(text):
        yield f"{mark} {text}"
    else:
        # In a quotation nothing ends the answer before its time.
        yield mark
        yield "\n".join(f"> {line}".rstrip() for line in text.splitlines())


def _code(text: str) -> str:
    longest = max((len(each) for each in re.findall(r"`+", text)), default=0)
    fence = "`" * max(3, longest + 1)
    return f"{fence}python\n{text.strip(chr(10))}\n{fence}"


def _prompt(text: str) -> str:
    """Return a prompt, its fenced blocks marked as no answer, and none of its lines a heading."""
    lines, closing = [], ""
    for line in text.strip().splitlines():
        fence = _FENCE.fullmatch(line)
        if closing:
            closing = "" if line.strip() == closing else closing
            lines.append(line)
        elif fence:
            closing = fence[2]
            lines.append(f"{fence[1]}{fence[2]}{fence[3] or 'text'} {SHOWN}")
        else:
            lines.append(_tamed(line.rstrip()))
    return "\n".join([*lines, *([closing] if closing else [])])


def _line(text: str) -> str:
    return _tamed(" ".join(text.split()))


def _cell(text: str) -> str:
    return _line(text).replace("|", r"\|")


def _tamed(text: str) -> str:
    """Escape outside of code what an author will hardly have meant: tags, and names with two underscores."""
    pieces = re.split(r"(`+[^`]+`+)", text)
    pieces[::2] = [re.sub(r"<(?=[A-Za-z/!?])|(?<!\\)_(?=_)|(?<=_)_", r"\\\g<0>", each) for each in pieces[::2]]
    tamed = "".join(pieces)
    return f"\\{tamed}" if tamed.startswith("#") else tamed
