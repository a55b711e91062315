"""An answer as whoever decides on it sees it: question, rubric, model answer, and what was written; never by whom.

What students write is put into ``Text`` objects and into a frame, so that nothing in it passes for ours.
"""

import re
from collections.abc import Sequence

from rich import box
from rich.console import Group, RenderableType
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from grader.cli.dates import date_shown
from grader.cli.said_view import one_line
from grader.grade import Review
from grader.gradebook.reviewing import Asked
from grader.plain import printable
from grader.question import Part
from grader.result import FoundConcept

__all__ = ["language_of", "render_asked", "render_queue"]

# More than this pushes the question off the screen.
_MOST_LINES, _MOST_CHARACTERS = 24, 3000
_HANGUL = re.compile(r"[\u1100-\u11ff\uac00-\ud7af]")
_HAN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff]")


def language_of(text: str) -> str:
    """Return the language, by its letters, in which a model answer is best read beside *text*."""
    if _HANGUL.search(text):
        return "ko"
    return "zh-Hans" if _HAN.search(text) else "en"


def render_asked(about: Asked, key: Part | None, *, place: str, language: str, whole: bool = False) -> RenderableType:
    """Return all that a decision about an answer goes by.

    Args:
        about: the answer, and what was found in it.
        key: the part of the course's key; without it there is no model answer.
        place: where in the queue it is.
        language: of the model answer.
        whole: show an answer of any length.
    """
    question = about.question
    head = Text.assemble(
        (f"{one_line(question.id)}  {one_line(question.title)}", "bold"),
        (f"  ·  {question.points:g} point{'' if question.points == 1 else 's'}  ·  {place}", "dim"),
    )
    parts: list[RenderableType] = [Text(""), head, Text(""), Text(printable(question.prompt))]
    if about.judged.concepts:
        parts += [Text(""), _rubric(about.judged.concepts, key)]
    if key is not None:
        parts += _key(key, language)
    parts += [Text(""), _answer(about, whole=whole), _standing(about)]
    return Group(*parts)


def render_queue(queue: Sequence[Asked]) -> RenderableType:
    """Return what waits as a table for programs and pages of paper: no names, the beginning of each answer."""
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="dim")
    for title in ("part", "score", "why it waits"):
        table.add_column(title, no_wrap=title != "why it waits")
    table.add_column("answer", no_wrap=True, overflow="ellipsis", max_width=60)
    for each in queue:
        question = each.question
        score = f"{question.score or 0:g} / {question.points:g}"
        answer = Text(one_line(" ".join(_written(each)[:200].split())))
        table.add_row(one_line(question.id), score, Text(one_line(question.message)), answer)
    return table


def _rubric(concepts: Sequence[FoundConcept], key: Part | None) -> Table:
    # A result names only those that were found.
    titles = {each.id: each.title for each in key.concepts} if key is not None else {}
    table = Table.grid(padding=(0, 2))
    for _ in range(2):
        table.add_column(no_wrap=True)
    for _ in range(2):
        table.add_column(overflow="fold")
    for each in concepts:
        mark = Text("✓", style="green") if each.found else Text("·", style="dim")
        evidence = Text(f"“{one_line(each.evidence)}”" if each.evidence else "", style="dim")
        table.add_row(mark, f"{each.weight:g}", Text(one_line(titles.get(each.id) or each.title or each.id)), evidence)
    return table


def _key(key: Part, language: str) -> list[RenderableType]:
    words = key.model.get(language) or key.model.get("en") or ", ".join(key.accepted)
    if not words and key.value is not None:
        words = f"{key.value:g} {key.unit}".strip()
    words = words or "; ".join(each.text for each in key.options if each.right) or " → ".join(key.items)
    words = words or "; ".join(f"{each.left}: {each.right}" for each in key.pairs)
    label = "model answer" if key.model else "accepted"
    return [Text(""), Text.assemble((f"{label}: ", "dim"), printable(words))] if words else []


def _written(about: Asked) -> str:
    question = about.question
    chosen = "\n".join(" → ".join(each) for each in question.chosen)
    return "\n".join(filter(None, (question.answer.strip(), chosen)))


def _answer(about: Asked, *, whole: bool) -> RenderableType:
    text = printable(_written(about))
    shown = text if whole else "\n".join(text[:_MOST_CHARACTERS].splitlines()[:_MOST_LINES])
    more = len(text) > len(shown)
    # A frame around each line: no answer can draw another one below it.
    return Panel(
        Text(shown) if shown else Text("nothing that could be read", style="dim"),
        box=box.ROUNDED,
        title="answer",
        title_align="left",
        subtitle=f"{len(text):,} characters; w shows them all" if more else None,
        subtitle_align="left",
    )


def _standing(about: Asked) -> RenderableType:
    lines = [Text(printable(about.judged.message), style="dim")] if about.judged.message else []
    if about.review is not None:
        lines.append(Text.assemble(("decided: ", "magenta"), _said(about.review)))
        if about.question.provisional:
            lines.append(Text("The question was changed since; that decision counts until you say something else."))
    elif about.earlier is not None:
        lines.append(Text.assemble(("decided on another answer of this student: ", "magenta"), _said(about.earlier)))
    return Group(*lines)


def _said(review: Review) -> Text:
    words = Text(f"{review.score:g}" if review.score is not None else "taken back", style="bold")
    words.append(f"  {one_line(review.comment)}" if review.comment else "", style="not bold")
    return words.append(f"  ({one_line(review.who)}, {date_shown(review.when)})", style="not bold dim")
