"""What is said of an answer that was checked: why it is not right, or what there is to learn from it; never the key."""

from collections.abc import Callable

from grader.cli.quiz.text import Line, fold, inline, paragraphs, spread, width_of
from grader.language import Language
from grader.plain import printable
from grader.question import Form
from grader.result import QuestionResult, Verdict
from grader.saying import fixed, say
from grader.verdicts import MARKS

__all__ = ["feedback", "sign_of"]

_STYLES = {"green": "class:right", "red": "class:wrong", "yellow": "class:wait"}


def sign_of(result: QuestionResult) -> tuple[str, str]:
    """Return the sign of *result* and its style."""
    mark, colour, _ = MARKS[result.verdict]
    return mark, _STYLES.get(colour, "class:dim")


def feedback(
    result: QuestionResult, language: Language, translated: Callable[[str], str], width: int, *, plain: bool = False
) -> list[Line]:
    """Return what is said of *result* as lines of *width* cells.

    Args:
        result: what judging found.
        language: what the grader's sentences are said in.
        translated: gives an author's text in that language.
        width: the most cells of a line.
        plain: whether code keeps its marks, as there are no colours.
    """
    sign, style = sign_of(result)
    message = printable(language.told(result.said, result.message) or _verdict(result, language))
    lines = fold([(style, message[:1].upper() + message[1:])], width - 9, indent=2, first=[(style, f"{sign} ")])
    if result.points and result.score is not None and result.verdict is not Verdict.MISSING:
        worth = f"{language.number(result.score)} / {language.number(result.points)}"
        lines[0] = spread(lines[0], [("class:dim", worth)], max(width, width_of(lines[0]) + len(worth) + 1))
    for remark in result.remarks:
        about = inline(translated(remark.about), "class:dim", plain=plain) if remark.about else []
        text = inline(translated(remark.text), plain=plain)
        colon = [("class:dim", ": ")] if about else []
        lines += fold([*about, *colon, *text], width, indent=4, first=[("class:dim", "  • ")])
    lines += _concepts(result, language, translated, width)
    if result.explanation:
        lines += [[], *paragraphs(translated(result.explanation), width, plain=plain)]
    if result.judged is not None or (result.form is Form.CODE and result.verdict is not Verdict.SKIPPED):
        words = language.say(MARKS[result.verdict][2])
        lines += fold([(style, words)], width, indent=2, first=[("", "  ")])
    return lines


def _verdict(result: QuestionResult, language: Language) -> str:
    if result.verdict is Verdict.ACCEPTED:
        return language.say(fixed("That is right."))
    return language.say(MARKS[result.verdict][2])


def _concepts(result: QuestionResult, language: Language, translated: Callable[[str], str], width: int) -> list[Line]:
    """Return which ideas were found; to name the others would be to answer for the student."""
    lines: list[Line] = []
    for concept in result.concepts:
        if concept.found:
            said = say("{idea}: “{words}”", idea=translated(concept.title), words=concept.evidence)
            lines += fold([("", printable(language.tell(said)))], width, indent=4, first=[("class:right", "  ✓ ")])
    return lines
