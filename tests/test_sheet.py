"""Filled sheets: what people do to Markdown, and nothing that was there before counts as an answer."""

import random
import re
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from grader.course import load_course
from grader.handout import blank_in, handed_out, sheet_in
from grader.question import Answer, Form
from grader.questionnaire.key import read_key
from grader.questionnaire.sections import MAX_SHEET_BYTES, soup
from grader.questionnaire.sheet import MAX_LINES, MAX_PART_LENGTH, MAX_PART_LINES, read_answers, sheet_notes
from grader.questionnaire.shuffling import LETTERS

COURSE = load_course(Path(__file__).parent / "courses" / "asking")
_key = read_key(COURSE)
assert _key is not None
KEY = _key
PARTS = {part.id: part for part in KEY.parts}
SHEETS = handed_out(COURSE, KEY)
EMPTY = SHEETS["en"]
BLANK = blank_in(COURSE, KEY)


def read(text: str) -> dict[str, Answer]:
    """Return what is answered in *text*, by part."""
    return {each.part: each for each in read_answers(text, KEY, BLANK)}


def filled(part: str, old: str, new: str, sheet: str = EMPTY) -> str:
    """Return *sheet* with *old* replaced by *new* under the heading of *part*."""
    begin = sheet.index(f"### {part}. ")
    end = sheet.find("\n#", begin)
    section = sheet[begin : end if end >= 0 else len(sheet)]
    assert old in section
    return sheet.replace(section, section.replace(old, new, 1))


def only(text: str, part: str) -> Answer:
    """Return the one answer in *text*, which is to *part*."""
    answers = read(text)
    assert list(answers) == [part]
    return answers[part]


@pytest.mark.parametrize("code", SHEETS)
def test_nothing_is_answered_in_an_empty_sheet(code: str) -> None:
    """In no language, and with no knowledge of the others but English for the one in English."""
    assert read(SHEETS[code]) == {}
    assert read_answers(EMPTY, KEY) == ()


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("- [ ] C.", "- [x] C."),
        ("- [ ] C.", "- [X] C."),
        ("- [ ] C.", "- [ x ] C."),
        ("- [ ] C.", "* [x] C."),
        ("- [ ] C.", "+ [x]C."),
        ("- [ ] C.", "    - [x] C."),
        ("- [ ] C.", "- [\u2713] C."),
        ("- [ ] C.", "- \u3010x\u3011 C."),
        ("- [ ] C.", "- \uff3b\uff58\uff3d \uff23\uff0e"),
        ("- [ ] C.", "- \u2611 C."),
        ("- [ ] C.", r"- \[x\] C."),
        ("- [ ] C.", "- [x] **C.**"),
        ("- [ ] C.", "- [x]"),
        ("- [ ] C.", "- [x] (C)"),
        ("- [ ] C.", "1. [x] C."),
        ("- [ ] A.", "Answer: C\n\n- [ ] A."),
        ("- [ ] A.", "**C**\n\n- [ ] A."),
        ("- [ ] A.", "\u7b54\u6848\uff1aC\n\n- [ ] A."),
        ("- [ ] A.", "\uc815\ub2f5: \uff23\n\n- [ ] A."),
        ("- [ ] A.", "I think it is C\n\n- [ ] A."),
        ("- [ ] A.", "c)\n\n- [ ] A."),
        ("- [ ] A.", "A tensor of the same shape, every number doubled.\n\n- [ ] A."),
        ("- [ ] A.", "C. a tensor of the same shape\n\n- [ ] A."),
        ("every number doubled", "every number doubled\n\n**Answer:**\n\n> C"),
    ],
)
def test_a_choice_is_read(old: str, new: str) -> None:
    """By its tick, however that is made, or by a letter or the text of the option."""
    answer = only(filled("1a", old, new), "1a")

    assert (answer.chosen, answer.problem) == (("C",), None)


