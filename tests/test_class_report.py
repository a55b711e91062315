"""The page of a class as text: its figures, its links, what is hostile in it, its size."""

import io
import json
import re
import shutil
import subprocess
import sys
import tracemalloc
from collections.abc import Iterable, Iterator
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote

import msgspec
import pytest
from lecture import graded
from rich.console import Console

from grader.cli.paging import look_of, render_folder
from grader.course import load_course
from grader.errors import SubmissionError
from grader.language import language_of
from grader.model import Course
from grader.places import builtin_course
from grader.reporting.classroom import ClassView, Graded, class_page, class_view
from grader.reporting.environment import make_environment
from grader.reporting.histogram import histogram_of
from grader.result import Result, Verdict
from grader.statistics import statistics_of

GRADE = str(Path(sys.executable).with_name("grade"))
TINY = Path(__file__).parent / "courses" / "tiny"
RIGHT = "def double(x):\n    return 2 * x\n"
EVIL = "</script><script>alert(1)</script><img src=x onerror=alert(2)>\"'"


@pytest.fixture(scope="module")
def course() -> Course:
    """The built-in course."""
    return load_course(builtin_course())


def page_of(results: list[Result], course: Course | None, **more: object) -> tuple[ClassView, str]:
    """Return what the page of *results* shows, and the page."""
    view = class_view((Graded(each, f"{number}.html") for number, each in enumerate(results)), course, **more)  # type: ignore[arg-type]
    return view, class_page(make_environment(language_of("en"), None, str), view)


