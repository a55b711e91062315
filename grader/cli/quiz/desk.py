"""A running quiz without its terminal: at which part one is, what is answered, what came of checking it."""

from collections.abc import Sequence
from dataclasses import replace

from grader.cli.quiz.draft import Draft, answer_of, draft_of, is_blank
from grader.cli.quiz.exercise import Place, exercise_place
from grader.cli.quiz.file import Kept, SheetFile
from grader.cli.quiz.memory import Memory, remember
from grader.cli.quiz.telling import Tally, notice_of, tally_of
from grader.errors import SubmissionError
from grader.question import Answer, Form, Part, Topic
from grader.questionnaire.judging import judge_part
from grader.result import QuestionResult
from grader.saying import Said, say

__all__ = ["Desk"]


class Desk:
    """What a student sits at as long as the quiz goes on; every change of place keeps what was answered."""

    def __init__(self, file: SheetFile, parts: Sequence[Part], memory: Memory) -> None:
        self.file = file
        self.parts = tuple(parts)
        self.memory = memory
        self.notice: Said | None = file.note
        # Answers that the sheet could not take, and those of them that somebody else gave otherwise.
        self.unkept: dict[str, Draft] = {}
        self._conflicts: set[str] = set()
        self._topics = {part.id: topic for topic in file.questionnaire.topics for part in topic.parts}
        self._results: dict[str, tuple[Answer, QuestionResult]] = {}
        self._places = self._looked()
        self.at = self._first()
        # What the sheet says; an answer that nobody touched stays as it is written there.
        self._base = self.draft = self._drafted()
        self.checked: QuestionResult | None = None
        # Whether what was just said of the answer is to be seen, rather than the line one stands at.
        self.just_checked = False

    @property
    def part(self) -> Part:
        """The part one is at."""
        return self.parts[self.at]

    @property
    def topic(self) -> Topic:
        """The topic one is at."""
        return self.topic_of(self.part)

    @property
    def stored(self) -> Answer | None:
        """What the sheet has here."""
        return self.file.answers.get(self.part.id)

    @property
    def place(self) -> Place | None:
        """Where a code or plot part is answered."""
        return self._places.get(self.part.exercise)

    def topic_of(self, part: Part) -> Topic:
        """Return the topic of *part*."""
        return self._topics[part.id]

    def is_answered(self, part: Part) -> bool:
        """Whether there is an answer to *part*, as far as this quiz is concerned."""
        if part.form in (Form.CODE, Form.PLOT):
            place = self._places.get(part.exercise)
            return not is_blank(self.file.answers.get(part.id)) or (place is not None and place.begun)
        if part.id == self.part.id:
            answer: Answer | None = self._answer()
        else:
            answer = None if part.id in self.memory.again else self.file.answers.get(part.id)
        return not is_blank(answer)

    def is_unread(self, part: Part) -> bool:
        """Whether the sheet has something there that cannot be read."""
        stored = self.file.answers.get(part.id)
        return stored is not None and stored.problem is not None and part.id not in self.memory.again

    @property
    def shows_stored(self) -> bool:
        """Whether what is shown here is the sheet's answer, as it stands there."""
        return self.part.id not in self.memory.again and self._says_as(self._base)

    def result(self, part: Part) -> QuestionResult | None:
        """Return what came of checking *part*, if its answer is the one that was checked."""
        answer, result = self._results.get(part.id, (None, None))
        now = self._answer() if part.id == self.part.id else self.file.answers.get(part.id)
        return result if answer is not None and now is not None and _same(answer, now) else None

    def tally(self) -> Tally:
        """Count."""
        results = [found for part in self.parts if (found := self.result(part)) is not None]
        return tally_of(results, answered=sum(map(self.is_answered, self.parts)), total=len(self.parts))

    def change(self, draft: Draft) -> None:
        """Take *draft* for what is answered here; what was said of another answer no longer holds."""
        if draft == self.draft:
            return
        if (draft.chosen, draft.text) != (self.draft.chosen, self.draft.text):
            self.checked = None
            self.notice = None
        self.draft = draft
        self.just_checked = False

    def keep(self, *, anyhow: bool = False) -> None:
        """Write what is answered here into the sheet, if it says anything new; *anyhow*: over another answer, too."""
        answer = self._answer()
        untouched = self._says_as(self._base) and answer.part not in self.unkept
        if untouched or self.part.form in (Form.CODE, Form.PLOT):
            return
        if answer.part in self._conflicts and not anyhow:
            self.notice = notice_of(Kept.CONFLICT, self.part, self.file.path)
            return
        try:
            kept = self.file.keep(answer, anyhow=anyhow)
        except SubmissionError as error:
            self.unkept[answer.part] = self.draft
            self.notice = say("This answer is not kept yet: {problem}", problem=str(error))
            return
        self._settle(kept)

    def _settle(self, kept: Kept) -> None:
        part = self.part.id
        self.notice = notice_of(kept, self.part, self.file.path)
        self._conflicts.discard(part)
        if kept in (Kept.CONFLICT, Kept.NO_PLACE, Kept.TOO_LONG):
            self.unkept[part] = self.draft
            self._conflicts |= {part} if kept is Kept.CONFLICT else set()
            return
        self.unkept.pop(part, None)
        self._base = self.draft
        if part in self.memory.again:
            self.memory = replace_memory(self.memory, again=[each for each in self.memory.again if each != part])

    def check(self) -> None:
        """Keep what is answered here, and judge it."""
        self.notice = None
        self.draft = replace(self.draft, held=False)
        self.keep()
        answer = self._answer()
        place = self.place
        self.checked = judge_part(
            self.topic,
            self.part,
            answer,
            shuffle=self.file.questionnaire.shuffle,
            exercise=place.result if place else None,
        )
        self._results[self.part.id] = (answer, self.checked)
        self.just_checked = True

    def go(self, at: int) -> None:
        """Keep what is answered here, and go to the part with the number *at*, from 0."""
        self.notice = None
        self.keep()
        lasting = self.notice
        self.at = min(max(at, 0), len(self.parts) - 1)
        self._look()
        self._base = self._drafted()
        self.draft = self.unkept.get(self.part.id, self._base)
        self.checked = self.result(self.part)
        self.just_checked = False
        self.notice = lasting
        self.memory = replace_memory(self.memory, part=self.part.id)
        remember(self.file.path.parent, self.memory)

    def close(self) -> None:
        """Keep what is answered here, and where one was."""
        self.keep()
        self.memory = replace_memory(self.memory, part=self.part.id)
        remember(self.file.path.parent, self.memory)

    def unanswered(self) -> int | None:
        """Return the number of the next part that is not answered, round about from here; None if all are."""
        order = [*range(self.at + 1, len(self.parts)), *range(self.at + 1)]
        return next((each for each in order if not self.is_answered(self.parts[each])), None)

    def take_theirs(self) -> None:
        """Take what the sheet has here, and forget what was answered instead."""
        self.unkept.pop(self.part.id, None)
        self._conflicts.discard(self.part.id)
        self._look()
        self._base = self.draft = self._drafted()
        self.checked = None
        self.notice = None

    def _look(self) -> None:
        """See what was changed outside."""
        try:
            self.file.look()
        except SubmissionError as error:
            self.notice = say("This answer is not kept yet: {problem}", problem=str(error))
        self._places = self._looked()

    def _looked(self) -> dict[str, Place]:
        names = {part.exercise for part in self.parts if part.exercise}
        places = {name: exercise_place(self.file.course, name, self.file.path.parent) for name in names}
        return {name: place for name, place in places.items() if place is not None}

    def _first(self) -> int:
        for at, part in enumerate(self.parts):
            if part.id == self.memory.part:
                return at
        empty = (
            at
            for at, part in enumerate(self.parts)
            if part.id in self.memory.again or is_blank(self.file.answers.get(part.id))
        )
        return next(empty, 0)

    def _drafted(self) -> Draft:
        answer = None if self.part.id in self.memory.again else self.stored
        return draft_of(self.part, answer, self.file.questionnaire.shuffle, self.memory.seed)

    def _answer(self) -> Answer:
        stored = self.stored
        if stored is not None and self.shows_stored:
            return stored
        return answer_of(self.draft, self.file.questionnaire.shuffle)

    def _says_as(self, draft: Draft) -> bool:
        """Whether what is answered here is what *draft* says."""
        return (self.draft.chosen, self.draft.text) == (draft.chosen, draft.text)


def replace_memory(memory: Memory, *, part: str | None = None, again: Sequence[str] | None = None) -> Memory:
    """Return *memory* with another part, or other parts to be asked again."""
    return Memory(
        seed=memory.seed,
        part=memory.part if part is None else part,
        again=memory.again if again is None else tuple(again),
    )


def _same(one: Answer, other: Answer) -> bool:
    return one.chosen == other.chosen and one.text.split() == other.text.split()
