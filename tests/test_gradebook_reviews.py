"""People's decisions on answers of the questionnaire: what counts, what waits, and what never goes away."""

import io
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import msgspec
import pytest
from books import DUE, NOON, chosen, handed, in_own_words, result, short
from hypothesis import given
from hypothesis import strategies as st
from postgres import Server
from rich.console import Console

from grader.batch import Item
from grader.cli.gradebook_view import render_class, render_history, render_student
from grader.cli.paging import look_of, render_folder
from grader.course import load_course
from grader.entries import Entry
from grader.errors import GradebookError
from grader.grade import Assignment, LatePolicy, Override, QuestionnaireGrade, Review
from grader.gradebook import saying
from grader.gradebook.book import Book, open_book
from grader.gradebook.deciding import found_of, reviewed, with_reviews
from grader.gradebook.reading import grades, history, results
from grader.gradebook.recording import kept, record, set_assignment
from grader.gradebook.remembering import Judged
from grader.gradebook.reviewing import Asked, asked, decide, reviews_of
from grader.language import language_of
from grader.model import Student
from grader.places import builtin_course
from grader.question import Form
from grader.records import Records
from grader.result import ExerciseResult, QuestionResult, Result, Verdict

PAPER = (chosen("a", right=True), in_own_words("It stretches"), short("expand"))


@pytest.fixture(params=["sqlite", "postgresql"])
def book(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Book]:
    """An empty book."""
    where = str(tmp_path / "gradebook.db")
    if request.param == "postgresql":
        server: Server = request.getfixturevalue("postgres")
        where = server.new_database("reviews")
    with open_book(where, make=True) as opened:
        yield opened


def hand_in(book: Book, name: str, *questions: QuestionResult, digest: str = "1", minute: int = 0) -> None:
    """Record that *name* handed in a questionnaire, and an exercise with 4 of 10 points."""
    when = NOON + timedelta(minutes=minute)
    record(book, "hw1", "tiny", handed(name, digest), result(4, questionnaire=questions), when)


def part(book: Book, name: str, wanted: str) -> Asked:
    """Return where a part of *name* stands."""
    (found,) = (each for each in asked(book, "hw1", student=name) if each.question.id == wanted)
    return found


def said(about: Asked, score: float | None, comment: str = "", who: str = "mira", minute: int = 0) -> Review:
    """Return a decision about what was asked."""
    return Review(
        student=about.student.name,
        part=about.question.id,
        answer=about.answer,
        question=about.wording,
        score=score,
        comment=comment,
        who=who,
        when=NOON + timedelta(minutes=minute),
    )


def say_to(book: Book, name: str, wanted: str, score: float | None, comment: str = "", minute: int = 0) -> None:
    """Decide on a part of *name*."""
    about = part(book, name, wanted)
    assert decide(book, "hw1", [(about, said(about, score, comment, minute=minute))]) == []


def paper(book: Book, name: str = "ada") -> QuestionnaireGrade:
    """Return what *name* has for the questionnaire."""
    (grade,) = grades(book, "hw1", student=name)
    assert grade.questionnaire is not None
    return grade.questionnaire


