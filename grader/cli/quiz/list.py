"""All parts of a quiz with their state: as a screen to go from, as lines to read, as data for a program."""

from typing import Any

from grader.cli.quiz.desk import Desk
from grader.cli.quiz.feedback import sign_of
from grader.cli.quiz.keys import LIST_KEYS
from grader.cli.quiz.page import Look, Screen, keys_line
from grader.cli.quiz.telling import tally_said
from grader.cli.quiz.text import Line, clipped, fold, inline
from grader.language import Language
from grader.question import Part
from grader.questionnaire.writing import KINDS
from grader.saying import fixed

__all__ = ["list_lines", "list_screen", "listed"]


def list_screen(desk: Desk, cursor: int, look: Look) -> Screen:
    """Return the screen of all parts, of which the one with the number *cursor* is picked."""
    tally = desk.tally()
    head: list[Line] = [
        clipped(inline(look.translated(desk.file.questionnaire.title), "class:title", plain=look.plain), look.width),
        *fold([("class:dim", look.language.flowing(tally_said(tally, look.language)))], look.width),
    ]
    body: list[Line] = []
    first = last = 0
    topic = 0
    for number, part in enumerate(desk.parts):
        here = number == cursor
        first = len(body) if here else first
        if (own := desk.topic_of(part)).number != topic:
            topic = own.number
            title = inline(look.translated(own.title), "class:kind", plain=look.plain)
            body.append(clipped([("class:kind", f"{topic}. "), *title], look.width))
        body.append(clipped(_row(desk, part, look.language, here=here), look.width))
        last = len(body) - 1 if here else last
    return Screen(head=head, body=body, foot=keys_line(LIST_KEYS, look), first=first, last=last, above=first)


def list_lines(desk: Desk, look: Look) -> list[str]:
    """Return all parts with their state as lines of text."""
    screen = list_screen(desk, -1, look)
    return ["".join(text for _, text in line).rstrip() for line in [*screen.head, [], *screen.body]]


def listed(desk: Desk) -> list[dict[str, Any]]:
    """Return all parts with their state, plain."""
    return [
        {
            "id": part.id,
            "topic": desk.topic_of(part).number,
            "title": desk.topic_of(part).title,
            "form": str(part.form),
            "points": part.points,
            "exercise": part.exercise,
            "state": _state(desk, part),
        }
        for part in desk.parts
    ]


def _row(desk: Desk, part: Part, language: Language, *, here: bool) -> Line:
    result = desk.result(part)
    sign, style = sign_of(result) if result is not None else _SIGNS[_state(desk, part)]
    words = f" {part.id:<4}"
    line: Line = [("class:cursor", "> " if here else "  "), (style, sign), ("class:cursor" if here else "", words)]
    line.append(("class:dim", language.say(KINDS[part.form])))
    if part.id in desk.unkept:
        line.append(("class:notice", f"  {language.say(fixed('not kept'))}"))
    return line


def _state(desk: Desk, part: Part) -> str:
    if desk.is_answered(part):
        return "answered"
    return "unreadable" if desk.is_unread(part) else "unanswered"


_SIGNS = {"answered": ("●", ""), "unanswered": ("·", "class:dim"), "unreadable": ("~", "class:wait")}
