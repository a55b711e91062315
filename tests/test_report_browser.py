"""Pages where they are read: a real Chromium, light, dark, narrow, without JavaScript, on paper."""

import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from browser import MISSING, WHY, axe_core, chromium, faults, look, printed, requests, violations
from results import ATTACKS, asked, files, hostile, hostile_files, usual

from grader.course import load_course
from grader.failure import failed_result, unreadable_result
from grader.language import language_of
from grader.places import builtin_course
from grader.reporting.student import student_page

COURSE = load_course(builtin_course())
ENGLISH = language_of("en")

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(bool(MISSING), reason=WHY),
    # selenium's own, at the end of a session.
    pytest.mark.filterwarnings("ignore::ResourceWarning"),
]


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """A Chromium for all tests here."""
    with chromium(tmp_path_factory.mktemp("browser")) as driver:
        yield driver


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """A page of each kind, as files."""
    names = tuple(each.name for each in COURSE.exercises)
    full = usual()
    challenge = replace(full.exercises[0], name="make_deep_net", score=0.0, max_score=0.0, bonus=3.0)
    made = {
        "usual": student_page(usual(), COURSE, files(), ENGLISH),
        "empty": student_page(replace(full, exercises=(), training=(), ladder=(), notes=()), COURSE, (), ENGLISH),
        "untrained": student_page(replace(full, training=(), ladder=(), notes=()), COURSE, files(), ENGLISH),
        "challenge": student_page(replace(full, exercises=(*full.exercises, challenge)), COURSE, files(), ENGLISH),
        "changed": student_page(replace(full, digest="sha256:other"), COURSE, files(), ENGLISH),
        "chinese": student_page(full, COURSE, files(), language_of("zh-Hant")),
        "asked": student_page(replace(full, questionnaire=asked()), COURSE, files(), ENGLISH),
        "korean": student_page(replace(full, questionnaire=asked()), COURSE, files(), language_of("ko")),
        "failed": student_page(failed_result(COURSE, "ada", names, "x"), COURSE, (), ENGLISH),
        "unreadable": student_page(unreadable_result(COURSE, "ada", names, "No archive."), COURSE, (), ENGLISH),
    }
    folder = tmp_path_factory.mktemp("pages")
    for name, page in made.items():
        (folder / f"{name}.html").write_text(page, encoding="utf-8")
    return {name: folder / f"{name}.html" for name in made}


def test_attacks_in_every_text_do_nothing(browser: Any, tmp_path: Path) -> None:
    """No alert, no word on the console, no request but for the page itself, nothing breaks the policy."""
    from selenium.common.exceptions import NoAlertPresentException

    for number, attack in enumerate(ATTACKS):
        page = tmp_path / f"{number}.html"
        page.write_text(student_page(hostile(attack), COURSE, hostile_files(attack), ENGLISH), encoding="utf-8")
        requests(browser)
        look(browser, page)
        browser.execute_script("document.querySelectorAll('details').forEach(each => { each.open = true; })")

        with pytest.raises(NoAlertPresentException):
            browser.switch_to.alert.accept()
        assert faults(browser) == []
        assert requests(browser) == [page.as_uri()]


def test_the_policy_stops_what_would_get_into_a_page(browser: Any, tmp_path: Path) -> None:
    """If escaping failed, a script, a handler, a style and a picture from elsewhere would still be refused."""
    page = student_page(usual(), COURSE, (), ENGLISH)
    bad = (
        "<script>document.title = 'owned'</script><img src=x onerror=\"document.title = 'owned'\">"
        '<p style="color: red" id="styled">x</p><img src="https://attack.example/x.png">'
    )
    path = tmp_path / "page.html"
    path.write_text(page.replace("</main>", f"{bad}</main>"), encoding="utf-8")

    look(browser, path)

    assert "owned" not in browser.title
    assert len([each for each in faults(browser) if "Content Security Policy" in each]) >= 4


@pytest.mark.skipif(axe_core() is None, reason="axe-core is not there: npm install axe-core, or set AXE_CORE")
@pytest.mark.parametrize(
    "kind",
    ["usual", "empty", "untrained", "challenge", "changed", "asked", "chinese", "korean", "failed", "unreadable"],
)
@pytest.mark.parametrize(("width", "dark"), [(1280, False), (1280, True), (360, False), (360, True)])
def test_axe_finds_nothing_to_complain_about(
    browser: Any, pages: dict[str, Path], kind: str, width: int, *, dark: bool
) -> None:
    """Each kind of page, wide and narrow, light and dark, with all folds open."""
    look(browser, pages[kind], width=width, dark=dark)

    assert violations(browser) == []


@pytest.mark.parametrize("width", [360, 1280])
def test_nothing_is_wider_than_the_screen(browser: Any, pages: dict[str, Path], width: int) -> None:
    """The page never scrolls sideways; what is wider scrolls in its own place."""
    look(browser, pages["usual"], width=width)

    assert browser.execute_script("return document.documentElement.scrollWidth") <= width


def test_a_page_is_worked_by_keyboard(browser: Any, pages: dict[str, Path]) -> None:
    """The first stop is the way past the head; a hint is reached, opened with Enter, and the focus is to be seen."""
    from selenium.webdriver.common.keys import Keys

    look(browser, pages["usual"])
    stops = []
    for _ in range(60):
        browser.switch_to.active_element.send_keys(Keys.TAB)
        stop = browser.switch_to.active_element
        stops.append(stop.text)
        if stop.text == "Show a hint":
            break

    assert stops[0] == "Skip to the content"
    assert stops[-1] == "Show a hint"
    assert "solid" in stop.value_of_css_property("outline")
    assert "Which axis" not in browser.find_element("tag name", "main").text
    stop.send_keys(Keys.ENTER)
    assert "Which axis should add up to 1?" in browser.find_element("tag name", "main").text


