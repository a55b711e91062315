"""Answers while they are given: letters of the student's own order against those of the sheet."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grader.cli.quiz.draft import Draft, answer_of, carry, draft_of, pick, place_at, set_text, step
from grader.course import load_course
from grader.question import Answer, Form, Part
from grader.questionnaire.judging import judge_part
from grader.questionnaire.key import read_key
from grader.questionnaire.shuffling import LETTERS, shown_order
from grader.result import Verdict

KEY = read_key(load_course(Path(__file__).parent / "courses" / "asking"))
assert KEY is not None
SHUFFLE = KEY.shuffle


def part_of(form: Form) -> Part:
    """Return the first part of *form*."""
    assert KEY is not None
    return next(each for each in KEY.parts if each.form is form)


def verdict(draft: Draft) -> Verdict:
    """Return what the judge says of *draft*."""
    assert KEY is not None
    topic = next(each for each in KEY.topics if draft.part in each.parts)
    answer = answer_of(draft, SHUFFLE)
    return judge_part(topic, draft.part, answer, shuffle=SHUFFLE).verdict


@given(st.integers(0, 2**40))
def test_the_right_option_is_right_at_whatever_letter_it_stands(seed: int) -> None:
    """The letter of the screen is not that of the sheet; the option counts."""
    part = part_of(Form.CHOICE)
    draft = draft_of(part, None, SHUFFLE, seed)
    right = next(letter for letter, each in zip(LETTERS, draft.shown, strict=False) if part.options[each].right)

    assert verdict(place_at(draft, right.lower())) is Verdict.ACCEPTED


@given(st.integers(0, 2**40), st.data())
def test_what_the_sheet_says_is_said_again(seed: int, data: st.DataObject) -> None:
    """An answer that is read, shown in another order and written is the same one."""
    form = data.draw(st.sampled_from([Form.CHOICE, Form.SEVERAL, Form.ORDER, Form.MATCH]))
    part, shuffle = part_of(form), SHUFFLE
    letters = LETTERS[: len(shown_order(part, shuffle))]
    match form:
        case Form.CHOICE:
            chosen = (data.draw(st.sampled_from(letters)),)
        case Form.SEVERAL:
            chosen = tuple(sorted(data.draw(st.sets(st.sampled_from(letters), min_size=1))))
        case Form.ORDER:
            chosen = tuple(data.draw(st.permutations(letters)))
        case _:
            chosen = tuple(data.draw(st.sampled_from([*letters, ""])) for _ in part.pairs)
    answer = Answer(part=part.id, chosen=chosen if any(chosen) else ())

    assert answer_of(draft_of(part, answer, shuffle, seed), shuffle) == answer


def test_an_order_is_no_answer_until_something_was_moved() -> None:
    """Whoever passes by has not answered; whoever lifts an item and puts it down elsewhere has."""
    draft = step(draft_of(part_of(Form.ORDER), None, 7, 1), 1)
    assert answer_of(draft, 7).chosen == ()

    moved = pick(step(step(pick(draft), 1), 1))

    assert moved.chosen == (*draft.shown[1:3], draft.shown[0], *draft.shown[3:])
    assert not moved.held


def test_a_digit_brings_an_item_to_its_place() -> None:
    """Orders can be put right by keys from 1 on, and no digit leads out of the list."""
    draft = step(draft_of(part_of(Form.ORDER), None, 7, 1), 1)

    assert place_at(draft, "3").chosen[2] == draft.shown[0]
    assert place_at(draft, "9").chosen[-1] == draft.shown[0]


def test_an_order_can_be_put_right() -> None:
    """Moving every item to its place earns all points."""
    draft = draft_of(part_of(Form.ORDER), None, SHUFFLE, 3)
    for place in range(len(draft.shown)):
        at = draft.lines.index(place)
        draft = carry(step(step(draft, -100), at), place)

    assert verdict(draft) is Verdict.ACCEPTED


def test_a_letter_fills_a_pair_and_goes_on() -> None:
    """Pairs are filled from top to bottom by letters alone, and emptied by the space bar."""
    draft = draft_of(part_of(Form.MATCH), None, 7, 5)
    filled = place_at(place_at(draft, "a"), "c")

    assert filled.chosen == (draft.shown[0], draft.shown[2], -1)
    assert filled.cursor == 2
    assert pick(step(filled, -1)).chosen == (draft.shown[0], -1, -1)


def test_letters_tick_and_untick_of_several_and_choose_of_a_choice() -> None:
    """A second press takes a tick away again; of a choice it stays."""
    several = draft_of(part_of(Form.SEVERAL), None, 7, 5)
    assert place_at(place_at(several, "b"), "b").chosen == ()

    choice = draft_of(part_of(Form.CHOICE), None, 7, 5)
    assert place_at(place_at(choice, "b"), "b").chosen == (choice.shown[1],)


@pytest.mark.parametrize("sign", ["Z", "é", "1", "", "AB"])
def test_a_sign_that_stands_for_nothing_does_nothing(sign: str) -> None:
    """Other keys change no answer."""
    draft = draft_of(part_of(Form.CHOICE), None, 7, 5)

    assert place_at(draft, sign) == draft


def test_what_is_written_is_the_answer() -> None:
    """Texts are kept but for blanks around them."""
    draft = set_text(draft_of(part_of(Form.TEXT), None, 7, 5), "\n two words \n")

    assert answer_of(draft, 7) == Answer(part="12a", text="two words")
