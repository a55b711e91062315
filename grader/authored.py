"""What the authors of a course wrote, in another language: catalogues beside the course, as gettext has them."""

from collections.abc import Callable

from grader.errors import CourseError
from grader.language import read_catalogue
from grader.model import Course
from grader.tree import Tree

__all__ = ["authored", "authored_files", "authored_places"]


def authored(course: Course, code: str) -> Callable[[str], str]:
    """Return what puts a text of the authors of *course* into the language *code*; what is not translated stays.

    Args:
        course: the course.
        code: a ``Language.code``, such as ``zh-Hant``.

    Raises:
        CourseError: if a catalogue is broken; the message names file and line.
    """
    texts: dict[str, str] = {}
    for path in authored_files(course, code):
        texts |= _texts(path)
    return lambda text: texts.get(text, text)


def authored_files(course: Course, code: str) -> tuple[Tree, ...]:
    """Return the catalogues that there are: of what every student gets, and of what only judges them."""
    return tuple(path for path in authored_places(course, code) if path.is_file())


def authored_places(course: Course, code: str) -> tuple[Tree, Tree]:
    """Return where the catalogue lies of what every student gets, and that of what only judges them."""
    name = f"{code.replace('-', '_')}.po"
    return course.exercises_tree / "locale" / name, course.solutions_tree / "locale" / name


def _texts(path: Tree) -> dict[str, str]:
    try:
        catalogue = read_catalogue(path)
    except (OSError, ValueError) as error:
        raise CourseError(f"{path}: this is no catalogue that gettext can read: {error}.") from error
    return {
        message.id: message.string
        for message in catalogue
        # A fuzzy one is a guess that nobody has looked at.
        if isinstance(message.id, str) and isinstance(message.string, str) and message.string and not message.fuzzy
        if message.id
    }
