"""What answers are worth: right ones everything, wrong ones less, and nothing crashes whatever is written."""

import ast
from dataclasses import replace
from pathlib import Path
from unittest.mock import Mock

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grader.course import load_course
from grader.gradebook.deciding import found_of
from grader.question import Answer, Form, Option, Pair, Part, Questionnaire, Topic
from grader.questionnaire import expressions
from grader.questionnaire.judging import judge, judge_part
from grader.questionnaire.key import read_key
from grader.questionnaire.proving import right_answer
from grader.questionnaire.shuffling import LETTERS, shown_order
from grader.result import ExerciseResult, QuestionResult, TestResult, Verdict

ASKING = Path(__file__).parent / "courses" / "asking"
KEY = read_key(load_course(ASKING))
assert KEY is not None
PARTS = {part.id: part for part in KEY.parts}
JUDGED = tuple(part for part in KEY.parts if part.form not in (Form.CODE, Form.PLOT))


def judged(part: Part, answer: Answer) -> QuestionResult:
    """Judge *answer* by *part* alone."""
    return judge_part(Topic(number=1, title="", parts=(part,)), part, answer, shuffle=7)


def picked(part: Part, *indices: int) -> QuestionResult:
    """Judge an answer that picks options or items by their places in the key."""
    order = shown_order(part, 7)
    return judged(part, Answer(part=part.id, chosen=tuple(LETTERS[order.index(each)] for each in indices)))


def written(part: Part, text: str) -> QuestionResult:
    """Judge an answer of words."""
    return judged(part, Answer(part=part.id, text=text))


def short(*accepted: str, code: bool = False) -> Part:
    """Return a part that asks for a word or an expression."""
    return Part(id="1a", form=Form.SHORT, prompt="?", points=1.0, accepted=accepted, code=code)


options = st.lists(st.booleans(), min_size=2, max_size=6).filter(lambda rights: any(rights) and not all(rights))
points = st.floats(min_value=0.01, max_value=100)
parts = st.one_of(
    st.builds(
        lambda rights, worth: Part(
            id="1a",
            form=Form.SEVERAL,
            prompt="?",
            points=worth,
            options=tuple(Option(text=str(place), right=right) for place, right in enumerate(rights)),
        ),
        options,
        points,
    ),
    st.builds(
        lambda count, worth: Part(
            id="1a", form=Form.ORDER, prompt="?", points=worth, items=tuple(map(str, range(count)))
        ),
        st.integers(min_value=3, max_value=26),
        points,
    ),
    st.builds(
        lambda count, others, worth: Part(
            id="1a",
            form=Form.MATCH,
            prompt="?",
            points=worth,
            pairs=tuple(Pair(left=f"l{place}", right=f"r{place}") for place in range(count)),
            others=tuple(f"o{place}" for place in range(others)),
        ),
        st.integers(min_value=2, max_value=10),
        st.integers(min_value=0, max_value=3),
        points,
    ),
)


@given(parts)
def test_the_right_answer_gets_exactly_all_points(part: Part) -> None:
    """However many options, and whatever the points are."""
    result = judged(part, right_answer(part, shuffle=7))
    assert (result.verdict, result.score) == (Verdict.ACCEPTED, part.points)


@given(parts, st.lists(st.sampled_from([*LETTERS, "", "a", "AB", "é", "1", " b "]), max_size=30), st.text(max_size=40))
def test_whatever_is_chosen_is_worth_nothing_to_all_and_all_only_if_accepted(
    part: Part, chosen: list[str], text: str
) -> None:
    """No choice of letters crashes, and what is less than right earns less."""
    result = judged(part, Answer(part="1a", chosen=tuple(chosen), text=text))
    assert result.score is not None
    assert 0 <= result.score <= part.points
    assert (result.score == part.points) == (result.verdict is Verdict.ACCEPTED)


@given(st.sampled_from(JUDGED), st.text(max_size=300), st.lists(st.text(max_size=3), max_size=8))
def test_no_text_crashes_any_form(part: Part, text: str, chosen: list[str]) -> None:
    """An answer may be in the wrong form altogether."""
    result = judged(part, Answer(part=part.id, text=text, chosen=tuple(chosen)))
    assert result.score is not None
    assert 0 <= result.score <= part.points


@given(st.permutations(range(6)))
def test_a_line_moved_to_where_it_belongs_never_costs_anything(order: list[int]) -> None:
    """Sorting a wrong order step by step never loses points."""
    part = Part(id="1a", form=Form.ORDER, prompt="?", points=5.0, items=tuple(map(str, range(6))))
    scores = [picked(part, *order).score]
    for place in range(6):
        order = [*range(place + 1), *(each for each in order if each > place)]
        scores.append(picked(part, *order).score)
    assert all(each is not None for each in scores)
    assert scores[-1] == 5.0
    assert max(scores) == scores[-1]  # type: ignore[type-var]


