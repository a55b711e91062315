"""What lateness costs: rules that hold whatever the policy."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grader.grade import ExerciseGrade, LatePolicy, Override
from grader.gradebook.lateness import earned, lateness, penalty
from grader.result import Verdict

NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)
DAY, HOUR, MINUTE = timedelta(days=1), timedelta(hours=1), timedelta(minutes=1)
points = st.floats(0, 1000).map(lambda each: round(each, 6))
percents = st.floats(0, 100)
times = st.timedeltas(timedelta(0), timedelta(days=400))
policies = st.builds(
    LatePolicy,
    percent=percents,
    per=st.sampled_from(["day", "hour"]),
    at_most=percents,
    grace=times,
    closes=st.none() | times,
)


@given(points, times, policies)
def test_a_penalty_takes_nothing_up_to_everything(whole: float, late: timedelta, policy: LatePolicy) -> None:
    """Never more than there is, and never less than nothing."""
    assert 0 <= penalty(whole, late, policy) <= whole


@given(points, times, times, policies)
def test_later_is_never_cheaper(whole: float, late: timedelta, more: timedelta, policy: LatePolicy) -> None:
    """Waiting gains nothing."""
    assert penalty(whole, late, policy) <= penalty(whole, late + more, policy)


@given(points, times, policies)
def test_grace_and_limit_hold(whole: float, late: timedelta, policy: LatePolicy) -> None:
    """Until the book closes."""
    if policy.closes is not None and late > policy.closes:
        assert penalty(whole, late, policy) == whole
    elif late <= policy.grace:
        assert penalty(whole, late, policy) == 0
    else:
        assert penalty(whole, late, policy) <= whole * policy.at_most / 100 + 1e-6


@given(points, points, times, policies)
def test_more_points_are_never_a_lower_grade(less: float, more: float, late: timedelta, policy: LatePolicy) -> None:
    """A penalty is a share, not a number of points."""
    less, more = sorted((less, more))

    assert less - penalty(less, late, policy) <= more - penalty(more, late, policy) + 2e-6


@pytest.mark.parametrize(
    ("late", "taken"),
    [
        (timedelta(0), 0),
        (15 * MINUTE, 0),
        (15 * MINUTE + timedelta(microseconds=1), 4),
        (15 * MINUTE + DAY, 4),
        (15 * MINUTE + DAY + timedelta(microseconds=1), 8),
        (4 * DAY, 16),
        (7 * DAY, 20),
        (7 * DAY + timedelta(microseconds=1), 40),
    ],
)
def test_periods_begin_at_the_end_of_the_grace(late: timedelta, taken: float) -> None:
    """To the microsecond: a tenth of 40 a day, half at most, closed after a week."""
    policy = LatePolicy(percent=10, at_most=50, grace=15 * MINUTE, closes=7 * DAY)

    assert penalty(40, late, policy) == taken


def test_lateness_knows_zones() -> None:
    """The same moment elsewhere is no later; what is not known is not late."""
    east = timezone(5 * HOUR)

    assert lateness((NOON + HOUR).astimezone(east), NOON) == HOUR
    assert lateness(NOON.astimezone(east), NOON + HOUR) == lateness(None, NOON) == lateness(NOON, None) == 0 * HOUR


def test_a_score_that_is_missing_leaves_no_sum() -> None:
    """Unless an override stands in for it."""
    failed = ExerciseGrade(name="a", unit="u", verdict=Verdict.JUDGE_ERROR, score=None, max_score=1)
    right = ExerciseGrade(name="b", unit="u", verdict=Verdict.ACCEPTED, score=0.1, max_score=1)
    said = Override(student="s", exercise="a", score=0.2, who="w", why="y", when=NOON)
    mended = ExerciseGrade(name="a", unit="u", verdict=Verdict.JUDGE_ERROR, score=None, max_score=1, override=said)

    assert earned([failed, right], 1) is None
    assert earned([mended, right], 1) == 1.3
