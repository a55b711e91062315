"""The desk at which a person decides on one answer after the other, with a key for each thing that one may do."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from rich.console import Console, RenderableType
from rich.text import Text

from grader.cli.keys import POINTS, pressed, typed
from grader.cli.points import points_read
from grader.cli.review_view import language_of, render_asked
from grader.cli.said_view import one_line
from grader.grade import Assignment, Review
from grader.gradebook.book import Book
from grader.gradebook.reviewing import Asked, asked, decide
from grader.question import Part

__all__ = ["Desk", "sit_down"]

_BACK = ("b", "\x7f", "\x1b[D", "\x1b[A", "\x1bOD", "\x1bOA")
_NEXT = ("s", "n", " ", "\x1b[C", "\x1b[B", "\x1bOC", "\x1bOB")


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """What whoever decides has at hand; *key* holds the parts of the course's key by their ids."""

    book: Book
    assignment: Assignment
    reviewer: str
    key: Mapping[str, Part]
    console: Console


@dataclass(slots=True)
class _Sitting:
    """Where in the queue one is, and what was said for the decision that is to come."""

    queue: list[Asked]
    place: int = 0
    decided: int = 0
    taken_back: int = 0
    comment: str = ""
    language: str = ""
    same: bool = False
    whole: bool = False

    @property
    def about(self) -> Asked:
        return self.queue[self.place]

    def move(self, to: int) -> None:
        self.place = to
        self.comment, self.language, self.same, self.whole = "", "", False, False


def sit_down(desk: Desk, queue: list[Asked]) -> None:
    """Go through *queue* on the terminal until its end or until one has enough; each decision is written at once.

    Raises:
        GradebookError: if the book cannot be read or written.
    """
    sitting = _Sitting(list(queue))
    goes_on = bool(queue)
    while goes_on:
        desk.console.rule(style="dim")
        if sitting.place < len(sitting.queue):
            desk.console.print(_shown(desk, sitting))
            goes_on = _one_key(desk, sitting)
        else:
            goes_on = _at_the_end(desk, sitting)
    left = sum(each.question.provisional for each in sitting.queue)
    many = "1 decision" if sitting.decided == 1 else f"{sitting.decided} decisions"
    back = f", {sitting.taken_back} taken back" if sitting.taken_back else ""
    waits = "Nothing waits any more." if not left else f"{left} wait still; the same command goes on with them."
    desk.console.print(Text(f"\n{many} written down{back}. {waits}"))


def _shown(desk: Desk, sitting: _Sitting) -> RenderableType:
    about = sitting.about
    part = about.question.id
    of_part = [each for each in sitting.queue if each.question.id == part]
    place = f"answer {of_part.index(about) + 1} of {len(of_part)}, {sitting.place + 1} of {len(sitting.queue)} in all"
    language = sitting.language or language_of(about.question.answer)
    return render_asked(about, desk.key.get(part), place=place, language=language, whole=sitting.whole)


def _at_the_end(desk: Desk, sitting: _Sitting) -> bool:
    desk.console.print(Text("This is the end of the queue.  b back  ·  any other key: quit", style="cyan"))
    if pressed() not in _BACK:
        return False
    sitting.move(len(sitting.queue) - 1)
    return True


def _one_key(desk: Desk, sitting: _Sitting) -> bool:
    """Do what the next key says; return whether one goes on."""
    desk.console.print(_menu(desk, sitting))
    key = pressed()
    about = sitting.about
    if key in ("q", "\x1b"):
        return False
    if key == "a":
        _decide(desk, sitting, about.question.score)
    elif key[:1] in POINTS:
        _type_points(desk, sitting, key)
    elif key == "u" and about.review is not None:
        _decide(desk, sitting, None)
    elif key in _BACK:
        sitting.move(max(0, sitting.place - 1))
    elif key in _NEXT:
        sitting.move(sitting.place + 1)
    else:
        _prepare(desk, sitting, key)
    return True


def _prepare(desk: Desk, sitting: _Sitting, key: str) -> None:
    """Do what changes nothing in the book yet."""
    part = desk.key.get(sitting.about.question.id)
    if key == "c":
        words = typed("comment: ", sitting.comment or (sitting.about.review.comment if sitting.about.review else ""))
        sitting.comment = sitting.comment if words is None else words
    elif key == "i" and _twins(sitting):
        sitting.same = not sitting.same
    elif key == "w":
        sitting.whole = not sitting.whole
    elif key == "m" and part is not None and part.model:
        languages = list(part.model)
        now = sitting.language or language_of(sitting.about.question.answer)
        after = languages.index(now) + 1 if now in languages else 0
        sitting.language = languages[after % len(languages)]


