"""Questionnaires in submissions: found wherever they lie, alone or among others, and their code is code."""

import io
import os
import tarfile
import zipfile
from pathlib import Path

import pytest

from grader.course import load_course
from grader.errors import SubmissionError
from grader.handout import sheet_in
from grader.model import Submission
from grader.question import Answer
from grader.questionnaire.key import read_key
from grader.questionnaire.sections import MAX_SHEET_BYTES
from grader.submission import broken_sheet, is_submission, read_files, read_submission
from grader.workbook import sheet_workbook

COURSE = load_course(Path(__file__).parent / "courses" / "asking")
_key = read_key(COURSE)
assert _key is not None
CODE = "def double(x):\n    return 2 * x"
SHEET = sheet_in(COURSE, _key, "en", [Answer(part="1a", chosen=("C",)), Answer(part="12b", text=CODE)])
EMPTY = sheet_in(COURSE, _key, "en")


def read(path: Path) -> Submission:
    """Read the submission at *path*."""
    return read_submission(path, COURSE.names)


def text_of(submission: Submission) -> str:
    """Return the sheet's text."""
    assert submission.sheet is not None
    return submission.sheet.text


@pytest.mark.parametrize(
    "name", ["questionnaire.md", "Questionnaire-1.MD", "questionnaire.ko.markdown", "QUESTIONNAIRE (2).md"]
)
def test_a_sheet_alone_is_a_submission(tmp_path: Path, name: str) -> None:
    """As a file, in a folder, in folders of it, and in archives."""
    file = tmp_path / "alone" / "deep" / name
    file.parent.mkdir(parents=True)
    file.write_text(SHEET, encoding="utf-8")
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.write(file, f"work/{name}")
    with tarfile.open(tmp_path / "a.tar.gz", "w:gz") as packed:
        packed.add(file, f"work/{name}")

    for path in (file, tmp_path / "alone", tmp_path / "a.zip", tmp_path / "a.tar.gz"):
        assert is_submission(path)
        submission = read(path)
        assert text_of(submission) == SHEET
        assert [each.name.rpartition("/")[2] for each in submission.files] == [name]
    assert read_files([(name, file)], COURSE.names, name="ada").sheet is not None


def test_code_stands_on_the_lines_where_it_stands_in_the_sheet(tmp_path: Path) -> None:
    """So that a message about line 92 is about line 92; stubs are known as such."""
    (tmp_path / "questionnaire.md").write_text(SHEET, encoding="utf-8")

    (file,) = read(tmp_path).files

    assert SHEET.split("\n")[file.definitions["double"] - 1] == "def double(x):"
    assert file.text.split("\n")[file.definitions["double"] - 1] == "def double(x):"
    assert file.stubs == ("draw_line",)
    # What belongs to a question is no code of theirs.
    assert "torch.ones" not in file.text


def test_one_block_that_is_no_python_costs_no_other(tmp_path: Path) -> None:
    """It is a file of its own, with the line of its fault; a snippet in an answer is nothing."""
    text = SHEET.replace('    raise NotImplementedError("TODO: one sum")', "    return (")
    text += "\n### 12a\n\n```python\nx = = 3\n```\n\n```python\nprint('looped')\n```\n"
    (tmp_path / "questionnaire.md").write_text(text, encoding="utf-8")

    sound, broken = read(tmp_path).files

    assert (sound.fault, list(sound.definitions)) == (None, ["double"])
    assert "looped" not in sound.text
    assert broken.name == "questionnaire.md, block 2"
    assert broken.fault is not None
    assert text.split("\n")[broken.fault.line - 1] == "    return ("


@pytest.mark.parametrize("info", ["py", "Python", "python title=x", "{python}"])
def test_a_block_may_be_indented_and_left_open(tmp_path: Path, info: str) -> None:
    """As in a list, or with the closing fence forgotten."""
    (tmp_path / "questionnaire.md").write_text(
        f"### 12b\n\n  ```{info}\n  def double(x):\n      return x + x\n\n### 12c. A plot\n\n"
        "```\ndef nothing(): pass\n```\n",
        encoding="utf-8",
    )

    (file,) = read(tmp_path).files

    assert (file.definitions, file.fault) == ({"double": 4}, None)


