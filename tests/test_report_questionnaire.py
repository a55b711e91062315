"""The questionnaire on pages: what a student and what a class is told of it."""

import re
from collections.abc import Callable
from dataclasses import replace

import pytest
from lecture import graded
from results import asked, files, usual

from grader.course import load_course
from grader.language import language_of
from grader.places import builtin_course
from grader.question import Form
from grader.reporting.classroom import ClassView, Graded, class_page, class_view
from grader.reporting.environment import make_environment
from grader.reporting.filters import blocks, inline, prompt
from grader.reporting.student import draw_student
from grader.result import QuestionResult, Result, Verdict
from grader.scoring import standing

COURSE = load_course(builtin_course())
PARTS = asked()


def draw(result: Result, authored: Callable[[str], str] = str) -> str:
    """Return the page of *result* in English, its authors' texts as *authored* has them."""
    return draw_student(make_environment(language_of("en"), None, authored), result, COURSE, files())


def page_of(*questions: QuestionResult) -> str:
    """Return the page of the usual result with *questions*."""
    return draw(replace(usual(), questionnaire=questions))


def words(page: str) -> str:
    """Return the text of *page*, with single spaces."""
    return " ".join(re.sub(r"<[^>]+>", " ", page.partition("<body")[2]).split())


def part_of(page: str, number: int) -> str:
    """Return what stands on *page* about the part with that *number*, from 1."""
    return re.split(r'<details class="part ', page)[number].partition('<details class="topic')[0]


def named(name: str) -> QuestionResult:
    """Return the part with the id *name*."""
    return next(each for each in PARTS if each.id == name)


class TestStudent:
    """A student's page."""

    def test_its_points_are_its_own_and_said_to_be_provisional(self) -> None:
        """In the head and at the section: the sum of the parts, what waits, and what of it may change."""
        text = words(page_of(*PARTS))
        stand = standing(PARTS)

        assert f"Questionnaire {stand.score:g} of {stand.max_score:g} 2 answers wait for a person" in text
        assert "7.5 of 15 points" in text
        assert "no part of the score of the exercises" in text
        assert "So far, 1.5 points are provisional." in text

    @pytest.mark.parametrize(
        ("name", "sentences"),
        [
            ("1a", ("right", "Choose one", "A table of numbers", "is a table of numbers from 0 to 255", "line 12")),
            (
                "1b",
                ("not right", "784 px", "This is not the number.", "the number of pixels of a grey image", "28 * 28"),
            ),
            ("2b", ("partly right", "wrong: It is a copy", "A view shares its memory.", "Something else shares it")),
            ("3a", ("partly right", "Predict Step Loss", "2 of 3 follow each other in the right order.")),
            ("3b", ("ReLU → 0 or more", "wrong: Sigmoid → any number", "Sigmoid stays between 0 and 1.")),
            ("4a", ("waits for a person", "something like stretching", "a person will look at it")),
            (
                "4b",
                (
                    "各画素の平均",
                    "averaging over the pixels found",
                    "average over the pixels",
                    "1 of 2 ideas were found.",
                ),
            ),
            (
                "5a",
                ("Grace Hopper has read this answer and decided: 1 of 2 points.", "because of.", "the mean not found"),
            ),
            ("6a", ("A plot", "Softmax of a batch of activations has the right values", "Largest difference: 0.7353")),
            ("7a", ("not answered", "Nothing is answered here yet.")),
        ],
    )
    def test_each_form_tells_what_was_answered_and_why_it_is_wrong(self, name: str, sentences: tuple[str, ...]) -> None:
        """What was chosen, written or drawn, and what the judge, the author or a person says of it."""
        text = words(page_of(named(name)))

        for sentence in sentences:
            assert sentence in text

    def test_ideas_that_were_not_found_are_named_only_when_a_person_has_decided(self) -> None:
        """Before, the page would say what to write."""
        waiting = named("4b")

        assert "cancel out" not in words(page_of(waiting))
        decided = replace(waiting, provisional=False, reviewer="Grace Hopper")
        assert "cancel out not found" in words(page_of(decided))
        untitled = replace(decided, concepts=tuple(replace(each, title="") for each in decided.concepts))
        assert "looked for" not in words(page_of(untitled))

    def test_what_is_wrong_is_open_and_what_is_right_is_folded(self) -> None:
        """A topic with something wrong is not among the quiet ones; its right parts stay folded in it."""
        page = page_of(*PARTS)

        assert re.findall(r'<details class="topic (\w+)" id="topic-\d+">', page) == [
            "wrong", "wrong", "wrong", "waiting", "wrong", "wrong", "open"
        ]  # fmt: skip
        assert not part_of(page, 1).partition(">")[0].endswith(" open")
        assert part_of(page, 2).partition(">")[0].endswith(" open")

    def test_an_outcome_is_never_told_by_colour_or_sign_alone(self) -> None:
        """In the row of a topic each part has its word, too, for whoever hears the page."""
        assert ' 1b<span class="unseen">: not right</span>' in page_of(named("1b"))

    def test_a_code_part_leads_to_its_exercise_or_shows_it(self) -> None:
        """To where it stands on the page; judged for the questionnaire alone, it stands with the part."""
        part = named("2a")

        assert '<a href="#exercise-relu">To the exercise relu</a>' in page_of(part)
        own = replace(part, judged=usual().exercises[1])
        alone = draw(replace(usual(), exercises=(), training=(), questionnaire=(own,)))
        assert "#exercise-relu" not in alone
        assert "Negative numbers become 0" in words(alone)

    def test_a_questionnaire_alone_is_something(self) -> None:
        """Asked for by name it is all that was judged: no score of exercises, and no word of nothing."""
        text = words(draw(replace(usual(), exercises=(), score=0.0, max_score=0.0, questionnaire=PARTS)))

        assert "Nothing was judged" not in text
        assert "0 of 0 points" not in text
        assert "Questionnaire 7 of 19" in text

    def test_without_an_answer_there_is_no_word_of_it(self) -> None:
        """Who has not begun it reads nothing about it."""
        assert "Questionnaire" not in words(page_of())

    def test_our_failure_is_no_fault_of_a_students(self) -> None:
        """A part without a score takes the sum away and says whose failure it is."""
        failed = replace(named("1a"), verdict=Verdict.JUDGE_ERROR, score=None, chosen=(), explanation="")

        text = words(page_of(failed, named("1b")))

        assert "Questionnaire no score" in text
        assert "The grader failed at some of it, not you." in text

    def test_parts_that_are_called_the_same_have_places_of_their_own(self) -> None:
        """A forged file may repeat an id; no address of the page is given twice."""
        page = page_of(named("1a"), named("1a"), replace(named("6a"), id="1a"))
        ids = re.findall(r' id="([^"]+)"', page)

        assert len(ids) == len(set(ids))

    def test_a_very_long_answer_is_cut_and_said_to_be(self) -> None:
        """A page stays small; how much is not shown is told."""
        page = page_of(replace(named("4b"), answer="x" * 10_000))

        assert "x" * 4_000 in page
        assert "x" * 4_001 not in page
        assert "6,000 more characters are not shown here." in page or "6000 more characters" in page

    def test_texts_of_authors_are_translated_and_answers_are_not(self) -> None:
        """Each is looked up as the key has it, a prompt with all its paragraphs; an answer is as it was written."""
        asked_for: list[str] = []
        part = replace(named("2b"), prompt="One.\n\nTwo.")

        page = draw(
            replace(usual(), questionnaire=(part, replace(named("4b"), answer="Three."))),
            lambda text: asked_for.append(text) or text.upper(),  # type: ignore[func-returns-value]
        )

        assert {"One.\n\nTwo.", "Copies of data", "It is a copy", "A view shares its memory."} <= set(asked_for)
        assert "Three." not in asked_for
        assert "A VIEW SHARES ITS MEMORY." in words(page)

    def test_students_write_no_markup(self) -> None:
        """Stars and backticks are an author's; in an answer they are what they are."""
        page = page_of(replace(named("4b"), answer="*all* of `x` <b>"))

        assert '<pre class="answer">*all* of `x` &lt;b&gt;</pre>' in page