@pytest.mark.parametrize("width", [360, 1280])
def test_only_what_scrolls_is_a_stop_for_the_keyboard(browser: Any, pages: dict[str, Path], width: int) -> None:
    """Tables that fit are passed over; what is wider or higher than its place can be reached and scrolled."""
    look(browser, pages["usual"], width=width)
    browser.execute_script("document.querySelectorAll('details').forEach(each => { each.open = true; })")

    def stops() -> dict[str, list[str]]:
        found: dict[str, list[str]] = browser.execute_script(
            "const all = [...document.querySelectorAll('.wide, .listing, .printed pre')];"
            "const label = each => each.className + each.textContent.slice(0, 20);"
            "const scrolls = each =>"
            " each.scrollWidth > each.clientWidth + 1 || each.scrollHeight > each.clientHeight + 1;"
            "return {stops: all.filter(each => each.tabIndex === 0).map(label),"
            " scrolling: all.filter(scrolls).map(label), all: all.map(label)}"
        )
        return found

    deadline = time.monotonic() + 10
    while (found := stops())["stops"] != found["scrolling"] and time.monotonic() < deadline:
        time.sleep(0.05)
    assert found["stops"] == found["scrolling"]
    assert len(found["stops"]) < len(found["all"]) / 2
    assert bool(found["stops"]) == (width == 360)


@pytest.mark.parametrize("kind", ["failed", "unreadable", "empty", "usual"])
def test_every_link_within_a_page_leads_somewhere(browser: Any, pages: dict[str, Path], kind: str) -> None:
    """Also on pages that show no exercise by itself."""
    look(browser, pages[kind])

    lost = "return [...document.links].map(each => each.hash).filter(each => !document.querySelector(each))"
    assert browser.execute_script(lost) == []


def test_a_link_unfolds_what_it_leads_to(browser: Any, pages: dict[str, Path]) -> None:
    """By its address, by a link, and by that link once it was folded again; other names are let be."""
    open_now = "return [...document.querySelectorAll('details[open][id]')].map(each => each.id)"
    top = "return Math.abs(document.querySelector(location.hash).getBoundingClientRect().top) < innerHeight"
    deep = "return [...document.querySelectorAll('.topic .part:not([open])')].at(-1).id"
    look(browser, pages["asked"])
    from selenium.webdriver.support.ui import WebDriverWait

    folded = browser.execute_script(deep)
    topic = browser.execute_script("return document.getElementById(arguments[0]).closest('.topic').id", folded)
    right = browser.execute_script("return document.querySelector('.exercise.done > details').parentElement.id")

    browser.get("about:blank")
    browser.get(f"{pages['asked'].as_uri()}#{folded}")
    assert {folded, topic} <= set(browser.execute_script(open_now))
    assert browser.execute_script(top)

    for _ in range(2):
        browser.execute_script(f"document.querySelector('#{right} > details').open = false; scrollTo(0, 0)")
        browser.find_element("css selector", f"a[href='#{right}']").click()
        WebDriverWait(browser, 10).until(
            lambda driver: driver.execute_script(f"return document.querySelector('#{right} > details').open")
        )
        assert browser.execute_script(top)

    before = browser.execute_script(open_now)
    browser.execute_script("location.hash = '%E0%A4%A'")
    assert browser.execute_script(open_now) == before
    assert faults(browser) == []


def test_dark_mode_is_dark(browser: Any, pages: dict[str, Path]) -> None:
    """The ground is dark where the system asks for it, and light where it does not."""
    grounds = []
    for dark in (False, True):
        look(browser, pages["usual"], dark=dark)
        colour = browser.find_element("tag name", "body").value_of_css_property("background-color")
        grounds.append(int(colour.partition("(")[2].partition(",")[0]))

    assert grounds[0] > 200
    assert grounds[1] < 60


def test_a_page_prints(browser: Any, pages: dict[str, Path]) -> None:
    """Printing makes a PDF file of a few pages, without words on the console."""
    look(browser, pages["usual"])

    paper = printed(browser)

    assert paper.startswith(b"%PDF-")
    assert 1 <= paper.count(b"/Type /Page\n") + paper.count(b"/Type /Page ") <= 12
    assert faults(browser) == []


def test_on_paper_everything_is_unfolded(browser: Any, pages: dict[str, Path]) -> None:
    """What a test tried and found can be read there, whether it was opened or not."""
    look(browser, pages["usual"])
    heights = (
        "return [...document.querySelectorAll('details.test:not([open]) .evidence')]"
        ".map(each => each.checkVisibility({contentVisibilityAuto: true, visibilityProperty: true}))"
    )

    def shown(medium: str, wanted: bool) -> list[bool]:  # noqa: FBT001 - what a medium shows
        # The browser takes a moment to lay the page out anew.
        browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": medium})
        deadline = time.monotonic() + 10
        while {*(found := browser.execute_script(heights))} != {wanted} and time.monotonic() < deadline:
            time.sleep(0.05)
        return list(found)

    on_screen, on_paper = shown("screen", False), shown("print", True)

    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": ""})
    assert on_screen
    assert not any(on_screen)
    assert all(on_paper)


def test_a_page_needs_no_javascript(pages: dict[str, Path], tmp_path: Path) -> None:
    """With JavaScript switched off, a click on a fold still opens it."""
    with chromium(tmp_path, javascript=False) as driver:
        look(driver, pages["usual"])
        hints = driver.find_elements("css selector", ".hint summary")
        next(each for each in hints if each.text == "Show a hint").click()

        assert "Which axis should add up to 1?" in driver.find_element("tag name", "main").text
