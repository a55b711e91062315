"""The page of a student: what it says, what it escapes, and that it needs nothing else."""

import base64
import hashlib
import re
from dataclasses import replace
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import pytest
from results import ATTACKS, SEALED, files, hostile, hostile_files, usual

from grader.course import load_course
from grader.errors import CourseError, SubmissionError
from grader.failure import failed_result, unreadable_result
from grader.language import LANGUAGES, language_of
from grader.places import builtin_course
from grader.reporting.charts import bar_width, line_chart, nice_ticks
from grader.reporting.environment import make_environment, render
from grader.reporting.source import excerpts_of
from grader.reporting.student import student_page
from grader.result import Result, Shown, Verdict
from grader.saying import Said
from grader.source import code_digest, parse_source

COURSE = load_course(builtin_course())
ENGLISH = language_of("en")
VOID = {"meta", "img", "br", "rect", "line", "circle", "polyline", "link", "hr", "input"}


class _Reader(HTMLParser):
    """Reads a page: its elements, and its text outside of style and script."""

    def __init__(self) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open, tag
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "style" not in self.open and "script" not in self.open:
            self.text += data


def read(page: str) -> _Reader:
    """Read *page*, whose elements must all be closed in order."""
    reader = _Reader()
    reader.feed(page)
    reader.close()
    assert not reader.open
    return reader


def draw(result: Result, **more: object) -> str:
    """Return the page of *result* in English."""
    return student_page(result, COURSE, more.pop("files", ()), ENGLISH, **more)  # type: ignore[arg-type]


def words(page: str) -> str:
    """Return the text of *page*, with single spaces."""
    return " ".join(read(page).text.split())


def test_a_page_says_what_a_student_wants_to_know() -> None:
    """Score, verdicts, diagnosis, hint, evidence, code, training, ladder, digits, notes and trust are all there."""
    text = words(draw(usual(), files=files()))

    for sentence in (
        "7.5 of 15 points and 1 extra",
        "1 exercise done",
        "2 to mend",
        "1 still to do",
        "Images are numbers 4 of 4",
        "Over the images instead of over the classes",
        "sum(dim=0) adds up the images.",
        "Which axis should add up to 1?",
        "Softmax of a batch of activations has the right values",
        "Largest difference: 0.7353",
        "the sum is 1.0",
        "return e / e.sum(dim=0, keepdim=True)",
        "After the last epoch your model reaches 89.00%, the reference 90.82%.",
        "7, taken for 3",
        "97.85%",
        "08_cross_entropy.py printed 3 lines while it was loaded.",
        "without the network",
        "37 repeats this run",
        "torch 2.8.0",
        "What the score leaves out",
    ):
        assert sentence in text


def test_cells_that_differ_are_told_by_more_than_colour() -> None:
    """A wrong cell is strong and said to differ, a right one is neither; pictures have a text."""
    page = draw(usual(), files=files())

    assert '<strong>0.859</strong><span class="unseen"> differs</span>' in page
    assert "<td>0.4638</td>" in page
    assert 'alt="Picture 1 of 2"' in page
    assert 'alt="A handwritten 7"' in page


def test_of_bools_it_is_said_how_many_differ() -> None:
    """A largest difference is one of numbers."""
    came = Shown(name="", role="came", words="-", dtype="bool", shape=(2, 2), differing=3)

    text = words(draw(_with_tests(usual(), shown=(came,))))

    assert "Values that differ: 3" in text
    assert "Largest difference" not in text


def test_what_is_drawn_is_not_told_again() -> None:
    """The call stands alone where its values are drawn; in words they are told where nothing is drawn."""
    drawn = words(draw(usual()))
    plain = words(draw(_without_shown(usual())))

    assert "in words" not in drawn
    assert "What was tried softmax(x) x float32" in drawn
    assert "What came float32 [2, 2]: in words" in plain
    assert "x = float32 [2, 2]" in plain


def test_what_was_expected_stays_hidden_where_the_author_says_so() -> None:
    """Without an expected value there is no heading for one either."""
    result = _without_shown(usual())
    hidden = _with_tests(result, expected="")

    assert "What was expected" in words(draw(result))
    assert "What was expected" not in words(draw(hidden))


