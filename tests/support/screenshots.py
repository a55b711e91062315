"""Makes the pictures of pages in docs/images, always from the same results: ``make screenshots``."""

import io
import sys
import tempfile
from dataclasses import replace
from pathlib import Path

from browser import MISSING, ROOT, WHY, chromium, look, screenshot
from lecture import graded
from PIL import Image
from results import asked, files, usual

from grader.course import load_course
from grader.language import language_of
from grader.places import builtin_course
from grader.reporting.classroom import Graded, class_page, class_view
from grader.reporting.environment import make_environment
from grader.reporting.student import student_page

IMAGES = ROOT / "docs" / "images"
# Name, width and height in pixels, whether it is dark.
STUDENT = (
    ("student.png", 1100, 1500, False),
    ("student-dark.png", 1100, 1500, True),
    ("student-phone.png", 390, 1100, False),
)
QUESTIONNAIRE = (("questionnaire.png", 1100, 1300),)
CLASS = (
    ("class.png", 1280, 1700, False),
    ("class-dark.png", 1280, 1700, True),
    ("class-phone.png", 390, 1600, False),
)


def main() -> None:
    """Write all pictures."""
    if MISSING:
        sys.exit(WHY)
    course = load_course(builtin_course())
    IMAGES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, chromium(Path(folder)) as driver:
        for name, width, height, dark in STUDENT:
            page = Path(folder, "page.html")
            page.write_text(student_page(usual(), course, files(), language_of("en")), encoding="utf-8")
            look(driver, page, width=width, dark=dark)
            save(screenshot(driver, height), IMAGES / name)
        asked_for = replace(usual(), exercises=(), training=(), ladder=(), notes=(), questionnaire=asked())
        for name, width, height in QUESTIONNAIRE:
            page.write_text(student_page(asked_for, course, files(), language_of("en")), encoding="utf-8")
            look(driver, page, width=width)
            driver.execute_script("document.querySelectorAll('.topic').forEach((each, at) => { each.open = at < 4; })")
            save(screenshot(driver, height), IMAGES / name)
        page = Path(folder, "index.html")
        view = class_view((Graded(each, f"{each.submission}.html") for each in graded(course, 60)), course)
        page.write_text(class_page(make_environment(language_of("en"), None, str), view), encoding="utf-8")
        for name, width, height, dark in CLASS:
            look(driver, page, width=width, dark=dark)
            save(screenshot(driver, height), IMAGES / name)


def save(picture: bytes, path: Path) -> None:
    """Write a PNG file with few colours: pages have few, and a repository keeps every version."""
    with Image.open(io.BytesIO(picture)) as image:
        image.convert("RGB").quantize(64).save(path, "PNG", optimize=True)
    sys.stdout.write(f"{path.relative_to(ROOT)}: {path.stat().st_size // 1000} kB\n")


if __name__ == "__main__":
    main()
