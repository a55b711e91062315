"""Sheets as readers fill them in, in four languages and many hands: right ones are not called wrong.

What a fair person says of each answer stands beside the sheet, in a TOML file of the same name: ``rest`` for all parts
that are not named in ``parts``.
"""

import json
import random
import shutil
import subprocess
import sys
import tomllib
import zipfile
from dataclasses import dataclass
from pathlib import Path

import pytest

from grader.course import load_course
from grader.errors import SubmissionError
from grader.handout import blank_in, prompts_in
from grader.question import Form, Questionnaire, Sheet
from grader.questionnaire.judging import judge
from grader.questionnaire.key import read_key
from grader.questionnaire.sections import MAX_SHEET_BYTES
from grader.questionnaire.sitting import Paper, Printed, paper_of
from grader.result import QuestionResult, Verdict
from grader.submission import read_submission, submission_of

ROOT = Path(__file__).parents[1]
ANSWERS = Path(__file__).parent / "answers"
SHEETS = sorted(each for each in ANSWERS.iterdir() if each.suffix != ".toml")
PROSE = [each for each in SHEETS if each.stem.startswith("prose")]
ODD = ("```", "~~~~", "> > >", "|", "<!--", "**5a.", "### 7b", "\x00", "\u202e")
OURS = (Form.CODE, Form.PLOT)


@dataclass(frozen=True, slots=True)
class Desk:
    """The built-in course's questionnaire, with what is handed out."""

    names: frozenset[str]
    key: Questionnaire
    printed: Printed

    def read(self, text: str) -> Paper:
        """Read a sheet from memory."""
        submission = submission_of("reader", [], Sheet(name="questionnaire.md", text=text))
        return paper_of(self.key, submission, self.printed)

    def judge(self, paper: Paper) -> tuple[QuestionResult, ...]:
        """Judge what can be judged without running anything."""
        return tuple(each for each in judge(self.key, paper.answers, {}, paper.prompts) if each.form not in OURS)


@pytest.fixture(scope="module")
def desk() -> Desk:
    """Read the key once, and what stands in the empty sheets."""
    course = load_course(ROOT)
    key = read_key(course)
    assert key is not None
    return Desk(frozenset(course.names), key, Printed(blank_in(course, key), prompts_in(course, key)))


def handed_in(sheet: Path, folder: Path, desk: Desk) -> Paper:
    """Read *sheet* as a submission, from a folder."""
    shutil.copy(sheet, folder / f"questionnaire{sheet.suffix}")
    return paper_of(desk.key, read_submission(folder, desk.names), desk.printed)


def expected(sheet: Path, part: str) -> str:
    """Return what a fair person says of an answer: right, partly, wrong, low, open or empty."""
    said = tomllib.loads(sheet.with_suffix(".toml").read_text())
    return str(said.get("parts", {}).get(part, said["rest"]))


def agrees(result: QuestionResult, said: str) -> bool:
    """Whether *result* is what a fair person says; free prose is for people, and the machine's score a first guess."""
    share = (result.score or 0.0) / result.points
    match said:
        case "right":
            return share >= 0.5 if result.form is Form.TEXT else result.verdict is Verdict.ACCEPTED
        case "partly":
            return 0 < share < 1
        case "wrong":
            return share < 0.5 if result.form is Form.TEXT else share == 0 and result.verdict is not Verdict.MISSING
        case "low":
            return share < 0.5
        case "open":
            return result.provisional
    return result.verdict is Verdict.MISSING


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda each: each.name)
def test_readers_get_what_a_fair_person_would_give_them(sheet: Path, tmp_path: Path, desk: Desk) -> None:
    """Right answers are accepted, whatever surrounds them; wrong ones are not."""
    results = desk.judge(handed_in(sheet, tmp_path, desk))
    unfair = {
        each.id: (expected(sheet, each.id), each.verdict.value, each.score, each.answer[:80], each.message)
        for each in results
        if not agrees(each, expected(sheet, each.id))
    }
    assert not unfair


@pytest.mark.parametrize("sheet", PROSE, ids=lambda each: each.name)
def test_who_answers_without_our_numbers_is_told_that_nothing_could_be_placed(
    sheet: Path, tmp_path: Path, desk: Desk
) -> None:
    """A post about the chapter is no crash, and no silent zero."""
    paper = handed_in(sheet, tmp_path, desk)
    assert not paper.begun
    assert any("Nothing in this sheet could be placed" in str(each) for each in paper.notes)


