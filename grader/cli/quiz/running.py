"""``grade quiz``: what it needs, from the folder to the terminal, and what it says when it ends."""

import os
import shlex
import shutil
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import click

from grader.authored import authored
from grader.cli.options import write_json
from grader.cli.quiz.desk import Desk
from grader.cli.quiz.draft import answer_of
from grader.cli.quiz.file import SheetFile, sheet_file
from grader.cli.quiz.list import list_lines, listed
from grader.cli.quiz.memory import Memory, fresh_seed, recall
from grader.cli.quiz.page import Look
from grader.cli.quiz.telling import tally_said
from grader.cli.quiz.text import fold
from grader.course import load_exercises
from grader.errors import SubmissionError
from grader.language import Language, chosen_language
from grader.plain import printable
from grader.question import Part, Questionnaire
from grader.questionnaire.key import read_key
from grader.saying import say

__all__ = ["Asked", "quiz_in"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What is to be asked: by *topics*, by names of *parts*, or all; *again*: as if for the first time."""

    topics: tuple[int, ...] = ()
    parts: tuple[str, ...] = ()
    again: bool = False


def quiz_in(
    folder: Path, course_folder: Path, asked: Asked, *, lang: str, as_list: bool, json_path: Path | None
) -> None:
    """Hold the quiz in *folder*, or list its parts.

    Raises:
        SubmissionError: if there is no questionnaire, no such part, no terminal, or the sheet cannot be used.
        CourseError: if the course or its key is broken.
    """
    if not (as_list or json_path):
        _refuse_without_terminal()
    course = load_exercises(course_folder)
    language = chosen_language(lang, course)
    questionnaire = read_key(course)
    if questionnaire is None:
        raise SubmissionError(_no_key(Path(course.exercises_folder), course.name))
    parts = _chosen(questionnaire, asked)
    path = sheet_file(folder)
    desk = Desk(SheetFile(path, course, questionnaire, language), parts, _memory(folder, parts, again=asked.again))
    translated = authored(course, language.code)
    if as_list or json_path:
        write_json(listed(desk), json_path)
        if as_list and json_path != Path("-"):
            look = Look(language=language, translated=translated, width=_columns(), plain=True)
            click.echo("\n".join(list_lines(desk, look)))
        return
    _run(desk, language, translated)


def _run(desk: Desk, language: Language, translated: Callable[[str], str]) -> None:
    # Late: it takes a while to import, and lists do without it.
    from grader.cli.quiz.app import QuizApp
    from grader.cli.quiz.pilot import Pilot

    if not os.access(desk.file.path.parent, os.W_OK):
        raise SubmissionError(f"{str(desk.file.path.parent)!r} cannot be written into; choose a folder of your own.")
    QuizApp(Pilot(desk), language, translated).run()
    for said in _farewell(desk, language):
        for line in fold([("", printable(said))], _columns()):
            click.echo("".join(text for _, text in line).rstrip())


def _farewell(desk: Desk, language: Language) -> list[str]:
    lines = [language.flowing(tally_said(desk.tally(), language))]
    for part, draft in desk.unkept.items():
        answer = draft.text.strip() or " ".join(answer_of(draft, desk.file.questionnaire.shuffle).chosen)
        said = say("This answer to {part} is not in the sheet: {answer}", part=part, answer=answer)
        lines.append(language.tell(said))
    if desk.file.is_there:
        lines.append(language.tell(say("Your answers are in {file}.", file=str(desk.file.path))))
    if desk.file.original is not None:
        said = say("It is in UTF-8 now; as it was before, it is in {file}.", file=str(desk.file.original))
        lines.append(language.tell(said))
    folder = desk.file.path.parent
    place = "" if folder == Path() else f" --in {shlex.quote(str(folder))}"
    said = say(
        "{quiz} goes on at {part}; {check} judges everything.",
        quiz=f"grade quiz{place}",
        part=desk.part.id,
        check=f"grade check{place} questionnaire",
    )
    lines.append(language.tell(said))
    return lines


def _refuse_without_terminal() -> None:
    if not (sys.stdin.isatty() and sys.stdout.isatty()) or os.environ.get("TERM") == "dumb":
        raise SubmissionError(
            "The quiz needs a terminal to ask its questions. Start `grade quiz` in one, fill in questionnaire.md in an "
            "editor, or see with `grade quiz --list` what is answered."
        )


def _no_key(exercises: Path, name: str) -> str:
    if (exercises / "questionnaire.md").is_file():
        return (
            f"The course {name!r} is here without its answer key, so nothing can be checked in a quiz. Fill in "
            "questionnaire.md in an editor and hand it in."
        )
    return f"The course {name!r} has no questionnaire, or is here without its answer key; there is nothing to ask."


def _chosen(questionnaire: Questionnaire, asked: Asked) -> list[Part]:
    topics, parts = set(asked.topics), {each.strip().lower() for each in asked.parts}
    known = {each.id for each in questionnaire.parts}
    for topic in sorted(topics - {each.number for each in questionnaire.topics}):
        numbers = [each.number for each in questionnaire.topics]
        raise SubmissionError(f"There is no topic {topic}; they are numbered from {min(numbers)} to {max(numbers)}.")
    for part in sorted(parts - known):
        raise SubmissionError(f"There is no part {part[:40]!r}; `grade quiz --list` shows all of them.")
    return [
        part
        for topic in questionnaire.topics
        for part in topic.parts
        if not (topics or parts) or topic.number in topics or part.id in parts
    ]


def _memory(folder: Path, parts: Sequence[Part], *, again: bool) -> Memory:
    memory = recall(folder)
    if not again:
        return memory
    return Memory(seed=fresh_seed(), part=parts[0].id, again=tuple(each.id for each in parts))


def _columns() -> int:
    return max(20, min(shutil.get_terminal_size().columns, 100))