class TestScore:
    """What stands in the book."""

    def test_machine_provisional_and_waiting_are_told_apart(self, book: Book) -> None:
        """Before anybody has read anything."""
        hand_in(book, "ada", *PAPER)

        found = paper(book)

        assert (found.score, found.max_score, found.provisional, found.waiting) == (3.0, 6.0, 1.0, 2)

    def test_it_is_not_added_to_the_grade(self, book: Book) -> None:
        """The exercises' grade is as it would be without."""
        hand_in(book, "ada", *PAPER)

        (grade,) = grades(book, "hw1")

        assert (grade.score, grade.max_score, grade.grade) == (4, 10, 4)

    def test_who_has_not_begun_has_none(self, book: Book) -> None:
        """Not 0 of something."""
        hand_in(book, "ada")

        (grade,) = grades(book, "hw1")

        assert grade.questionnaire is None

    def test_a_decision_takes_the_place_of_the_provisional_score(self, book: Book) -> None:
        """The rest stays provisional."""
        hand_in(book, "ada", *PAPER)

        say_to(book, "ada", "2a", 2.5, "nearly")

        found = paper(book)
        assert (found.score, found.provisional, found.waiting) == (4.5, 0.0, 1)
        assert [(each.part, each.comment, each.who) for each in found.reviews] == [("2a", "nearly", "mira")]

    def test_a_failed_grader_gives_no_score(self, book: Book) -> None:
        """Nor 0, nor the rest."""
        failed = replace(PAPER[0], score=None, verdict=Verdict.JUDGE_ERROR)
        hand_in(book, "ada", failed, *PAPER[1:])

        assert (paper(book).score, paper(book).grade) == (None, None)

    def test_lateness_costs_its_share(self, book: Book) -> None:
        """By the same policy, from its own points."""
        late = LatePolicy(percent=10)
        set_assignment(book, Assignment(name="hw1", course="tiny", due=NOON - timedelta(hours=1), late=late))
        hand_in(book, "ada", *PAPER)

        (grade,) = grades(book, "hw1")

        assert (paper(book).penalty, paper(book).grade) == (0.3, 2.7)
        assert (grade.penalty, grade.grade) == (0.4, 3.6)

    def test_the_whole_can_be_overridden(self, book: Book) -> None:
        """As if it were an exercise; the exercises' grade stays."""
        hand_in(book, "ada", *PAPER)
        override = Override(student="ada", exercise="questionnaire", score=6, who="p", why="oral", when=DUE)

        saying.override(book, "hw1", override)

        (grade,) = grades(book, "hw1")
        assert (paper(book).grade, paper(book).score, grade.grade) == (6, 3.0, 4)


class TestAlone:
    """An assignment of nothing but the questionnaire: its points are the grade, and nobody has 0 of 0."""

    def test_its_points_are_score_and_grade(self, book: Book) -> None:
        """With what people decided, and less what lateness costs, once."""
        late = LatePolicy(percent=10)
        set_assignment(book, Assignment(name="hw1", course="tiny", due=NOON - timedelta(hours=1), late=late))
        record(book, "hw1", "tiny", handed("ada"), result(questionnaire=PAPER), NOON)
        say_to(book, "ada", "2a", 2.5)

        (grade,) = grades(book, "hw1")

        assert (grade.score, grade.max_score, grade.penalty, grade.grade) == (4.5, 6.0, 0.45, 4.05)
        assert grade.is_of_questions
        (judged,) = (each for each in history(book, "hw1", "ada") if isinstance(each, Judged))
        assert (judged.score, judged.max_score) == (3.0, 6.0)

    def test_overrides_stand_in_for_it(self, book: Book) -> None:
        """One of the questionnaire as one of the whole, which takes precedence."""
        record(book, "hw1", "tiny", handed("ada"), result(questionnaire=PAPER), NOON)
        own = Override(student="ada", exercise="questionnaire", score=5, who="p", why="oral", when=DUE)

        saying.override(book, "hw1", own)
        (first,) = grades(book, "hw1")
        saying.override(book, "hw1", replace(own, exercise="", score=6))
        (second,) = grades(book, "hw1")

        assert (first.grade, second.grade) == (5.0, 6.0)

    def test_what_could_not_be_read_has_0_and_a_failed_grader_nothing(self, book: Book) -> None:
        """Neither has a questionnaire; only the first is the student's."""
        failed = replace(result(), score=None, verdict=Verdict.JUDGE_ERROR)
        record(book, "hw1", "tiny", handed("ada"), result(verdict=Verdict.LOAD_ERROR), NOON)
        record(book, "hw1", "tiny", handed("bob"), failed, NOON)

        ada, bob = grades(book, "hw1")

        assert (ada.grade, bob.grade) == (0.0, None)

    def test_the_terminal_shows_no_0_of_0(self, book: Book) -> None:
        """Neither in the class's table, nor in one student's, nor in the history."""
        record(book, "hw1", "tiny", handed("ada"), result(questionnaire=PAPER), NOON)
        record(book, "hw1", "tiny", handed("bob"), result(verdict=Verdict.LOAD_ERROR), NOON)
        found = list(grades(book, "hw1"))
        console = Console(file=io.StringIO(), width=120, highlight=False)

        console.print(render_class(found[0].assignment, found, wide=True))
        for each in found:
            console.print(render_student(each), render_history(history(book, "hw1", each.student.name)))

        shown = console.file.getvalue()  # type: ignore[attr-defined]
        assert "3 / 6" in shown
        assert "3 of 6" in shown
        assert "0 / 0" not in shown
        assert "0 of 0" not in shown


