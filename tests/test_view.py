"""What a result looks like on the terminal."""

import dataclasses
import io

import pytest
from leftovers import english_in
from rich.cells import cell_len
from rich.console import Console

from grader.authored import authored
from grader.cli.exits import Exit, exit_for
from grader.cli.view import render
from grader.course import load_course
from grader.language import language_of
from grader.places import builtin_course
from grader.result import (
    Diagnosis,
    ExerciseResult,
    Result,
    Rung,
    Said,
    Shown,
    TestResult,
    TrainingResult,
    Trust,
    Verdict,
)
from grader.saying import say
from grader.scoring import total, worst


def result_of(*exercises: ExerciseResult, notes: tuple[str, ...] = ()) -> Result:
    """Return a result that holds *exercises*."""
    return Result(
        submission="ada",
        course="digits",
        verdict=worst(each.verdict for each in exercises),
        score=total(each.score for each in exercises),
        max_score=sum(each.max_score for each in exercises),
        bonus=0.0,
        exercises=exercises,
        notes=notes,
        trust=Trust(isolation=("process",), device="cpu", seed=1, suite="", data="synthetic:0", versions={}),
    )


def exercise(verdict: Verdict, *tests: TestResult, diagnosis: tuple[Diagnosis, ...] = ()) -> ExerciseResult:
    """Return a result for mnist_loss."""
    score = None if verdict is Verdict.JUDGE_ERROR else 5.0 if verdict.passed else 0.0
    return ExerciseResult(
        name="mnist_loss",
        unit="04_loss",
        verdict=verdict,
        score=score,
        max_score=5.0,
        tests=tests,
        diagnosis=diagnosis,
    )


def failing(verdict: Verdict = Verdict.WRONG_ANSWER, **texts: str) -> TestResult:
    """Return a failed test with *texts*."""
    return TestResult(**{"id": "t", "title": "A sentence", **texts}, verdict=verdict, score=0.0, points=1.0)  # type: ignore[arg-type]


def shown(result: Result, *, width: int = 90, verbose: bool = False, lang: str = "en") -> str:
    """Print *result* as the command does and return the text."""
    course, language = load_course(builtin_course()), language_of(lang)
    out = io.StringIO()
    console = Console(file=out, width=width, color_system=None, highlight=False)
    console.print(render(result, course, language, authored(course, language.code), verbose=verbose))
    return out.getvalue()


def test_markup_in_students_texts_is_shown_and_not_obeyed() -> None:
    """Brackets that look like rich's markup are printed as they are."""
    hostile = "[bold red]accepted[/] [link=file:///etc]x[/link]"

    text = shown(result_of(exercise(Verdict.WRONG_ANSWER, failing(message=hostile, output=hostile)), notes=(hostile,)))

    assert text.count("[bold red]accepted[/]") >= 3


def test_escape_sequences_in_students_texts_never_reach_the_terminal() -> None:
    """Neither a message, a note nor the name of a submission can clear the screen or hide text."""
    hostile = "\x1b[2J\u202e"
    result = result_of(exercise(Verdict.WRONG_ANSWER, failing(message=hostile, got=hostile)), notes=(hostile,))

    text = shown(dataclasses.replace(result, submission=hostile))

    assert "\x1b" not in text
    assert "\u202e" not in text


def test_a_failure_shows_what_was_tried_what_came_and_what_to_do() -> None:
    """Every part of a failure has its line, the diagnosis first and the hint last."""
    test = failing(message="the values differ", tried="f(x)", got="1.0", expected="2.0")
    diagnosis = Diagnosis(id="a", title="The name of it", text="Why it is so.", hint="What to do.")

    text = shown(result_of(exercise(Verdict.WRONG_ANSWER, test, diagnosis=(diagnosis,))))

    body = text[text.rindex("The name of it") :]
    order = [
        body.index(part) for part in ("The name of it", "Why it is so.", "tried", "came", "expected", "What to do.")
    ]
    assert order == sorted(order)


def test_further_failures_take_a_line_each_unless_all_are_wanted() -> None:
    """Only the first failed test is shown in full; --verbose shows every one."""
    tests = [failing(message=f"number {number}", tried=f"f({number})") for number in range(3)]
    result = result_of(exercise(Verdict.WRONG_ANSWER, *tests))

    assert shown(result).count("tried") == 1
    assert shown(result, verbose=True).count("tried") == 3


def test_every_verdict_can_be_shown_also_in_60_columns() -> None:
    """No verdict lacks its words, and 60 columns are enough to print it."""
    for verdict in Verdict:
        text = shown(result_of(exercise(verdict, failing(verdict))), width=60)
        assert "mnist_loss" in text
        assert all(len(line) <= 60 for line in text.splitlines())


def test_a_grader_failure_is_no_points_lost_and_exit_code_3() -> None:
    """A judge_error has no score, says whose fault it is, and decides the exit code."""
    result = result_of(exercise(Verdict.JUDGE_ERROR, failing(Verdict.JUDGE_ERROR)))

    text = shown(result)

    assert "no score" in text
    assert "costs you nothing" in text
    assert exit_for(result) is Exit.GRADER_FAILED