@pytest.mark.parametrize("name", ["github.md", "untouched.md", "korean.md", "jupyter.ipynb"])
def test_sheets_in_order_have_no_notes(name: str, tmp_path: Path, desk: Desk) -> None:
    """Nobody is troubled who did nothing odd."""
    assert not handed_in(ANSWERS / name, tmp_path, desk).notes


def test_an_answer_below_a_topic_instead_of_its_part_is_pointed_at(desk: Desk) -> None:
    """By its line: it was not read."""
    text = (ROOT / "exercises" / "questionnaire.md").read_text()
    title = "## 37. Why more layers\n"
    assert title in text
    text = text.replace("- [ ] A. A table", "- [x] A. A table").replace(title, f"{title}\nFewer parameters.\n")
    line = text[: text.index("Fewer parameters.")].count("\n") + 1
    (note,) = desk.read(text).notes
    assert str(line) in str(note)


@pytest.mark.parametrize(
    ("part", "answer"),
    [
        ("30c", "7, since 2w + 1 is not 6"),
        ("30c", "The derivative is 2w + 1, and for w = 3"),
        ("1b", "either 784 or 2352"),
        ("30b", "It is not in w.grad"),
        ("30b", "w.grad or loss.grad"),
        ("13b", "between 48 and 49"),
        ("1a", "At first I thought it is B, now I take D"),
    ],
)
def test_what_leaves_open_what_it_means_waits_for_a_person(part: str, answer: str, desk: Desk) -> None:
    """A piece that happens to be right does not speak for an answer that denies or offers several."""
    result = next(each for each in desk.judge(desk.read(f"### {part}\n\n{answer}\n")) if each.id == part)
    assert result.provisional
    assert result.verdict is Verdict.INCONCLUSIVE


@pytest.mark.parametrize(
    ("answer", "right"),
    [
        ("C and E. (B is wrong, as uint8 has no fractions; 256 does not fit in D.)", "right"),
        ("C, E, because a pixel can't be 0.5 as in B", "right"),
        ("ce", "right"),
        ("E C", "right"),
        ("C and E\n\n- B: wrong, there are no fractions\n- D: false, it is 255", "right"),
        ("C, E, B", ""),
    ],
)
def test_letters_in_reasons_are_no_ticks(answer: str, right: str, desk: Desk) -> None:
    """What is ticked comes first; why, behind it."""
    result = next(each for each in desk.judge(desk.read(f"### 1c\n\n{answer}\n")) if each.id == "1c")
    assert result.verdict is (Verdict.ACCEPTED if right else Verdict.WRONG_ANSWER)


@pytest.mark.parametrize(
    ("part", "answer"),
    [
        ("7c", "sqrt(25)"),
        ("7c", "5 = √25"),
        ("3a", "first B, then D, then C, A and finally E"),
        ("1c", "A: false\nB: false\nC: true\nD: false\nE: true"),
        ("1c", "A no\nB no\nC yes\nD no\nE yes"),
        ("1b", "2352 numbers, 784 for each of the 3 colours"),
        ("13b", "48 full batches + 1 = 49"),
        ("24b", "232 = 1000 - 768"),
        ("30c", "The derivative is 2w + 1, which is 7 for w = 3."),
        ("6c", "rank = len(t.shape)"),
        ("23a", "new weight = w - grad*lr"),
        ("1a", "D because A is only black or white and B and C store less"),
    ],
)
def test_right_answers_with_reasons_are_right(part: str, answer: str, desk: Desk) -> None:
    """In whatever words they are put."""
    result = next(each for each in desk.judge(desk.read(f"### {part}\n\n{answer}\n")) if each.id == part)
    assert result.verdict is Verdict.ACCEPTED


