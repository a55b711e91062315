"""What a questionnaire looks like on the terminal."""

import io

import pytest
from leftovers import english_in
from rich.console import Console

from grader.authored import authored
from grader.cli.view import render
from grader.course import load_course
from grader.language import language_of
from grader.places import builtin_course
from grader.question import Form
from grader.result import FoundConcept, QuestionResult, Remark, Result, Trust, Verdict
from grader.saying import say

COURSE = load_course(builtin_course())


def question(name: str, verdict: Verdict, **more: object) -> QuestionResult:
    """Return a part that is worth 2 points."""
    waits = verdict is Verdict.INCONCLUSIVE
    values: dict[str, object] = {
        "form": Form.CHOICE,
        "prompt": "?",
        "points": 2.0,
        "provisional": waits,
        "title": f"Topic {name[:-1]}",
        "score": 2.0 if verdict is Verdict.ACCEPTED else 1.0 if waits else 0.0,
        **more,
    }
    return QuestionResult(id=name, topic=int(name[:-1]), verdict=verdict, **values)  # type: ignore[arg-type]


def shown(*questions: QuestionResult, width: int = 100, code: str = "en", verbose: bool = False) -> str:
    """Return what the terminal shows of these parts."""
    result = Result(
        submission="ada",
        course="digits",
        verdict=Verdict.ACCEPTED,
        score=0.0,
        max_score=0.0,
        bonus=0.0,
        exercises=(),
        questionnaire=questions,
        trust=Trust(isolation=(), device="cpu", seed=1, suite="", data="", versions={}),
    )
    file = io.StringIO()
    words = authored(COURSE, code)
    rendered = render(result, COURSE, language_of(code), words, verbose=verbose)
    Console(file=file, width=width, force_terminal=True, color_system=None).print(rendered)
    return "\n".join(line.rstrip() for line in file.getvalue().splitlines())


WRONG = question(
    "1a",
    Verdict.WRONG_ANSWER,
    message="Another option is right.",
    said=say("Another option is right."),
    remarks=(Remark(about="a list", text="Lists do not do that."), Remark(about="", text="Think of axes.")),
)
TEXT = question(
    "2c",
    Verdict.INCONCLUSIVE,
    form=Form.TEXT,
    concepts=(
        FoundConcept(id="mean", title="averaging", weight=1.0, found=True),
        FoundConcept(id="sign", title="no cancelling", weight=1.0, found=False),
    ),
)


def test_what_is_wrong_is_told_with_its_reasons_and_what_is_right_only_counted() -> None:
    """The head says how the points stand, and how much of them hangs on a person."""
    text = shown(question("4a", Verdict.ACCEPTED), WRONG, TEXT, question("5a", Verdict.MISSING))
    assert (
        "Questionnaire  3 / 8  ·  1 of 4 parts right  ·  1 points provisional  ·  1 answer waits for a person" in text
    )
    assert (
        "✗ 1a  Topic 1  0 / 2\n    Another option is right.\n    a list  Lists do not do that.\n    Think of axes."
        in text
    )
    assert "waiting for a person: 2c 1/2" in text
    assert "not answered yet: 5a" in text
    assert "4a" not in text
    assert "points\n" not in text


def test_a_text_is_shown_in_full_only_when_asked() -> None:
    """Then with the ideas that were found; the others are for the student to find."""
    assert "averaging" not in shown(WRONG, TEXT)
    assert "✓ averaging" in shown(WRONG, TEXT, verbose=True)
    assert "cancelling" not in shown(WRONG, TEXT, verbose=True)


def test_many_names_are_cut_short() -> None:
    """A wall of them helps nobody."""
    text = shown(WRONG, *(question(f"{number}b", Verdict.MISSING) for number in range(1, 21)))
    assert "12b, and 8 more" in text
    assert "13b" not in text


def test_nothing_answered_is_one_sentence() -> None:
    """Also where code was written before, which counts with the exercises."""
    code = question("4a", Verdict.ACCEPTED, form=Form.CODE, points=0.0, score=0.0)
    text = shown(code, *(question(f"{number}b", Verdict.MISSING) for number in range(1, 21)))
    assert "Nothing is answered in the questionnaire yet." in text
    assert "1b" not in text


def test_what_a_person_decided_is_quoted() -> None:
    """With who it was."""
    decided = question(
        *("2c", Verdict.ACCEPTED), form=Form.TEXT, reviewer="Grace", comment="Well said.", provisional=False
    )
    assert "Grace writes: Well said." in shown(WRONG, decided)


def test_nothing_of_a_students_styles_the_terminal() -> None:
    """Neither markup nor escape sequences."""
    text = shown(
        question(
            "1a", Verdict.WRONG_ANSWER, message="[red]x[/]\x1b[31m", remarks=(Remark(about="\x07", text="\x1b]0;"),)
        )
    )
    assert "[red]x[/]" in text
    assert "\x1b" not in text
    assert "\x07" not in text


@pytest.mark.parametrize("width", [40, 80])
def test_it_fits_a_narrow_terminal(width: int) -> None:
    """Long words are folded."""
    text = shown(WRONG, TEXT, question("3a", Verdict.WRONG_ANSWER, message="word " * 40 + "x" * 100), width=width)
    assert max(map(len, text.splitlines())) <= width


@pytest.mark.parametrize("code", ["zh-Hans", "zh-Hant", "ko"])
def test_it_is_told_in_every_language(code: str) -> None:
    """No sentence of ours stays English."""
    parts = [WRONG, TEXT, question("5a", Verdict.MISSING), question("6a", Verdict.ACCEPTED)]
    for questions in (parts, [question("5a", Verdict.MISSING)]):
        text = "\n".join(shown(*questions, code=code).splitlines()[1:])
        own = (
            text.replace("Topic", "")
            .replace("Lists do not do that.", "")
            .replace("Think of axes.", "")
            .replace("a list", "")
        )
        assert english_in(own) == []
