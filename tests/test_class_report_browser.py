"""The page of a class in a real Chromium: sorting, filtering, CSV, keyboard, themes, widths, axe-core."""

import csv
import io
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import browser
import pytest
from lecture import graded
from results import asked

from grader.cells import guarded
from grader.course import load_course
from grader.language import language_of
from grader.places import builtin_course
from grader.reporting.classroom import ClassView, Graded, class_page, class_view
from grader.reporting.environment import make_environment

EVIL = '</script><img src=x onerror="document.title=1">'
NO_SCORE = "\u2013"
NAMES = ("=1+1", "?#%", 'O\'Neil, "the" quote', EVIL, "Zoë", "김민준")

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(bool(browser.MISSING), reason=browser.WHY),
    # selenium's own, at the end of a session.
    pytest.mark.filterwarnings("ignore::ResourceWarning"),
]


def write(path: Path, count: int, *, answered: bool = False) -> ClassView:
    """Write the page of a class of *count* to *path*, and return what it shows; some *answered* the questionnaire."""
    course = load_course(builtin_course())
    results = enumerate(graded(course, count, names=NAMES))
    # Each a part more than the one before, and every fifth none.
    sheets = (replace(each, questionnaire=asked()[: 2 * (place % 5)] if answered else ()) for place, each in results)
    view = class_view((Graded(each, "x.html") for each in sheets), course, absent=("Yan",))
    path.write_text(class_page(make_environment(language_of("en"), None, str), view), encoding="utf-8")
    return view


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, ClassView]:
    """The page of sixty students."""
    path = tmp_path_factory.mktemp("page") / "index.html"
    return path, write(path, 60)


@pytest.fixture(scope="module")
def chromium(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """A Chromium without a window, which saves what it is given to a folder of its own."""
    place = tmp_path_factory.mktemp("chromium")
    with browser.chromium(place) as driver:
        driver.execute_cdp_cmd(
            "Browser.setDownloadBehavior", {"behavior": "allow", "downloadPath": str(place / "saved")}
        )
        driver.saved = place / "saved"
        yield driver


@pytest.fixture
def page(chromium: Any, shown: tuple[Path, ClassView]) -> Any:
    """Chromium with the page of sixty students, wide and light."""
    look(chromium)
    chromium.get(shown[0].as_uri())
    return chromium


def look(driver: Any, scheme: str = "light", width: int = 1280) -> None:
    """Set the theme and the width."""
    feature = {"name": "prefers-color-scheme", "value": scheme}
    driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [feature]})
    size = {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": width < 500}
    driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)


def find(page: Any, selector: str) -> Any:
    """Return the first element that fits *selector*."""
    return page.find_element("css selector", selector)


def head(page: Any, name: str) -> Any:
    """Return the button in the head of the column *name*."""
    return page.execute_script(
        "return [...document.querySelectorAll('.heat thead button')].find(each => each.textContent === arguments[0])",
        name,
    )


def rows(page: Any) -> list[list[str]]:
    """Return the texts of the rows that are shown, cell by cell."""
    found: list[list[str]] = page.execute_script(
        "return [...document.querySelectorAll('.heat tbody tr')].filter(row => row.checkVisibility())"
        ".map(row => [...row.cells].map(cell => cell.textContent))"
    )
    return found


def names(page: Any) -> list[str]:
    """Return the students that are shown, in their order."""
    return [row[0] for row in rows(page)]


def choose(page: Any, selector: str, value: str) -> None:
    """Choose *value* in a list."""
    from selenium.webdriver.support.ui import Select

    Select(find(page, selector)).select_by_value(value)


def wait_for(page: Any, words: str) -> None:
    """Wait until the state of the table is told in *words*."""
    from selenium.webdriver.support.ui import WebDriverWait

    WebDriverWait(page, 20).until(lambda each: words in find(each, "[role=status]").text)


