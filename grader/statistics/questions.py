"""The parts of a questionnaire, gathered result by result."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from grader.question import Form
from grader.result import QuestionResult, Verdict
from grader.statistics.model import QuestionStatistics, WrongChoice

__all__ = ["Questions"]

_COMMONEST = 3
# What students chose among the author's texts; elsewhere the author's explanation says what they have in common.
_OF_THE_AUTHOR = (Form.CHOICE, Form.SEVERAL, Form.MATCH)


@dataclass(slots=True)
class _Question:
    first: QuestionResult
    judged: int = 0
    answered: int = 0
    right: int = 0
    waiting: int = 0
    share: float = 0.0
    wrong: Counter[tuple[str, str]] = field(default_factory=Counter)
    said: dict[tuple[str, str], str] = field(default_factory=dict)

    def add(self, question: QuestionResult, score: float) -> None:
        self.judged += 1
        self.answered += question.verdict not in (Verdict.MISSING, Verdict.SKIPPED)
        self.right += question.verdict is Verdict.ACCEPTED
        self.waiting += question.provisional
        self.share += score / question.points if question.points else 0.0
        keys = {}
        for each in question.remarks:
            if each.about and not each.right:
                of_author = question.form in _OF_THE_AUTHOR
                keys[each.about if of_author else "", each.text] = each.about
        self.wrong.update(keys.keys())
        self.said = {**keys, **self.said}

    def done(self) -> QuestionStatistics:
        first = self.first
        commonest = sorted(self.wrong.items(), key=lambda each: (-each[1], each[0]))[:_COMMONEST]
        return QuestionStatistics(
            id=first.id,
            topic=first.topic,
            title=first.title,
            form=first.form.value,
            points=first.points,
            judged=self.judged,
            answered=self.answered,
            right=self.right,
            waiting=self.waiting,
            pass_rate=round(self.right / self.judged, 4) if self.judged else None,
            share=round(self.share / self.judged, 4) if self.judged else None,
            wrong=tuple(WrongChoice(text=self.said[key], why=key[1], count=count) for key, count in commonest),
        )


@dataclass(slots=True)
class Questions:
    """All parts, by their ids; those at which the grader failed are left out, and code parts, which have no points."""

    _found: dict[str, _Question] = field(default_factory=dict)

    def add(self, questions: Iterable[QuestionResult]) -> None:
        """Take the questionnaire of one more submission."""
        for each in questions:
            if each.score is not None and each.form is not Form.CODE:
                self._found.setdefault(each.id, _Question(each)).add(each, each.score)

    def done(self) -> Iterator[QuestionStatistics]:
        """Yield what was gathered, in the order in which the parts first came."""
        return (each.done() for each in self._found.values())
