"""Sheets as they are handed out: for every form, in every language, with nothing of the key in them; and notebooks."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import nbformat
import pytest
from markdown_it import MarkdownIt

from grader.course import load_course
from grader.handout import blank_in, handed_out, sheet_in, sheet_paths, write_sheets
from grader.kit import write_kit
from grader.language import language_of
from grader.model import Course
from grader.notebook import markdown_of, parse_notebook
from grader.places import builtin_course
from grader.question import Answer, Form, Option, Part, Questionnaire, Topic
from grader.questionnaire.judging import judge
from grader.questionnaire.key import read_key
from grader.questionnaire.sheet import read_answers
from grader.questionnaire.shuffling import LETTERS, shown_order
from grader.questionnaire.writing import Wording, write_sheet
from grader.workbook import sheet_workbook

ASKING = Path(__file__).parent / "courses" / "asking"
CODES = ("en", "zh-Hans", "zh-Hant", "ko")


def key_of(course: Course) -> Questionnaire:
    """Return the key of *course*, which has one."""
    key = read_key(course)
    assert key is not None
    return key


def right_answers(key: Questionnaire, code: str) -> tuple[Answer, ...]:
    """Return what gets full points in every part that is answered in the sheet."""
    found = []
    for part in key.parts:
        order = shown_order(part, key.shuffle)
        letters = {index: LETTERS[place] for place, index in enumerate(order)}
        match part.form:
            case Form.CHOICE | Form.SEVERAL:
                chosen = tuple(sorted(letters[index] for index, each in enumerate(part.options) if each.right))
                found.append(Answer(part=part.id, chosen=chosen))
            case Form.ORDER:
                found.append(Answer(part=part.id, chosen=tuple(letters[each] for each in range(len(part.items)))))
            case Form.MATCH:
                found.append(Answer(part=part.id, chosen=tuple(letters[each] for each in range(len(part.pairs)))))
            case Form.NUMBER:
                found.append(Answer(part=part.id, text=f"{part.value!r} {part.unit}".strip()))
            case Form.SHORT:
                found.append(Answer(part=part.id, text=part.accepted[-1]))
            case Form.TEXT:
                found.append(Answer(part=part.id, text=part.model[code]))
            case _:
                pass
    return tuple(found)


@pytest.mark.parametrize("folder", [ASKING, builtin_course()], ids=["asking", "builtin"])
@pytest.mark.parametrize("code", CODES)
def test_a_right_sheet_is_read_and_gets_full_points(folder: Path, code: str) -> None:
    """And an empty one holds no answer at all."""
    course = load_course(folder)
    key = key_of(course)
    blank = blank_in(course, key)
    answers = right_answers(key, code)

    got = read_answers(sheet_in(course, key, code, answers), key, blank)

    assert [(each.part, each.chosen, each.text, each.problem) for each in got] == [
        (each.part, each.chosen, each.text, None) for each in answers
    ]
    lost = [each.id for each in judge(key, got, {}) if each.points and each.score != each.points]
    assert lost == []
    assert read_answers(sheet_in(course, key, code), key, blank) == ()


@pytest.mark.parametrize("code", CODES)
def test_every_accepted_and_every_known_wrong_answer_survives_the_sheet(code: str) -> None:
    """Whatever signs it consists of, in the built-in course."""
    course = load_course(builtin_course())
    key = key_of(course)
    blank = blank_in(course, key)
    shorts = [part for part in key.parts if part.form is Form.SHORT]
    written = {part.id: (*part.accepted, *(text for each in part.wrong for text in each.text)) for part in shorts}
    for turn in range(max(map(len, written.values()))):
        answers = [Answer(part=part, text=texts[turn % len(texts)]) for part, texts in written.items()]

        got = read_answers(sheet_in(course, key, code, answers), key, blank)

        assert [(each.part, each.text) for each in got] == [(each.part, each.text) for each in answers]


def test_the_sheets_of_the_built_in_course_are_up_to_date() -> None:
    """`grade course sheet` would change nothing."""
    course = load_course(builtin_course())

    for path, text in sheet_paths(course, handed_out(course, key_of(course))).items():
        assert path.read_text(encoding="utf-8") == text, f"{path}: run `grade course sheet`"


def test_a_sheet_gives_nothing_away() -> None:
    """No explanation, no reason why an option is wrong, no model answer, no accepted word that only the key has."""
    for folder in (ASKING, builtin_course()):
        course = load_course(folder)
        key = key_of(course)
        text = sheet_in(course, key, "en")
        for part in key.parts:
            secret = [
                part.explanation,
                *(each.why for each in (*part.options, *part.pairs, *part.wrong)),
                *(each.title for each in part.concepts if len(each.title) > 20),
                *part.model.values(),
            ]
            assert not [each for each in secret if each and each in text], part.id


def test_the_same_key_gives_the_same_bytes_in_another_process() -> None:
    """Nothing is drawn, and nothing hangs on the order of a set."""
    program = (
        "import sys; from pathlib import Path; from grader.course import load_course; "
        "from grader.handout import sheet_in; from grader.questionnaire.key import read_key; "
        f"course = load_course(Path({str(ASKING)!r})); "
        "sys.stdout.buffer.write(sheet_in(course, read_key(course), 'ko').encode())"
    )
    course = load_course(ASKING)

    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True, timeout=60)

    assert done.stdout == sheet_in(course, key_of(course), "ko").encode()


def sheet_with(part: Part) -> str:
    """Return the sheet of a questionnaire that asks *part* alone."""
    key = Questionnaire(title="Q", topics=(Topic(number=1, title="T", parts=(part,)),))
    return write_sheet(key, Wording(language_of("en"), str), "c")


def test_a_sheet_is_github_markdown_with_a_table_lists_and_fenced_code() -> None:
    """As a reader of Markdown sees it."""
    course = load_course(ASKING)
    tokens = MarkdownIt("commonmark").enable("table").parse(sheet_in(course, key_of(course), "en"))
    kinds = [token.type for token in tokens]

    assert kinds.count("table_open") == 1
    assert kinds.count("ordered_list_open") == 1
    assert [token.info for token in tokens if token.type == "fence"] == ["python shown", "python", "python"]
    headings = [tokens[each + 1].content for each, kind in enumerate(kinds) if kind == "heading_open"]
    assert headings[2] == "1a. Choose one · 1 point"
    assert [each.split(".")[0] for each in headings[1:]] == [
        *("1", "1a", "1b", "1c", "1d", "2", "2a", "2b", "2c", "12", "12a", "12b", "12c")
    ]


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("`__init__` and __init__ of <b>x</b>", "<code>__init__</code> and __init__ of &lt;b&gt;x&lt;/b&gt;"),
        ("x < 3 and *really*", "x &lt; 3 and <em>really</em>"),
        ("# no heading", "# no heading"),
        ("| a | b", "| a | b"),
        ("`a | b`", "<code>a | b</code>"),
    ],
)
def test_options_look_as_they_were_meant(text: str, html: str) -> None:
    """Outside of code, tags and names with underscores are text."""
    options = (Option(text=text, right=True), Option(text="other", why="x"))

    sheet = sheet_with(Part(id="1a", form=Form.CHOICE, prompt="?", points=1, options=options))

    assert html in MarkdownIt("commonmark").enable("table").render(sheet)


def test_a_prompt_cannot_break_the_sheet() -> None:
    """A fence left open in it is closed, a line like a heading is none, and its code is no answer."""
    part = Part(id="1a", form=Form.NUMBER, prompt="Count:\n\n# 1b. no\n\n```python\ndef f(): pass", points=1, value=1.0)

    sheet = sheet_with(part)

    assert "\\# 1b. no" in sheet
    assert sheet.index("```python shown") < sheet.rindex("```") < sheet.index("**Answer:**")


def test_a_notebook_of_the_sheet_says_the_same(tmp_path: Path) -> None:
    """`grade init --notebooks` writes it: valid, always the same, a cell per part, stubs as code."""
    course = load_course(ASKING)
    key = key_of(course)
    written = [each.name for each in write_kit(ASKING, tmp_path, notebooks=True, lang="ko")]
    data = (tmp_path / "questionnaire.ipynb").read_bytes()

    assert "questionnaire.ipynb" in written
    assert data == sheet_workbook(sheet_in(course, key, "ko"))
    notebook = nbformat.reads(data.decode(), as_version=4)
    nbformat.validate(notebook)
    assert [cell.cell_type for cell in notebook.cells].count("code") == 2
    answers = right_answers(key, "ko")
    filled = sheet_workbook(sheet_in(course, key, "ko", answers))
    assert read_answers(markdown_of("q.ipynb", data), key, blank_in(course, key)) == ()
    assert [
        (each.part, each.chosen, each.text)
        for each in read_answers(markdown_of("q.ipynb", filled), key, blank_in(course, key))
    ] == [(each.part, each.chosen, each.text) for each in answers]
    assert parse_notebook("q.ipynb", data).stubs == ("double", "draw_line")


def test_the_kit_has_the_sheet_in_the_language_asked_for(tmp_path: Path) -> None:
    """By default in the course's."""
    course = load_course(ASKING)
    key = key_of(course)

    write_kit(ASKING, tmp_path / "en")
    write_kit(ASKING, tmp_path / "ko", lang="ko")

    assert (tmp_path / "en" / "questionnaire.md").read_text(encoding="utf-8") == sheet_in(course, key, "en")
    assert (tmp_path / "ko" / "questionnaire.md").read_text(encoding="utf-8") == sheet_in(course, key, "ko")


def test_sheets_are_written_where_they_belong(tmp_path: Path) -> None:
    """And a second time nothing changes; translations of the course get into them."""
    folder = Path(shutil.copytree(ASKING, tmp_path / "asking"))
    (folder / "solutions" / "locale").mkdir()
    (folder / "solutions" / "locale" / "ko.po").write_text(
        'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n\n'
        'msgid "Draw a line."\nmsgstr "선을 그리세요."\n',
        encoding="utf-8",
    )

    first, second = write_sheets(folder), write_sheets(folder)

    assert [path.relative_to(folder / "exercises").as_posix() for path, _ in first] == [
        "questionnaire.md",
        "locale/questionnaire.zh-Hans.md",
        "locale/questionnaire.zh-Hant.md",
        "locale/questionnaire.ko.md",
    ]
    assert all(changed for _, changed in first)
    assert not any(changed for _, changed in second)
    korean = (folder / "exercises" / "locale" / "questionnaire.ko.md").read_text(encoding="utf-8")
    assert "선을 그리세요." in korean
    assert re.search(r"^### 12c\. ", korean, re.MULTILINE)
