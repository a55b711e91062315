"""What people said about students' work, on the terminal.

Names, reasons and comments may come from anywhere: they are put into ``Text`` objects, never into markup.
"""

from rich.text import Text

from grader.cli.dates import date_shown
from grader.grade import Comment, Extension, Override, Review
from grader.plain import printable

__all__ = ["about", "comment_shown", "extension_shown", "one_line", "override_shown", "review_shown", "signed"]


def one_line(text: str) -> str:
    """Return *text* fit for a line of the terminal: nothing in it steers anything, or begins another line."""
    return printable(text).replace("\n", "�").replace("\t", " ")


def review_shown(said: Review, *, when: bool = True) -> Text:
    """Return a decision about an answer, on one line."""
    score = "taken back" if said.score is None else f"{said.score:g}"
    words = Text.assemble(f"{one_line(said.part)}: ", (score, "bold"))
    words.append(f"  {one_line(said.comment)}" if said.comment else "")
    return words.append(signed(said.who, date_shown(said.when) if when else ""))


def override_shown(said: Override, *, when: bool = True) -> Text:
    """Return an override on one line."""
    score = "taken back" if said.score is None else f"{said.score:g}"
    words = Text.assemble(about(said.exercise) if not when else "", (score, "bold"))
    return words.append(f"  {one_line(said.why)}").append(signed(said.who, date_shown(said.when) if when else ""))


def extension_shown(said: Extension, *, when: bool = True) -> Text:
    """Return an extension on one line."""
    words = Text.assemble("until ", (date_shown(said.until), "bold"), f"  {one_line(said.why)}")
    return words.append(signed(said.who, date_shown(said.when) if when else ""))


def comment_shown(said: Comment) -> Text:
    """Return a comment, below a line that says about what it is, by whom, and when."""
    what = one_line(said.exercise) or "the whole"
    head = Text.assemble(("comment   ", "blue"), what, signed(said.who, date_shown(said.when)))
    return Text.assemble(head, "\n", printable(said.text))


def signed(who: str, when: str) -> Text:
    """Return who said something, and when."""
    return Text(f"  ({', '.join(each for each in (one_line(who), when) if each)})", style="dim")


def about(exercise: str) -> str:
    """Return what something is about, to stand before it."""
    return f"{one_line(exercise)}: " if exercise else ""