@pytest.mark.parametrize(
    ("part", "answer"),
    [
        ("13b", "49 because 12396/256 = 48.42"),
        ("13b", "49 (12396 / 256 = 48.42, rounded up)"),
        ("13b", "math.ceil(12396 / 256)"),
        ("13b", "⌈48.42⌉"),
        ("13b", "마흔아홉"),
        ("18b", "10 at x=3"),
        ("18b", "2*x + 4 = 10 at x = 3"),
        ("30c", "7 (2w + 1 with w = 3)"),
        ("23b", "2.8 (lr=0.1)"),
        ("23b", "2.8, since 0.1 * 2 = 0.2"),
        ("17b", "4 (x_1 = -2)"),
        ("17b", "(-2)*(-2)"),
        ("24b", "232, since 3 * 256 = 768"),
        ("1b", "2352 (784 = 28*28)"),
        ("1b", "2.352"),
        ("21c", "0.5 since e**0 = 1"),
        ("21c", "half"),
        ("31a", "12 since each backward gives 2w = 6"),
        ("5b", "2; stack3 = rank 3"),
        ("5b", "二维"),
        ("7b", "√16"),
        ("7b", "2*(2)"),
        ("7c", "sqrt(50/2)"),
        ("30b", "w.grad attribute"),
        ("30b", "It is in w.grad"),
        ("8c", "res = t*2+1"),
        ("8c", "print(t*2+1)"),
        ("27c", "y = x.view(-1, 784)."),
        ("1a", "D, not A"),
        ("3a", "B, D, C, A and finally E"),
        ("2a", "C1 B2 D3"),
        ("2a", "C-1 B-2 D-3"),
        ("2a", "- C 1\n- B 2\n- D 3"),
    ],
)
def test_the_answer_comes_before_its_reasons(part: str, answer: str, desk: Desk) -> None:
    """What was calculated on the way to it is not the answer, and habits of writing are no mistakes."""
    result = next(each for each in desk.judge(desk.read(f"### {part}\n\n{answer}\n")) if each.id == part)
    assert result.verdict is Verdict.ACCEPTED


@pytest.mark.parametrize(
    ("part", "answer"),
    [
        ("13b", "48.42, so with the last batch 48 or 49"),
        ("13b", "48 full ones, 49 in all, 48 shuffled"),
        ("13b", "49, 48"),
        ("13b", "ceil(12396)/256"),
        ("7b", "4가 아닙니다"),
        ("7c", "root of 49"),
        ("1a", "Not D"),
        ("1a", "D가 아닙니다"),
        ("1a", "A or D?"),
        ("1c", "C or E"),
        ("2a", "1: C or E\n2: B\n3: D"),
        ("2a", "1: C\n1: D\n2: B"),
        ("2a", "| 1 | `train` | A C |"),
        ("3a", "first B then D"),
        ("3a", "D after B, C, A, E"),
        ("3a", "2, 4, 3, 1, 5"),
    ],
)
def test_what_offers_several_answers_waits_for_a_person(part: str, answer: str, desk: Desk) -> None:
    """It is neither wrong nor worth all points."""
    result = next(each for each in desk.judge(desk.read(f"### {part}\n\n{answer}\n")) if each.id == part)
    assert result.verdict is Verdict.INCONCLUSIVE


@pytest.mark.parametrize(
    ("part", "answer"), [("13b", "48"), ("13b", "48.42 = 12396/256"), ("1b", "784 (28*28)"), ("7c", "25"), ("5b", "3D")]
)
def test_a_number_is_wrong_where_the_right_one_is_nowhere(part: str, answer: str, desk: Desk) -> None:
    """That is told at once."""
    result = next(each for each in desk.judge(desk.read(f"### {part}\n\n{answer}\n")) if each.id == part)
    assert result.verdict is Verdict.WRONG_ANSWER


@pytest.mark.parametrize(
    "signs", ["XXXO", "\u2717\u2717\u2717\u2713", "NNNY", "FFFT", "000\u0031", "   x", "   *", "   O"]
)
def test_what_a_sign_means_depends_on_the_others(signs: str, desk: Desk) -> None:
    """An O is right where an X is wrong."""
    text = (ROOT / "exercises" / "questionnaire.md").read_text()
    for letter, sign in zip("ABCD", signs, strict=True):
        text = text.replace(f"- [ ] {letter}.", f"- [{sign}] {letter}.", 1)
    result = next(each for each in desk.judge(desk.read(text)) if each.id == "1a")
    assert result.verdict is Verdict.ACCEPTED


@pytest.mark.parametrize("signs", ["   ?", "x  v", "n   ", "x  \u2717"])
def test_signs_that_nobody_can_tell_wait_for_a_person(signs: str, desk: Desk) -> None:
    """None of them is taken for a tick."""
    text = (ROOT / "exercises" / "questionnaire.md").read_text()
    for letter, sign in zip("ABCD", signs, strict=True):
        text = text.replace(f"- [ ] {letter}.", f"- [{sign}] {letter}.", 1)
    result = next(each for each in desk.judge(desk.read(text)) if each.id == "1a")
    assert result.verdict is Verdict.INCONCLUSIVE


def test_letters_that_are_said_to_be_wrong_are_left_to_a_person(desk: Desk) -> None:
    """Which letters are meant, no machine can tell."""
    result = next(
        each for each in desk.judge(desk.read("### 1c\n\nA, B and D are wrong, I believe\n")) if each.id == "1c"
    )
    assert result.provisional


