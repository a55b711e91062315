"""The questionnaire on the terminal: what it earned, and of the parts only what there is to do about."""

from collections.abc import Iterable, Sequence

from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from grader.language import Language
from grader.question import Form
from grader.result import QuestionResult, Verdict
from grader.retelling import so_many
from grader.saying import Said, fixed, say
from grader.scoring import standing
from grader.verdicts import MARKS

__all__ = ["questionnaire"]

# More names of parts than this are a wall.
_MOST_NAMED = 12


def questionnaire(results: Sequence[QuestionResult], language: Language, *, verbose: bool) -> list[RenderableType]:
    """Return what there is to see of a questionnaire, retold already; nothing of one that was not judged.

    Args:
        results: its parts.
        language: what is shown is in it.
        verbose: whether to show all that there is.
    """
    if not results:
        return []
    missing = [each for each in results if each.verdict is Verdict.MISSING]
    head: list[RenderableType] = [_head(results, language)]
    # Code counts with the exercises, and may have been there before.
    if all(each.form is Form.CODE or each.verdict in (Verdict.MISSING, Verdict.SKIPPED) for each in results):
        words = language.say(fixed("Nothing is answered in the questionnaire yet."))
        return [*head, _row(MARKS[Verdict.MISSING][0], MARKS[Verdict.MISSING][1], Text(words))]
    shown = [each for each in results if _is_shown(each, verbose=verbose)]
    texts = [each for each in results if each.provisional and each not in shown]
    return [
        *head,
        *(_part(each, language) for each in shown),
        *_named("inconclusive", texts, fixed("waiting for a person"), language),
        *_named("missing", missing, fixed("not answered yet"), language),
    ]


def _is_shown(result: QuestionResult, *, verbose: bool) -> bool:
    if result.verdict in (Verdict.MISSING, Verdict.SKIPPED) or result.reviewer:
        return result.verdict not in (Verdict.MISSING, Verdict.SKIPPED) and bool(result.comment)
    if result.form is Form.TEXT and not verbose:
        # All of them wait; what a grader would say of each says the same.
        return result.verdict is Verdict.JUDGE_ERROR
    if result.form is Form.CODE and result.judged is None:
        # It stands among the exercises.
        return False
    return result.provisional or result.verdict is not Verdict.ACCEPTED


def _head(results: Sequence[QuestionResult], language: Language) -> Text:
    found = standing(results)
    parts: list[Said | str] = [_points(found.score, found.max_score)]
    right = sum(each.verdict is Verdict.ACCEPTED for each in results)
    if right:
        parts.append(say("{count} of {most} parts right", count=right, most=len(results)))
    if found.provisional:
        parts.append(say("{points} points provisional", points=so_many(found.provisional)))
    if found.waiting == 1:
        parts.append(say("1 answer waits for a person"))
    elif found.waiting:
        parts.append(say("{count} answers wait for a person", count=found.waiting))
    words = "  ·  ".join(each if isinstance(each, str) else language.tell(each) for each in parts)
    return Text.assemble((language.say(fixed("Questionnaire")), "bold"), f"  {words}")


def _points(score: float | None, most: float) -> str:
    return f"{'-' if score is None else so_many(score)} / {so_many(most)}"


def _part(result: QuestionResult, language: Language) -> RenderableType:
    mark, colour, _ = MARKS[result.verdict]
    words = Text.assemble(
        (f"{result.id}  ", "bold"), result.title, (f"  {_points(result.score, result.points)}", "dim")
    )
    if result.message:
        words.append(f"\n{result.message}")
    for remark in result.remarks:
        if remark.text:
            words.append(f"\n{remark.about}  " if remark.about else "\n", style="dim")
            words.append(remark.text)
    for concept in result.concepts:
        # To name the others would be to answer for the student.
        if concept.found and concept.title:
            words.append(f"\n✓ {concept.title}", style="dim")
    if result.reviewer and result.comment:
        said = say("{who} writes: {comment}", who=result.reviewer, comment=result.comment)
        words.append(f"\n{language.tell(said)}")
    return _row(mark, colour, words)


def _named(verdict: str, results: Iterable[QuestionResult], words: str, language: Language) -> list[RenderableType]:
    names = [
        each.id if verdict == "missing" else f"{each.id} {_points(each.score, each.points)}".replace(" / ", "/")
        for each in results
    ]
    if not names:
        return []
    mark, colour, _ = MARKS[Verdict(verdict)]
    more = len(names) - _MOST_NAMED
    if more > 1:
        names[_MOST_NAMED:] = [language.tell(say("and {count} more", count=more))]
    return [_row(mark, colour, Text.assemble((f"{language.say(words)}: ", ""), (", ".join(names), "dim")))]


def _row(mark: str, colour: str, words: Text) -> RenderableType:
    grid = Table.grid(padding=(0, 1))
    grid.add_column(no_wrap=True)
    grid.add_column(overflow="fold")
    grid.add_row(Text(mark, style=colour), words)
    return Padding(grid, (0, 0, 0, 2))