class Page(HTMLParser):
    """A page taken apart: its elements with their attributes, and the text of each cell and summary."""

    def __init__(self, text: str) -> None:
        """Take *text* apart."""
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.texts: dict[str, list[str]] = {"summary": [], "td": [], "th": []}
        self._open = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note it."""
        self.elements.append((tag, dict(attrs)))
        if tag in self.texts:
            self._open = tag
            self.texts[tag].append("")

    def handle_endtag(self, tag: str) -> None:
        """Note its end."""
        if tag == self._open:
            self._open = ""

    def handle_data(self, data: str) -> None:
        """Note the text."""
        if self._open:
            self.texts[self._open][-1] += data

    def of(self, tag: str) -> Iterator[dict[str, str | None]]:
        """Yield the attributes of each element *tag*."""
        return (attributes for name, attributes in self.elements if name == tag)


class TestFigures:
    """What is counted."""

    def test_rows_and_columns_are_those_of_the_results(self, course: Course) -> None:
        """A row per student, sorted by name, a column per exercise in the course's order, a cell for each pair."""
        results = list(graded(course, 40))

        view, text = page_of(list(reversed(results)), course)

        assert [row.name for row in view.rows] == sorted(each.submission for each in results)
        assert [each.name for each in view.columns] == [each.name for each in course.exercises]
        by_name = {each.submission: each for each in results}
        for row in view.rows:
            earned = ["-" if each.score is None else f"{each.score:g}" for each in by_name[row.name].exercises]
            assert row.figures[1] == f"{sum(each.points for each in course.exercises):g}"
            assert row.points == " ".join(earned)
        assert len(re.findall(r"<td class=[a-z]\d?>", text)) == 40 * len(course.exercises)

    def test_figures_agree_with_the_statistics(self, course: Course) -> None:
        """Mistakes with their counts and students, pass rates, tests to look at."""
        results = list(graded(course, 60))
        expected = statistics_of(results)

        view, text = page_of(results, course)

        assert [(each.title, [row.name for row in each.rows]) for each in view.mistakes] == [
            (each.title, sorted(each.submissions)) for each in expected.commonest
        ]
        summaries = [" ".join(each.split()) for each in Page(text).texts["summary"]]
        first = expected.commonest[0]
        assert any(first.title in each and f"{first.count} students" in each for each in summaries)
        for each in expected.exercises:
            assert any(each.name in words and f"{each.passed} of {each.judged} pass" in words for words in summaries), (
                each.name
            )
        assert [each.id for each in view.slowest] == list(expected.slowest)

    def test_a_test_is_suspected_only_where_chance_is_no_excuse(self, course: Course) -> None:
        """One that nobody passes, one that strong students fail; none of the many that lie a little below 0."""
        results = []
        for each in graded(course, 60):
            first, second, *rest = each.exercises
            weak = (each.score or 0.0) < 150
            turned = replace(first.tests[0], verdict=Verdict.ACCEPTED if weak else Verdict.WRONG_ANSWER)
            never = replace(second.tests[0], verdict=Verdict.WRONG_ANSWER, score=0.0)
            changed = (replace(first, tests=(turned,)), replace(second, tests=(never,)), *rest)
            results.append(replace(each, exercises=changed))

        view, text = page_of(results, course)

        found = {each.id: each for each in view.suspects}
        assert {"double_odds/0", "bottom_right_four/0"} <= set(found)
        assert all(
            each.passed == 0 or (each.discrimination is not None and each.discrimination**2 >= 1 / each.judged)
            for each in found.values()
        )
        assert len(found) < len(view.statistics.negative)
        assert "to read again before the scores are handed out" in text

    def test_two_students_with_one_name_are_two(self, course: Course) -> None:
        """Each mistake leads to the page of the one who made it."""
        results = [replace(each, submission="ann") for each in graded(course, 12)]

        view, _ = page_of(results, course)

        assert len(view.rows) == 12
        places = {row.href for mistake in view.mistakes for row in mistake.rows}
        assert len(places) > 1
        for mistake in view.mistakes:
            assert len({row.href for row in mistake.rows}) == len(mistake.rows)

    def test_who_has_no_score_is_listed_with_the_reason(self, course: Course) -> None:
        """Failures of the grader, students who handed in nothing, and strangers."""
        results = list(graded(course, 250))

        view, text = page_of(results, course, absent=("Zoe",), strangers=("student0001",))

        assert [row.name for row in view.regrade] == ["student0249"]
        assert "The grader failed on 1 submission<" in text
        assert "the worker ended" in text
        assert "1 student on the roster handed in nothing" in text
        assert [row.name for row in view.strangers] == ["student0001"]
        assert view.statistics.submissions == 250
        assert sum(each.count for each in (view.statistics.scores.bins if view.statistics.scores else ())) == 249

    def test_a_class_without_any_score_has_a_page(self, course: Course) -> None:
        """There is no histogram, and no figure that would need one."""
        results = [each for each in graded(course, 250) if each.score is None]

        view, text = page_of(results, course)

        assert view.histogram is None
        assert 'class="chart histogram"' not in text
        assert "no score yet" in text

    def test_results_of_another_course_are_shown_by_their_own_names(self, course: Course) -> None:
        """Titles and order of a course that did not judge them are not used."""
        results = [replace(each, course="other") for each in graded(course, 3)]

        assert page_of(results, course)[0].title == "other"

    def test_exercises_that_some_were_not_judged_on_stay_empty(self, course: Course) -> None:
        """Such a cell is neither passed nor failed."""
        one, other = graded(course, 2)
        view, text = page_of([replace(one, exercises=one.exercises[:2]), other], course)

        assert [each.points for each in view.rows[0].cells[2:]] == ["."] * (len(course.exercises) - 2)
        assert text.count("<td class=n>") == len(course.exercises) - 2


class TestHistogram:
    """Where its parts lie."""

    @pytest.mark.parametrize("count", [1, 3, 17, 200])
    def test_bars_stand_on_the_axis_and_are_as_high_as_their_counts(self, course: Course, count: int) -> None:
        """All share one scale, and the highest tick is no lower than the highest bar."""
        statistics = statistics_of(graded(course, count))
        assert statistics.scores is not None

        chart = histogram_of(statistics.scores, statistics.max_score)

        for bar in chart.bars:
            assert bar.y + bar.height == pytest.approx(chart.bottom)
            share = bar.count / chart.counts[-1].value
            assert bar.height == pytest.approx(share * (chart.bottom - chart.top), abs=0.02)
        assert sum(bar.count for bar in chart.bars) == statistics.scores.count
        assert 2 <= len(chart.counts) <= 6
        assert chart.left <= chart.median <= chart.right


