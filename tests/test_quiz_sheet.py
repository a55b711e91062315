"""The sheet that a quiz writes: one answer changes, everything else stays, and nothing of anybody's is lost."""

import os
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from grader.cli.quiz.file import Kept, SheetFile, sheet_file
from grader.course import load_course
from grader.errors import SubmissionError
from grader.handout import sheet_in
from grader.language import language_of
from grader.question import Answer, Form
from grader.questionnaire.key import read_key

ASKING = Path(__file__).parent / "courses" / "asking"
COURSE = load_course(ASKING)
KEY = read_key(COURSE)
assert KEY is not None
ANSWERS = {
    "1a": Answer(part="1a", chosen=("B",)),
    "1b": Answer(part="1b", chosen=("A", "C")),
    "1c": Answer(part="1c", chosen=("D", "A", "C", "B")),
    "1d": Answer(part="1d", chosen=("C", "", "A")),
    "2a": Answer(part="2a", text="28 x 28 px"),
    "2b": Answer(part="2b", text="브로드캐스팅"),
    "2c": Answer(part="2c", text="x `*` 2 | y"),
    "12a": Answer(part="12a", text="One.\n\n- two\n\n# three\n```\nx = 1\n```\n> four\n### 1a. five"),
}


def opened(folder: Path, text: str | None = None, *, lang: str = "en") -> SheetFile:
    """Return the sheet in *folder*, one that holds *text* if it is given."""
    assert KEY is not None
    if text is not None:
        (folder / "questionnaire.md").write_bytes(text.encode())
    return SheetFile(sheet_file(folder), COURSE, KEY, language_of(lang))


def written(folder: Path) -> str:
    """Return the sheet's text, with line ends as they are."""
    return (folder / "questionnaire.md").read_bytes().decode()


def plain(answers: dict[str, Answer]) -> dict[str, tuple[tuple[str, ...], str]]:
    """Return what *answers* say, without where they stand."""
    return {part: (each.chosen, each.text) for part, each in answers.items()}


@pytest.mark.parametrize("lang", ["en", "zh-Hans", "zh-Hant", "ko"])
def test_answers_are_written_one_by_one_and_read_again(tmp_path: Path, lang: str) -> None:
    """All forms go into a new sheet of any language, and come back as they were."""
    sheet = opened(tmp_path, lang=lang)
    for answer in ANSWERS.values():
        assert sheet.keep(answer) is Kept.WRITTEN

    assert plain(opened(tmp_path).answers) == plain(ANSWERS)


@pytest.mark.parametrize("lang", ["en", "ko"])
def test_an_answer_taken_back_leaves_the_sheet_as_it_was_handed_out(tmp_path: Path, lang: str) -> None:
    """What is written and emptied again leaves no trace."""
    assert KEY is not None
    empty = sheet_in(COURSE, KEY, lang)
    sheet = opened(tmp_path, empty)
    for answer in ANSWERS.values():
        sheet.keep(answer)
    for part in ANSWERS:
        assert sheet.keep(Answer(part=part)) is Kept.WRITTEN

    assert written(tmp_path) == empty


def test_what_was_written_by_hand_around_an_answer_stays(tmp_path: Path) -> None:
    """Notes, another title, other bullets, Windows line ends and a byte order mark are kept."""
    assert KEY is not None
    text = sheet_in(COURSE, KEY, "en").replace("# Questions about doubling", "# Ada's answers\n\nwith a note")
    text = text.replace("- [ ] A. one number", "(I am not sure here)\n\n* [ ] A. one number")
    text = "\ufeff" + text.replace("\n", "\r\n")
    sheet = opened(tmp_path, text)
    sheet.keep(ANSWERS["1a"])

    expected = text.replace("- [ ] B. a tensor of twice", "- [x] B. a tensor of twice")
    assert written(tmp_path) == expected