class TestSorting:
    """By a button in the head of each column."""

    def test_each_column_sorts_up_and_then_down(self, page: Any, shown: tuple[Path, ClassView]) -> None:
        """Name, score, verdict and an exercise; aria-sort says which, and the change is announced."""
        _, view = shown
        scores = sorted(row.score for row in view.rows if row.score is not None)

        head(page, "Score").click()
        assert [float(row[1]) for row in rows(page) if row[1] != NO_SCORE] == pytest.approx(scores, abs=0.006)
        assert find(page, "th.score").get_attribute("aria-sort") == "ascending"
        assert len(page.find_elements("css selector", "[aria-sort]")) == 1
        assert "Sorted by Score" in find(page, "[role=status]").text
        head(page, "Score").click()
        assert [float(row[1]) for row in rows(page) if row[1] != NO_SCORE] == pytest.approx(scores[::-1], abs=0.006)
        assert find(page, "th.score").get_attribute("aria-sort") == "descending"

        column = 7
        head(page, view.columns[column].name).click()
        by_name = {row.name: float(row.cells[column].points) for row in view.rows}
        assert [by_name[name] for name in names(page)] == sorted(by_name.values())

        head(page, "Student").click()
        assert set(names(page)) == {row.name for row in view.rows}
        assert names(page)[-1] == "김민준"

    def test_the_first_order_is_that_of_the_language(self, page: Any) -> None:
        """As the script would sort, capitals and accents among the others; aria-sort says so."""
        expected = page.execute_script(
            "return [...arguments[0]].sort(new Intl.Collator('en', {numeric: true}).compare)", names(page)
        )

        assert names(page) == expected
        assert find(page, "th.name").get_attribute("aria-sort") == "ascending"
        assert "Sorted by Student." in find(page, "[role=status]").text

    def test_it_works_by_keyboard(self, page: Any) -> None:
        """A head has the focus, it can be seen, and Enter sorts."""
        from selenium.webdriver.common.keys import Keys

        before = names(page)
        head(page, "Score").send_keys(Keys.ENTER)

        assert names(page) != before
        focused = "const each = document.activeElement; return [each.textContent, getComputedStyle(each).outlineStyle]"
        assert page.execute_script(focused) == ["Score", "solid"]


class TestGrid:
    """The table by keys and by touch."""

    def test_it_is_one_stop_on_the_way(self, page: Any) -> None:
        """Whatever it holds: one Tab leads in, the next one out."""
        stops = page.execute_script(
            "const all = [...document.querySelectorAll('.sheet, .sheet *')];"
            "return all.filter(each => each.tabIndex >= 0).length"
        )

        assert find(page, ".heat").get_attribute("role") == "grid"
        assert stops == 1

    def test_arrow_keys_lead_to_a_cell_and_tell_it(self, page: Any, shown: tuple[Path, ClassView]) -> None:
        """Student, exercise, verdict and points in words, where they are announced; the cell is in sight."""
        _, view = shown
        keys(page, head(page, "Student"), "ARROW_DOWN", *["ARROW_RIGHT"] * 3)

        row = next(each for each in view.rows if each.name == names(page)[0])
        told = find(page, ".told")
        assert told.get_attribute("role") == "status"
        assert told.text.startswith(f"{row.name}, {view.columns[0].name}: ")
        assert f"{float(row.cells[0].points):.2f}".rstrip("0").rstrip(".") in told.text
        keys(page, page.switch_to.active_element, "END", "PAGE_DOWN", "PAGE_DOWN", "ARROW_UP", "ARROW_LEFT")
        assert told.text.startswith(f"{names(page)[19]}, {view.columns[-2].name}: ")
        # Neither head nor names lie on it.
        assert page.execute_script(
            "const box = document.activeElement.getBoundingClientRect();"
            "return document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2) === document.activeElement"
        )
        keys(page, page.switch_to.active_element, "CONTROL+HOME")
        assert page.switch_to.active_element.text.startswith("Student")

    def test_keys_pass_over_what_is_filtered_out(self, page: Any) -> None:
        """And Enter on a name opens the student's page."""
        choose(page, "#exercise", "0")
        keys(page, head(page, "Student"), "CONTROL+END", "HOME")

        assert page.switch_to.active_element.text == names(page)[-1]
        assert page.switch_to.active_element.get_attribute("href").endswith("x.html")
        find(page, "[type=reset]").click()

    def test_a_tap_tells_a_cell(self, chromium: Any, shown: tuple[Path, ClassView]) -> None:
        """On a phone, where nothing hovers."""
        _, view = shown
        look(chromium, width=390)
        chromium.get(shown[0].as_uri())
        cell = find(chromium, ".heat tbody tr:nth-child(3) td:nth-child(5)")
        chromium.execute_script("arguments[0].scrollIntoView({block: 'center'})", cell)
        cell.click()

        told = find(chromium, ".told")
        assert told.text.startswith(f"{names(chromium)[2]}, {view.columns[1].name}: ")
        assert chromium.execute_script("return arguments[0].getBoundingClientRect().bottom <= innerHeight + 1", told)
        look(chromium)


