"""Rubrics held against prose: what is found, by which words, in four languages; and how long a hostile text takes."""

import time
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grader.question import Answer, Concept, Form, Part, Topic
from grader.questionnaire.judging import judge_part
from grader.questionnaire.rubric import found_concepts, is_list_of_words, share
from grader.result import QuestionResult, Verdict

MEAN = "average* | mean | 平均 | 평균"
PART = Part(
    id="1a",
    form=Form.TEXT,
    prompt="Why do we take the mean? Think of large images.",
    points=3.0,
    concepts=(
        Concept(id="mean", title="averaging", signs=(MEAN, "sum* + divid*"), against=("median",)),
        Concept(id="size", title="size", signs=("size* | 大小 | 크기", "large* + image*")),
        Concept(id="rate", title="rate", signs=("learning rate* | lr",)),
    ),
)


def found(text: str, *prompts: str) -> set[str]:
    """Return which concepts are in *text*."""
    return {each.id for each in found_concepts(PART, text, prompts=prompts) if each.found}


def judged(text: str, part: Part = PART) -> QuestionResult:
    """Judge *text*."""
    return judge_part(Topic(number=1, title="", parts=(part,)), part, Answer(part="1a", text=text), shuffle=0)


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("We take the averages.", {"mean"}),
        ("We take the **mean** of it", {"mean"}),
        ("It is meaningless and meant well.", set()),
        ("先取平均值。", {"mean"}),
        ("평균을 냅니다", {"mean"}),
        ("用mean函数", {"mean"}),
        ("We sum them. Then we divide.", {"mean"}),
        ("We sum them. We think. Then we divide.", set()),
        ("Take the median, not the mean.", set()),
        ("Take the median. Or better: no. The mean is it.", {"mean"}),
        ("the learning_rate", {"rate"}),
        ("the Learning\u00a0 Rates", {"rate"}),
        ("a learning-rate of 1", {"rate"}),
        ("large images", {"size"}),
        ("학습은 크기와 무관하다", {"size"}),
        ("크\u200b기", {"size"}),
        ("与图像的大小无关", {"size"}),
        ("", set()),
    ],
)
def test_signs_are_found_as_they_are_meant(text: str, ids: set[str]) -> None:
    """Whole words of Latin letters, stems with any ending, others anywhere; in a sentence or in two."""
    assert found(text) == ids


def test_the_evidence_is_the_sentence_and_not_more_than_a_few_lines() -> None:
    """Of two sentences that say it together, both."""
    first, *_ = found_concepts(PART, "Well. We sum them. Then we divide. Done.")
    assert first.evidence == "We sum them. Then we divide."
    first, *_ = found_concepts(PART, "mean " * 500)
    assert len(first.evidence) == 200


def test_what_is_not_found_is_not_named() -> None:
    """Whoever reads the result would know what to write."""
    assert [each.title for each in found_concepts(PART, "the mean of all")] == ["averaging", "", ""]


def test_a_title_of_the_rubric_is_no_answer_in_any_language() -> None:
    """Alone it is copied; within a sentence it is the student's own word."""
    part = Part(
        id="1a",
        form=Form.TEXT,
        prompt="",
        points=1.0,
        concepts=(Concept(id="mean", title="takes the mean of all", signs=(MEAN,)),),
    )
    for text, right in (
        ("Takes the *mean* of all.", False),
        ("- takes the mean of all\n- 取平均", False),
        ("It takes the mean of all, so that one is enough.", True),
    ):
        (concept,) = found_concepts(part, text, prompts=("取平均",))
        assert concept.found is right


def test_sentences_of_the_question_count_for_nothing_when_copied() -> None:
    """In whatever way they are quoted."""
    assert found("> Why do we take the *mean*?\n\nIt is large.", PART.prompt) == set()
    assert found("为什么取平均？", "为什么取平均？") == set()
    assert found("We take the mean, as it does not hang on the size.", PART.prompt) == {"mean", "size"}


def test_a_text_is_always_provisional_and_scored_in_halves() -> None:
    """All points only for all ideas, and none only for none."""
    results = [judged(each) for each in ("We do it for fun.", "It is the mean.", "It is the mean, of any size.")]
    assert [each.score for each in results] == [0.0, 1.0, 2.0]
    assert {(each.verdict, each.provisional) for each in results} == {(Verdict.INCONCLUSIVE, True)}
    assert judged("It is the mean of any size, and the learning rate is small.").score == 3.0


@pytest.mark.parametrize(
    "text",
    [
        "mean, average, size, learning rate, lr, sum",
        "mean average size large images learning rate sum divide",
        "平均、大小、学习率、梯度、损失",
        "평균 크기 학습률 기울기 손실 가중치",
        "mean\nsize\nlr\nloss\ngradient",
        "平均 大小 学习率 梯度 损失 参数",
    ],
)
def test_a_bare_list_of_words_gets_half(text: str) -> None:
    """Whoever writes down every word that might be looked for has said nothing with them."""
    assert is_list_of_words(text)
    result = judged(text)
    assert result.score is not None
    assert result.score <= 1.5
    assert "write sentences" in result.message


@pytest.mark.parametrize(
    "text",
    [
        "The mean does not hang on the size.",
        "Because the mean, unlike the sum, does not grow with the number of pixels, images of all sizes compare.",
        "先求和，再除以像素数，就得到平均值，所以大小无关。",
        "합을 구한 뒤, 픽셀 수로 나누면, 평균이 되고, 크기와 무관합니다.",
        "- take the mean\n- it is the same for all sizes\n- so one rate fits",
        "mean",
        "平均",
        "use mean instead of sum so size no matter",
    ],
)
def test_sentences_are_no_list(text: str) -> None:
    """Nor are short answers, or simple ones."""
    assert not is_list_of_words(text)


@given(st.text(max_size=500), st.text(max_size=100))
def test_no_text_crashes_and_more_text_never_finds_less(text: str, more: str) -> None:
    """What speaks for an idea still does in front of another line, but for what speaks against it."""
    part = Part(id="1a", form=Form.TEXT, prompt="", points=1.0, concepts=PART.concepts[1:])
    before, after = (share(found_concepts(part, each)) for each in (text, f"{text}\n{more}"))
    assert 0.0 <= before <= after <= 1.0


@pytest.mark.slow
@pytest.mark.parametrize(
    "piece", ["mean ", "a.\n", "평균", "average", "! ", "…", "a-", "sum. divide. ", "\u200b", "é" * 3]
)
def test_time_grows_no_faster_than_the_text(piece: str) -> None:
    """Ten times as much text takes about ten times as long, and not a hundred times."""

    def seconds(work: Callable[[str], object], text: str) -> float:
        return min(_timed(work, text) for _ in range(5))

    for work in (found, is_list_of_words):
        short, long = (seconds(work, (piece * size)[:size]) for size in (700, 7000))
        assert long < 40 * max(short, 1e-4)


def _timed(work: Callable[[str], object], text: str) -> float:
    start = time.perf_counter()
    work(text)
    return time.perf_counter() - start