class TestNothingIsOverwritten:
    """Gradings come and go; a person's word stays."""

    def test_a_regrade_leaves_the_decision(self, book: Book) -> None:
        """Even if the machine has found more words in the same answer."""
        hand_in(book, "ada", *PAPER)
        say_to(book, "ada", "2a", 0.5)

        hand_in(book, "ada", PAPER[0], in_own_words("It  stretches\n", 3.0), PAPER[2], digest="2", minute=1)

        found = part(book, "ada", "2a").question
        assert (found.score, found.provisional, found.reviewer) == (0.5, False, "mira")
        assert paper(book).score == 2.5

    def test_another_answer_waits_again(self, book: Book) -> None:
        """With the old decision to be seen."""
        hand_in(book, "ada", *PAPER)
        say_to(book, "ada", "2a", 0.5, "too short")

        hand_in(book, "ada", PAPER[0], in_own_words("It repeats rows", 2.0), PAPER[2], digest="2", minute=1)

        now = part(book, "ada", "2a")
        assert (now.question.score, now.question.provisional, now.question.reviewer) == (2.0, True, "")
        assert now.earlier is not None
        assert now.earlier.comment == "too short"

    def test_the_old_answer_again_has_its_decision_again(self, book: Book) -> None:
        """Whoever decided on it need not do so twice."""
        hand_in(book, "ada", *PAPER)
        say_to(book, "ada", "2a", 0.5)
        hand_in(book, "ada", PAPER[0], in_own_words("Other"), PAPER[2], digest="2", minute=1)

        hand_in(book, "ada", *PAPER, digest="3", minute=2)

        assert part(book, "ada", "2a").question.score == 0.5

    def test_a_changed_question_waits_with_the_decision_in_force(self, book: Book) -> None:
        """And never with more points than there are."""
        hand_in(book, "ada", *PAPER)
        say_to(book, "ada", "2a", 3)

        hand_in(book, "ada", replace(PAPER[1], points=2.0), digest="1", minute=1)

        now = part(book, "ada", "2a").question
        assert (now.score, now.provisional, now.reviewer) == (2.0, True, "mira")

    def test_a_failed_regrade_takes_nothing_away_for_good(self, book: Book) -> None:
        """When it has worked again, the decision is there."""
        hand_in(book, "ada", *PAPER)
        say_to(book, "ada", "2a", 0.5)
        hand_in(book, "ada", replace(PAPER[1], score=None, answer="", verdict=Verdict.JUDGE_ERROR), minute=1)
        hand_in(book, "ada", *PAPER, minute=2)

        assert part(book, "ada", "2a").question.score == 0.5

    def test_a_decision_against_the_machine_stays(self, book: Book) -> None:
        """Parts that a machine judged may be decided, too; another wrong answer then waits."""
        wrong = chosen("b", right=False)
        hand_in(book, "ada", wrong)
        say_to(book, "ada", "1a", 2, "the prompt was unclear")

        assert (paper(book).score, paper(book).waiting) == (2, 0)
        hand_in(book, "ada", chosen("c", right=False), digest="2", minute=1)
        assert (paper(book).score, paper(book).waiting) == (0, 1)
        hand_in(book, "ada", chosen("d", right=True), digest="3", minute=2)
        assert (paper(book).score, paper(book).waiting) == (2, 0)

    def test_decisions_are_history(self, book: Book) -> None:
        """A later one counts, one that is taken back counts no more, and all of them are told."""
        hand_in(book, "ada", *PAPER)
        say_to(book, "ada", "2a", 1, minute=1)
        say_to(book, "ada", "2a", 2, minute=2)
        assert paper(book).score == 4.0
        say_to(book, "ada", "2a", None, minute=3)

        assert (paper(book).score, paper(book).waiting) == (3.0, 2)
        told = [each.score for each in history(book, "hw1", "ada") if isinstance(each, Review)]
        assert told == [1, 2, None]

    def test_what_the_machine_found_stays_in_the_result(self, book: Book) -> None:
        """The stored grading is the machine's; what is handed on has the decisions."""
        hand_in(book, "ada", *PAPER)
        say_to(book, "ada", "2a", 0.5)

        before = kept(book, "hw1", "tiny", "ada")
        ((_, after),) = results(book, "hw1")

        assert before is not None
        assert before.result.questionnaire[1].score == 1.0
        assert after.questionnaire[1].score == 0.5


