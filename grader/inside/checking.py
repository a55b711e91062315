"""``grader.check`` and ``%grade``: from names of exercises to a card in the cell."""

import traceback
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from grader.authored import authored
from grader.cli.choosing import chosen_exercises
from grader.course import load_course
from grader.errors import ExaminerError, GradekitError, SubmissionError
from grader.inside.card import Card, card_of, html_of, text_of
from grader.inside.gathering import defined, gather
from grader.inside.warm import Circumstances, Warm
from grader.language import Language, chosen_language, language_of
from grader.model import QUESTIONNAIRE, Course
from grader.places import builtin_course
from grader.result import Result, Said
from grader.saying import fixed, said_of, say
from grader.worker.messages import Job

__all__ = ["Checked", "check", "check_in"]

_NOT_YOURS = fixed("The grader failed, not your code: nothing was judged. Please report what stands below.")


@dataclass(frozen=True, slots=True, repr=False)
class Checked:
    """What came of a check, ready to be shown; *result* is None if nothing could be judged."""

    result: Result | None
    card: Card = field(compare=False)

    def __repr__(self) -> str:
        return text_of(self.card)

    def _repr_mimebundle_(self, **_: Any) -> dict[str, str]:
        return {"text/html": html_of(self.card), "text/plain": text_of(self.card)}


def check(
    *exercises: str,
    course: str | Path | None = None,
    data: str | Path | None = None,
    seed: int | None = None,
    challenge: bool = False,
    lang: str | None = None,
) -> Checked:
    """Judge *exercises* as they stand in this notebook; without a name all that it defines.

    What goes wrong, also in the grader, is said in what is returned.

    Args:
        *exercises: names of exercises.
        course: folder of another course than the built-in one.
        data: digits to train on.
        seed: to draw the same inputs as an earlier run did.
        challenge: whether to judge challenges too when no name is given.
        lang: language of the card, such as ``ko``; by default the course's.

    Raises:
        SubmissionError: outside of IPython and Jupyter, where nothing remembers what was typed.
    """
    from grader.inside.extension import session_of, this_shell

    shell = this_shell()
    if shell is None:
        raise SubmissionError(
            "grader.check works in a notebook and in IPython. Elsewhere, run `grade check` in the folder of your files."
        )
    under = Circumstances(
        course=Path(course).resolve() if course else builtin_course(),
        folder=Path.cwd(),
        data=Path(data) if data else None,
        seed=seed,
    )
    return check_in(shell, session_of(shell).warm, exercises, under, challenge=challenge, lang=lang)


def check_in(
    shell: Any,
    warm: Warm,
    names: Sequence[str],
    under: Circumstances,
    *,
    challenge: bool,
    lang: str | None = None,
) -> Checked:
    """Judge the exercises *names* in the kernel of *shell*, by the worker that *warm* holds."""
    # Until it is known what is read, what fails is said in English.
    language = language_of("en")
    try:
        if lang:
            language = language_of(lang)
        course = load_course(under.course)
        language = language if lang else chosen_language(None, course)
        return _checked(shell, warm, names, under, language, course=course, challenge=challenge)
    except ExaminerError as error:
        return _failed(error, language)
    except GradekitError as error:
        return Checked(None, Card(message=language.told(said_of(error), str(error)), language=language.code))
    except Exception as error:  # noqa: BLE001 - a border: whatever else goes wrong is ours, and a cell wants no traceback
        return _failed(error, language)


def _checked(
    shell: Any,
    warm: Warm,
    names: Sequence[str],
    under: Circumstances,
    language: Language,
    *,
    course: Course,
    challenge: bool,
) -> Checked:
    texts = authored(course, language.code)
    if QUESTIONNAIRE in names:
        raise SubmissionError(
            say("The questionnaire is judged in a terminal: `grade check questionnaire`. Give names of exercises here.")
        )
    asked = [each for each in chosen_exercises(course, names, challenge=challenge) if each != QUESTIONNAIRE]
    there = [name for name in asked if name in shell.user_ns] if names else defined(shell, asked)
    absent = [name for name in asked if name not in there] if names else []
    if not there:
        raise SubmissionError(_nothing(texts(course.title), absent))
    warm.start(under)
    gathered = gather(shell, there)
    result = warm.grade(Job(submission=gathered.submission, exercises=tuple(there)), under)
    return Checked(result, card_of(result, gathered.places, absent, language, texts))


def _nothing(title: str, absent: Sequence[str]) -> Said:
    names = ", ".join(absent)
    if len(absent) > 1:
        return say(
            "{names} are not defined in this notebook yet. Run the cell that defines them, then check again.",
            names=names,
        )
    if absent:
        return say(
            "{name} is not defined in this notebook yet. Run the cell that defines it, then check again.", name=names
        )
    return say(
        "No exercise of {title} is defined in this notebook yet. Run a cell that defines one.", title=repr(title)
    )


def _failed(error: Exception, language: Language) -> Checked:
    trace = "".join([*traceback.format_exception(error), *getattr(error, "__notes__", ())])
    return Checked(None, Card(message=language.say(_NOT_YOURS), trace=trace, language=language.code))
