"""What the questionnaire asks and what was answered: frozen and plain.

What comes of judging it stands in ``result``; ``questionnaire`` reads keys and sheets.
"""

from dataclasses import dataclass, field
from enum import StrEnum

from grader.saying import Said

__all__ = ["Answer", "Concept", "Form", "Mistake", "Option", "Pair", "Part", "Questionnaire", "Sheet", "Topic"]


class Form(StrEnum):
    """How a part is answered, and with that how it is judged."""

    CHOICE = "choice"
    SEVERAL = "several"
    ORDER = "order"
    MATCH = "match"
    NUMBER = "number"
    SHORT = "short"
    CODE = "code"
    PLOT = "plot"
    TEXT = "text"


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """One of those to choose from; *why* explains why it is wrong, or what one overlooks who leaves it out."""

    text: str
    right: bool = False
    why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """What belongs together; *why* is said to whoever does not match it."""

    left: str
    right: str
    why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mistake:
    """A known wrong answer to a number (*value*) or a short part (*text*, several ways to write it)."""

    why: str
    value: float | None = None
    text: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Concept:
    """Something that a good answer says: *signs* are what it can be found by, *against* what speaks against that."""

    id: str
    title: str
    signs: tuple[str, ...]
    weight: float = 1.0
    against: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One thing that is asked, with its key; which fields are filled depends on *form* (docs/questionnaire.md)."""

    id: str
    form: Form
    prompt: str
    points: float = 0.0
    explanation: str = ""
    options: tuple[Option, ...] = ()
    items: tuple[str, ...] = ()
    pairs: tuple[Pair, ...] = ()
    others: tuple[str, ...] = ()
    value: float | None = None
    tolerance: float = 0.0
    unit: str = ""
    units: tuple[str, ...] = ()
    accepted: tuple[str, ...] = ()
    code: bool = False
    wrong: tuple[Mistake, ...] = ()
    exercise: str = ""
    model: dict[str, str] = field(default_factory=dict)
    concepts: tuple[Concept, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """A question of the chapter; it may have several parts in several forms."""

    number: int
    title: str
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Questionnaire:
    """The whole of it; *shuffle* is what the order of options in the sheet is drawn from."""

    title: str
    topics: tuple[Topic, ...]
    shuffle: int = 0

    @property
    def parts(self) -> tuple[Part, ...]:
        """All parts, in the order of the topics."""
        return tuple(part for topic in self.topics for part in topic.parts)


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What was answered to the part *part*, as it was read from a sheet: plain and hostile text.

    *chosen* are letters as the sheet shows them (A, B, …): the options ticked, the items in the order they stand in, or
    for a match one per left side in the sheet's order, "" where none was given. *text* is what was written, *line*
    where. *problem* says what could not be read.
    """

    part: str
    chosen: tuple[str, ...] = ()
    text: str = ""
    line: int = 0
    problem: Said | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A questionnaire that was handed in, as text of Markdown; of a notebook the text of its cells.

    *notes* are about how it was handed in, as that there were others.
    """

    name: str
    text: str
    modified: float = 0.0
    notes: tuple[Said, ...] = ()