def test_the_line_that_failed_is_marked_in_the_students_own_code() -> None:
    """The message names line 17, which is the one that is marked, in words too; a long docstring is cut."""
    page = draw(usual(), files=files())

    assert "Your code in 08_cross_entropy.py, marked: 17" in page
    assert "<mark>" in page
    assert page.count("<mark>") == 1
    assert "▶ 17" in page
    (softmax, *_) = excerpts_of(files(), "softmax", (), "08_cross_entropy")
    assert softmax.numbers.split("\n") == ["4", "5", "⋯", "11", "12", "13"]


def test_an_excerpt_is_the_last_definition_and_short_enough() -> None:
    """Of 200 lines 60 are shown, around the marked one; of two definitions the one that counts."""
    body = "\n".join(f"    x = {number}" for number in range(200))
    file = parse_source("a.py", f"def f(x):\n    pass\n\n\ndef f(x):\n{body}\n    return x\n\n\ny = 1\n".encode())

    (plain,) = excerpts_of((file,), "f", (), "a")
    (marked,) = excerpts_of((file,), "f", {("a.py", 150)}, "a")

    assert plain.numbers.split("\n")[0] == "5"
    assert (len(plain.numbers.split("\n")), plain.left_out) == (60, 142)
    assert marked.marked == (150,)
    assert 'x = <span class="m">144</span>' in marked.code


def test_a_file_that_is_no_python_shows_the_line_because_of_which() -> None:
    """A syntax error's line is marked, with what stands around it."""
    file = parse_source("01_pixels.py", b"import torch\n\ndef rank(t:\n    return 1\n")
    exercise = replace(usual().exercises[0], verdict=Verdict.LOAD_ERROR)

    page = draw(replace(usual(), exercises=(exercise,)), files=(file,))

    assert "<mark>" in page
    assert "Your code in 01_pixels.py, marked:" in page


@pytest.mark.parametrize("attack", ATTACKS)
def test_no_text_becomes_markup(attack: str) -> None:
    """With an attack in every text the page has the elements that it has without, no more and no handlers."""
    # What ends like a call is shown as one.
    benign = "x(1)" if attack.endswith(")") else "x"
    plain, attacked = (
        read(student_page(result, None, sources, ENGLISH))
        for result, sources in ((hostile(benign), hostile_files(benign)), (hostile(attack), hostile_files(attack)))
    )

    tags = [tag for tag, _ in attacked.elements if tag not in ("code", "mark", "span")]
    assert tags == [tag for tag, _ in plain.elements if tag not in ("code", "mark", "span")]
    for tag, attributes in attacked.elements:
        assert not [name for name in attributes if name.startswith("on") or name in ("style", "srcdoc", "action")]
        assert attributes.get("href", "#").startswith("#")
        assert attributes.get("src", "data:").startswith("data:")
        assert tag not in ("iframe", "object", "base", "form", "a" if "href" not in attributes else "")
    # Ours.
    assert [attributes for tag, attributes in attacked.elements if tag == "script"] == [{}]


@pytest.mark.parametrize("attack", ATTACKS[10:13])
def test_what_hides_or_steers_is_made_visible(attack: str) -> None:
    """Controls, marks of direction and NUL are nowhere on the page."""
    page = student_page(hostile(attack), None, hostile_files(attack), ENGLISH)

    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", page)


def test_a_page_is_one_file_under_a_policy_that_fits_it() -> None:
    """The policy's hashes are those of style and script; nothing is loaded, no referrer is sent."""
    page = draw(usual(), files=files())
    reader = read(page)
    metas = {
        meta.get("http-equiv") or meta.get("name"): meta.get("content")
        for tag, meta in reader.elements
        if tag == "meta"
    }
    style = re.search(r"<style>(.*?)</style>", page, re.DOTALL)

    (script,) = re.findall(r"<script>(.*?)</script>", page, re.DOTALL)
    assert style is not None
    assert metas["Content-Security-Policy"] == (
        f"default-src 'none'; img-src data:; style-src {_hash(style[1])}; script-src {_hash(script)}; "
        "base-uri 'none'; form-action 'none'"
    )
    assert metas["referrer"] == "no-referrer"
    assert page.count("<script") == 1
    assert "http:" not in page
    assert "https:" not in page
    assert "@import" not in style[1]
    assert "url(" not in style[1]