def test_an_answer_in_a_form_of_ones_own_is_replaced(tmp_path: Path) -> None:
    """A choice that was written as a letter gives way to the tick."""
    assert KEY is not None
    text = sheet_in(COURSE, KEY, "en")
    by_letter = text.replace("every number doubled\n", "every number doubled\n\nAnswer: A\n", 1)
    sheet = opened(tmp_path, by_letter)
    assert sheet.answers["1a"].chosen == ("A",)

    sheet.keep(ANSWERS["1a"])

    assert opened(tmp_path).answers["1a"].chosen == ("B",)


def test_a_part_that_was_deleted_comes_back_at_its_place(tmp_path: Path) -> None:
    """Behind the parts before it, with its heading and question."""
    assert KEY is not None
    text = sheet_in(COURSE, KEY, "en")
    start, end = text.index("### 1b."), text.index("### 1c.")
    sheet = opened(tmp_path, text[:start] + text[end:])
    sheet.keep(ANSWERS["1b"])

    now = written(tmp_path)
    assert now.index("### 1a.") < now.index("### 1b.") < now.index("### 1c.")
    assert plain(opened(tmp_path).answers) == plain({"1b": ANSWERS["1b"]})


def test_a_part_that_stands_there_twice_has_the_new_answer(tmp_path: Path) -> None:
    """The one that counts is changed; taken back, the other one does not count in its place."""
    assert KEY is not None
    text = sheet_in(COURSE, KEY, "en", [ANSWERS["2a"]])
    sheet = opened(tmp_path, f"{text}\n### 2a. once more\n\n**Answer:** 785\n")
    sheet.keep(Answer(part="2a", text="786"))
    assert opened(tmp_path).answers["2a"].text == "786"

    sheet.keep(Answer(part="2a"))

    assert "2a" not in opened(tmp_path).answers


def test_what_changed_in_the_sheet_meanwhile_stays(tmp_path: Path) -> None:
    """An editor saves an answer to another part: both answers are there."""
    assert KEY is not None
    sheet = opened(tmp_path, sheet_in(COURSE, KEY, "en"))
    (tmp_path / "questionnaire.md").write_text(sheet_in(COURSE, KEY, "ko", [ANSWERS["2a"]]))

    assert sheet.keep(ANSWERS["1a"]) is Kept.WRITTEN
    assert plain(opened(tmp_path).answers) == plain({each: ANSWERS[each] for each in ("1a", "2a")})


def test_an_answer_that_changed_in_both_places_is_not_written_over(tmp_path: Path) -> None:
    """Only when that is asked for."""
    assert KEY is not None
    sheet = opened(tmp_path, sheet_in(COURSE, KEY, "en"))
    theirs = sheet_in(COURSE, KEY, "en", [Answer(part="1a", chosen=("C",))])
    (tmp_path / "questionnaire.md").write_text(theirs)

    assert sheet.keep(ANSWERS["1a"]) is Kept.CONFLICT
    assert written(tmp_path) == theirs

    assert sheet.keep(ANSWERS["1a"], anyhow=True) is Kept.WRITTEN
    assert opened(tmp_path).answers["1a"].chosen == ("B",)


def test_a_sheet_that_was_deleted_meanwhile_is_made_again(tmp_path: Path) -> None:
    """What is answered then is in it."""
    sheet = opened(tmp_path)
    sheet.keep(ANSWERS["1a"])
    (tmp_path / "questionnaire.md").unlink()

    assert sheet.keep(ANSWERS["2a"]) is Kept.WRITTEN
    assert set(opened(tmp_path).answers) == {"2a"}


def test_a_text_that_copies_the_question_is_kept_and_said_to_be_none(tmp_path: Path) -> None:
    """The sheet cannot tell it from what was handed out."""
    assert KEY is not None
    prompt = next(each.prompt for each in KEY.parts if each.form is Form.TEXT)

    assert opened(tmp_path).keep(Answer(part="12a", text=f"{prompt}\n{prompt}")) is Kept.UNREADABLE
    assert prompt in written(tmp_path).replace("> ", "").partition("**Answer:**")[2]


