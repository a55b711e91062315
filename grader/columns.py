"""The columns of a roster, whatever the system that wrote it calls them."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from types import MappingProxyType

from grader.cells import clean
from grader.errors import SubmissionError

__all__ = ["columns_of", "is_canvas"]

# What a column may be called, letters and digits alone, by the field that it fills; earlier ones go before later ones.
_WORDS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "name": ("fullname", "name", "student", "studentname"),
        "first": ("firstname", "first", "givenname", "firstnames"),
        "last": ("lastname", "last", "surname", "familyname"),
        "email": ("email", "emailaddress", "mail", "studentemail"),
        "login": ("login", "loginid", "sisloginid", "username", "user", "githubusername", "githublogin", "netid"),
        "number": ("number", "studentid", "studentnumber", "sisuserid", "sisid", "idnumber", "sid", "id", "identifier"),
        "lms_id": ("lmsid", "lmsuserid", "canvasid", "canvasuserid"),
        "section": ("section", "sections", "group", "groups"),
        "folder": ("folder", "file", "submission"),
        "submitted": ("submitted", "submittedat"),
        "role": ("role", "roles"),
    }
)
_IDENTIFYING = ("name", "first", "last", "email", "login", "number", "lms_id")


def columns_of(header: Sequence[str], path: Path) -> dict[str, int]:
    """Return where each field of a roster stands in *header*.

    Raises:
        SubmissionError: if no column says who a student is, or two have the same name.
    """
    words = [_plain(cell) for cell in header]
    if is_canvas(header):
        # Behind these come assignments, which may be called anything.
        words = words[: words.index("section") + 1]
    wanted = _words(header, words)
    columns = {}
    for field, names in wanted.items():
        name = next((each for each in names if each in words), None)
        if name is None:
            continue
        if words.count(name) > 1:
            raise SubmissionError(f"{path} has the column {header[words.index(name)]!a} twice; rename one of them.")
        columns[field] = words.index(name)
    if not any(field in columns for field in _IDENTIFYING):
        shown = ", ".join(ascii(clean(cell)[:40]) for cell in header[:8])
        raise SubmissionError(
            f"{path} has no column that says who a student is: its first row is {shown}. "
            "Name the columns in it, such as name, login, email, number, section, folder."
        )
    return columns


def _words(header: Sequence[str], words: Sequence[str]) -> dict[str, tuple[str, ...]]:
    """Return what each field may be called in the table at hand; what "ID" means hangs on who wrote it."""
    if is_canvas(header):
        return {**_WORDS, "lms_id": ("id",), "number": ("sisuserid",)}
    if "lmsuserid" in words:
        # nbgrader's: its id is what a student's folder is called.
        return {**_WORDS, "login": ("id",), "number": ()}
    if "identifier" in words and "githubusername" not in words:
        # Moodle's grading worksheet: "Participant 123", for one assignment.
        numbers = tuple(each for each in _WORDS["number"] if each != "identifier")
        return {**_WORDS, "number": numbers, "alias": ("identifier",)}
    return dict(_WORDS)


def is_canvas(header: Sequence[str]) -> bool:
    """Whether *header* is that of a gradebook exported from Canvas."""
    words = [_plain(cell) for cell in header]
    named = words[:2] == ["student", "id"] or words[:3] == ["lastname", "firstname", "id"]
    return named and "section" in words[2:8]


def _plain(cell: str) -> str:
    return "".join(filter(str.isalnum, clean(cell).casefold()))