def test_an_unclear_timing_is_accepted_by_the_exit_code() -> None:
    """Inconclusive is nothing against a student."""
    assert exit_for(result_of(exercise(Verdict.INCONCLUSIVE, failing(Verdict.INCONCLUSIVE)))) is Exit.ACCEPTED
    assert exit_for(result_of(exercise(Verdict.MISSING, failing(Verdict.MISSING)))) is Exit.NOT_ACCEPTED


def said(sentence: Said) -> dict[str, object]:
    """Return *sentence* as a test has it: in English, and for other languages."""
    return {"message": str(sentence), "said": sentence}


def spoken() -> Result:
    """Return a result with a wrong answer, a raised error, a missing stub and all else that a view can show."""
    alone = say("got {got}, expected {expected}", got="1.5", expected="2.0")
    raised = say(
        "{what}\n{file}, line {line}, in {function}: {code}",
        what=say("Your code raised {what}", what="ValueError: x"),
        file="04_loss.py",
        line=6,
        function="f",
        code="f()",
    )
    stub = say("{name} in {file} is not filled in yet", name="relu", file="07_nonlinearity.py")
    scalar = say("{dtype} scalar: {value}", dtype="float32", value="1.5")
    drawn = Shown(name="", role="came", words=str(scalar), said=scalar)
    large = say("{head}, from {low} to {high}, mean {mean}", head="float32 [9]", low="0", high="1", mean="0.5")
    argument = Shown(name="x", role="tried", words=str(large), said=large)
    wrong = TestResult(
        id="w",
        title="T",
        tried=f"f(x) with\nx = {large}",
        got=str(scalar),
        expected="2.0",
        **said(alone),  # type: ignore[arg-type]
        verdict=Verdict.WRONG_ANSWER,
        score=0.0,
        points=1.0,
        output="out\n",
        file="04_loss.py",
        line=3,
        shown=(argument, drawn),
    )
    error = TestResult(id="r", title="T", verdict=Verdict.RUNTIME_ERROR, score=0.0, points=1.0, **said(raised))  # type: ignore[arg-type]
    missing = TestResult(id="m", title="T", verdict=Verdict.MISSING, score=0.0, points=1.0, **said(stub))  # type: ignore[arg-type]
    unclear = dataclasses.replace(error, verdict=Verdict.INCONCLUSIVE)
    note = say("{file}, line {line} raised {what}", file="a.py", line=1, what="ValueError: x")
    name = Diagnosis(
        id="generic.other_shape",
        title="The shape is not the one asked for",
        hint="Print `.shape` after each step and compare with the shapes in the docstring.",
    )
    exercises = (
        exercise(Verdict.WRONG_ANSWER, wrong, wrong),
        dataclasses.replace(exercise(Verdict.WRONG_ANSWER, wrong, diagnosis=(name,)), name="sigmoid"),
        dataclasses.replace(exercise(Verdict.RUNTIME_ERROR, error), name="\u6570\u5b57"),
        dataclasses.replace(exercise(Verdict.ACCEPTED, wrong), name="mse", bonus=1.0),
        dataclasses.replace(exercise(Verdict.INCONCLUSIVE, unclear), name="nll"),
        dataclasses.replace(exercise(Verdict.MISSING, missing), name="relu", unit="07_nonlinearity"),
    )
    return dataclasses.replace(
        result_of(*exercises, notes=(str(note),)),
        notes_said=(note,),
        bonus=1.0,
        training=(TrainingResult(exercise="train", accuracy=(0.5, 0.9), reference=(0.6, 0.9)),),
        ladder=(Rung(name="linear", title="A linear model, trained", accuracy=0.5, reference=None),),
    )


@pytest.mark.parametrize("lang", ["ko", "zh-Hans", "zh-Hant"])
@pytest.mark.parametrize(
    "isolation", [("process",), ("bwrap",), ("bwrap", "rlimits", "no_new_privs", "landlock", "seccomp")]
)
def test_nothing_of_ours_stays_english_in_another_language(lang: str, isolation: tuple[str, ...]) -> None:
    """Neither a sentence nor a label, whatever went wrong; in English all of them are found."""
    result = spoken()
    result = dataclasses.replace(result, trust=dataclasses.replace(result.trust, isolation=isolation))

    assert english_in(shown(result, width=300, lang=lang)) == []
    assert len(english_in(shown(result, width=300))) > 20
    assert shown(result, width=300, verbose=True, lang=lang).count("out") == 3


@pytest.mark.parametrize("lang", ["en", "ko", "zh-Hans", "zh-Hant"])
def test_columns_stand_under_each_other_in_every_language(lang: str) -> None:
    """Most Chinese and Korean characters take two columns of a terminal."""
    lines = shown(spoken(), width=120, lang=lang).splitlines()

    def column(*ends: str) -> set[int]:
        return {cell_len(line[: line.index(end)]) for line in lines for end in ends if end in line}

    assert len(column("0 / 5", "5 / 5")) == 1
    assert len(column("f(x)", "x = float32")) == 1
    assert len(column("0.900")) == 1
    assert all(cell_len(line) <= 120 for line in lines)


def test_what_numbers_say_is_not_said_again_in_another_language() -> None:
    """A message that only repeats what came and what was expected is left out, as in English."""
    text = shown(spoken(), lang="ko")

    assert "시도한 것" in text
    assert "float32 스칼라: 1.5" in text
    assert "결론" not in text.partition("sigmoid ─")[2].partition("────")[2].partition("────")[0]