def keys(page: Any, start: Any, *names: str) -> None:
    """Press the keys with these *names* one after the other, the first one on *start*."""
    from selenium.webdriver.common.keys import Keys

    page.execute_script("arguments[0].focus()", start)
    for name in names:
        page.switch_to.active_element.send_keys(*(getattr(Keys, part) for part in name.split("+")))


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_less_is_left_the_darker_the_cell(chromium: Any, tmp_path: Path, scheme: str) -> None:
    """In both themes; what is written in a cell can be read."""
    write(tmp_path / "index.html", 1)
    look(chromium, scheme)
    chromium.get((tmp_path / "index.html").as_uri())
    colours = chromium.execute_script(
        "const row = document.querySelector('.heat tbody tr');"
        "return ['a3', 'w2', 'w1', 'w0'].map(name => {"
        "  const cell = row.insertCell(); cell.className = name; const style = getComputedStyle(cell);"
        "  return [style.backgroundColor, style.color]; })"
    )
    look(chromium)
    found = [tuple(map(luminance, pair)) for pair in colours]

    full, most, half, lost = (ground for ground, _ in found)
    assert min(full, most) > half > lost
    for ground, ink in found:
        assert (max(ground, ink) + 0.05) / (min(ground, ink) + 0.05) >= 4.5


def luminance(colour: str) -> float:
    """Return the relative luminance of *colour*, as WCAG reckons it."""
    parts = (int(each) / 255 for each in colour.partition("(")[2].rstrip(")").split(",")[:3])
    red, green, blue = (each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4 for each in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


class TestFiltering:
    """By name, verdict and exercise."""

    def test_a_name_is_found_whatever_its_case_and_width(self, page: Any) -> None:
        """And the count of what is shown is announced."""
        find(page, "#search").send_keys("\uff3aOË")

        wait_for(page, "Shown: 1 of 60")
        assert names(page) == ["Zoë"]

    def test_verdict_and_exercise_narrow_down_together(self, page: Any, shown: tuple[Path, ClassView]) -> None:
        """What remains is what the results say, and Show all brings back the rest."""
        _, view = shown
        column = 4
        verdict = view.verdicts[0][0]

        choose(page, "#verdict", verdict.value)
        choose(page, "#exercise", str(column))
        for state, fits in (("p", "ais"), ("f", "wmlrtyofcj"), ("m", "m")):
            choose(page, "#state", state)
            expected = {row.name for row in view.rows if row.verdict is verdict and row.cells[column].code[0] in fits}
            assert set(names(page)) == expected
            assert f"Shown: {len(expected)} of 60" in find(page, "[role=status]").text

        find(page, "[type=reset]").click()
        wait_for(page, "Shown: 60 of 60")
        assert find(page, "#state").get_attribute("disabled")


class TestSaving:
    """The CSV of what is shown."""

    def test_it_holds_the_shown_rows_in_their_order(self, page: Any, shown: tuple[Path, ClassView]) -> None:
        """With points, and without a cell that a spreadsheet would take for a formula."""
        _, view = shown
        head(page, "Score").click()
        choose(page, "#exercise", "0")

        text = saved(page)

        assert [path.name for path in page.saved.iterdir()] == ["Telling 3s from 7s.csv"]
        assert text.startswith("\ufeff")
        table = list(csv.DictReader(io.StringIO(text[1:])))
        assert [row["student"] for row in table] == [guarded(name) for name in names(page)]
        by_name = {guarded(row.name): row for row in view.rows}
        for found in table:
            row = by_name[found["student"]]
            assert found["verdict"] == row.verdict.value
            assert row.score is not None
            assert float(found["score"]) == pytest.approx(row.score, abs=0.006)
            assert found["max_score"] == f"{row.max_score:g}"
            for column, cell in zip(view.columns, row.cells, strict=True):
                assert found[column.name] == f"{round(float(cell.points), 2):g}"
        find(page, "[type=reset]").click()
        wait_for(page, "Shown: 60 of 60")
        assert "\r\n'=1+1," in saved(page)


def saved(page: Any) -> str:
    """Save the CSV and return its text."""
    for each in page.saved.glob("*"):
        each.unlink()
    find(page, "#csv").click()
    deadline = time.monotonic() + 20
    while time.monotonic() < deadline:
        for path in page.saved.glob("*.csv"):
            if path.stat().st_size:
                return path.read_bytes().decode()
        time.sleep(0.1)
    raise AssertionError("nothing was saved")


def test_the_questionnaire_is_a_column_to_sort_by_and_three_to_save(chromium: Any, tmp_path: Path) -> None:
    """Best first at the second press, who has none last; in the file score, maximum and what waits, in place."""
    view = write(tmp_path / "index.html", 20, answered=True)
    look(chromium)
    chromium.get((tmp_path / "index.html").as_uri())
    head = find(chromium, ".heat th.asked button")
    for _ in range(2):
        chromium.execute_script("arguments[0].click()", head)

    table = list(csv.DictReader(io.StringIO(saved(chromium).removeprefix("\ufeff"))))

    scores = [each["questionnaire_score"] for each in table]
    begun = [float(each) for each in scores if each]
    assert begun == sorted(begun, reverse=True)
    assert scores[len(begun) :] == [""] * 4
    stands = {guarded(row.name): row for row in view.rows}
    for each in table:
        stand = stands[each["student"]].asked
        told = [each["questionnaire_score"], each["questionnaire_max"], each["questionnaire_waiting"]]
        assert told == (
            ["", "", ""] if stand is None else [f"{stand.score:g}", f"{stand.max_score:g}", f"{stand.waiting}"]
        )
        assert each[view.columns[0].name] != ""
    cell = find(chromium, ".heat tbody tr td:nth-child(5)")
    chromium.execute_script("arguments[0].click()", cell)
    assert view.columns[0].name in find(chromium, ".told").text


def test_what_a_cell_says_is_told_to_a_pointer(page: Any, shown: tuple[Path, ClassView]) -> None:
    """Student, exercise, verdict and points, in words."""
    from selenium.webdriver import ActionChains

    _, view = shown
    cell = find(page, ".heat tbody tr td:nth-child(5)")
    page.execute_script("arguments[0].scrollIntoView({block: 'center'})", cell)
    ActionChains(page).move_to_element(cell).perform()

    title = cell.get_attribute("title")
    assert title.startswith(f"{names(page)[0]}, {view.columns[1].name}: ")
    assert f" of {view.columns[1].max_score:g}" in title


def test_folds_open_and_name_the_students(page: Any, shown: tuple[Path, ClassView]) -> None:
    """A mistake shows who has it, each with a link."""
    _, view = shown
    find(page, ".mistakes summary").click()

    links = page.find_elements("css selector", ".mistakes details[open] a")
    assert [each.text for each in links] == [row.name for row in view.mistakes[0].rows]


def test_nothing_runs_leaves_or_complains(page: Any) -> None:
    """Hostile names stay text, the console is empty, and no request is made but for the page."""
    page.get_log("performance")
    page.refresh()
    find(page, "#search").send_keys("a")
    head(page, "Score").click()

    assert page.title != "1"
    assert EVIL in names(page) or find(page, "#search").get_attribute("value")
    assert page.get_log("browser") == []
    assert {each for each in browser.requests(page) if not each.startswith("blob:")} <= {page.current_url}


@pytest.mark.parametrize("count", [0, 1, 40])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 360])
def test_no_barrier_is_found(chromium: Any, tmp_path: Path, count: int, scheme: str, width: int) -> None:
    """axe-core finds no violation, with all folds open; and the page is no wider than its window."""
    if browser.axe_core() is None:
        pytest.skip("axe-core is not there: npm install --no-save axe-core")
    write(tmp_path / "index.html", count, answered=width != 1280)
    look(chromium, scheme, width)
    chromium.get((tmp_path / "index.html").as_uri())

    assert browser.violations(chromium) == []
    assert chromium.execute_script("return document.documentElement.scrollWidth") <= width
    look(chromium)