@pytest.mark.parametrize(
    "given_",
    [
        "B, D",
        "B and D",
        "b d",
        "B\uff0cD",
        "B\u3001D",
        "- B\n- D",
        "B, D.",
        "B \uadf8\ub9ac\uace0 D",
        "B. `x.add(x)`\nD. `x *= 2`",
    ],
)
def test_several_are_read(given_: str) -> None:
    """As ticks, or as letters in one line or several."""
    assert only(filled("1b", "- [ ] A.", f"{given_}\n\n- [ ] A."), "1b").chosen == ("B", "D")


def test_ticks_of_several_are_read_in_their_order() -> None:
    """And a remark beside them takes nothing away."""
    text = filled("1b", "- [ ] D.", "- [x] D.")
    text = filled("1b", "- [ ] B.", "- [x] B.", text)

    assert only(text + "", "1b").chosen == ("B", "D")


def test_options_that_were_moved_keep_their_letters() -> None:
    """A list in another order is the same list; so are lines without letters."""
    lines = re.findall(r"^- \[ \] [A-D]\. `x.*$", EMPTY, re.MULTILINE)
    assert len(lines) == 4
    block = "\n".join(lines)
    moved = "\n".join(reversed(lines)).replace("[ ] B", "[x] B")

    assert only(EMPTY.replace(block, moved), "1b").chosen == ("B",)
    assert only(EMPTY.replace(block, re.sub(r"(\[.\]) [A-D]\.", r"\1", moved)), "1b").chosen == ("B",)


@pytest.mark.parametrize(
    "given_",
    [
        "D B A C",
        "D > B > A > C",
        "D, B, A, C",
        "DBAC",
        "d b a c",
        "\uff24 \uff22 \uff21 \uff23",
        "D \u2192 B \u2192 A \u2192 C",
        "D->B->A->C",
        "1. D\n2. B\n3. A\n4. C",
        "- D\n- B\n- A\n- C",
        "(D) (B) (A) (C)",
    ],
)
def test_an_order_is_read_from_letters(given_: str) -> None:
    """In a line, or one below the other; beside the mark, below it, or with the mark gone."""
    for old, new in (
        ("**Answer:**", f"**Answer:** {given_}"),
        ("**Answer:**", f"**Answer:**\n\n{given_}"),
        ("**Answer:**", given_),
    ):
        assert only(filled("1c", old, new), "1c").chosen == ("D", "B", "A", "C")


ITEMS = ["(A) compute the gradients", "(B) compute the loss", "(C) change the weights", "(D) predict"]


@pytest.mark.parametrize(
    "signs", [("1.", "2.", "3.", "4."), ("4.", "2.", "1.", "3."), ("-",) * 4, ("1)", "1)", "1)", "1)"), ("",) * 4]
)
def test_an_order_is_read_from_lines_that_were_moved(signs: tuple[str, ...]) -> None:
    """Their numbers may have moved with them, or be gone."""
    lines = [f"{sign} {ITEMS[each]}" for sign, each in zip(signs, (3, 1, 0, 2), strict=True)]
    old = "\n".join(f"{number}. {item}" for number, item in enumerate(ITEMS, start=1))

    assert only(filled("1c", old, "\n".join(lines)), "1c").chosen == ("D", "B", "A", "C")
    assert only(filled("1c", old, re.sub(r"\([A-D]\) ", "", "\n".join(lines))), "1c").chosen == ("D", "B", "A", "C")


def test_an_order_is_read_from_new_numbers() -> None:
    """Of lines that stay where they are."""
    old = "\n".join(f"{number}. {item}" for number, item in enumerate(ITEMS, start=1))
    new = "\n".join(f"{number}. {item}" for number, item in zip((3, 2, 4, 1), ITEMS, strict=True))

    assert only(filled("1c", old, new), "1c").chosen == ("D", "B", "A", "C")


TABLE = "| 1 | rank 0 | |\n| 2 | rank 1 | |\n| 3 | rank 2 | |"