def test_headings_are_in_order_and_ids_are_unique() -> None:
    """One h1, no level left out on the way down, no id twice, every link within the page leads somewhere."""
    reader = read(draw(usual(), files=files()))
    levels = [int(tag[1]) for tag, _ in reader.elements if re.fullmatch("h[1-6]", tag)]
    ids = [attributes["id"] for _, attributes in reader.elements if "id" in attributes]

    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(later <= earlier + 1 for earlier, later in pairwise(levels))
    assert len(ids) == len(set(ids))
    assert {href[1:] for _, each in reader.elements if (href := each.get("href"))} <= set(ids)


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_page_can_be_drawn_in_every_language(code: str) -> None:
    """The page says its language, and numbers and names are there."""
    language = language_of(code)
    page = student_page(usual(), COURSE, files(), language)

    assert f'<html lang="{code.replace("_", "-")}">' in page
    assert "7.5" in words(page)


def test_the_chapters_figure_stands_beside_the_curve() -> None:
    """As a level of its own with its name, and in words; where nothing of the chapter's is known, nothing is said."""
    page = draw(usual())
    said = "“A linear model, trained” in the chapter reaches 97.85%, on its own data"
    unknown = replace(usual(), ladder=tuple(replace(each, chapter=None) for each in usual().ladder))

    assert said in words(page)
    assert page.count('<g class="line level">') == 1
    assert "in the chapter reaches" not in words(draw(unknown))
    assert 'class="line level"' not in draw(unknown)
    assert "in the chapter reaches" not in words(draw(replace(usual(), ladder=())))


def test_code_that_changed_since_it_was_judged_is_told() -> None:
    """At the code and on top; not where the files are those that were judged, or nobody knows."""
    judged = replace(usual(), digest=code_digest(files()))
    other = (parse_source("08_cross_entropy.py", b"def softmax(x):\n    return x\n"),)

    changed = words(draw(judged, files=other))
    assert "The code has changed since it was judged" in changed
    assert "Your code in 08_cross_entropy.py · changed since it was judged" in changed
    assert "These files are not the ones that were judged" in changed
    for page in (draw(judged, files=files()), draw(judged), draw(usual(), files=other)):
        assert "changed since" not in words(page)


@pytest.mark.parametrize("size", [1e308, -1e308, 5e-324])
def test_no_size_of_a_figure_breaks_a_page(size: float) -> None:
    """What a forged result holds is written as it is, and no template is blamed for it."""
    exercises = tuple(replace(each, score=size, max_score=size, bonus=size) for each in usual().exercises)
    training = tuple(replace(each, accuracy=(size, 0.5), time_ratio=size) for each in usual().training)
    ladder = tuple(replace(each, accuracy=size, chapter=size) for each in usual().ladder)
    odd = replace(usual(), score=size, max_score=size, exercises=exercises, training=training, ladder=ladder)

    assert f"{size:g}" in words(draw(odd)) or abs(size) < 1


def test_a_sentence_nested_too_deeply_is_read_in_english() -> None:
    """Only a forged result holds one."""
    said = Said(text="deep")
    for _ in range(2000):
        said = Said(text="{inner}", values={"inner": said})
    odd = replace(usual(), notes=("A plain note.",), notes_said=(said,))

    environment = make_environment(language_of("ko"), None, str)

    assert environment.globals["told"](odd.notes_said[0], odd.notes[0]) == "A plain note."  # type: ignore[operator]
    with pytest.raises(SubmissionError, match="nested too deeply"):
        draw(odd)


def test_the_graders_failure_is_not_the_students() -> None:
    """A result that stands in for one that the grader owes says so, has no score, and costs nothing."""
    names = tuple(each.name for each in COURSE.exercises)
    page = draw(failed_result(COURSE, "ada", names, "a pipe broke"))
    text = words(page)

    # What went wrong is for whoever looks after the grader, and nothing is said that is not known.
    assert "For whoever looks after the grader The grader failed: a pipe broke" in text
    assert "While your files were run" not in text
    assert "Made by gradekit. This page" in text
    assert "Device" not in text
    assert 'href="#exercise-' not in page

    assert "The grader failed, not you" in text
    assert "It costs you nothing" in text
    assert "No score" in text


