"""Scores: pure rules from verdicts to points."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grader.model import Exercise
from grader.result import SEVERITY, Diagnosis, TestResult, Verdict
from grader.scoring import earned, exercise_result, total, worst

EXERCISE = Exercise(name="double", points=3.0, bonus=1.0, parameters=("x",))
verdicts = st.sampled_from(Verdict)


def case(verdict: Verdict, points: float = 1.0, *, bonus: bool = False) -> TestResult:
    """Return the result of a test case."""
    return TestResult(
        id="id", title="Title", verdict=verdict, score=earned(verdict, points), points=points, bonus=bonus
    )


class TestWorst:
    """The worst verdict is the first by one documented order."""

    def test_every_verdict_has_its_place_in_the_order(self) -> None:
        """Once each."""
        assert sorted(SEVERITY) == sorted(Verdict)

    def test_nothing_is_accepted(self) -> None:
        """Where there is nothing to blame."""
        assert worst([]) is Verdict.ACCEPTED

    @pytest.mark.parametrize(
        ("verdicts", "expected"),
        [
            ([Verdict.ACCEPTED, Verdict.WRONG_ANSWER], Verdict.WRONG_ANSWER),
            ([Verdict.WRONG_ANSWER, Verdict.RUNTIME_ERROR], Verdict.RUNTIME_ERROR),
            ([Verdict.MISSING, Verdict.WRONG_ANSWER], Verdict.WRONG_ANSWER),
            ([Verdict.TIME_LIMIT, Verdict.CRASHED], Verdict.CRASHED),
            ([Verdict.FORBIDDEN, Verdict.CRASHED], Verdict.FORBIDDEN),
            ([Verdict.FORBIDDEN, Verdict.JUDGE_ERROR], Verdict.JUDGE_ERROR),
            ([Verdict.INCONCLUSIVE, Verdict.ACCEPTED, Verdict.SKIPPED], Verdict.INCONCLUSIVE),
        ],
    )
    def test_the_worse_of_two_wins(self, verdicts: list[Verdict], expected: Verdict) -> None:
        """Our own failure before everything."""
        assert worst(verdicts) is expected

    @given(first=st.lists(verdicts), second=st.lists(verdicts))
    def test_order_and_grouping_do_not_matter(self, first: list[Verdict], second: list[Verdict]) -> None:
        """The worst of the worst is the worst of all."""
        assert worst([worst(first), worst(second)]) is worst([*second, *first])


class TestEarned:
    """A case earns all of its points or none."""

    @pytest.mark.parametrize("verdict", [Verdict.ACCEPTED, Verdict.INCONCLUSIVE, Verdict.SKIPPED])
    def test_what_is_not_held_against_the_student_earns_everything(self, verdict: Verdict) -> None:
        """An unclear measurement costs no point."""
        assert earned(verdict, 1.5) == 1.5

    def test_our_own_failure_has_no_score(self) -> None:
        """It is neither earned nor lost."""
        assert earned(Verdict.JUDGE_ERROR, 1.5) is None

    @given(verdict=verdicts.filter(lambda verdict: not verdict.passed and verdict is not Verdict.JUDGE_ERROR))
    def test_everything_else_earns_nothing(self, verdict: Verdict) -> None:
        """Half points are two cases."""
        assert earned(verdict, 2.0) == 0


class TestTotal:
    """Scores add up, unless one is missing."""

    def test_tenths_add_up_to_what_people_expect(self) -> None:
        """0.1 three times is 0.3."""
        assert total([0.1, 0.1, 0.1]) == 0.3

    def test_one_missing_score_leaves_no_sum(self) -> None:
        """Nobody is charged for our fault."""
        assert total([1.0, None, 2.0]) is None

    def test_the_sum_of_nothing_is_zero(self) -> None:
        """And not missing."""
        assert total([]) == 0

    @given(scores=st.lists(st.integers(0, 400).map(lambda quarter: quarter / 4)))
    def test_the_sum_is_the_sum(self, scores: list[float]) -> None:
        """Within a millionth."""
        assert total(scores) == pytest.approx(math.fsum(scores), abs=1e-6)


class TestExerciseResult:
    """The cases of an exercise are summed up."""

    def test_points_add_up_and_the_worst_verdict_stands(self) -> None:
        """The plain case."""
        result = exercise_result(EXERCISE, "01", [case(Verdict.ACCEPTED), case(Verdict.WRONG_ANSWER, 2.0)])

        assert (result.verdict, result.score, result.max_score) == (Verdict.WRONG_ANSWER, 1.0, 3.0)
        assert (result.name, result.unit, len(result.tests)) == ("double", "01", 2)

    def test_extra_points_are_kept_apart(self) -> None:
        """They are no part of the score."""
        result = exercise_result(EXERCISE, "01", [case(Verdict.ACCEPTED, 3.0), case(Verdict.ACCEPTED, bonus=True)])

        assert (result.score, result.bonus) == (3.0, 1.0)

    @pytest.mark.parametrize("verdict", [Verdict.WRONG_ANSWER, Verdict.CRASHED, Verdict.TIME_LIMIT])
    def test_extra_points_that_are_missed_turn_no_verdict_sour(self, verdict: Verdict) -> None:
        """Whoever solved the exercise solved it."""
        result = exercise_result(EXERCISE, "01", [case(Verdict.ACCEPTED, 3.0), case(verdict, bonus=True)])

        assert (result.verdict, result.score, result.bonus) == (Verdict.ACCEPTED, 3.0, 0.0)

    def test_our_own_failure_leaves_no_score(self) -> None:
        """Though other cases have one."""
        result = exercise_result(EXERCISE, "01", [case(Verdict.ACCEPTED), case(Verdict.JUDGE_ERROR)])

        assert (result.verdict, result.score) == (Verdict.JUDGE_ERROR, None)

    def test_our_own_failure_at_extra_points_leaves_no_score_either(self) -> None:
        """A verdict of judge_error never has one."""
        result = exercise_result(EXERCISE, "01", [case(Verdict.ACCEPTED), case(Verdict.JUDGE_ERROR, bonus=True)])

        assert (result.verdict, result.score) == (Verdict.JUDGE_ERROR, None)

    def test_the_diagnosis_is_passed_on(self) -> None:
        """As it was found."""
        found = Diagnosis(id="no_sigmoid", title="Title", hint="Hint")

        assert exercise_result(EXERCISE, "01", [case(Verdict.WRONG_ANSWER)], [found]).diagnosis == (found,)

    @given(cases=st.lists(st.builds(case, verdicts, st.sampled_from([0.5, 1.0]), bonus=st.booleans())))
    def test_no_case_earns_more_than_it_is_worth(self, cases: list[TestResult]) -> None:
        """Whatever happened."""
        result = exercise_result(EXERCISE, "01", cases)

        assert (result.score or 0) <= sum(each.points for each in cases if not each.bonus)
        assert result.bonus <= sum(each.points for each in cases if each.bonus)
