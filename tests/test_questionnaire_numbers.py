"""Numbers in answers: what people write is read, and what nobody can tell is not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grader.questionnaire.numbers import readings

UNITS = ("px", "pixels", "像素", "个", "개")

WRITTEN = [
    *[
        (text, 784.0)
        for text in (
            "784",
            " 784. ",
            "784。",
            "\uff17\uff18\uff14",
            "784 px",
            "784px",
            "784 Pixels",
            "784像素",
            "784.0",
        )
    ],
    *[(text, 784.0) for text in ("28 x 28 = 784", "28×28", "28 * 28", "28 by 28", "28乘28", "28乘以28", "784 = 28*28")],
    *[(text, 784.0) for text in ("七百八十四", "칠백팔십사", "seven hundred and eighty-four", "784, because 28*28")],
    *[
        (text, 784.0)
        for text in ("答案是784", "784개입니다.", "답은 784", "It is 784!", "**784**", "`784`", "≈784", "784 (28·28)")
    ],
    *[
        (text, 3.0)
        for text in ("3", "三", "三个", "셋", "세 개", "삼", "three", "Three axes", "rank-3", "rank 3", "[3]", "x = 3")
    ],
    *[
        (text, 12396.0)
        for text in (
            "12,396",
            "12 396",
            "12'396",
            "12_396",
            "12396",
            "一万两千三百九十六",
            "1.2396万",
            "만이천삼백구십육",
        )
    ],
    *[
        (text, -0.5)
        for text in ("-0.5", "−0.5", "-.5", "-1/2", "minus 0.5", "负0.5", "마이너스 0.5", "-0,5", "-5e-1", "-50%")
    ],
    *[(text, 0.001) for text in ("10^-3", "10**-3", "10⁻³", "1e-3", "0.001", "1/1000", "0.1%", "1 / 10³")],
    *[(text, 2.5) for text in ("2½", "2.5", "5/2", "2,5", "2 + 1/2")],
    *[(text, 28.0) for text in ("二十八", "이십팔", "twenty eight", "28")],
    *[(text, -3.0) for text in ("minus three", "负三", "-3")],
    *[(text, 6100.0) for text in ("6.1k", "六千一百", "6.1千", "6100")],
]


@pytest.mark.parametrize(("text", "value"), WRITTEN)
def test_what_people_write_is_read(text: str, value: float) -> None:
    """A number is read however it is written."""
    assert value in {round(each, 9) for each in readings(text, UNITS)}


@pytest.mark.parametrize(
    "text",
    # Lists, ranges, bounds, doubts, and what is no number.
    [
        *[
            "",
            "?",
            "3?",
            "3 4",
            "2, 3",
            "3,28,28",
            "(3, 28, 28)",
            "3 or 4",
            "not 3",
            "不是3",
            "3이 아니다",
            "3-4",
            "< 3",
        ],
        *[
            "less than 3",
            "3 이상",
            "nan",
            "inf",
            "two three",
            "1.234.567",
            "abc",
            "1/0",
            "0^-1",
            "9^9^9^9^9",
            "9" * 401,
        ],
    ],
)
def test_what_nobody_can_tell_is_not_read(text: str) -> None:
    """Of lists, ranges, bounds and doubts, none is made a number."""
    assert readings(text) == frozenset()


def test_a_share_may_be_written_as_a_percentage_and_the_other_way_round() -> None:
    """95 % is 0.95."""
    assert readings("95 %", ["%"]) == readings("95 percent", ["%"]) == readings("百分之95", ["%"]) == {95.0}
    assert 95.0 in readings("0.95", ["%"])
    assert readings("95 %") == {0.95}


def test_a_comma_may_part_thousands_or_be_a_point() -> None:
    """Both readings are there where both can be."""
    assert readings("1,234") == {1234.0, 1.234}
    assert readings("1,2") == {1.2}


@given(st.text() | st.text(alphabet="0123456789.,-+*/^x %e=k万十一()[]½² 三백"))
def test_no_text_crashes(text: str) -> None:
    """Whatever is written, numbers come of it, or nothing."""
    assert all(isinstance(each, float) for each in readings(text, UNITS))


@given(st.floats(min_value=-1e12, max_value=1e12, allow_nan=False))
def test_what_python_writes_is_read(value: float) -> None:
    """Every float as Python writes it."""
    assert value in readings(str(value))


@given(st.integers(min_value=0, max_value=10**12))
def test_marks_of_thousands_are_read(value: int) -> None:
    """Commas and spaces between thousands."""
    assert float(value) in readings(f"{value:,}")
    assert float(value) in readings(f"{value:_}".replace("_", " "))