class TestDecide:
    """Writing decisions."""

    @pytest.mark.parametrize("score", [-0.5, 3.5, float("nan"), float("inf")])
    def test_a_score_lies_within_the_points(self, book: Book, score: float) -> None:
        """Anything else is refused, and nothing is written."""
        hand_in(book, "ada", *PAPER)
        about = part(book, "ada", "2a")

        with pytest.raises(GradebookError, match="2a is worth 0 to 3 points"):
            decide(book, "hw1", [(about, said(about, score))])

        assert reviews_of(book, "tiny") == {}

    def test_whoever_is_quicker_counts(self, book: Book) -> None:
        """The other is told, and what was said stays."""
        hand_in(book, "ada", *PAPER)
        about = part(book, "ada", "2a")
        decide(book, "hw1", [(about, said(about, 1.0))])

        late = decide(book, "hw1", [(about, said(about, 3.0, who="bo", minute=1))])

        assert late == ["ada"]
        assert part(book, "ada", "2a").question.score == 1.0

    def test_the_same_decision_again_is_written_once(self, book: Book) -> None:
        """As after a lost connection."""
        hand_in(book, "ada", *PAPER)
        about = part(book, "ada", "2a")

        assert decide(book, "hw1", [(about, said(about, 1.0))]) == []
        assert decide(book, "hw1", [(about, said(about, 1.0))]) == []

        assert len(reviews_of(book, "tiny")["ada"]) == 1

    def test_nobody_decides_for_another_student(self, book: Book) -> None:
        """The same words of somebody else wait still."""
        hand_in(book, "ada", *PAPER)
        hand_in(book, "ben", *PAPER)
        say_to(book, "ada", "2a", 3)

        assert part(book, "ben", "2a").question.provisional
        assert part(book, "ben", "2a").answer == part(book, "ada", "2a").answer

    def test_what_an_exercise_decides_is_not_asked(self, book: Book) -> None:
        """Code and plot parts are its business."""
        plot = replace(PAPER[0], form=Form.PLOT, exercise="draw")
        hand_in(book, "ada", plot)

        assert list(asked(book, "hw1")) == []

    def test_nothing_to_take_back(self, book: Book) -> None:
        """That is told."""
        hand_in(book, "ada", *PAPER)
        about = part(book, "ada", "2a")

        with pytest.raises(GradebookError, match="no decision on 2a"):
            decide(book, "hw1", [(about, said(about, None))])

    def test_hostile_words_are_kept_as_far_as_a_database_can(self, book: Book) -> None:
        """Zeros and halves of characters are replaced."""
        hand_in(book, "ada", in_own_words("nul\0 '; DROP TABLE review; --"))

        say_to(book, "ada", "2a", 1, "x\0y\ud800")

        assert part(book, "ada", "2a").question.comment == "x�y?"


