"""The sheet of a quiz on disk: found, read, and written whole, answer by answer.

Somebody may have it open in an editor meanwhile. So it is looked at before each writing: what was changed there stays,
and an answer that was changed in both places is never written over unless that is asked for.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from grader.authored import authored
from grader.cli.quiz.splice import says, splice
from grader.encoding import decode_text
from grader.errors import SubmissionError
from grader.files import write_whole
from grader.handout import blank_in, sheet_in
from grader.language import Language, language_of
from grader.model import Course
from grader.question import Answer, Questionnaire
from grader.questionnaire.blank import Blank
from grader.questionnaire.sections import MAX_SHEET_BYTES
from grader.questionnaire.sheet import read_answers
from grader.questionnaire.writing import Wording
from grader.saying import Said, say

__all__ = ["Kept", "SheetFile", "sheet_file"]

_ENDINGS = (".md", ".markdown")
# The language that a sheet says it is in; any other is a guess, and only the words of what is new hang on it.
_LANGUAGE = " gradekit questionnaire 1 "


class Kept(Enum):
    """What became of an answer."""

    WRITTEN = "written"
    UNCHANGED = "unchanged"
    # It is in the sheet, but looks like what was handed out.
    UNREADABLE = "unreadable"
    # The sheet was changed meanwhile, and has another answer there.
    CONFLICT = "conflict"
    # There is no place for it in the sheet.
    NO_PLACE = "no place"
    TOO_LONG = "too long"


@dataclass(frozen=True, slots=True)
class _State:
    """What was on disk when it was looked at last: no *data*, no sheet; *is_utf8*: it can stay so encoded."""

    data: bytes | None
    text: str
    answers: dict[str, Answer]
    is_utf8: bool = True


class SheetFile:
    """A sheet, as long as a quiz goes on."""

    def __init__(self, path: Path, course: Course, questionnaire: Questionnaire, language: Language) -> None:
        self.path = path
        self.course = course
        self.questionnaire = questionnaire
        self._language = language
        self._blank: Blank = blank_in(course, questionnaire)
        self._state = self._read()
        # Where the file was kept as it was, before it was written in another encoding.
        self.original: Path | None = None

    @property
    def note(self) -> Said | None:
        """What is to be said of the sheet before anything is written into it, if anything is."""
        if self._state.is_utf8:
            return None
        return say(
            "{file} is not UTF-8. With the next answer it is written as UTF-8, and the file as it was is kept as "
            "{copy}. If letters look wrong here, leave the quiz and save the file as UTF-8 first.",
            file=self.path.name,
            copy=_free(self.path).name,
        )

    @property
    def answers(self) -> dict[str, Answer]:
        """What is answered, by part, as it was read last."""
        return self._state.answers

    @property
    def is_there(self) -> bool:
        """Whether there is a sheet on disk."""
        return self._state.data is not None

    def look(self) -> bool:
        """Read the sheet again if it has changed; return whether it has."""
        before = self._state
        if _bytes(self.path) != before.data:
            self._state = self._read()
        return self._state is not before

    def keep(self, answer: Answer, *, anyhow: bool = False) -> Kept:
        """Write *answer* into the sheet; a sheet that is not there is made.

        Args:
            answer: letters as the sheet shows them.
            anyhow: whether to write over an answer that was changed in the sheet meanwhile.

        Raises:
            SubmissionError: if the sheet cannot be read or written.
        """
        known = self._state.answers.get(answer.part)
        if says(known, answer) and not anyhow:
            return Kept.UNCHANGED
        if self.look() and not anyhow and not says(now := self._state.answers.get(answer.part), known):
            return Kept.UNCHANGED if says(now, answer) else Kept.CONFLICT
        text = self._state.text or sheet_in(self.course, self.questionnaire, self._language.code)
        wording = self._wording(text)
        put = splice(text, self.questionnaire, answer, blank=self._blank, wording=wording, course=self.course.name)
        if put is None:
            return Kept.NO_PLACE
        data = put.text.encode("utf-8", "replace")
        if len(data) > MAX_SHEET_BYTES:
            return Kept.TOO_LONG
        before = self._state
        if before.data is not None and not before.is_utf8:
            # What was guessed may be wrong, and then this is all there is.
            original, old = _free(self.path), before.data
            _written(original, lambda: write_whole(original, old))
            self.original = original
        _written(self.path, lambda: write_whole(self.path, data))
        self._state = self._parsed(data)
        return Kept.WRITTEN if put.read else Kept.UNREADABLE

    def _wording(self, text: str) -> Wording:
        first = text.partition("\n")[0]
        language = self._language
        if _LANGUAGE in first:
            code = first.rpartition("·")[2].partition("-->")[0].strip()
            try:
                language = language_of(code)
            except SubmissionError:
                # Somebody has changed the line.
                language = self._language
        return Wording(language, authored(self.course, language.code))

    def _read(self) -> _State:
        data = _bytes(self.path)
        return self._parsed(data) if data is not None else _State(None, "", {})

    def _parsed(self, data: bytes) -> _State:
        try:
            # A byte order mark of UTF-8 stays where it is.
            text, is_utf8 = data.decode("utf-8"), b"\0" not in data
        except UnicodeDecodeError:
            text, is_utf8 = "", False
        if not is_utf8:
            # As where a submission is read.
            text, _ = decode_text(data)
        answers = read_answers(text, self.questionnaire, self._blank)
        return _State(data, text, {each.part: each for each in answers}, is_utf8)


def sheet_file(folder: Path) -> Path:
    """Return where the sheet in *folder* is, or would be.

    Raises:
        SubmissionError: if there is no such folder, nothing can be written there, or the sheet is a notebook.
    """
    if not folder.is_dir():
        raise SubmissionError(f"There is no folder {str(folder)!r}; `grade init {folder}` makes one.")
    named = [each for each in folder.iterdir() if each.name.lower().startswith("questionnaire") and each.is_file()]
    sheets = [each for each in named if each.suffix.lower() in _ENDINGS]
    if sheets:
        # As where a submission is read: the newest is the one that counts.
        return max(sheets, key=lambda each: (each.stat().st_mtime, each.name))
    notebooks = [each for each in named if each.suffix.lower() == ".ipynb"]
    if notebooks:
        raise SubmissionError(
            f"{notebooks[0]} is a notebook: fill it in in Jupyter, where it would not see what is written here. "
            "To take the quiz in the terminal, remove that file; the quiz then writes questionnaire.md."
        )
    return folder / "questionnaire.md"


def _free(path: Path) -> Path:
    """Return a name beside *path* that no file has; it is none of a sheet."""
    numbers = ("", *(f"-{number}" for number in range(2, 100)))
    names = (path.with_name(f"{path.name}.original{number}") for number in numbers)
    return next((each for each in names if not each.exists()), path.with_name(f"{path.name}.original"))


def _bytes(path: Path) -> bytes | None:
    try:
        with path.open("rb") as file:
            data = file.read(MAX_SHEET_BYTES + 1)
    except FileNotFoundError:
        return None
    except OSError as error:
        raise SubmissionError(f"{path} cannot be read: {error.strerror}.") from error
    if len(data) > MAX_SHEET_BYTES:
        raise SubmissionError(f"{path} is larger than {MAX_SHEET_BYTES >> 10} KiB, and that is no sheet to fill in.")
    return data


def _written(path: Path, write: Callable[[], None]) -> None:
    try:
        write()
    except OSError as error:
        raise SubmissionError(
            f"{path} cannot be written: {error.strerror}. Free some space or mend its rights, and try again."
        ) from error