@pytest.mark.parametrize(
    "rows",
    [
        "| 1 | rank 0 | C |\n| 2 | rank 1 | |\n| 3 | rank 2 | d |",
        "|1|rank 0|**C**|\n|2|rank 1||\n|3|rank 2|(D)|",
        "| 3 | rank 2 | D. |\n| 1 | rank 0 | \uff23 |\n| 2 | rank 1 | |",
        "| 1 | | C |\n| 2 | | |\n| 3 | | D |",
        "| 1 | rank 0 | a single number |\n| 2 | rank 1 | |\n| 3 | rank 2 | D. a table |",
        f"{TABLE}\n\n1-C, 3-D",
        f"{TABLE}\n\n1C 3D",
        f"{TABLE}\n\n- 1 \u2192 C\n- 3 \u2192 D",
        f"{TABLE}\n\nrank 0: C\nrank 2 -> D",
        f"{TABLE}\n\nAnswer:\n1. C\n3. D",
        "1C\n\n3D",
    ],
)
def test_a_match_is_read(rows: str) -> None:
    """From the table, from pairs of number and letter, or with the words of the left sides."""
    assert only(filled("1d", TABLE, rows), "1d").chosen == ("C", "", "D")


def test_a_match_is_read_from_its_letters_in_a_row() -> None:
    """If there is one for each."""
    assert only(filled("1d", TABLE, f"{TABLE}\n\nC B D"), "1d").chosen == ("C", "B", "D")


@pytest.mark.parametrize(
    ("new", "text"),
    [
        ("**Answer:** 784", "784"),
        ("**Answer: 784**", "784"),
        ("**Answer:**784 px", "784 px"),
        ("**Answer:**\n\n784", "784"),
        ("Answer: 784", "784"),
        ("784", "784"),
        ("\u7b54\u6848\uff1a\uff17\uff18\uff14", "\uff17\uff18\uff14"),
        ("**\uc815\ub2f5:** 28 x 28 = 784", "28 x 28 = 784"),
        ("**Answer:**\n\n```\n784\n```", "784"),
        ("**Answer:** `784`", "784"),
        ("**Answer:** **784**", "784"),
        ("**Answer:**\n\n> 784", "784"),
        ("**Answer:** there are 784 of them", "there are 784 of them"),
        ("**Answer:** -5", "-5"),
    ],
)
def test_a_number_is_read_with_the_text_around_it(new: str, text: str) -> None:
    """Where it stands does not matter."""
    assert only(filled("2a", "**Answer:**", new), "2a").text == text


@pytest.mark.parametrize(
    ("new", "text"),
    [
        ("**Answer:** \u201cbroadcasting\u201d", "\u201cbroadcasting\u201d"),
        ("**Answer:** - broadcasting", "broadcasting"),
        ("- broadcasting", "broadcasting"),
        ("**Answer:** *", "*"),
        ("**Answer:** @", "@"),
        ("@", "@"),
        ("**Answer:** __init__", "__init__"),
        ("Question 2b: broadcasting", "broadcasting"),
        ("2b) broadcasting", "broadcasting"),
    ],
)
def test_a_word_is_read(new: str, text: str) -> None:
    """Also one that consists of signs."""
    assert only(filled("2b", "**Answer:**", new), "2b").text == text


