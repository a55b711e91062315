"""The card where students see it: a real JupyterLab, a real Chromium, a notebook of the kit."""

import importlib.util
import json
import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from grader.kit import write_kit
from grader.places import builtin_course

ROOT = Path(__file__).parent.parent
MISSING = [
    *(f"the program {each}" for each in ("chromium", "chromedriver") if shutil.which(each) is None),
    *(f"the package {each}" for each in ("jupyterlab", "selenium") if importlib.util.find_spec(each) is None),
]
ANSWER = "def mnist_loss(predictions, targets):\n    return (predictions - targets).abs().mean()"

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(bool(MISSING), reason=f"{', '.join(MISSING)} not there: install the group `browser`"),
    # selenium's own, at the end of a session.
    pytest.mark.filterwarnings("ignore::ResourceWarning"),
]


@pytest.fixture
def lab(tmp_path: Path) -> Iterator[tuple[str, Path]]:
    """A JupyterLab over a new kit of notebooks; its address, and the kit."""
    kit = tmp_path / "kit"
    write_kit(builtin_course(), kit, notebooks=True)
    _fill_in(kit / "04_loss.ipynb")
    environment = {
        **os.environ,
        "PYTHONPATH": str(ROOT),
        "HOME": str(tmp_path),
        "JUPYTER_CONFIG_DIR": str(tmp_path / "config"),
        "JUPYTER_RUNTIME_DIR": str(tmp_path / "runtime"),
    }
    options = ["--ip=127.0.0.1", "--port=0", "--IdentityProvider.token=secret", f"--ServerApp.root_dir={kit}"]
    log = tmp_path / "lab.log"
    with log.open("wb") as file:
        server = subprocess.Popen(
            [sys.executable, "-m", "jupyterlab", "--no-browser", "--allow-root", *options],
            env=environment,
            stdout=file,
            stderr=subprocess.STDOUT,
        )
    try:
        yield _address(log), kit
    finally:
        server.terminate()
        server.wait(30)


@pytest.fixture
def browser(tmp_path: Path) -> Iterator[Any]:
    """A Chromium without a window."""
    from selenium import webdriver

    options = webdriver.ChromeOptions()
    options.binary_location = shutil.which("chromium") or ""
    for each in ("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--window-size=1200,1400"):
        options.add_argument(each)
    options.add_argument(f"--user-data-dir={tmp_path / 'chromium'}")
    driver = webdriver.Chrome(options, webdriver.ChromeService(shutil.which("chromedriver")))
    yield driver
    driver.quit()


def _fill_in(path: Path) -> None:
    """Answer one exercise of a notebook, and leave the cells that are about it."""
    notebook = json.loads(path.read_bytes())
    for cell in notebook["cells"]:
        if "def mnist_loss(" in "".join(cell["source"]):
            cell["source"] = ANSWER
    path.write_text(json.dumps(notebook), encoding="utf-8")


def _address(log: Path) -> str:
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        found = re.search(r"http://127\.0\.0\.1:\d+/lab", log.read_text(errors="replace"))
        if found:
            return found[0]
        time.sleep(0.2)
    raise AssertionError(log.read_text(errors="replace"))


@pytest.mark.parametrize("theme", ["JupyterLab Light", "JupyterLab Dark"])
def test_a_student_runs_the_kit_in_jupyterlab_and_sees_the_card(
    lab: tuple[str, Path], browser: Any, tmp_path: Path, theme: str
) -> None:
    """Run all cells from the menu: under `%grade mnist_loss` stands the card, its hint folded until it is clicked."""
    from selenium.webdriver.common.by import By
    from selenium.webdriver.support.ui import WebDriverWait

    address, _ = lab
    settings = tmp_path / "config" / "lab" / "user-settings" / "@jupyterlab" / "apputils-extension"
    settings.mkdir(parents=True)
    (settings / "themes.jupyterlab-settings").write_text(json.dumps({"theme": theme}), encoding="utf-8")
    # A question about news would lie above the page.
    (settings / "notification.jupyterlab-settings").write_text('{"fetchNews": "false"}', encoding="utf-8")
    wait = WebDriverWait(browser, 90)
    browser.get(f"{address}/tree/04_loss.ipynb?token=secret&reset")
    wait.until(lambda page: page.find_elements(By.CSS_SELECTOR, ".jp-Notebook .jp-CodeCell"))
    # The menu is there before the kernel is.
    wait.until(lambda page: "Idle" in page.find_element(By.CSS_SELECTOR, "#jp-main-statusbar").text)
    _choose(wait, "Run", "Run All Cells")

    name = '.gradekit-card[aria-label="mnist_loss: wrong answer"]'
    card = wait.until(lambda page: page.find_element(By.CSS_SELECTOR, name), "no card")
    browser.execute_script("arguments[0].scrollIntoView({block: 'center'})", card)
    hint = card.find_element(By.CSS_SELECTOR, "details p")

    assert "The sigmoid is missing" in card.text
    assert all(word in card.text for word in ("tried", "came", "expected"))
    assert not hint.is_displayed()
    card.find_element(By.CSS_SELECTOR, "summary").click()
    assert hint.is_displayed()
    assert browser.find_elements(By.CSS_SELECTOR, '.gradekit-card[aria-label="sigmoid: not done yet"]')
    browser.save_screenshot(str(tmp_path / "card.png"))
    assert card.value_of_css_property("border-left-width") == "4px"


def _choose(wait: Any, menu: str, entry: str) -> None:
    from selenium.webdriver.common.by import By

    for selector, words in ((".lm-MenuBar-itemLabel", menu), (".lm-Menu-itemLabel", entry)):

        def found(page: Any, selector: str = selector, words: str = words) -> Any:
            each = [item for item in page.find_elements(By.CSS_SELECTOR, selector) if item.text == words]
            return each[0] if each else None

        wait.until(found).click()
