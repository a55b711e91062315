"""Several workers at a time: each item goes to whichever is free."""

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from contextlib import AbstractContextManager, ExitStack
from queue import Empty, SimpleQueue
from typing import TypeVar

__all__ = ["Station", "work_off"]

Item = TypeVar("Item")
Outcome = TypeVar("Outcome")
# Opened once per worker; what it gives is called with one item after another.
Station = Callable[[], AbstractContextManager[Callable[[Item], Outcome]]]


def work_off(
    items: Iterable[Item], jobs: int, station: Station[Item, Outcome], *, hurry: Callable[[], None] = lambda: None
) -> Iterator[Outcome]:
    """Hand *items* to so many stations and yield what comes of each as it is there.

    Items are taken as they are needed, by whoever consumes this: no more than twice as many as there are stations
    are held at a time. When the caller stops, or when an item raises, *hurry* is called, what is under way is waited
    for, and the rest is not begun.

    Raises:
        Exception: whatever a station raises.
    """
    free: SimpleQueue[Callable[[Item], Outcome]] = SimpleQueue()
    # The threads only wait here; the work is done in the workers' processes.
    with ThreadPoolExecutor(max(1, jobs)) as pool, ExitStack() as stack:

        def run(item: Item) -> Outcome:
            try:
                work = free.get_nowait()
            except Empty:
                # As many as there are threads at most: every other station is free, or busy in another thread.
                work = stack.enter_context(station())
            try:
                return work(item)
            finally:
                free.put(work)

        waiting: set[Future[Outcome]] = set()
        try:
            for item in items:
                waiting.add(pool.submit(run, item))
                full = len(waiting) >= 2 * max(1, jobs)
                ended, waiting = wait(waiting, None if full else 0, FIRST_COMPLETED)
                yield from (each.result() for each in ended)
            while waiting:
                ended, waiting = wait(waiting, None, FIRST_COMPLETED)
                yield from (each.result() for each in ended)
        except BaseException:
            hurry()
            raise
        finally:
            pool.shutdown(cancel_futures=True)