def test_what_failed_in_the_grader_is_not_shown_to_students() -> None:
    """Of a test that the grader failed in no word is told; what is wrong beside it is."""
    exercise = usual().exercises[2]
    broken = replace(exercise.tests[1], verdict=Verdict.JUDGE_ERROR, score=None, message="Traceback: /srv/hidden.py")
    ours = replace(exercise, verdict=Verdict.JUDGE_ERROR, score=None, tests=(exercise.tests[0], broken))

    text = words(draw(replace(usual(), exercises=(ours,))))

    assert "The grader failed here, not you." in text
    assert "2 of 4 values differ" in text
    assert "Traceback" not in text


def test_an_unreadable_submission_is_told_why() -> None:
    """The reason stands on top, and that nothing was run."""
    result = unreadable_result(COURSE, "ada", ("rank",), "work.zip is no archive.")
    text = words(draw(result))

    assert "What was handed in could not be read work.zip is no archive." in text
    assert "None of your code was run." in text
    assert "0 of 4 points" in text


def test_a_new_kit_and_nothing_at_all_have_words_of_their_own() -> None:
    """All missing: where to begin. No exercise: that nothing was judged."""
    missing = replace(usual().exercises[3], score=0.0)
    begin = words(draw(replace(usual(), exercises=(missing,), training=(), ladder=(), notes=(), score=0.0)))
    nothing = words(draw(replace(usual(), exercises=(), training=(), ladder=(), notes=(), score=0.0, max_score=0.0)))

    assert "Nothing is filled in yet Begin with nll in 08_cross_entropy.py" in begin
    assert "Nothing was judged" in nothing
    assert "Training" not in begin


def test_missing_layers_are_named_with_what_they_would_stop() -> None:
    """Without Landlock and bubblewrap the page says that files are open to the code; fully sealed, it does not."""
    bare = replace(usual(), trust=replace(usual().trust, isolation=("process", "rlimits", "no_new_privs", "seccomp")))

    assert "it could read and write whatever the person may who ran the grader" in words(draw(bare))
    assert "Without bubblewrap" in words(draw(bare))
    assert "Without" not in words(draw(usual()))
    assert usual().trust.isolation == SEALED


def test_own_templates_take_the_place_of_ours(tmp_path: Path) -> None:
    """A block of the page, a colour and a style of one's own: each is used, and the policy still fits."""
    (tmp_path / "student.html.j2").write_text(
        (builtin_course() / "reports" / "student.html.j2")
        .read_text(encoding="utf-8")
        .replace('<p class="course">', '<p class="course">Lehrstuhl 7 · '),
        encoding="utf-8",
    )
    (tmp_path / "own.css").write_text(":root { --accent: #006400; }\r\n", encoding="utf-8")

    page = draw(usual(), templates=tmp_path)

    assert "Lehrstuhl 7 · Telling 3s from 7s" in words(page)
    assert ":root { --accent: #006400; }\n</style>" in page


@pytest.mark.parametrize(
    ("name", "text", "complaint"),
    [
        ("student.html.j2", "{% if %}", "student.html.j2, line 1"),
        ("student.html.j2", "\n\n{{ nowhere.score }}", "student.html.j2, line 3: 'nowhere' is undefined"),
        ("macros/marks.j2", "\n{{ nowhere }}", "marks.j2, line 2: 'nowhere' is undefined"),
        ("student.html.j2", "{{ 1 / 0 }}", "student.html.j2, line 1: division by zero"),
        ("student.html.j2", "{{ result.score + 'a' }}", "student.html.j2, line 1: unsupported operand"),
        ("student.html.j2", '{% extends "student.html.j2" %}', "student.html.j2"),
        ("own.css", "</style><script>", "own.css holds '</style'"),
        ("own.css", b"\xff\xfe\xff", "own.css cannot be read as text"),
    ],
)
def test_a_broken_template_is_its_authors_fault(tmp_path: Path, name: str, text: str | bytes, complaint: str) -> None:
    """What is wrong is said with the file, and the line where there is one."""
    (tmp_path / name).parent.mkdir(exist_ok=True)
    (tmp_path / name).write_bytes(text if isinstance(text, bytes) else text.encode())

    with pytest.raises(CourseError, match=re.escape(complaint)):
        draw(usual(), templates=tmp_path)


