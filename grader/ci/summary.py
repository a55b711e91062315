"""The page that GitHub shows for a job: Markdown, in which every text is hostile."""

import html
import re
from collections.abc import Sequence

from grader.ci.cases import Case
from grader.language import Language
from grader.result import ExerciseResult, QuestionResult, Result, TestResult, Verdict
from grader.retelling import evidence, points, so_many
from grader.saying import fixed, say
from grader.scoring import standing
from grader.verdicts import MARKS, NEXT

__all__ = ["MOST_BYTES", "job_summary"]

# GitHub takes a MiB per step, and nothing at all of what is larger.
MOST_BYTES = 1 << 20
_MOST_TEXT = 2000
_MOST_NOTES = 20
# All that means something to Markdown, to GitHub's additions (mentions, issues, emoji, formulas) or to HTML.
_MEANS = re.compile(r"[^\w\s,;?%']|_", re.ASCII)


def job_summary(
    result: Result, cases: Sequence[Case], language: Language, room: int = MOST_BYTES, remark: str = ""
) -> bytes:
    """Return the summary of *result*, in at most *room* bytes: the score, a table, and what went wrong.

    Args:
        result: what a grading found, told in *language* and printable.
        cases: the same, case by case, for the places of mistakes.
        language: what the grader's own words are in.
        room: how many bytes there are; what does not fit is left out, and said to be.
        remark: a line about the score, in *language*.
    """
    parts = [_head(result, language), *([f"{_inline(remark)}\n"] if remark else [])]
    if result.exercises:
        parts.append(_table(result.exercises, language))
    if result.questionnaire:
        parts.append(_paper(result.questionnaire, language))
    places = {(each.exercise, each.id): f"{each.file}:{each.line}" for each in cases if each.file and each.line}
    wrong = [each for each in result.exercises if not each.verdict.passed and each.verdict is not Verdict.MISSING]
    parts += [_details(each, places, language) for each in wrong]
    if result.notes:
        told = "\n".join(f"- {_inline(each)}" for each in result.notes[:_MOST_NOTES])
        parts.append(f"{_inline(language.say(fixed('While your files were run:')))}\n\n{told}\n")
    return _fitting([part.encode() for part in parts], room, language)


def _fitting(parts: Sequence[bytes], room: int, language: Language) -> bytes:
    """Return as many of *parts* as there is room for, each with a blank line before it."""
    if sum(len(each) + 1 for each in parts) <= room:
        return b"".join(b"\n" + each for each in parts)
    closing = [
        f"\n{_inline(language.tell(say('And {count} more like these.', count=len(parts) - kept)))}\n".encode()
        for kept in range(len(parts))
    ]
    whole = b""
    for kept, part in enumerate(parts):
        if len(whole) + len(part) + 1 + max(map(len, closing)) > room:
            return whole + closing[kept] if len(whole) + len(closing[kept]) <= room else whole
        whole += b"\n" + part
    return whole


def _head(result: Result, language: Language) -> str:
    words = points(result, language)
    if result.bonus and result.score is not None:
        words += f" {language.tell(say('and {bonus} extra', bonus=so_many(result.bonus)))}"
    mark, _, verdict = MARKS[result.verdict]
    return f"## {mark} {_inline(words)}\n\n{_inline(language.say(verdict))}\n"


def _table(exercises: Sequence[ExerciseResult], language: Language) -> str:
    lines = [_row(*(language.say(each) for each in (fixed("Exercise"), fixed("Verdict"), fixed("Points"))))]
    lines.append("| :-- | :-- | --: |")
    for each in exercises:
        mark, _, verdict = MARKS[each.verdict]
        lines.append(_row(each.name, f"{mark} {language.say(verdict)}", _worth(each.score, each.max_score, each.bonus)))
    return "\n".join(lines) + "\n"


def _paper(questions: Sequence[QuestionResult], language: Language) -> str:
    found = standing(questions)
    head = (
        f"### {_inline(language.say(fixed('Questionnaire')))}: {_inline(_worth(found.score, found.max_score, 0.0))}\n"
    )
    lines = []
    if found.waiting == 1:
        lines.append(language.tell(say("1 answer waits for a person")))
    elif found.waiting:
        lines.append(language.tell(say("{count} answers wait for a person", count=found.waiting)))
    missing = (Verdict.MISSING, Verdict.SKIPPED)
    wrong = [each for each in questions if not each.verdict.passed and each.verdict not in missing]
    lines += [f"{each.id} {each.title}: {language.say(MARKS[each.verdict][2])}" for each in wrong]
    return head + "".join(f"\n- {_inline(each)}" for each in lines) + "\n"


def _details(exercise: ExerciseResult, places: dict[tuple[str, str], str], language: Language) -> str:
    mark, _, verdict = MARKS[exercise.verdict]
    head = f"### {mark} {_inline(exercise.name)}: {_inline(language.say(verdict))}\n"
    parts = [f"\n**{_inline(each.title)}** {_inline(each.text)}\n" for each in exercise.diagnosis]
    failed = [each for each in exercise.tests if not each.verdict.passed]
    if failed:
        parts.append(_evidence(failed[0], places.get((exercise.name, failed[0].id), ""), language))
    parts += [f"\n- {MARKS[each.verdict][0]} {_inline(each.title)}" for each in failed[1:]]
    hint = exercise.diagnosis[0].hint if exercise.diagnosis else language.say(NEXT.get(exercise.verdict, ""))
    parts.append(f"\n\n> {_inline(hint)}\n" if hint else "\n")
    return head + "".join(parts)


def _evidence(test: TestResult, place: str, language: Language) -> str:
    shown = evidence(test, language)
    lines = [f"{label}: {_cut(words)}" for label, words in shown]
    where = f" <code>{_inline(place)}</code>" if place else ""
    # Up to its end Markdown has no say in it, not even a blank line; escaped, nothing of a student's can end it.
    body = "\n<pre>" + html.escape("\n".join(lines)) + "</pre>\n" if lines else ""
    return f"\n{MARKS[test.verdict][0]} {_inline(test.title)}{where}\n{body}"


def _worth(score: float | None, most: float, bonus: float) -> str:
    extra = f" +{so_many(bonus)}" if bonus else ""
    return f"{'-' if score is None else so_many(score)} / {so_many(most)}{extra}"


def _row(*cells: str) -> str:
    return f"| {' | '.join(map(_inline, cells))} |"


def _inline(text: str) -> str:
    """Return *text* on one line and without a meaning: what could have one is written as its number."""
    return _MEANS.sub(_numbered, " ".join(_cut(text).split()))


def _numbered(found: re.Match[str]) -> str:
    # Letters of other scripts mean nothing to anybody.
    return f"&#{ord(found[0])};" if found[0].isascii() else found[0]


def _cut(text: str) -> str:
    return text if len(text) <= _MOST_TEXT else f"{text[:_MOST_TEXT]}…"