class TestMarkup:
    """What authors may mark up."""

    @pytest.mark.parametrize(
        ("text", "html"),
        [
            ("`x * 2` and *all* of it", "<code>x * 2</code> and <em>all</em> of it"),
            ("3 * 28 * 28", "3 * 28 * 28"),
            ("a*b*c, 2**3**4", "a*b*c, 2**3**4"),
            ("*two words*.", "<em>two words</em>."),
            ("`*args*`", "<code>*args*</code>"),
            ("<b>`<i>`</b> & *<u>*", "&lt;b&gt;<code>&lt;i&gt;</code>&lt;/b&gt; &amp; <em>&lt;u&gt;</em>"),
            ("[x](javascript:alert(1))", "[x](javascript:alert(1))"),
            ("一*二*三", "一*二*三"),
        ],
    )
    def test_only_code_and_emphasis_in_a_line(self, text: str, html: str) -> None:
        """All else is text; stars between letters or spaces are signs of multiplication."""
        assert inline(text) == html

    def test_a_prompt_is_its_first_paragraph_and_what_follows(self) -> None:
        """Code in a fence keeps its lines and its stars, also where a blank line is in it."""
        lead, rest = prompt("What is *x*?\n\n```python\nx = 1 * 2\n\ny = `<b>`\n```\n\nSay `x`.")

        assert lead == "What is <em>x</em>?"
        assert rest == "<pre>x = 1 * 2\n\ny = `&lt;b&gt;`</pre>\n<p>Say <code>x</code>.</p>"

    @pytest.mark.parametrize("text", ["```\nx\n\ny\n```\n\nWhat?", "Look:\n```\nx\n\ny\n```\nWhat?"])
    def test_code_is_never_torn_at_a_blank_line(self, text: str) -> None:
        """A fence in the first paragraph leaves no lead."""
        lead, rest = prompt(text)

        assert lead == ""
        assert "<pre>x\n\ny</pre>" in rest

    def test_a_fence_that_is_not_closed_ends_with_the_text(self) -> None:
        """Nothing is lost."""
        assert blocks("```\nx") == "<pre>x</pre>"


