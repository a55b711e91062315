"""Several workers at a time: what is taken when, who works on what, and what an early end leaves."""

import contextlib
import threading
from collections.abc import Callable, Iterator

import pytest

from grader.worker.crew import work_off


def doubling() -> contextlib.AbstractContextManager[Callable[[int], int]]:
    """Open a station that doubles."""
    return contextlib.nullcontext(lambda item: 2 * item)


def test_everything_is_worked_off_once() -> None:
    """Whatever the order."""
    assert sorted(work_off(range(50), 3, doubling)) == [2 * item for item in range(50)]


def test_nothing_to_do_opens_no_station() -> None:
    """No worker is started in vain."""

    def station() -> contextlib.AbstractContextManager[Callable[[int], int]]:
        raise AssertionError("a station was opened")

    assert list(work_off([], 3, station)) == []


def test_items_are_taken_as_they_are_needed() -> None:
    """A class of 100,000 is never in memory at once."""
    taken = []

    def items() -> Iterator[int]:
        for number in range(1000):
            taken.append(number)
            yield number

    outcomes = work_off(items(), 2, doubling)
    for _ in range(10):
        next(outcomes)

    assert len(taken) <= 10 + 2 * 2 + 1
    outcomes.close()  # type: ignore[attr-defined] - it is a generator


def test_no_more_stations_than_jobs_are_opened() -> None:
    """However many items there are."""
    opened = []

    @contextlib.contextmanager
    def station() -> Iterator[Callable[[int], int]]:
        opened.append(threading.get_ident())
        yield lambda item: item

    list(work_off(range(200), 3, station))

    assert len(opened) <= 3


def test_a_fault_ends_it_and_hurries_those_under_way() -> None:
    """What was not begun is not begun, and every station is closed."""
    opened, closed, hurried, release = [], [], threading.Event(), threading.Event()

    @contextlib.contextmanager
    def station() -> Iterator[Callable[[int], int]]:
        def work(item: int) -> int:
            if item == 0:
                raise ValueError(item)
            # As a worker that computes until somebody hangs up.
            assert release.wait(30)
            return item

        opened.append(True)
        try:
            yield work
        finally:
            closed.append(True)

    def hurry() -> None:
        hurried.set()
        release.set()

    with pytest.raises(ValueError, match="0"):
        list(work_off(range(10), 2, station, hurry=hurry))

    assert hurried.is_set()
    assert len(closed) == len(opened)