class TestPure:
    """Results with decisions, without a book."""

    def test_a_full_score_is_accepted_and_says_who(self) -> None:
        """Reviewer, comment, no longer provisional; nothing is left against the answer."""
        question = in_own_words("It stretches")
        found = found_of(question)
        review = Review(
            student="ada",
            part="2a",
            answer=found.answer,
            question=found.question,
            score=3,
            comment="good",
            who="i",
            when=NOON,
        )

        now = reviewed(question, [review])

        assert (now.verdict, now.provisional, now.reviewer, now.comment) == (Verdict.ACCEPTED, False, "i", "good")
        assert now.message == "A person has read this answer."
        assert now.concepts == question.concepts

    def test_case_counts(self) -> None:
        """x.T and x.t are two answers in code; spaces alone are none."""
        assert found_of(short("x.T")).answer != found_of(short("x.t")).answer
        assert found_of(short(" x.T\n")).answer == found_of(short("x.T")).answer

    def test_what_the_machine_looks_for_is_no_part_of_the_question(self) -> None:
        """Better signs in the key make no decision old; another weight does."""
        question = in_own_words("It stretches")
        found_more = replace(
            question, concepts=tuple(replace(each, found=True, title="") for each in question.concepts)
        )
        heavier = replace(question, concepts=tuple(replace(each, weight=2.5) for each in question.concepts))

        assert found_of(question).question == found_of(found_more).question
        assert found_of(question).question != found_of(heavier).question

    def test_exercises_are_untouched(self) -> None:
        """Their score and verdict are theirs alone."""
        before: Result = result(4, questionnaire=PAPER)
        found = found_of(PAPER[1])
        review = Review(
            student="a",
            part="2a",
            answer=found.answer,
            question=found.question,
            score=3,
            comment="",
            who="i",
            when=NOON,
        )

        after = with_reviews(before, [review])

        assert (after.score, after.verdict, after.exercises) == (before.score, before.verdict, before.exercises)
        assert isinstance(after.exercises[0], ExerciseResult)

    @given(st.text() | st.just("\ud800"), st.text())
    def test_any_text_has_a_digest(self, one: str, other: str) -> None:
        """And two that differ by more than spaces have two."""
        same = found_of(short(one)).answer == found_of(short(other)).answer

        assert same or one.split() != other.split()


class TestElsewhere:
    """What is made from results and decisions."""

    def test_pages_show_decisions_and_files_keep_what_the_machine_found(self, tmp_path: Path) -> None:
        """A page is written anew when somebody has decided, and only then."""
        course = load_course(builtin_course())
        found = replace(result(4, questionnaire=PAPER), submission="ada", course=course.name)
        data = msgspec.json.encode(found)
        (tmp_path / "ada.json").write_bytes(data)
        with open_book(tmp_path, make=True) as book:
            record(book, "hw1", course.name, handed("ada"), found, NOON)
            look = look_of(course, language_of("en"), None)
            console = Console(file=io.StringIO())
            pages = []
            for comment in ("", "Seen & read", ""):
                if comment:
                    say_to(book, "ada", "2a", 2.5, comment)
                reviews = reviews_of(book, course.name)
                assert render_folder(tmp_path, look, None, console, reviews)
                pages.append(((tmp_path / "ada.html").stat().st_mtime_ns, reviews))

        assert pages[0][0] != pages[1][0] == pages[2][0]
        assert [len(each) for _, each in pages] == [0, 1, 1]
        assert (tmp_path / "ada.json").read_bytes() == data

    def test_a_part_at_which_the_grader_failed_is_graded_again(self, tmp_path: Path) -> None:
        """A result is kept only if the questionnaire has a score, too."""
        student = Student(name="ada")
        item = Item(entry=Entry("ada", tmp_path, student), digest="1", key="sha256:k")
        failed = replace(PAPER[1], score=None, verdict=Verdict.JUDGE_ERROR)

        with open_book(tmp_path, make=True) as book:
            records = Records(tmp_path, book, "tiny", "hw1")
            records.settle(item, result(4, questionnaire=(failed,)))
            before = records.kept(item)
            records.settle(item, result(4, questionnaire=PAPER))
            after = records.kept(item)

        assert before is None
        assert after is not None