class TestClass:
    """A class's page."""

    @staticmethod
    def of(*sheets: tuple[QuestionResult, ...]) -> tuple[ClassView, str]:
        """Return what the page of a class shows whose students answered *sheets*, and the page."""
        results = [
            replace(each, questionnaire=sheet) for each, sheet in zip(graded(COURSE, len(sheets)), sheets, strict=True)
        ]
        view = class_view((Graded(each) for each in results), COURSE)
        return view, class_page(make_environment(language_of("en"), None, str), view)

    def test_its_figures_are_of_those_who_began_it(self) -> None:
        """Mean and median of the scores there are, how many answers wait, and a column for it."""
        failed = replace(named("1a"), verdict=Verdict.JUDGE_ERROR, score=None)
        view, page = self.of((), (named("1a"),), (named("1a"), named("4b")), (failed,))

        assert view.sheet is not None
        assert (view.sheet.begun, view.sheet.waiting) == (3, 1)
        assert view.sheet.scores is not None
        assert (view.sheet.scores.mean, view.sheet.scores.median) == (1.75, 1.75)
        text = words(page)
        assert "Answers to read 1" in text
        assert "From 1 to 2.5 of 4 points; half of those who began it have 1.75 or more" in text
        assert re.findall(r'data-q="([^"]*)"', page) == ["1 1 0", "2.5 4 1", "- 1 0"]

    def test_its_points_are_drawn_beside_those_of_the_exercises(self) -> None:
        """A second histogram with words and names of its own; what was not begun is not in it."""
        view, page = self.of((), (named("1a"),), (named("1a"), named("4b")))

        assert view.sheet is not None
        assert view.sheet.histogram is not None
        assert sum(bar.count for bar in view.sheet.histogram.bars) == 2
        assert page.count('class="chart histogram"') == 2
        assert page.count('id="asked-histogram-title"') == page.count('id="histogram-title"') == 1
        assert '<title id="asked-histogram-title">How many students have how many points for the' in page
        assert "From 1 to 2.5 of 4 points" in page[page.index("asked-histogram-about") :]

    def test_alone_its_points_are_the_scores(self) -> None:
        """Where no exercise was asked for nobody has 0 of 0, and there is one histogram, not two of the same."""
        sheets = ((named("1a"),), (named("1a"), named("4b")))
        bare = (replace(each, exercises=(), score=0.0, max_score=0.0, bonus=0.0) for each in graded(COURSE, 2))
        results = [replace(each, questionnaire=sheet) for each, sheet in zip(bare, sheets, strict=True)]
        view = class_view((Graded(each) for each in results), COURSE)

        page = class_page(make_environment(language_of("en"), None, str), view)

        assert sorted(row.figures for row in view.rows) == [("1", "1", "0"), ("2.5", "4", "0")]
        assert page.count('class="chart histogram"') == 1
        assert "Median score 1.75 of 4" in words(page)
        assert "0 of 0" not in words(page)

    def test_nothing_is_drawn_where_the_grader_failed_at_all_of_them(self) -> None:
        """Nor where forged points are out of all bounds."""
        failed = replace(named("1a"), verdict=Verdict.JUDGE_ERROR, score=None)
        forged = replace(named("1a"), score=1e308, points=1e308)

        for view, page in (self.of((failed,)), self.of((forged, forged))):
            assert view.sheet is not None
            assert view.sheet.histogram is None
            assert "asked-histogram" not in page

    def test_the_hardest_come_first_with_their_wrong_answers(self) -> None:
        """By the share of the points that was earned; each tells what was answered instead, why not, and how often."""
        wrong, half, right = named("1b"), named("2b"), named("1a")
        view, page = self.of((right, wrong, half), (right, wrong, half))

        assert view.sheet is not None
        assert [each.id for each in view.sheet.hardest] == ["1b", "2b", "1a"]
        text = words(page)
        assert "1b Images as numbers 0 of 2 right" in text
        assert "784 px 784 is the number of pixels of a grey image. 2" in text
        assert "It is a copy A view shares its memory. 2" in text

    def test_a_class_that_began_none_has_no_column(self) -> None:
        """Nothing on the page speaks of it."""
        view, page = self.of((), ())

        assert view.sheet is None
        assert "Questionnaire" not in words(page)

    def test_what_nobody_answered_is_not_hard(self) -> None:
        """A part that all left empty says nothing about itself."""
        view, _ = self.of((named("1a"), named("7a")))

        assert view.sheet is not None
        assert [each.form for each in view.sheet.hardest] == [Form.CHOICE]
        assert [each.id for each in view.sheet.hardest] == ["1a"]