def test_templates_that_are_not_there_are_named(tmp_path: Path) -> None:
    """A folder that does not exist is told by name."""
    with pytest.raises(CourseError, match="There is no folder"):
        make_environment(ENGLISH, tmp_path / "none", str)


def test_a_script_stands_in_the_page_with_its_hash(tmp_path: Path) -> None:
    """`NAME.js` beside `NAME.html.j2` is put into the page, and the policy lets in it and nothing else."""
    (tmp_path / "tiny.html.j2").write_text('{% extends "base.html.j2" %}', encoding="utf-8")
    (tmp_path / "tiny.js").write_text("document.title = 'x < y';\n", encoding="utf-8")

    page = render(make_environment(ENGLISH, tmp_path, str), "tiny.html.j2")

    (script,) = re.findall(r"<script>(.*?)</script>", page, re.DOTALL)
    assert script.endswith("document.title = 'x < y';\n")
    assert f"script-src {_hash(script)};".replace("'", "&#39;") in page


def test_axes_have_round_numbers_around_what_is_drawn() -> None:
    """Ticks enclose the values; equal and absent values still give an axis; what is no number is left out."""
    assert nice_ticks(0.49, 0.91) == (0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0)
    assert nice_ticks(0.5, 0.5)[0] <= 0.5 <= nice_ticks(0.5, 0.5)[-1]
    chart = line_chart([("yours", (0.5, float("nan"), 0.7)), ("reference", ())], _plain)
    assert [len(line.dots) for line in chart.lines] == [2, 0]
    assert line_chart([], _plain).lines == ()
    held = line_chart([("yours", (0.5, 0.6))], _plain, [("chapter", 0.98), ("none", float("nan"))])
    assert [level.name for level in held.levels] == ["chapter"]
    assert held.top <= held.levels[0].y < held.lines[0].dots[1].y
    assert (bar_width(None, 3), bar_width(float("nan"), 3), bar_width(9, 3), bar_width(1, 0)) == (0, 0, 100, 0)


@pytest.mark.parametrize("values", [(0.981, 0.983, 0.985), (0.4, 0.41, 0.42), (0.95, 0.965), (0.5, 0.9), (0.97, 0.97)])
def test_no_two_ticks_of_an_axis_have_one_label(values: tuple[float, ...]) -> None:
    """However close together the accuracies lie."""
    labels = [tick.label for tick in line_chart([("yours", values)], ENGLISH.percent).y_ticks]

    assert len(set(labels)) == len(labels)


@pytest.mark.parametrize("values", [(1e308, -1e308), (0.0, 5e-324), (float("inf"),), (1e300, 0.5)])
def test_no_figures_break_a_chart(values: tuple[float, ...]) -> None:
    """What cannot be drawn is left out."""
    chart = line_chart([("yours", values)], ENGLISH.percent)

    assert all(0 <= dot.y <= chart.height for line in chart.lines for dot in line.dots)


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def _plain(value: float, digits: int) -> str:
    return f"{value:.{digits}f}"


def test_labels_of_lines_that_end_together_do_not_lie_on_each_other() -> None:
    """Two lines that end at one value have their names a line of text apart."""
    chart = line_chart([("yours", (0.1, 0.9)), ("reference", (0.5, 0.9))], _plain)

    assert abs(chart.lines[0].name_y - chart.lines[1].name_y) >= 15


def _without_shown(result: Result) -> Result:
    return _with_tests(result, shown=())


def _with_tests(result: Result, **changes: str | tuple[Shown, ...]) -> Result:
    exercises = tuple(
        replace(each, tests=tuple(replace(test, **changes) for test in each.tests)) for each in result.exercises
    )
    return replace(result, exercises=exercises)