class TestHostile:
    """Names and titles are a stranger's."""

    def test_names_and_titles_stay_text(self, course: Course) -> None:
        """No element, attribute or script comes out of them."""
        honest, evil = graded(course, 30), graded(course, 30, names=(EVIL, "=cmd|'/c calc'!A1"))
        changed = [
            replace(
                each,
                exercises=tuple(
                    replace(
                        exercise,
                        diagnosis=tuple(replace(one, title=EVIL + one.title) for one in exercise.diagnosis),
                        tests=tuple(replace(one, title=EVIL) for one in exercise.tests),
                    )
                    for exercise in each.exercises
                ),
                notes=(EVIL,),
            )
            for each in evil
        ]

        _, plain = page_of(list(honest), course)
        _, text = page_of(changed, course, absent=(EVIL,))

        shown = Page(text)
        assert "img" not in {tag for tag, _ in shown.elements}
        assert sum(1 for _ in shown.of("script")) == sum(1 for _ in Page(plain).of("script")) == 1
        assert not [name for _, attributes in shown.elements for name in attributes if name.startswith("on")]
        assert "alert(1)" in text

    def test_what_turns_writing_around_is_taken_out(self, course: Course) -> None:
        """A name cannot pass for another one by invisible characters."""
        _, text = page_of(list(graded(course, 2, names=("ann\u202egpj.exe", "b\x00ob"))), course)

        assert "\u202e" not in text
        assert "\x00" not in text

    def test_nothing_is_fetched_from_anywhere(self, course: Course) -> None:
        """The policy allows the page's own style and script and no more; all links are relative."""
        _, text = page_of(list(graded(course, 5)), course)

        shown = Page(text)
        policy = next(each["content"] for each in shown.of("meta") if each.get("http-equiv"))
        assert policy is not None
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy
        assert not list(shown.of("link"))
        for each in shown.of("a"):
            assert each["href"] is not None
            assert re.fullmatch(r"#[\w-]+|[\w%.-]+\.html", each["href"])
        assert not [each for _, each in shown.elements if "style" in each]


def test_a_class_of_a_thousand_is_a_small_page(course: Course) -> None:
    """With all exercises of the built-in course it has less than 3 MB, and holds little while it is made."""
    view, text = page_of(list(graded(course, 1000)), course)

    assert len(view.rows) == 1000
    assert len(text.encode()) < 3_000_000


# What a folder cannot be called is not tried; the rest of these are names of submissions.
NAMES = ("ada", "be%6Eny #1?", 'o\'neil & "sons"', "김민준 &lt;b&gt;", "a=1;b")


