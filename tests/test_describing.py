"""Describing: values in words, short, and safe to print."""

import math
from typing import Any

import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from grader.examiner.describing import describe, describe_arguments, number, printable
from grader.wire.values import Array, Opaque


class TestNumbers:
    """Four significant digits, and always a sign that it is a float."""

    @pytest.mark.parametrize(
        ("value", "text"),
        [
            (1.0, "1.0"),
            (0.1, "0.1"),
            (1 / 3, "0.3333"),
            (-2.5, "-2.5"),
            (0.0, "0.0"),
            (-0.0, "-0.0"),
            (123.0, "123.0"),
            (12345678.0, "1.235e+07"),
            (1e-20, "1e-20"),
            (math.nan, "nan"),
            (math.inf, "inf"),
            (-math.inf, "-inf"),
        ],
    )
    def test_a_float_is_short_and_looks_like_one(self, value: float, text: str) -> None:
        """Without a tail of zeros."""
        assert number(value) == text


class TestValues:
    """Small values in full, large ones in outline."""

    @pytest.mark.parametrize(
        ("value", "text"),
        [
            (None, "None"),
            (True, "True"),
            (3, "3"),
            (0.5, "0.5"),
            ("text", "'text'"),
            (b"ab", "b'ab'"),
            (torch.float32, "torch.float32"),
            (Opaque("generator", ""), "a value of type generator"),
            ([1, 2.0, "a"], "[1, 2.0, 'a']"),
            ((1,), "(1)"),
            ([], "[]"),
            (list(range(9)), "[0, 1, 2, 3, 4, 5, … (9 in all)]"),
            ({"a": 1}, "{'a': 1}"),
            (dict.fromkeys(range(7), 0), "{0: 0, 1: 0, 2: 0, 3: 0, 4: 0, 5: 0, …}"),
            ([[torch.tensor(1)]], "[[int64 scalar: 1]]"),
        ],
        ids=lambda each: each if isinstance(each, str) else "",
    )
    def test_plain_values_are_written_as_people_know_them(self, value: Any, text: str) -> None:
        """As Python writes them, or nearly."""
        assert describe(value) == text

    @pytest.mark.parametrize(
        ("tensor", "text"),
        [
            (torch.tensor(0.25), "float32 scalar: 0.25"),
            (torch.tensor([1, 2]), "int64 [2]: [1, 2]"),
            (torch.tensor([[1.0], [math.nan]]), "float32 [2, 1]: [[1.0], [nan]]"),
            (torch.tensor([True, False]), "bool [2]: [True, False]"),
            (torch.tensor([1 + 2j]), "complex64 [1]: [(1+2j)]"),
            (torch.tensor([0.5], dtype=torch.bfloat16), "bfloat16 [1]: [0.5]"),
            (torch.empty(0, 3), "float32 [0, 3], empty"),
            (torch.tensor([1.0], requires_grad=True), "float32 [1]: [1.0]"),
        ],
        ids=lambda each: each if isinstance(each, str) else "",
    )
    def test_a_small_tensor_is_shown_in_full(self, tensor: torch.Tensor, text: str) -> None:
        """With dtype and shape."""
        assert describe(tensor) == text

    @pytest.mark.parametrize(
        ("tensor", "text"),
        [
            (torch.arange(20.0), "float32 [20], from 0.0 to 19.0, mean 9.5"),
            (torch.arange(20), "int64 [20], from 0.0 to 19.0, mean 9.5"),
            (torch.arange(20) > 4, "bool [20], 15 of 20 True"),
            (
                torch.tensor([math.nan, math.inf] + [1.0] * 18),
                "float32 [20], 2 of 20 values nan or inf, from 1.0 to 1.0, mean 1.0",
            ),
            (torch.full((13,), math.nan), "float32 [13], 13 of 13 values nan or inf"),
            (torch.zeros(13, dtype=torch.complex64), "complex64 [13]"),
        ],
        ids=lambda each: each if isinstance(each, str) else "",
    )
    def test_a_large_tensor_is_shown_in_outline(self, tensor: torch.Tensor, text: str) -> None:
        """Shape, range and mean; what is not finite is counted."""
        assert describe(tensor) == text

    def test_an_array_is_called_an_array(self) -> None:
        """Students confuse the two."""
        assert describe(Array(torch.tensor([1]))) == "a NumPy array, int64 [1]: [1]"

    def test_a_long_text_is_cut(self) -> None:
        """Nobody reads a megabyte."""
        assert len(describe("a" * 1_000_000)) <= 202

    @pytest.mark.parametrize(
        "value",
        [{"a" * 100_000: 1}, [[[[[0] * 6] * 6] * 6] * 6] * 6],
        ids=["long key", "many lists"],
    )
    def test_a_description_is_short_whatever_it_describes(self, value: Any) -> None:
        """It stands in every result and report."""
        assert len(describe(value)) <= 4000

    def test_arguments_are_listed_by_name(self) -> None:
        """One per line."""
        assert describe_arguments({"x": 1, "y": torch.tensor([2])}) == "x = 1\ny = int64 [1]: [2]"


class TestPrintable:
    """What steers a terminal or hides text is taken out."""

    @pytest.mark.parametrize(
        "text",
        ["plain", "two\nlines", "a\ttab", "äöü", "数学", "≤ → ✓", "é", "🎉"],
    )
    def test_ordinary_text_stays(self, text: str) -> None:
        """In any script."""
        assert printable(text) == text

    @pytest.mark.parametrize(
        "character",
        [
            *"\x00\x07\x08\r\x1b\x7f\x9b",
            *"\u200b\u200f\u202e\u2066\ufeff",
            *"\udcff\ue000\U000e0041",
        ],
        ids=lambda each: f"U+{ord(each):04X}",
    )
    def test_what_steers_or_hides_is_replaced(self, character: str) -> None:
        """Escapes, direction marks, invisible and private characters."""
        assert printable(f"a{character}b") == "a\N{REPLACEMENT CHARACTER}b"

    def test_an_escape_sequence_has_no_effect(self) -> None:
        """Its letters are left, which is harmless."""
        assert "\x1b" not in printable("\x1b[2J\x1b]0;title\x07")

    @pytest.mark.parametrize(
        "value",
        ["\x1b[2J", ["\x1b[2J"], {"\x1b[2J": "\x1b[2J"}, Opaque("\x1b[2J", ""), b"\x1b[2J", {"\x1b[2J"}, "\u202e"],
        ids=["text", "list", "dict", "opaque", "bytes", "set", "direction"],
    )
    def test_a_described_value_is_printable(self, value: Any) -> None:
        """Wherever the text lies in it."""
        assert printable(describe(value)) == describe(value)

    @given(text=st.text())
    def test_printing_twice_is_printing_once(self, text: str) -> None:
        """And the length stays."""
        once = printable(text)

        assert printable(once) == once
        assert len(once) == len(text)