@pytest.mark.parametrize(
    ("new", "text"),
    [
        ("**Answer:** Because.", "Because."),
        ("**Answer:**\n> It is the mean,\n> you see.", "It is the mean,\nyou see."),
        ("**Answer:**\n\n- one\n- two\n\n", "- one\n- two"),
        (
            "**Answer:**\n\nFor example\n\n```python\n# 1. not a heading\nx = 2\n```\n\nso.",
            "For example\n\n```python\n# 1. not a heading\nx = 2\n```\n\nso.",
        ),
        ("Because.\n\n**Answer:**", "Because."),
        ("Because it is the mean.", "Because it is the mean."),
        ("**Answer:**\n\n### My answer\n\nIn 5 words.", "### My answer\n\nIn 5 words."),
        ("**Answer:**\n<!-- a note -->\nBecause.", "Because."),
        ("**Answer:** As in 2a. it is the mean", "As in 2a. it is the mean"),
        (
            "**Answer:** Why does one divide by the number of pixels? So that.\nBecause.",
            "Why does one divide by the number of pixels? So that.\nBecause.",
        ),
        (
            "**Answer:** \ub098\ub204\uba74 \ud3c9\uade0\uc774 \ub41c\ub2e4.",
            "\ub098\ub204\uba74 \ud3c9\uade0\uc774 \ub41c\ub2e4.",
        ),
    ],
)
def test_a_text_is_read_as_it_was_written(new: str, text: str) -> None:
    """In quotations, lists, with code, above the mark or without it."""
    assert only(filled("12a", "**Answer:**", new), "12a").text == text


def test_a_prompt_that_was_wrapped_or_quoted_is_no_answer() -> None:
    """Nor is one that an editor has set with other quotation marks."""
    prompt = PARTS["12a"].prompt
    wrapped = prompt.replace("pixels? ", "pixels?\n> ")

    assert read(EMPTY.replace(prompt, f"> {wrapped}")) == {}
    assert read(filled("12a", "**Answer:**", f"**Answer:**\n\n{prompt}")) == {}


@pytest.mark.parametrize(
    "heading",
    [
        "### 2b",
        "## 2b.",
        "# 2 b",
        "### Question 2b",
        "### **2b.** Another title",
        "2b)",
        "**2b.**",
        "**2b**",
        "Question 2b",
        "2b",
        "###2b.",
        "### \u95ee\u9898 2b",
        "\uff12b.",
        "### 2B",
    ],
)
def test_a_heading_needs_its_number_only(heading: str) -> None:
    """Whatever else was made of it; the question itself may be gone too."""
    text = f"# My answers\n\n{heading}\n\nbroadcasting\n"

    assert only(text, "2b").text == "broadcasting"


def test_windows_and_other_line_ends_make_no_difference() -> None:
    """Nor does a byte order mark."""
    text = filled("2b", "**Answer:**", "**Answer:** broadcasting")

    for other in (text.replace("\n", "\r\n"), text.replace("\n", "\r"), f"\ufeff{text}"):
        answer = only(other, "2b")
        assert answer.text == "broadcasting"
        assert text.split("\n")[answer.line - 1].endswith("broadcasting")


def test_the_last_of_two_answers_counts_unless_it_is_empty() -> None:
    """And that there are two is said."""
    text = filled("2b", "**Answer:**", "**Answer:** first")

    assert only(text + "\n### 2b\n\nsecond\n", "2b").text == "second"
    assert only(text + "\n### 2b\n\n**Answer:**\n", "2b").text == "first"
    (note,) = sheet_notes(text + "\n### 2b\n", KEY)
    assert str(note) == "The sheet has these parts more than once: 2b. Of each, the last answer counts."
    assert sheet_notes(text, KEY) == ()


def test_a_fence_that_was_left_open_costs_no_other_answer() -> None:
    """The next heading of the sheet ends it."""
    text = filled("2c", "**Answer:**", "**Answer:**\n\n```python\nx * 2\n")
    text = filled("12a", "**Answer:**", "**Answer:** Because.", text)

    answers = read(text)
    assert (answers["2c"].text, answers["12a"].text) == ("x * 2", "Because.")


@pytest.mark.parametrize("info", ["python", "py", "", "Python"])
def test_code_is_an_answer_once_it_is_more_than_the_stub(info: str) -> None:
    """What it is worth is for the exercise to say."""
    text = filled("12b", 'raise NotImplementedError("TODO: twice x")', "return 2 * x").replace(
        "```python\ndef double", f"```{info}\ndef double"
    )

    answer = only(text, "12b")
    assert "return 2 * x" in answer.text
    assert text.split("\n")[answer.line - 1].startswith("def double")