def edited(text: str, chance: random.Random) -> str:
    """Return *text* after some accidents."""
    lines = text.split("\n")
    for _ in range(chance.randrange(1, 12)):
        at, other = chance.randrange(len(lines)), chance.randrange(len(lines))
        rows = lines[at : at + chance.randrange(1, 40)]
        noise = "".join(chance.choice("ABCDE 0123456789.,-[]x`*|가一\n") for _ in range(60))
        many = chance.choice("-*>#|[]()`\t") * chance.randrange(1, 300)
        accidents = [
            [*lines[:at], *lines[at + len(rows) :]],
            [*lines[:other], *rows, *lines[other:]],
            lines[: at + 1],
            [*lines[:at], lines[at][::-1], *lines[at + 1 :]],
            [*lines[:at], chance.choice(ODD), *lines[at:]],
            [*lines[:at], many + lines[at], *lines[at + 1 :]],
            [*lines[:at], noise, *lines[at + 1 :]],
        ]
        lines = chance.choice(accidents) or [""]
    return "\n".join(lines)


@pytest.mark.parametrize("sheet", [each for each in SHEETS if each.suffix == ".md"], ids=lambda each: each.name)
def test_accidents_to_sheets_crash_nothing(sheet: Path, desk: Desk) -> None:
    """Lines lost, moved, cut off, reversed, and marks that open what is never closed."""
    text = sheet.read_bytes().decode()
    for seed in range(12):
        results = desk.judge(desk.read(edited(text, random.Random(seed))))
        assert all(0 <= (each.score or 0) <= each.points for each in results)


@pytest.mark.parametrize(
    "text",
    [
        "### 3c\n\n" + "> " * 10_000 + "deep",
        "### 1c\n\n" + "".join(" " * (2 * depth) + "- x\n" for depth in range(400)),
        "### 1c\n\n" + "- " * 10_000 + "[x] A",
        "### 2a\n\n" + "|" * 100_000,
        "### 1b\n\n" + "(" * 100_000,
        "### 6c\n\n" + "[" * 390,
        "### 21c\n\n" + "9" * 390 + " % 7 = " + "-" * 300,
        "### 16b\n\n" + "is " * 130,
        "### 3c\n\n" + "the pixel mean. " * 20_000,
        "1a D\n" * 60_000,
        "```\n" * 60_000,
        "x" * (4 * MAX_SHEET_BYTES),
    ],
    ids=lambda text: f"{text[4:30]!r}",
)
def test_huge_and_deep_sheets_are_read_to_their_end(text: str, desk: Desk) -> None:
    """What is not linear in these takes hours."""
    assert len(desk.judge(desk.read(text))) > 90


def test_a_zip_of_a_sheet_is_read_as_the_sheet_is(tmp_path: Path, desk: Desk) -> None:
    """A folder in it, too."""
    path = tmp_path / "reader.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.write(ANSWERS / "github.md", "work/questionnaire.md")
    paper = paper_of(desk.key, read_submission(path, desk.names), desk.printed)
    assert all(each.verdict is Verdict.ACCEPTED for each in desk.judge(paper) if each.form is not Form.TEXT)


def test_a_broken_notebook_is_a_refusal_and_no_crash(tmp_path: Path, desk: Desk) -> None:
    """Wherever its JSON breaks."""
    text = (ANSWERS / "jupyter.ipynb").read_text()
    for seed in range(8):
        chance = random.Random(seed)
        at = chance.randrange(len(text))
        (tmp_path / "questionnaire.ipynb").write_text(
            text[:at] + chance.choice(["", '"', "}", "\\u"]) + text[at + 40 :]
        )
        try:
            paper = paper_of(desk.key, read_submission(tmp_path, desk.names), desk.printed)
        except SubmissionError:
            continue
        desk.judge(paper)


@pytest.mark.parametrize(("name", "least", "most"), [("windows_zh_hant.md", 0.9, 1.0), ("half.md", 0.2, 0.6)])
def test_sheets_are_graded_for_real_with_their_code_and_plots(
    name: str, least: float, most: float, tmp_path: Path
) -> None:
    """By the command, sealed off: what is written in the sheet runs, and what is right gets its points."""
    folder = tmp_path / "work"
    folder.mkdir()
    shutil.copy(ANSWERS / name, folder / "questionnaire.md")
    command = [sys.executable, "-m", "grader", "check", "questionnaire", "--in", str(folder), "--json", "-"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, check=False)
    parts = json.loads(done.stdout)["questionnaire"]
    for each in parts:
        if each["form"] in OURS:
            assert each["verdict"] == "accepted", each["id"]
    gained = sum(each["score"] or 0 for each in parts) / sum(each["points"] for each in parts)
    assert least < gained <= most