def _menu(desk: Desk, sitting: _Sitting) -> Text:
    about = sitting.about
    points, twins = about.question.points, len(_twins(sitting))
    keys = [f"a accept {about.question.score or 0:g}", f"0…{points:g} type points", "c comment"]
    if twins:
        keys.append(f"i decide for {twins} identical answer{'' if twins == 1 else 's'} too")
    if (part := desk.key.get(about.question.id)) is not None and len(part.model) > 1:
        keys.append("m model answer in another language")
    if about.review is not None:
        keys.append("u undo the decision")
    menu = Text("  ·  ".join([*keys, "s skip", "b back", "q quit"]), style="cyan")
    if sitting.comment:
        menu = Text.assemble(("with the comment: ", "magenta"), one_line(sitting.comment), "\n", menu)
    if sitting.same and twins:
        answers = "answer" if twins == 1 else "answers"
        menu = Text.assemble((f"Your decision will count for {twins} identical {answers} as well.\n", "magenta"), menu)
    return menu


def _twins(sitting: _Sitting) -> list[Asked]:
    """Return the others that wait with the very same answer to the same question."""
    about = sitting.about
    if not about.judged.answer.strip() and not about.judged.chosen:
        # Of what could not be read, nobody knows whether it is the same.
        return []
    return [
        each
        for each in sitting.queue
        if each is not about and each.question.provisional and each.review is None
        if (each.answer, each.wording) == (about.answer, about.wording)
    ]


def _decided_with(sitting: _Sitting) -> int:
    """Return how many others have the decision that stands here, made with the same key."""
    about = sitting.about
    mine = about.review
    if mine is None:
        return 0
    reviews = [each.review for each in sitting.queue if each is not about and each.answer == about.answer]
    return sum(
        each is not None and (each.who, each.when, each.part) == (mine.who, mine.when, mine.part) for each in reviews
    )


def _type_points(desk: Desk, sitting: _Sitting, begun: str) -> None:
    most = sitting.about.question.points
    # Who types fast, or pastes, has pressed Enter already; what came behind it was typed blind.
    begun, *entered = re.split(r"[\r\n]", begun, maxsplit=1)
    whole = begun.strip() if entered else None
    begun = begun.strip()
    while (words := whole or typed(f"points, 0 to {most:g}: ", begun)) is not None and words.strip():
        whole, points = None, points_read(words, most)
        if points is not None:
            _decide(desk, sitting, points)
            return
        wanted = f"That is no number from 0 to {most:g} with at most two digits behind the point."
        desk.console.print(Text(f"{wanted} Write 1.5, or press Ctrl-C to leave it."))
        begun = words


def _decide(desk: Desk, sitting: _Sitting, score: float | None) -> None:
    about = sitting.about
    others = _decided_with(sitting) if score is None else 0
    meant = [about, *(_twins(sitting) if sitting.same and score is not None else [])]
    # Whoever changes a score keeps the words that were said with it.
    comment = sitting.comment or (about.review.comment if about.review is not None and score is not None else "")
    said = Review(
        student=about.student.name,
        part=about.question.id,
        answer=about.answer,
        question=about.wording,
        score=score,
        comment=comment,
        who=desk.reviewer,
        when=datetime.now(UTC),
    )
    pairs = [(each, replace(said, student=each.student.name, answer=each.answer)) for each in meant]
    late = decide(desk.book, desk.assignment.name, pairs, desk.assignment.course)
    _renew(desk, sitting, meant)
    if score is None:
        sitting.taken_back += len(pairs) - len(late)
    else:
        sitting.decided += len(pairs) - len(late)
    if late:
        many = "this answer" if len(late) == 1 else f"{len(late)} of these answers"
        desk.console.print(Text(f"Somebody else has decided on {many} meanwhile; that stays.", style="yellow"))
    if about.student.name not in late:
        words = "taken back" if score is None else f"{score:g} of {about.question.points:g} written down"
        more = f", for {len(pairs) - len(late)} answers" if len(pairs) > 1 else ""
        if others:
            more = f" for this answer alone; {others} decided together with it {'stays' if others == 1 else 'stay'}"
        desk.console.print(Text(f"{words}{more}.", style="green"))
        sitting.move(sitting.place if score is None else _after(sitting))


def _after(sitting: _Sitting) -> int:
    """Return the place of the next that waits, or the end."""
    later = range(sitting.place + 1, len(sitting.queue))
    return next((each for each in later if sitting.queue[each].question.provisional), len(sitting.queue))


def _renew(desk: Desk, sitting: _Sitting, meant: list[Asked]) -> None:
    """Read again what was decided, as the book has it now."""
    of = desk.assignment
    part = meant[0].question.id
    now = {
        name: each
        for name in {each.student.name for each in meant}
        for each in asked(desk.book, of.name, of.course, name)
        if each.question.id == part
    }
    sitting.queue = [now.get(each.student.name, each) if each.question.id == part else each for each in sitting.queue]