@pytest.mark.parametrize(
    ("part", "old", "new"),
    [
        ("1a", "- [ ] A.", "I do not know!\n\n- [ ] A."),
        ("1a", "- [ ] A. one", "- [x] something"),
        ("1c", "**Answer:**", "**Answer:** first of all, you predict"),
        ("1d", TABLE, TABLE.replace("rank 0 | |", "rank 0 | ??? |")),
    ],
)
def test_an_answer_in_the_wrong_form_gets_a_sentence(part: str, old: str, new: str) -> None:
    """That says what to do."""
    problem = only(filled(part, old, new), part).problem

    assert problem is not None
    assert re.search(r"[xC]|letter", str(problem))


def test_a_sheet_in_another_language_is_read() -> None:
    """Parts are known by their ids, options by their letters."""
    for code, sheet in SHEETS.items():
        mark = next(line for line in sheet.split("\n") if line.startswith("**"))
        text = filled("1a", "- [ ] C.", "- [x] C.", sheet)
        text = filled("2a", mark, f"{mark} 784", text)
        text = filled("12a", mark, f"{mark}\n\n\u56e0\u4e3a\u3002", text)
        answers = read(text)
        assert {part: each.chosen or each.text for part, each in answers.items()} == {
            "1a": ("C",),
            "2a": "784",
            "12a": "\u56e0\u4e3a\u3002",
        }, code


def answers_to(draw: random.Random, text: str) -> tuple[Answer, ...]:
    """Return an answer to each part."""
    found = []
    for part in KEY.parts:
        match part.form:
            case Form.CHOICE:
                each = Answer(part=part.id, chosen=(draw.choice("ABC"),))
            case Form.SEVERAL:
                each = Answer(part=part.id, chosen=tuple(sorted(draw.sample("ABCD", draw.randint(1, 4)))))
            case Form.ORDER:
                each = Answer(part=part.id, chosen=tuple(draw.sample("ABCD", draw.randint(2, 4))))
            case Form.MATCH:
                each = Answer(part=part.id, chosen=(draw.choice(LETTERS[:4]), draw.choice(["", "A"]), "B"))
            case Form.CODE | Form.PLOT:
                each = Answer(part=part.id, text=f"def {part.exercise}(x):\n    return {draw.random()}")
            case Form.NUMBER | Form.SHORT:
                each = Answer(
                    part=part.id,
                    text=draw.choice(
                        ["784", "-0.5", "@", "`a` + 1", "28\u00d728", "x if x < 3 else y", "# of rows", "[1, 2]"]
                    ),
                )
            case _:
                each = Answer(part=part.id, text=text)
        found.append(each)
    return tuple(found)


WRITTEN = st.text(
    st.characters(blacklist_categories=["Cs", "Cc"], whitelist_characters="\n#>`*-_|[]0123456789ab. "),
    min_size=1,
    max_size=120,
)


@given(seed=st.integers(0, 2**32), text=WRITTEN, code=st.sampled_from(sorted(SHEETS)))
@example(seed=1, text="### 5b. Put\n\n```python\nx", code="en")
@example(seed=1, text="### 2b\n<!-- x", code="ko")
@settings(max_examples=60, deadline=None)
def test_what_is_written_is_read_again(seed: int, text: str, code: str) -> None:
    """A sheet that was filled in by us gives the same answers, in every language, whatever the text."""
    text = "\n".join(line.rstrip() for line in text.splitlines()).strip("\n")
    if not soup(text) or any(
        soup(line) in soup(EMPTY) or line.lstrip().startswith((">", "<!--")) for line in text.split("\n")
    ):
        text = "Because, so to say."
    answers = answers_to(random.Random(seed), text.strip())

    got = read(sheet_in(COURSE, KEY, code, answers))

    assert {part: (each.chosen, each.text, each.problem) for part, each in got.items()} == {
        each.part: (each.chosen, each.text, None) for each in answers
    }


