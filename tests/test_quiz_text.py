"""Text of the quiz on a terminal: folded by cells, marks of Markdown as styles, nothing that steers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grader.cli.quiz.text import clipped, fold, inline, paragraphs, spread, width_of


def folded(text: str, width: int, indent: int = 0) -> list[str]:
    """Return *text* folded, as plain lines."""
    return ["".join(part for _, part in line).rstrip() for line in fold([("", text)], width, indent=indent)]


def test_english_and_korean_break_at_spaces_and_chinese_anywhere() -> None:
    """Words stay whole where there are spaces; without any, a line is filled."""
    assert folded("one two three", 8) == ["one two", "three"]
    assert folded("픽셀 하나의 값", 8) == ["픽셀", "하나의", "값"]
    assert folded("像素的平均值是多少", 8) == ["像素的平", "均值是多", "少"]


def test_a_full_stop_in_chinese_begins_no_line() -> None:
    """A closing sign stays with the character before it."""
    assert folded("像素的平。均值", 8) == ["像素的", "平。均值"]


def test_a_word_longer_than_a_line_is_cut() -> None:
    """Nothing is wider than the line, whatever it is."""
    assert folded("abcdefghij", 4) == ["abcd", "efgh", "ij"]


@given(st.text(st.characters(exclude_categories=["Cc", "Cf", "Cs"]), max_size=60), st.integers(4, 30))
def test_no_line_is_wider_than_asked_for_and_no_sign_is_lost(text: str, width: int) -> None:
    """Whatever is folded fits, and all of it is there but for spaces."""
    lines = fold([("", text)], width, indent=2)

    assert all(width_of(line) <= width for line in lines)
    shown = "".join(part for line in lines for _, part in line)
    assert "".join(shown.split()) == "".join(text.split())


def test_code_and_emphasis_become_styles() -> None:
    """Marks are not shown, but around code where there is no colour to tell it by."""
    assert inline("use `x*2*y` *now*") == [("", "use "), (" class:code", "x*2*y"), ("", " "), (" italic", "now")]
    assert "".join(text for _, text in inline("use `x` now", plain=True)) == "use `x` now"
    assert "".join(text for _, text in inline("2*3*4 and a * b * c")) == "2*3*4 and a * b * c"


def test_a_fenced_block_keeps_its_lines() -> None:
    """Prose is folded anew, code stays as it was written."""
    lines = paragraphs("some\nwords\n\n```python\nx = 1\n\ny = 2\n```\n\nmore", 40)

    assert ["".join(text for _, text in line).rstrip() for line in lines] == [
        "some words", "", "  x = 1", "", "  y = 2", "", "more",
    ]  # fmt: skip


@pytest.mark.parametrize("steering", ["\x1b[2J", "\x9b2J", "\u202e", "\x07", "\r"])
def test_an_authors_text_cannot_steer_the_terminal(steering: str) -> None:
    """What is no sign to be seen is shown as one that stands for it."""
    shown = "".join(text for _, text in inline(f"a{steering}b"))

    assert steering not in shown
    assert "\x1b" not in shown


def test_what_is_too_long_for_a_line_ends_in_an_ellipsis() -> None:
    """The right side of a line is always seen."""
    assert clipped([("", "像素相似度")], 6) == [("", "像素…")]
    assert "".join(text for _, text in spread([("", "a long title")], [("", "3 of 9")], 14)) == "a long… 3 of 9"