def test_dark_is_dark(chromium: Any, shown: tuple[Path, ClassView]) -> None:
    """By what the system prefers."""
    found = []
    for scheme in ("light", "dark"):
        look(chromium, scheme)
        chromium.get(shown[0].as_uri())
        found.append(chromium.execute_script("return getComputedStyle(document.body).backgroundColor"))
    look(chromium)

    light, dark = (sum(map(int, each[4:-1].split(","))) for each in found)
    assert light > 600
    assert dark < 150


def test_without_a_script_the_table_is_there(chromium: Any, shown: tuple[Path, ClassView]) -> None:
    """With links and cells, without controls that would do nothing."""
    chromium.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
    try:
        chromium.get(shown[0].as_uri())
        assert "let this page run its script" in find(chromium, "noscript p").text
        assert not find(chromium, "form").is_displayed()
        assert not chromium.find_elements("css selector", ".heat button")
        assert len(chromium.find_elements("css selector", ".heat tbody tr")) == 60
    finally:
        chromium.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})


def test_a_thousand_students_sort_and_filter(chromium: Any, tmp_path: Path) -> None:
    """All of them are there, and every control works as with few."""
    look(chromium)
    path = tmp_path / "index.html"
    view = write(path, 1000)
    chromium.get(path.as_uri())

    head(chromium, "Score").click()
    ordered = [float(row[1]) for row in rows(chromium) if row[1] != NO_SCORE]
    find(chromium, "#search").send_keys("student09")
    wait_for(chromium, "Shown: 100 of 1,000")

    assert len(ordered) == 996
    assert ordered == sorted(ordered)
    assert len(rows(chromium)[0]) == 3 + len(view.columns)
    assert chromium.get_log("browser") == []