@given(st.text(max_size=400))
@settings(max_examples=100, deadline=None)
def test_any_text_is_read_without_an_exception(text: str) -> None:
    """It may hold anything."""
    for each in read_answers(text, KEY, BLANK):
        assert each.part in PARTS


@given(seed=st.integers(0, 2**32))
@settings(max_examples=100, deadline=None)
def test_a_filled_sheet_may_be_changed_in_any_way(seed: int) -> None:
    """Lines moved, lost, cut and doubled, signs put anywhere: something is read, and nothing raised."""
    draw = random.Random(seed)
    lines = sheet_in(COURSE, KEY, draw.choice(sorted(SHEETS)), answers_to(draw, "Because.\nSo.")).split("\n")
    for _ in range(draw.randint(1, 30)):
        place, other = draw.randrange(len(lines)), draw.randrange(len(lines))
        match draw.randrange(6):
            case 0:
                lines[place], lines[other] = lines[other], lines[place]
            case 1:
                del lines[place]
            case 2:
                lines.insert(place, lines[other])
            case 3:
                lines[place] = lines[place][: draw.randrange(20)]
            case 4:
                lines[place] += draw.choice(["```", "| | |", "> ", "[x]", "**", "5a)", "1c.", "<!--", "\x00", "\uff21"])
            case _:
                lines[place] = draw.choice(["- ", "1. ", "# ", "\t", "> ", "|", "~~~"]) + lines[place]

    for each in read("\n".join(lines)).values():
        assert all(isinstance(letter, str) for letter in each.chosen)


@pytest.mark.parametrize(
    "hostile",
    [
        "> " * 60_000,
        "- " * 60_000,
        "[" * 200_000,
        "`" * 200_000,
        "### 12a\n" * 20_000,
        "### 1d\n" + "| a " * 50_000 + "\n" + "|-" * 50_000,
        "### 12a\n" + "* a\n" * 50_000,
        "### 1a\n" + "- [ ] " * 40_000,
        "### 2b\n" + "```\n" * 50_000,
        "### 1c\n" + "A " * 100_000,
        "**" * 100_000,
        "### 1d\n" + "1-" * 100_000,
        "### 1d\n|a|b|\n|-|-|\n" + "|1|x|\n" * 30_000,
        "x" * (MAX_SHEET_BYTES + 1),
        "### 1a\n" + "- [x] A. z\n" * 18_000,
        "### 1a\n" + "\ufdfa" * 66_000,
        "### 12a\n" + "\ufdfa" * 66_000,
        "1a) x\n" * 40_000,
    ],
    ids=range(18),
)
def test_a_hostile_sheet_takes_no_time(hostile: str) -> None:
    """Of any length, and nested in any depth: whatever grew with its square would keep this test for hours."""
    for each in read_answers(hostile, KEY, BLANK):
        assert each.part in PARTS


def test_of_a_part_that_asks_for_little_the_beginning_is_read() -> None:
    """Prose may be as long as the sheet; what was left out is said."""
    far = "\n" * (MAX_PART_LINES + 1)
    wide = "-" * MAX_PART_LENGTH
    assert read(f"### 2a\n{far}784\n### 2b\n{wide}\nmean\n") == {}
    prose = only(f"### 12a\nFirst.\n{far}Last.\n", "12a")
    assert prose.text.endswith("Last.")

    notes = sheet_notes(f"### 2a\n{far}784\n### 2b\nmean\n### 12a\n{far}x\n", KEY, BLANK)

    assert [str(each) for each in notes] == ["These parts are too long, and only their beginning was read: 2a."]


def test_of_very_many_lines_the_first_are_read() -> None:
    """More than anybody writes; it is said."""
    text = "### 2a\n784\n" + "\n" * MAX_LINES + "### 2b\nmean\n"

    assert only(text, "2a").text == "784"
    assert (
        str(sheet_notes(text, KEY, BLANK)[-1]) == f"The sheet has more than {MAX_LINES} lines; the rest was not read."
    )