@settings(max_examples=25)
@given(st.text(max_size=200), st.sampled_from(["2a", "2b", "2c", "12a"]))
def test_whatever_is_written_harms_no_other_answer(
    tmp_path_factory: pytest.TempPathFactory, text: str, part: str
) -> None:
    """Any text at all goes in or is refused, and the others are read as before."""
    assert KEY is not None
    folder = tmp_path_factory.mktemp("kit")
    others = {each: answer for each, answer in ANSWERS.items() if each != part}
    sheet = opened(folder, sheet_in(COURSE, KEY, "en", list(others.values())))
    sheet.keep(replace(ANSWERS[part], text=text))

    kept = {each: answer for each, answer in opened(folder).answers.items() if each != part}
    assert plain(kept) == plain(others)


def test_the_newest_sheet_counts(tmp_path: Path) -> None:
    """As where it is handed in; other Markdown is none."""
    for age, name in enumerate(["README.md", "Questionnaire (1).md", "questionnaire.md"]):
        (tmp_path / name).write_text("x")
        os.utime(tmp_path / name, (1000 - age, 1000 - age))

    assert sheet_file(tmp_path).name == "Questionnaire (1).md"


def test_a_notebook_is_left_to_jupyter(tmp_path: Path) -> None:
    """A second sheet beside it would make one of the two count for nothing."""
    (tmp_path / "questionnaire.ipynb").write_text("{}")

    with pytest.raises(SubmissionError, match="Jupyter"):
        sheet_file(tmp_path)


@pytest.mark.parametrize("encoding", ["gb18030", "utf-16"])
def test_a_sheet_in_another_encoding_becomes_utf_8(tmp_path: Path, encoding: str) -> None:
    """It is read as the judge reads it; what is going to happen is said before, and the file as it was is kept."""
    first = opened(tmp_path, lang="zh-Hans")
    for answer in (ANSWERS["1a"], replace(ANSWERS["12a"], text="把每一行的值相加，再求平均。")):
        first.keep(answer)
    before = written(tmp_path).encode(encoding)
    (tmp_path / "questionnaire.md").write_bytes(before)

    sheet = opened(tmp_path)
    said = str(sheet.note)

    assert sheet.answers["12a"].text == "把每一行的值相加，再求平均。"
    assert "questionnaire.md.original" in said
    assert [each.name for each in tmp_path.iterdir()] == ["questionnaire.md"]
    assert sheet.keep(ANSWERS["2a"]) is Kept.WRITTEN
    assert plain(opened(tmp_path).answers)["2a"] == ((), "28 x 28 px")
    assert "把每一行的值相加" in written(tmp_path)
    assert (tmp_path / "questionnaire.md.original").read_bytes() == before
    assert sheet.note is None
    assert sheet_file(tmp_path).name == "questionnaire.md"


def test_an_original_is_never_written_over(tmp_path: Path) -> None:
    """The next one has another name."""
    (tmp_path / "questionnaire.md.original").write_bytes(b"mine")
    sheet = opened(tmp_path, lang="ko")
    sheet.keep(ANSWERS["2b"])
    (tmp_path / "questionnaire.md").write_bytes(written(tmp_path).encode("cp949"))

    opened(tmp_path).keep(ANSWERS["1a"])

    assert (tmp_path / "questionnaire.md.original").read_bytes() == b"mine"
    assert (tmp_path / "questionnaire.md.original-2").is_file()


def test_a_sheet_that_is_no_text_is_kept_as_it_was(tmp_path: Path) -> None:
    """Nothing of it can be read, and nothing is lost."""
    (tmp_path / "questionnaire.md").write_bytes(b"\xff\xfe\x00")
    sheet = opened(tmp_path)

    sheet.keep(ANSWERS["1a"])

    assert (tmp_path / "questionnaire.md.original").read_bytes() == b"\xff\xfe\x00"
    assert sheet.original == tmp_path / "questionnaire.md.original"
