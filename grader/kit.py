"""The student's kit: a course's stubs written into a folder; to an old one what is new is added.

What is in the folder already is never overwritten: exercises and questions that it lacks are put below what is there.
"""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING

from grader.course import load_exercises
from grader.errors import SubmissionError
from grader.files import write_whole
from grader.model import Course, Unit
from grader.questionnaire.key import read_key

if TYPE_CHECKING:
    from collections.abc import Callable

    from grader.extending.old import Old
    from grader.extending.units import Extension
    from grader.question import Questionnaire

__all__ = ["Outcome", "Step", "write_kit"]

README = "README.md"


class Outcome(Enum):
    """What becomes of a file."""

    WRITTEN = "written"
    EXTENDED = "extended"
    KEPT = "kept"
    # Nothing is added to it, though something may be missing.
    REFUSED = "refused"


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """What becomes of the file *name* of a kit.

    *added* are the exercises, or the parts of the questionnaire, that are put below what it has; *changed* are those
    in it that read otherwise in the course now. *reason* says why nothing is added, and what to do.
    """

    name: str
    outcome: Outcome
    added: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """A step, and the bytes that it writes in place of those *before*, None if there is no such file."""

    step: Step
    data: bytes | None = None
    before: bytes | None = None


def write_kit(
    course_folder: Path, folder: Path, *, notebooks: bool = False, lang: str = "", dry_run: bool = False
) -> tuple[Step, ...]:
    """Write the stubs of a course, its questionnaire and its README into *folder*.

    Of a file that is there not a byte is changed: what it lacks is put below what it has.

    Args:
        course_folder: the course.
        folder: where to write; made if it is not there.
        notebooks: whether to write a notebook per unit instead of a ``.py`` file, and one for the questionnaire; a
            folder that has only notebooks gets notebooks.
        lang: the language of the questionnaire; by default the course's.
        dry_run: whether only to say what would be done.

    Returns:
        What became of each file, in the order of the course.

    Raises:
        CourseError: if the course is broken.
        SubmissionError: if *folder* cannot be read or written, there is no such language, or notebooks are wanted where
            the answers are in ``.py`` files.
    """
    course = load_exercises(course_folder)
    # Late: what knows languages and sheets would slow down every help.
    from grader.extending.old import look
    from grader.language import chosen_language

    code = chosen_language(lang, course).code
    try:
        if not dry_run:
            folder.mkdir(parents=True, exist_ok=True)
        old = look(folder, course)
        if notebooks:
            _refuse_a_second_form(folder, course, old)
        return tuple(
            plan.step if dry_run else _carry_out(folder, plan)
            for plan in _plans(course, old, code, notebooks=notebooks or old.only_notebooks)
        )
    except OSError as error:
        raise SubmissionError(
            f"The kit cannot be written to {str(folder)!r}: {error.strerror}. Name another folder, or mend its rights."
        ) from error


def _refuse_a_second_form(folder: Path, course: Course, old: "Old") -> None:
    """Refuse to put empty notebooks beside the ``.py`` files in which the answers are: each would count twice."""
    files = [each.file for each in course.units if each.file in old.names and f"{each.name}.ipynb" not in old.names]
    if files:
        raise SubmissionError(
            f"In {str(folder)!r} the exercises are .py files ({files[0]}), and notebooks beside them would hide your "
            f"answers. Turn each file into a notebook with `grade convert {files[0]}` and move the .py file away, or "
            "leave out --notebooks."
        )


def _carry_out(folder: Path, plan: Plan) -> Step:
    path = folder / plan.step.name
    if plan.data is None:
        return plan.step
    if plan.before is None:
        try:
            with path.open("xb") as file:
                file.write(plan.data)
        except FileExistsError:
            return Step(name=plan.step.name, outcome=Outcome.KEPT)
        return plan.step
    # Whoever has it open in an editor may have saved it meanwhile.
    path = path.resolve()
    if path.read_bytes() != plan.before:
        reason = "It was changed at this moment. Run grade init once more."
        return Step(name=plan.step.name, outcome=Outcome.REFUSED, reason=reason)
    mode = path.stat().st_mode
    write_whole(path, plan.data)
    with suppress(OSError):
        path.chmod(mode & 0o7777)
    return plan.step


def _plans(course: Course, old: "Old", code: str, *, notebooks: bool) -> Iterator[Plan]:
    for unit in course.units:
        yield _unit(course, unit, old, notebooks=notebooks)
    questionnaire = read_key(course)
    if questionnaire is not None:
        # From the key: the sheet beside the stubs is for those who read them on the web.
        yield _sheet(course, questionnaire, old, code, notebooks=notebooks)
    elif (sheet := _sheet_without_key(course, code)) is not None:
        # Which of its parts an old sheet lacks only the key tells.
        yield _kept(old.sheet) if old.sheet else _new_sheet(sheet, notebooks=notebooks)
    readme = Path(course.exercises_folder) / README
    if readme.is_file():
        yield _kept(README) if README in old.names else _new(README, readme.read_bytes())


def _unit(course: Course, unit: Unit, old: "Old", *, notebooks: bool) -> Plan:
    name = f"{unit.name}.ipynb" if notebooks else unit.file
    if name not in old.names and not notebooks and f"{unit.name}.ipynb" in old.names:
        # The answers are there, in the other form.
        name = f"{unit.name}.ipynb"
    if name in old.names:
        from grader.extending.units import extended_unit

        return _extended(name, lambda: extended_unit(course, unit, old, name))
    if notebooks:
        # Late: jupytext and nbformat take half a second to import.
        from grader.workbook import workbook

        return _new(name, workbook(course, unit))
    return _new(name, (Path(course.exercises_folder) / unit.file).read_bytes())


def _sheet(course: Course, questionnaire: "Questionnaire", old: "Old", code: str, *, notebooks: bool) -> Plan:
    if old.sheet:
        from grader.extending.units import extended_questionnaire

        return _extended(old.sheet, lambda: extended_questionnaire(course, questionnaire, old, code))
    from grader.handout import sheet_in

    return _new_sheet(sheet_in(course, questionnaire, code), notebooks=notebooks)


def _sheet_without_key(course: Course, code: str) -> str | None:
    """Return the sheet as it lies among the exercises, where these are all that there is of *course*."""
    if Path(course.solutions_folder).is_dir():
        return None
    from grader.handout import sheet_paths

    places = list(sheet_paths(course, {code: "", "en": ""}))
    found = [each for each in places if each.is_file()]
    return found[0].read_text(encoding="utf-8") if found else None


def _new_sheet(sheet: str, *, notebooks: bool) -> Plan:
    if notebooks:
        from grader.workbook import SHEET_NOTEBOOK, sheet_workbook

        return _new(SHEET_NOTEBOOK, sheet_workbook(sheet))
    return _new("questionnaire.md", sheet.encode())


def _new(name: str, data: bytes) -> Plan:
    return Plan(step=Step(name=name, outcome=Outcome.WRITTEN), data=data)


def _kept(name: str) -> Plan:
    return Plan(step=Step(name=name, outcome=Outcome.KEPT))


def _extended(name: str, extend: "Callable[[], Extension]") -> Plan:
    try:
        found = extend()
    except SubmissionError as error:
        reason = f"{str(error).rstrip('.')}. Then run grade init once more."
        return Plan(step=Step(name=name, outcome=Outcome.REFUSED, reason=reason))
    outcome = Outcome.KEPT if found.data is None else Outcome.EXTENDED
    step = Step(name=name, outcome=outcome, added=found.added, changed=found.changed)
    return Plan(step=step, data=found.data, before=found.before)