def test_ticking_a_wrong_one_costs_what_a_right_one_earns() -> None:
    """Several: right minus wrong, and never below nothing."""
    part = PARTS["1b"]
    assert [picked(part, *each).score for each in ([0], [0, 1], [0, 2], [0, 1, 2], [2, 3], [0, 1, 2, 3])] == [
        *(1.0, 2.0, 0.0, 1.0, 0.0, 0.0)
    ]


def test_what_is_overlooked_is_not_given_away() -> None:
    """Of a right option that was not ticked its text is not told; what is ticked wrongly is explained."""
    result = picked(PARTS["1b"], 1, 2)
    assert [(each.about, each.text) for each in result.remarks] == [
        ("`x.mul_(2)`", "The underscore at the end says that it writes into x."),
        ("", "It makes a new tensor."),
    ]
    assert result.explanation == ""


def test_two_ticks_of_a_choice_are_told_and_worth_nothing() -> None:
    """Whoever ticks all would be right otherwise."""
    result = picked(PARTS["1a"], 0, 1)
    assert (result.score, result.message) == (0.0, "2 options are ticked; tick the one that is right.")


def test_an_order_is_worth_its_longest_row_that_rises() -> None:
    """One step out of place costs one step; what stands there backwards is worth nothing."""
    part = PARTS["1c"]
    assert picked(part, 1, 0, 2, 3).score == 2.0
    assert picked(part, 3, 2, 1, 0).score == 0.0
    assert picked(part, 0, 1).score == 1.0


def test_of_a_match_each_pair_counts() -> None:
    """Empty places cost no more than wrong ones, and two letters are no letter."""
    part = PARTS["1d"]
    right = right_answer(part, shuffle=7)
    assert judged(part, replace(right, chosen=(right.chosen[0], "", right.chosen[2]))).score == 2.0
    assert judged(part, replace(right, chosen=("AB", *right.chosen[1:]))).verdict is Verdict.INCONCLUSIVE


@pytest.mark.parametrize(
    "text",
    [
        *("broadcasting", "Broadcasting.", " 'broadcasting' ", "**broadcasting**", "It is called broadcasting", "广播"),
        *(
            "It’s called “broadcasting”.",
            "这叫广播。",
            "答案是:广播",
            "廣播",
            "「廣播」",
            "브로드캐스팅입니다.",
            "broad-casting",
        ),
        *(
            "브로드캐스팅",
            "broadcasting (广播)",
            "广播/broadcasting",
            "broadcasting, 브로드캐스팅",
            "\uff22roadcasting",
        ),
        *(
            "the broadcasting",
            "브로드캐스팅이라고 합니다",
            "Answer: broadcasting",
            "broadcasting\u200b",
            "叫做「广播」",
        ),
    ],
)
def test_a_word_is_right_however_it_is_written(text: str) -> None:
    """In any language, with quotes, in a sentence, twice."""
    assert written(PARTS["2b"], text).verdict is Verdict.ACCEPTED


@pytest.mark.parametrize(
    "text", ["", "broadcasting or reshaping", "not broadcasting", "I do not know", "广", "x" * 5000]
)
def test_a_word_that_is_not_known_waits_for_a_person(text: str) -> None:
    """A machine calls nothing wrong that it does not know."""
    result = written(PARTS["2b"], text)
    assert (result.verdict, result.provisional) == ((Verdict.INCONCLUSIVE, True) if text else (Verdict.MISSING, False))
    assert result.score == 0.0


def test_a_known_mistake_is_explained() -> None:
    """In a sentence, too."""
    result = written(PARTS["2b"], "It is reshaping.")
    assert (result.verdict, result.remarks[0].text) == (
        Verdict.WRONG_ANSWER,
        "A view has as many numbers as before.",
    )


@pytest.mark.parametrize(
    ("key", "text", "right"),
    [
        *[
            ("x * 2", each, True)
            for each in ("2*x", "`x*2`", "```python\nx * 2\n```", ">>> x*2", "x\uff0a2", "x * 2;", "(x*2)")
        ],
        *[("a + b + c", each, True) for each in ("c+b+a", "a + (b + c)", "b+(c+a)")],
        *[
            ("f(x, dim=1, keepdim=True)", each, True)
            for each in ("f(x, keepdim = True, dim=1)", "f(x,dim=1,keepdim=True)")
        ],
        *[("w -= lr * w.grad", each, True) for each in ("w = w - w.grad*lr", "w -= w.grad * lr")],
        *[("d['a']", each, True) for each in ('d["a"]', "d[“a”]", "d[‘a’]")],
        *[("a > b", each, True) for each in ("b<a", "a  >  b")],
        *[("nn.ReLU()", each, False) for each in ("nn.relu()", "nn.ReLU", "F.relu")],
        *[("'a' + 'b'", "'b' + 'a'", False), ("[1] + [2]", "[2] + [1]", False), ("a - b", "b - a", False)],
        *[
            ("a @ b", "b @ a", False),
            ("a > b", "b > a", False),
            ("x * 2", "x ** 2", False),
            ("x * 2", "x * 2 * 2", False),
        ],
        *[("[9, 16]", each, True) for each in ("[9,16]", "[9，16]", " [ 9, 16 ] ")],
    ],
)
def test_code_is_compared_by_what_it_means(key: str, text: str, *, right: bool) -> None:
    """Layout, quotes, and the order of summands, factors and keywords do not count; case and the rest do."""
    assert (written(short(key, code=True), text).verdict is Verdict.ACCEPTED) == right


