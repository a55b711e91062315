"""A headless Chromium for pages, what it saw go wrong, and axe-core's opinion of them."""

import base64
import contextlib
import importlib.util
import json
import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent.parent
MISSING = [
    *(f"the program {each}" for each in ("chromium", "chromedriver") if shutil.which(each) is None),
    *(["the package selenium"] if importlib.util.find_spec("selenium") is None else []),
]
WHY = f"{', '.join(MISSING)} not there: install the group `browser`"


def axe_core() -> Path | None:
    """Return where axe-core lies: what ``$AXE_CORE`` names, else what ``npm install axe-core`` left in the checkout."""
    places = [os.environ.get("AXE_CORE", ""), str(ROOT / "node_modules" / "axe-core" / "axe.min.js")]
    return next((Path(each) for each in places if each and Path(each).is_file()), None)


@contextlib.contextmanager
def chromium(folder: Path, *, javascript: bool = True) -> Iterator[Any]:
    """Start a Chromium without a window, whose profile lies in *folder*."""
    from selenium import webdriver

    options = webdriver.ChromeOptions()
    options.binary_location = shutil.which("chromium") or ""
    for each in ("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--window-size=1280,1000"):
        options.add_argument(each)
    options.add_argument(f"--user-data-dir={folder / 'chromium'}")
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    if not javascript:
        options.add_experimental_option("prefs", {"profile.managed_default_content_settings.javascript": 2})
    driver = webdriver.Chrome(options, webdriver.ChromeService(shutil.which("chromedriver")))
    try:
        yield driver
    finally:
        driver.quit()


def look(driver: Any, page: Path, *, width: int = 1280, dark: bool = False) -> None:
    """Open *page* as on a screen *width* pixels wide, light or dark; clears what was logged before."""
    size = {"width": width, "height": 1000, "deviceScaleFactor": 1, "mobile": width < 500}
    scheme = [{"name": "prefers-color-scheme", "value": "dark" if dark else "light"}]
    driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
    driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": scheme})
    faults(driver)
    driver.get(page.as_uri())


def faults(driver: Any) -> list[str]:
    """Return what the console was told since it was asked last: errors, breaches of the policy, whatever was logged."""
    return [each["message"] for each in driver.get_log("browser")]


def requests(driver: Any) -> list[str]:
    """Return what pages asked for since the last call; pictures in the page, and the browser's own pages, aside."""
    events = [json.loads(each["message"])["message"] for each in driver.get_log("performance")]
    found = [each["params"]["request"]["url"] for each in events if each["method"] == "Network.requestWillBeSent"]
    return [each for each in found if not each.startswith(("data:", "chrome:"))]


def violations(driver: Any) -> list[str]:
    """Return what axe-core finds fault with on the page, with every fold open.

    Raises:
        RuntimeError: if there is no axe-core.
    """
    axe = axe_core()
    if axe is None:
        raise RuntimeError("axe-core is not there")
    driver.execute_script("document.querySelectorAll('details').forEach(each => { each.open = true; })")
    driver.execute_script(axe.read_text(encoding="utf-8"))
    # What goes wrong in it is an error here, too.
    found = driver.execute_script("return axe.run(document).then(found => found.violations)")
    return [f"{each['id']}: {each['help']}: {[node['html'] for node in each['nodes'][:3]]}" for each in found]


def printed(driver: Any) -> bytes:
    """Return the page as the PDF file that printing makes of it."""
    return base64.b64decode(driver.execute_cdp_cmd("Page.printToPDF", {"printBackground": True})["data"])


def screenshot(driver: Any, height: int = 1000) -> bytes:
    """Return what is to be seen of the page, from its top, *height* pixels of it, as a PNG file."""
    width = driver.execute_script("return window.innerWidth")
    clip = {"x": 0, "y": 0, "width": width, "height": height, "scale": 1}
    shot = driver.execute_cdp_cmd("Page.captureScreenshot", {"captureBeyondViewport": True, "clip": clip})
    return base64.b64decode(shot["data"])