@pytest.fixture(scope="module")
def batch(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A graded folder of submissions with names that are awkward in addresses; one is wrong, one unreadable."""
    folder = tmp_path_factory.mktemp("class") / "submissions"
    for name in NAMES:
        (folder / name).mkdir(parents=True)
        text = RIGHT if name != "a=1;b" else "def double(x):\n    return x * x  # <b>\n"
        (folder / name / "01_warmup.py").write_text(text, encoding="utf-8")
    (folder / "nil").mkdir()
    assert grade(folder).returncode == 0
    return folder


def grade(submissions: Path, *options: str) -> subprocess.CompletedProcess[str]:
    """Grade *submissions* into the folder ``out`` beside them."""
    command = [GRADE, "batch", str(submissions), "--out", str(submissions.parent / "out"), "--course", str(TINY)]
    return subprocess.run(
        [*command, "--unsealed", "--jobs", "1", *options], capture_output=True, text=True, timeout=120, check=False
    )


def again(out: Path, *options: str) -> subprocess.CompletedProcess[str]:
    """Write the pages of *out* again."""
    command = [GRADE, "report", str(out), "--course", str(TINY), *options]
    return subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)


class TestBatch:
    """The pages that `grade batch` leaves."""

    def test_every_link_leads_to_the_page_of_its_student(self, batch: Path) -> None:
        """Percent-encoded, relative, and the page is there."""
        out = batch.parent / "out"
        text = (out / "index.html").read_text(encoding="utf-8")

        links = {each["href"] for each in Page(text).of("a") if not str(each["href"]).startswith("#")}

        names = {each["submission"] for each in json.loads((out / "summary.json").read_bytes())["submissions"]}
        assert len(names) == len(NAMES) + 1
        assert {unquote(str(each)) for each in links} == {f"{name}.html" for name in names}
        assert all((out / unquote(str(each))).is_file() for each in links)

    def test_a_student_page_shows_their_own_code(self, batch: Path) -> None:
        """As it was handed in, escaped."""
        page = (batch.parent / "out" / "a=1;b.html").read_text(encoding="utf-8")

        assert "&lt;b&gt;" in page
        assert "<b>" not in page

    def test_only_what_changed_is_written_again(self, batch: Path) -> None:
        """A page whose result, language and templates are the same stays as it is; another language writes all."""
        out = batch.parent / "out"
        before = {path.name: path.stat().st_mtime_ns for path in out.glob("*.html")}
        (out / "ada.html").write_text("spoilt")

        done = grade(batch)

        after = {path.name: path.stat().st_mtime_ns for path in out.glob("*.html")}
        assert done.returncode == 0
        assert "1 page written" in done.stderr
        assert {name for name in before if before[name] != after[name]} == {"ada.html", "index.html"}

    @pytest.mark.slow
    def test_templates_that_break_fail_no_batch(self, batch: Path, tmp_path: Path) -> None:
        """The results stand, and the exit code is as without pages."""
        out = batch.parent / "out"
        before = {path.name: path.read_bytes() for path in out.glob("*.json")}
        (tmp_path / "student.html.j2").write_text("{{ nonsense }}")

        done = grade(batch, "--templates", str(tmp_path))

        assert done.returncode == 0
        assert "There is no page" in done.stderr
        # What it shows is right still.
        assert (out / "ada.html").exists()
        assert {path.name: path.read_bytes() for path in out.glob("*.json")} == before
        assert grade(batch).returncode == 0
        assert (out / "ada.html").exists()

    @pytest.mark.slow
    def test_without_pages_there_are_results_only(self, tmp_path: Path) -> None:
        """With --no-pages."""
        (tmp_path / "submissions").mkdir()
        (tmp_path / "submissions" / "ada.py").write_text(RIGHT)

        assert grade(tmp_path / "submissions", "--no-pages").returncode == 0

        assert not list((tmp_path / "out").glob("*.html"))
        assert (tmp_path / "out" / "ada.json").exists()

    @pytest.mark.slow
    def test_without_pages_those_of_an_earlier_run_go(self, tmp_path: Path) -> None:
        """They would show what was graded then; what is no page of ours stays."""
        (tmp_path / "submissions").mkdir()
        (tmp_path / "submissions" / "ada.py").write_text(RIGHT)
        grade(tmp_path / "submissions")
        out = tmp_path / "out"
        (out / "notes.html").write_text("<p>my own</p>")
        assert {"ada.html", "index.html"} <= {path.name for path in out.glob("*.html")}

        done = grade(tmp_path / "submissions", "--no-pages")

        assert "2 pages of an earlier run removed" in done.stderr
        assert [path.name for path in out.glob("*.html")] == ["notes.html"]

    @pytest.mark.slow
    def test_pages_show_when_code_has_changed_since(self, batch: Path, tmp_path: Path) -> None:
        """With other files than those that were judged, `grade report --in` says so on the page of that student."""
        shutil.copytree(batch, tmp_path / "submissions")
        (tmp_path / "submissions" / "ada" / "01_warmup.py").write_text(RIGHT.replace("2 * x", "x + x"))
        shutil.copytree(batch.parent / "out", tmp_path / "out")
        for path in (tmp_path / "out").glob("*.html"):
            path.unlink()

        done = again(tmp_path / "out", "--in", str(tmp_path / "submissions"))

        assert done.returncode == 0, done.stderr
        told = "These files are not the ones that were judged"
        with_code = {path.stem: told in path.read_text(encoding="utf-8") for path in (tmp_path / "out").glob("*.html")}
        assert [name for name, changed in with_code.items() if changed] == ["ada"]

    def test_the_page_of_a_batch_is_not_replaced_by_one_without_code(self, batch: Path) -> None:
        """`grade report RESULT` says where else to write; with --out it does."""
        out = batch.parent / "out"
        page = (out / "ada.html").read_bytes()

        refused = again(out / "ada.json")
        written = again(out / "ada.json", "--out", str(batch.parent / "other.html"))

        assert refused.returncode == 2
        assert "is the page that `grade batch` wrote" in refused.stderr
        assert (out / "ada.html").read_bytes() == page
        assert written.returncode == 0
        assert (batch.parent / "other.html").exists()

    def test_pages_are_written_again_without_grading(self, batch: Path) -> None:
        """In another language, with the code of the submissions that are named."""
        out = batch.parent / "out"
        results = {path.name: path.read_bytes() for path in out.glob("*.json")}

        done = again(out, "--lang", "ko", "--in", str(batch))

        assert done.returncode == 0, done.stderr
        assert f"{len(NAMES) + 1} pages written" in done.stderr
        assert '<html lang="ko">' in (out / "index.html").read_text(encoding="utf-8")
        assert "&lt;b&gt;" in (out / "a=1;b.html").read_text(encoding="utf-8")
        assert {path.name: path.read_bytes() for path in out.glob("*.json")} == results
        kept = again(out, "--lang", "ko")
        assert "0 pages written" in kept.stderr
        assert "&lt;b&gt;" in (out / "a=1;b.html").read_text(encoding="utf-8")
        refused = again(out, "--out", "elsewhere.html")
        assert refused.returncode == 2
        assert "leave out --out" in refused.stderr

    def test_a_language_that_there_is_not_is_told_at_once(self, batch: Path) -> None:
        """Before anything is graded, with those that there are."""
        done = grade(batch, "--lang", "xx")

        assert done.returncode == 2
        assert "ko" in done.stderr


class TestFolder:
    """Pages of a folder of results, whatever graded them."""

    def test_every_result_has_a_page_and_a_link(self, tmp_path: Path, course: Course) -> None:
        """Also without a summary, and without the code that was handed in."""
        put(tmp_path, graded(course, 3))

        complete, told = rendered(tmp_path, course)

        assert complete
        assert "3 pages written" in told
        text = (tmp_path / "index.html").read_text(encoding="utf-8")
        for number in range(3):
            assert (tmp_path / f"student000{number}.html").exists()
            assert f'href="student000{number}.html"' in text

    def test_a_page_that_cannot_be_made_is_told_and_left_out(self, tmp_path: Path, course: Course) -> None:
        """What a former run wrote stays if it shows the same result, and goes if not; the next run makes it."""
        own = tmp_path / "own"
        own.mkdir()
        (own / "student.html.j2").write_text("{{ nonsense }}")
        out = tmp_path / "out"
        put(out, graded(course, 5))
        rendered(out, course)
        changed = out / "student0000.json"
        changed.write_bytes(changed.read_bytes() + b" ")

        complete, told = rendered(out, course, own)

        assert not complete
        assert told.count("'nonsense' is undefined") == 3
        assert "2 more pages are missing" in told
        assert {path.stem for path in out.glob("student*.html")} == {f"student000{number}" for number in range(1, 5)}
        assert "student0000.html" not in (out / "index.html").read_text(encoding="utf-8")
        assert rendered(out, course)[0]
        assert len(list(out.glob("student*.html"))) == 5

    def test_own_templates_and_styles_are_used_and_noticed(self, tmp_path: Path, course: Course) -> None:
        """All pages are written again, with them."""
        own = tmp_path / "own"
        own.mkdir()
        (own / "own.css").write_text(":root { --accent: #123456; }")
        out = tmp_path / "out"
        put(out, graded(course, 2))
        rendered(out, course)

        _, told = rendered(out, course, own)

        assert "2 pages written" in told
        assert all("#123456" in path.read_text(encoding="utf-8") for path in out.glob("*.html"))

    def test_who_is_gone_from_the_folder_is_gone_from_the_page(self, tmp_path: Path, course: Course) -> None:
        """Results of an earlier batch that lie there still are not counted."""
        put(tmp_path, graded(course, 3))
        summary = {"submissions": [{"submission": "student0001"}], "absent": ["Zoe"], "not_on_roster": ["student0001"]}
        (tmp_path / "summary.json").write_text(json.dumps(summary))

        rendered(tmp_path, course)

        text = (tmp_path / "index.html").read_text(encoding="utf-8")
        assert "student0001.html" in text
        assert "student0002" not in text
        assert "1 student on the roster handed in nothing" in text
        assert "1 submission is by nobody on the roster" in text

    def test_a_result_that_cannot_be_read_costs_only_itself(self, tmp_path: Path, course: Course) -> None:
        """It is named, and the others are shown."""
        put(tmp_path, graded(course, 2))
        (tmp_path / "broken.json").write_text("{")

        complete, told = rendered(tmp_path, course)

        assert not complete
        assert "There is no page broken.html" in told
        text = (tmp_path / "index.html").read_text(encoding="utf-8")
        assert "student0001.html" in text
        assert "1 result could not be read" in text
        assert "<li>broken.json " in text

    def test_where_no_result_can_be_read_the_page_says_so(self, tmp_path: Path, course: Course) -> None:
        """There is a page of the class, with nobody on it."""
        put(tmp_path, graded(course, 1))
        rendered(tmp_path, course)
        (tmp_path / "student0000.json").write_text("[" * 100_000)

        complete, _ = rendered(tmp_path, course)

        assert not complete
        assert "1 result could not be read" in (tmp_path / "index.html").read_text(encoding="utf-8")
        # What it shows nobody can tell any more.
        assert not (tmp_path / "student0000.html").exists()

    def test_a_summary_leads_nowhere_else(self, tmp_path: Path, course: Course) -> None:
        """Names with a path in them are not followed."""
        put(tmp_path, graded(course, 1, names=("secret",)))
        out = tmp_path / "out"
        put(out, graded(course, 1))
        rows = [{"submission": "../secret"}, {"submission": "student0000"}]
        (out / "summary.json").write_text(json.dumps({"submissions": rows}))

        rendered(out, course)

        assert not (tmp_path / "secret.html").exists()
        assert "secret" not in (out / "index.html").read_text(encoding="utf-8")

    def test_a_folder_without_results_is_refused(self, tmp_path: Path, course: Course) -> None:
        """The message says what is wanted."""
        with pytest.raises(SubmissionError, match="holds no results"):
            rendered(tmp_path, course)


def put(out: Path, results: Iterable[Result]) -> None:
    """Write *results* as a batch does."""
    out.mkdir(exist_ok=True)
    for each in results:
        (out / f"{each.submission}.json").write_bytes(msgspec.json.encode(each))


def rendered(out: Path, course: Course, templates: Path | None = None) -> tuple[bool, str]:
    """Write the pages of *out*; return whether all are there, and what was told."""
    told = io.StringIO()
    look = look_of(course, language_of("en"), templates)
    return render_folder(out, look, None, Console(file=told, width=200)), told.getvalue()


def test_the_legend_explains_every_sign_of_the_table(course: Course) -> None:
    """Each verdict that a cell has is there once, and no two share a letter."""
    results = list(graded(course, 250))

    view, text = page_of(results, course)

    assert set(view.letters.values()) == {one.verdict for each in results for one in each.exercises}
    assert set(re.findall(r"<td class=([a-z])\d>", text)) == set(view.letters)
    assert len(re.findall(r"data-letter=", text)) == len(view.letters)


def test_memory_does_not_grow_with_the_texts_of_results(course: Course) -> None:
    """A result's messages are gone once it was looked at."""

    def long() -> Iterator[Graded]:
        for each in graded(course, 30):
            tests = tuple(replace(one, message=one.title * 10_000) for one in each.exercises[0].tests)
            yield Graded(replace(each, exercises=(replace(each.exercises[0], tests=tests), *each.exercises[1:])))

    tracemalloc.start()
    view = class_view(long(), course)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert len(view.rows) == 30
    # One result has two million characters here.
    assert peak < 12_000_000