def test_a_chain_is_put_in_order_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """And an answer is read once, however many it is held against."""
    parse, dump = Mock(side_effect=ast.parse), Mock(side_effect=ast.dump)
    monkeypatch.setattr(expressions, "syntax_tree", parse)
    monkeypatch.setattr(ast, "dump", dump)
    factors = [f"q{number}" for number in range(25)]

    assert not any(expressions.same_code("*".join(factors), f"p{number}") for number in range(30))
    assert parse.call_count == 1 + 30
    assert dump.call_count == 25 + 1 + 30
    assert expressions.same_code("*".join(factors), "*".join(reversed(factors)))


def test_code_of_too_many_parts_waits() -> None:
    """No short answer has so many."""
    assert written(short("x * 2", code=True), "*".join("2" * 190)).provisional


@given(st.text(alphabet="()[]{}x+-*@.,:'\"`\\\n0 =", max_size=400))
def test_no_code_crashes(text: str) -> None:
    """However deep its brackets are."""
    assert written(short("x * 2", code=True), text).verdict is not Verdict.JUDGE_ERROR


def test_a_number_with_its_unit_is_right_and_a_known_mistake_explained() -> None:
    """What is no number waits for a person."""
    assert written(PARTS["2a"], "28×28 = 784 像素").verdict is Verdict.ACCEPTED
    assert written(PARTS["2a"], "28 + 28").remarks[0].text.startswith("That is 28 + 28")
    assert written(PARTS["2a"], "28 rows, 28 columns and 784 pixels").verdict is Verdict.INCONCLUSIVE


def test_an_answer_in_another_form_is_told_and_waits() -> None:
    """A letter that the sheet does not have may be our fault."""
    for part in ("1a", "1b", "1c", "1d"):
        result = judged(PARTS[part], Answer(part=part, chosen=("Z",)))
        assert (result.verdict, result.provisional, result.score) == (Verdict.INCONCLUSIVE, True, 0.0)
        assert "that there is not" in result.message


def test_code_counts_with_its_exercise_and_a_plot_here() -> None:
    """A code part has no points of its own; a plot part has its exercise's."""
    failed = TestResult(id="t", title="t", verdict=Verdict.WRONG_ANSWER, score=0.0, points=2.0, message="nothing drawn")
    drawn = ExerciseResult(
        name="draw_line", unit="u", verdict=Verdict.WRONG_ANSWER, score=1.0, max_score=3.0, tests=(failed,)
    )
    assert KEY is not None
    results = {each.id: each for each in judge(KEY, (), {"draw_line": drawn})}
    assert (results["12c"].score, results["12c"].points, results["12c"].message) == (1.0, 3.0, "nothing drawn")
    assert (results["12b"].score, results["12b"].points, results["12b"].verdict) == (0.0, 0.0, Verdict.SKIPPED)


def test_nothing_answered_is_missing_and_worth_nothing() -> None:
    """Of every part."""
    assert KEY is not None
    results = judge(KEY, (), {})
    assert {each.verdict for each in results} == {Verdict.MISSING, Verdict.SKIPPED}
    assert all(each.score == 0 for each in results)


def test_parts_are_judged_each_by_itself() -> None:
    """In the key's order, whatever order answers come in."""
    assert KEY is not None
    answers = [right_answer(part, shuffle=KEY.shuffle) for part in reversed(JUDGED)]
    shuffled = Questionnaire(title="", topics=KEY.topics, shuffle=KEY.shuffle)
    results = judge(shuffled, answers, {})
    assert [each.id for each in results] == [part.id for part in KEY.parts]
    assert all(each.score == each.points for each in results if each.form not in (Form.CODE, Form.PLOT))


def test_of_a_long_answer_the_rest_is_told_by_its_digest() -> None:
    """A decision about it must not count for another one that begins alike; spaces are no difference."""
    part = Part(id="1a", form=Form.TEXT, prompt="Why?", points=1.0)
    begin = "because " * 3_000

    one, other, same = (written(part, begin + end) for end in ("it is.", "it is not.", " it  is."))

    assert one.answer[:20_000] == other.answer[:20_000] == begin[:20_000]
    assert len(one.answer) < 20_200
    assert found_of(one).answer != found_of(other).answer
    assert found_of(one).answer != found_of(written(part, begin[:20_000])).answer
    assert one.answer.rpartition("sha256:")[2] == same.answer.rpartition("sha256:")[2]
    assert written(part, begin[:20_000]).answer == begin[:20_000]
