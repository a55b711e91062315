"""A result as a card in a notebook's cell: HTML, and the same as plain text for where there is no browser."""

import re
import textwrap
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import msgspec
from rich.cells import cell_len

from grader.inside.gathering import NOTEBOOK
from grader.language import Language, language_of
from grader.places import report_templates
from grader.plain import all_printable, printable
from grader.policy import is_sealed_at_all, missing_layers
from grader.result import Diagnosis, ExerciseResult, Result, Said, TestResult, TrainingResult, Trust, Verdict
from grader.retelling import LABELS, evidence, points, retold, so_many
from grader.saying import fixed, say
from grader.verdicts import MARKS, NEXT

__all__ = ["Card", "Entry", "card_of", "html_of", "text_of"]

_LINE = re.compile(re.escape(NOTEBOOK) + r", line (\d+)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """A test that failed: its title, and for the first one of an exercise rows of a name and a text."""

    title: str
    rows: tuple[tuple[str, str], ...] = ()
    brief: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One exercise on a card; texts are plain and hostile."""

    name: str
    mark: str
    words: str
    tone: str
    points: str = ""
    diagnosis: tuple[Diagnosis, ...] = ()
    failures: tuple[Failure, ...] = ()
    remarks: tuple[str, ...] = ()
    hint: str = ""
    training: TrainingResult | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """What a cell shows: exercises, or in their place a *message*; *trace* is for whoever looks after the grader.

    *language* is the code of the language that all is said in.
    """

    entries: tuple[Entry, ...] = ()
    notes: tuple[str, ...] = ()
    score: str = ""
    conditions: str = ""
    message: str = ""
    trace: str = ""
    language: str = "en"


def card_of(
    result: Result,
    places: Sequence[tuple[int, int]],
    absent: Sequence[str],
    language: Language,
    authored: Callable[[str], str],
) -> Card:
    """Return what to show of *result*.

    Args:
        result: what the worker found.
        places: the cell and line that each line of ``NOTEBOOK`` comes from.
        absent: names that were asked for and are not defined.
        language: what it is told in.
        authored: gives a text of the course's authors in that language.
    """
    result = retold(_placed(all_printable(result), places, language), language, authored)
    training = {each.exercise: each for each in result.training if each.accuracy}
    entries = [_entry(each, training.get(each.name), language) for each in result.exercises]
    not_yet = language.say(fixed("not defined in this notebook yet"))
    entries += [Entry(name=printable(name), mark="·", words=not_yet, tone="open") for name in absent]
    return Card(
        entries=tuple(entries),
        notes=result.notes,
        score=points(result, language) if len(result.exercises) > 1 else "",
        conditions=language.flowing(_conditions(result.trust)),
        language=language.code,
    )


def html_of(card: Card) -> str:
    """Return *card* as a piece of HTML that needs nothing from elsewhere and runs nothing."""
    return _rendered("cell.html.j2", card, css=(report_templates() / "cell.css").read_text(encoding="utf-8"))


def text_of(card: Card) -> str:
    """Return *card* as plain text."""
    return _rendered("cell.txt.j2", card).strip()


def _rendered(template: str, card: Card, **more: str) -> str:
    from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape

    environment = Environment(
        loader=FileSystemLoader(report_templates()),
        # Everything on a card may come from a student; only what stands in a template is markup.
        autoescape=select_autoescape(["html.j2"]),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.i18n"],
    )
    language = language_of(card.language)
    install: Callable[..., None] = environment.install_gettext_translations  # type: ignore[attr-defined]
    install(language.catalogue, newstyle=True)
    environment.globals["cells"] = cell_len
    environment.filters |= {"padded": _padded, "wrapped": _wrapped}
    return environment.get_template(template).render(
        card=_readable(card),
        # Names of rows stand in a column of one width.
        width=max(cell_len(language.say(label)) for label in LABELS),
        **more,
    )


def _padded(text: str, width: int) -> str:
    return text + " " * (width - cell_len(text))


def _wrapped(text: str, width: int) -> str:
    """Return *text* in lines of at most *width* columns, of which most Chinese and Korean characters take two."""
    columns = cell_len(text)
    characters = max(1, width * len(text) // columns) if columns > len(text) else width
    lines = [textwrap.wrap(line, characters, expand_tabs=False, replace_whitespace=False) for line in text.splitlines()]
    return "\n".join("\n".join(each) for each in lines)


def _readable(card: Card) -> Card:
    # Messages name files and exercises as they were given; a result was cleaned before.
    return all_printable(card)


def _entry(exercise: ExerciseResult, training: TrainingResult | None, language: Language) -> Entry:
    mark, _, words = MARKS[exercise.verdict]
    failed = [test for test in exercise.tests if not test.verdict.passed]
    is_open = exercise.verdict is Verdict.MISSING and not exercise.diagnosis
    shown = [] if exercise.verdict.passed or is_open else failed
    hint = exercise.diagnosis[0].hint if exercise.diagnosis else language.say(NEXT.get(exercise.verdict, ""))
    return Entry(
        name=exercise.name,
        mark=mark,
        words=language.say(words),
        tone="good" if exercise.verdict.passed else "open" if is_open else "bad",
        points=_points(exercise, language),
        diagnosis=exercise.diagnosis if shown else (),
        failures=_failures(shown, language),
        remarks=tuple(map(language.tell, _remarks(exercise, failed))),
        hint=hint if shown else "",
        training=training,
    )


def _remarks(exercise: ExerciseResult, failed: list[TestResult]) -> tuple[Said, ...]:
    if not exercise.verdict.passed:
        return ()
    # Only extra points are missing: nothing to mend, something to gain.
    gains = [say("{title} - not yet.", title=test.title) for test in failed]
    unclear = [
        say("{title}: {message}", title=test.title, message=test.message)
        for test in exercise.tests
        if test.verdict is Verdict.INCONCLUSIVE
    ]
    return (*gains, *unclear)


def _failures(failed: list[TestResult], language: Language) -> tuple[Failure, ...]:
    """Return the first with all that is known of it, and the rest in a line each."""
    found = [Failure(title=test.title, rows=evidence(test, language)) for test in failed[:1]]
    for test in failed[1:]:
        first = test.message.partition("\n")[0]
        same = first == failed[0].message.partition("\n")[0]
        found.append(Failure(title=test.title, brief=language.say(fixed("the same")) if same else first))
    return tuple(found)


def _points(exercise: ExerciseResult, language: Language) -> str:
    if exercise.score is None:
        return ""
    bonus = so_many(exercise.bonus) if exercise.bonus else ""
    if not exercise.max_score:
        return language.tell(say("{bonus} extra", bonus=bonus)) if bonus else ""
    earned = say("{score} of {most}", score=so_many(exercise.score), most=so_many(exercise.max_score))
    return " ".join(map(language.tell, [earned, say("+ {bonus} extra", bonus=bonus)] if bonus else [earned]))


def _conditions(trust: Trust) -> list[Said]:
    digits = [say("Digits: {data}.", data=trust.data)] if trust.data else []
    return [*digits, _sealed(trust), say("Seed {seed} repeats this run.", seed=trust.seed)]


def _sealed(trust: Trust) -> Said:
    if not missing_layers(trust.isolation):
        return say("Judged sealed off.")
    if is_sealed_at_all(trust.isolation):
        return say("Judged in a process of its own.")
    return say("Judged in a process of its own, not sealed.")


def _placed(result: Result, places: Sequence[tuple[int, int]], language: Language) -> Result:
    """Say of each line of ``NOTEBOOK`` in which cell it stands, in sentences as in plain texts."""
    whole = language.say(NOTEBOOK)

    def cell_of(line: int) -> tuple[str, int]:
        cell, inner = places[line - 1] if 0 < line <= len(places) else (0, line)
        return (f"In [{cell}]", inner) if cell else (whole, inner)

    def named(found: re.Match[str]) -> str:
        name, line = cell_of(int(found[1]))
        return language.tell(say("{file}, line {line}", file=name, line=line))

    def place(part: Any) -> Any:
        if isinstance(part, str):
            return whole if part == NOTEBOOK else _LINE.sub(named, part)
        if isinstance(part, dict):
            if part.get("file") == NOTEBOOK and part.get("line"):
                part = part | dict(zip(("file", "line"), cell_of(part["line"]), strict=True))
            return {key: place(each) for key, each in part.items()}
        return [place(each) for each in part] if isinstance(part, list | tuple) else part

    return msgspec.convert(place(msgspec.to_builtins(result)), Result)
