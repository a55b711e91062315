"""A result as a card in a notebook's cell: HTML, and the same as plain text for where there is no browser."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

import msgspec

from grader.inside.gathering import NOTEBOOK
from grader.places import report_templates
from grader.plain import all_printable, printable
from grader.policy import is_sealed_at_all, missing_layers
from grader.result import Diagnosis, ExerciseResult, Result, TestResult, TrainingResult, Trust, Verdict
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
    """What a cell shows: exercises, or in their place a *message*; *trace* is for whoever looks after the grader."""

    entries: tuple[Entry, ...] = ()
    notes: tuple[str, ...] = ()
    score: str = ""
    conditions: str = ""
    message: str = ""
    trace: str = ""


def card_of(result: Result, places: Sequence[tuple[int, int]], absent: Sequence[str] = ()) -> Card:
    """Return what to show of *result*.

    Args:
        result: what the worker found.
        places: the cell and line that each line of ``NOTEBOOK`` comes from.
        absent: names that were asked for and are not defined.
    """
    result = _placed(all_printable(result), places)
    training = {each.exercise: each for each in result.training if each.accuracy}
    entries = [_entry(each, training.get(each.name)) for each in result.exercises]
    entries += [
        Entry(name=printable(name), mark="·", words="not defined in this notebook yet", tone="open") for name in absent
    ]
    return Card(
        entries=tuple(entries),
        notes=result.notes,
        score=_score(result) if len(result.exercises) > 1 else "",
        conditions=_conditions(result.trust),
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
    )
    return environment.get_template(template).render(card=_readable(card), **more)


def _readable(card: Card) -> Card:
    # Messages name files and exercises as they were given; a result was cleaned before.
    return all_printable(card)


def _entry(exercise: ExerciseResult, training: TrainingResult | None) -> Entry:
    mark, _, words = MARKS[exercise.verdict]
    failed = [test for test in exercise.tests if not test.verdict.passed]
    is_open = exercise.verdict is Verdict.MISSING and not exercise.diagnosis
    shown = [] if exercise.verdict.passed or is_open else failed
    hint = exercise.diagnosis[0].hint if exercise.diagnosis else NEXT.get(exercise.verdict, "")
    return Entry(
        name=exercise.name,
        mark=mark,
        words=words,
        tone="good" if exercise.verdict.passed else "open" if is_open else "bad",
        points=_points(exercise),
        diagnosis=exercise.diagnosis if shown else (),
        failures=(*map(_failure, shown[:1]), *map(partial(_brief, shown[0]), shown[1:])) if shown else (),
        remarks=_remarks(exercise, failed),
        hint=hint if shown else "",
        training=training,
    )


def _remarks(exercise: ExerciseResult, failed: list[TestResult]) -> tuple[str, ...]:
    if not exercise.verdict.passed:
        return ()
    # Only extra points are missing: nothing to mend, something to gain.
    gains = [f"{test.title} - not yet." for test in failed]
    unclear = [f"{test.title}: {test.message}" for test in exercise.tests if test.verdict is Verdict.INCONCLUSIVE]
    return (*gains, *unclear)


def _failure(test: TestResult) -> Failure:
    # For a single number the message only repeats what came and what was expected.
    message = test.message.partition("; ")[2] if test.message.startswith("got ") else test.message
    place = f"{test.file}, line {test.line}" if test.line and test.file not in message else ""
    rows = (
        ("tried", test.tried),
        ("came", test.got),
        ("expected", test.expected),
        ("so", message),
        ("where", place),
        ("printed", test.output.rstrip()),
    )
    return Failure(title=test.title, rows=tuple((name, words) for name, words in rows if words))


def _brief(shown: TestResult, test: TestResult) -> Failure:
    first = test.message.partition("\n")[0]
    return Failure(title=test.title, brief="the same" if first == shown.message.partition("\n")[0] else first)


def _points(exercise: ExerciseResult) -> str:
    if exercise.score is None:
        return ""
    extra = f" + {exercise.bonus:g} extra" if exercise.bonus else ""
    return f"{exercise.score:g} of {exercise.max_score:g}{extra}" if exercise.max_score else extra.removeprefix(" + ")


def _score(result: Result) -> str:
    return "no score" if result.score is None else f"{result.score:g} of {result.max_score:g} points"


def _conditions(trust: Trust) -> str:
    digits = f"Digits: {trust.data}. " if trust.data else ""
    missing = missing_layers(trust.isolation)
    way = "sealed off" if not missing else "in a process of its own"
    if missing and not is_sealed_at_all(trust.isolation):
        way += ", not sealed"
    return f"{digits}Judged {way}. Seed {trust.seed} repeats this run."


def _placed(result: Result, places: Sequence[tuple[int, int]]) -> Result:
    """Say of each line of ``NOTEBOOK`` in which cell it stands."""

    def cell_of(line: int) -> tuple[str, int]:
        cell, inner = places[line - 1] if 0 < line <= len(places) else (0, line)
        return (f"In [{cell}]", inner) if cell else (NOTEBOOK, inner)

    def say(found: re.Match[str]) -> str:
        name, line = cell_of(int(found[1]))
        return f"{name}, line {line}"

    def place(part: Any) -> Any:
        if isinstance(part, str):
            return _LINE.sub(say, part)
        if isinstance(part, dict):
            if part.get("file") == NOTEBOOK and part.get("line"):
                part = part | dict(zip(("file", "line"), cell_of(part["line"]), strict=True))
            return {key: place(each) for key, each in part.items()}
        return [place(each) for each in part] if isinstance(part, list | tuple) else part

    return msgspec.convert(place(msgspec.to_builtins(result)), Result)