def test_windows_line_ends_keep_the_lines(tmp_path: Path) -> None:
    """And a byte order mark is passed over."""
    (tmp_path / "questionnaire.md").write_bytes(b"\xef\xbb\xbf" + SHEET.replace("\n", "\r\n").encode())

    (file,) = read(tmp_path).files

    assert SHEET.split("\n")[file.definitions["double"] - 1] == "def double(x):"


def test_the_newest_of_several_counts_and_the_others_are_named(tmp_path: Path) -> None:
    """Of those as old as each other, the one that lies on top."""
    for name, text, when in (("questionnaire.md", EMPTY, 100), ("b/questionnaire-2.md", SHEET, 200)):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
        os.utime(path, (when, when))

    submission = read(tmp_path)
    assert submission.sheet is not None
    assert text_of(submission) == SHEET
    assert [str(each) for each in submission.sheet.notes] == [
        "There is also questionnaire.md; the questionnaire in b/questionnaire-2.md was read, the newest."
    ]
    os.utime(tmp_path / "b" / "questionnaire-2.md", (100, 100))
    assert text_of(read(tmp_path)) == EMPTY


def test_the_digest_is_that_of_the_code_alone_unless_there_is_a_sheet(tmp_path: Path) -> None:
    """Old results stay where they are; another answer is another submission."""
    (tmp_path / "01_warmup.py").write_text(CODE, encoding="utf-8")
    os.utime(tmp_path / "01_warmup.py", (1, 1))
    digests = [read(tmp_path).digest]
    for text in ("### 2a\n\n784\n", "### 2a\n\n785\n"):
        (tmp_path / "questionnaire.md").write_text(text, encoding="utf-8")
        digests.append(read(tmp_path).digest)

    assert digests[0] == "sha256:f77380dad4b3bac95980ec77d2982c96d090cc8da0618d336a756a2089c91716"
    assert len(set(digests)) == 3


def test_a_notebook_is_sheet_and_code(tmp_path: Path) -> None:
    """Its cells of text are the sheet, its cells of code the code, as of any notebook."""
    (tmp_path / "questionnaire.ipynb").write_bytes(sheet_workbook(SHEET))

    submission = read(tmp_path)

    assert "- [x] C." in text_of(submission)
    (file,) = submission.files
    assert (list(file.definitions), file.stubs, len(file.cells)) == (["double", "draw_line"], ("draw_line",), 2)
    assert text_of(read(tmp_path / "questionnaire.ipynb")) == text_of(submission)


KOREAN = sheet_in(COURSE, _key, "ko", [Answer(part="3a", text="행렬의 값을 펼친다")])
SIMPLIFIED = sheet_in(COURSE, _key, "zh-Hans", [Answer(part="3a", text="梯度是零")])
TRADITIONAL = sheet_in(COURSE, _key, "zh-Hant", [Answer(part="3a", text="因為梯度是零")])


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (KOREAN, "cp949"),
        (SIMPLIFIED, "gb18030"),
        (TRADITIONAL, "big5"),
        # Only the answers are not in English.
        (SHEET + "\n### 12a\n\n각 픽셀의 평균이다\n", "cp949"),
        (SHEET + "\n### 12a\n\n因为它是平均值\n", "gb18030"),
        (SHEET + "\n### 12a\n\n因為梯度是零\n", "big5"),
    ],
)
def test_a_sheet_saved_as_windows_does_is_read(tmp_path: Path, text: str, encoding: str) -> None:
    """In China and Korea: alone and among code, with a note that says so."""
    (tmp_path / "questionnaire.md").write_bytes(text.encode(encoding, "replace"))

    for path in (tmp_path, tmp_path / "questionnaire.md"):
        submission = read(path)
        assert text_of(submission) == text.encode(encoding, "replace").decode(encoding)
        assert submission.sheet is not None
        assert f"it was read as {encoding.upper()}" in str(submission.sheet.notes[0])


