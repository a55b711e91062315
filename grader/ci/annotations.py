"""What stands beside a student's code on GitHub: the worst first, as many as it shows."""

from collections.abc import Sequence

from grader.ci.cases import Case, findings
from grader.ci.commands import command
from grader.language import Language
from grader.result import Result, Verdict
from grader.retelling import points
from grader.saying import fixed, say
from grader.verdicts import MARKS, NEXT

__all__ = ["MOST", "annotations"]

# GitHub shows so many of each kind in a step, and drops the rest without a word.
MOST = 10


def annotations(result: Result, cases: Sequence[Case], language: Language) -> tuple[str, ...]:
    """Return the workflow commands that annotate the code: a notice with the score, errors, and warnings.

    There is one per exercise, at its first and worst mistake. What is not done yet is named in one notice: it is no
    mistake. The questionnaire and measurements that came out unclear are warnings.

    Args:
        result: what a grading found, told in *language*.
        cases: the same, case by case.
        language: what the grader's own words are in.
    """
    score = _score(result, language)
    told = findings(cases)
    wrong = _first_of_each([each for each in told if not each.question and each.verdict is not Verdict.MISSING])
    answers = [each for each in told if each.question and each.verdict is not Verdict.MISSING]
    unclear = [each for each in cases if each.unjudged or (each.verdict is Verdict.INCONCLUSIVE and not each.question)]
    missing = list(dict.fromkeys(each.exercise for each in told if each.verdict is Verdict.MISSING))
    commands = [command("notice", score, title=language.say(fixed("Score")))]
    commands += [_annotation("error", each, language) for each in wrong[:MOST]]
    commands += [_annotation("warning", each, language) for each in (*unclear, *answers)[:MOST]]
    if missing:
        commands.append(command("notice", ", ".join(missing), title=language.say(MARKS[Verdict.MISSING][2])))
    return tuple(commands)


def _score(result: Result, language: Language) -> str:
    words = points(result, language)
    if result.bonus and result.score is not None:
        words += f" {language.tell(say('and {bonus} extra', bonus=f'{result.bonus:g}'))}"
    return words


def _first_of_each(cases: Sequence[Case]) -> list[Case]:
    first: dict[str, Case] = {}
    for each in cases:
        first.setdefault(each.exercise, each)
    return list(first.values())


def _annotation(kind: str, case: Case, language: Language) -> str:
    words = language.say(MARKS[case.verdict][2])
    # What is next is about code.
    hint = case.hint or ("" if case.question else language.say(NEXT.get(case.verdict, "")))
    message = "\n".join(filter(None, (case.title, case.message, hint))) or words
    return command(kind, message, title=f"{case.exercise}: {words}", file=case.file, line=case.line)