@pytest.mark.parametrize("answer", ["a\ufffd梯度是零".encode().replace(b"\xef\xbf\xbd", b"\xff\xfe"), b"\xff\xfe"])
def test_bytes_that_are_no_text_cost_only_themselves(tmp_path: Path, answer: bytes) -> None:
    """They are shown as signs that nobody can read."""
    (tmp_path / "questionnaire.md").write_bytes(SHEET.encode() + answer)

    text = text_of(read(tmp_path))

    assert text == SHEET + answer.decode("utf-8", "replace")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_null_bytes_are_left_out(tmp_path: Path, encoding: str) -> None:
    """As some editors leave one behind a word."""
    (tmp_path / "questionnaire.md").write_bytes(f"{SHEET}\n### 2a\n\n784\0\n".encode(encoding))

    submission = read(tmp_path)

    assert text_of(submission) == f"{SHEET}\n### 2a\n\n784\n"
    assert submission.sheet is not None
    assert submission.sheet.notes == ()


def test_of_a_sheet_that_is_too_long_the_beginning_counts(tmp_path: Path) -> None:
    """And a note says so; it is not taken for another encoding where it is cut."""
    long = SHEET + "\n" + "梯度是零\n" * (MAX_SHEET_BYTES // 13)
    lines = tmp_path / "lines" / "questionnaire.md"
    lines.parent.mkdir()
    lines.write_text(long + "x" * 1000, encoding="utf-8")
    one_line = tmp_path / "one" / "questionnaire.md"
    one_line.parent.mkdir()
    one_line.write_text("x" * (MAX_SHEET_BYTES * 2), encoding="utf-8")

    assert text_of(read(lines)).startswith(SHEET)
    assert "\ufffd" not in text_of(read(lines))
    assert len(text_of(read(one_line))) == MAX_SHEET_BYTES
    for each in (read(lines), read(lines.parent), read(one_line)):
        assert each.sheet is not None
        assert str(each.sheet.notes[0]) == "The sheet is longer than 256 KiB; the rest was not read."


def test_a_notebook_that_is_none_says_why_also_in_a_folder(tmp_path: Path) -> None:
    """Of text something can always be read; among others it costs them nothing."""
    (tmp_path / "questionnaire.ipynb").write_bytes(b"{")
    for each in (tmp_path, tmp_path / "questionnaire.ipynb"):
        with pytest.raises(SubmissionError, match=r"questionnaire\.ipynb is no notebook that can be read"):
            read(each)
    (tmp_path / "x.py").write_text("x = 1", encoding="utf-8")
    with pytest.raises(SubmissionError, match="is no notebook that can be read"):
        read_files(
            [("questionnaire.ipynb", tmp_path / "questionnaire.ipynb"), ("x.py", tmp_path / "x.py")],
            COURSE.names,
            name="ada",
        )
    (tmp_path / "01_warmup.py").write_text(CODE, encoding="utf-8")

    submission = read(tmp_path)

    assert submission.sheet is None
    assert [each.name for each in submission.files if each.fault is None] == ["01_warmup.py", "x.py"]
    broken = broken_sheet(submission.files)
    assert broken is not None
    assert "questionnaire.ipynb is no notebook" in str(broken)


def test_of_thousands_of_blocks_the_first_are_read(tmp_path: Path) -> None:
    """Each by itself: whatever grew with its square would keep this test for minutes."""
    blocks = "```python\nprint(1)\n```\n" + "".join(
        f"```python\ndef f{number}(): {'return 0' if number % 2 else 'return ('}\n```\n" for number in range(6000)
    )
    (tmp_path / "questionnaire.md").write_text(blocks, encoding="utf-8")

    sound, *broken = read(tmp_path).files

    assert list(sound.definitions) == [f"f{number}" for number in range(1, 200, 2)]
    assert [each.name for each in broken[:2]] == ["questionnaire.md, block 2", "questionnaire.md, block 4"]
    assert len(broken) == 20
    for each in broken:
        assert each.fault is not None
        assert each.text.split("\n")[each.fault.line - 1] == blocks.split("\n")[each.fault.line - 1]
        assert each.fault.code == blocks.split("\n")[each.fault.line - 1]


def test_other_markdown_is_passed_over(tmp_path: Path) -> None:
    """A README is no answer, and in a container of nothing else there is nothing."""
    (tmp_path / "README.md").write_text(SHEET, encoding="utf-8")
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("README.md", SHEET)
    (tmp_path / "a.zip").write_bytes(packed.getvalue())

    for path in (tmp_path, tmp_path / "a.zip"):
        with pytest.raises(SubmissionError, match="looks like an exercise"):
            read(path)
