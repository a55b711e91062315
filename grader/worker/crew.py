"""Several workers at a time: each item goes to whichever is free."""

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from contextlib import AbstractContextManager, ExitStack
from queue import SimpleQueue
from typing import TypeVar

__all__ = ["Station", "work_off"]

Item = TypeVar("Item")
Outcome = TypeVar("Outcome")
# Opened once per worker; what it gives is called with one item after another.
Station = Callable[[], AbstractContextManager[Callable[[Item], Outcome]]]


def work_off(items: Sequence[Item], jobs: int, station: Station[Item, Outcome]) -> Iterator[Outcome]:
    """Hand *items* to so many stations and yield what comes of each as it is there.

    What is under way when the caller stops, or when an item raises, is waited for; the rest is not begun.

    Raises:
        Exception: whatever a station raises.
    """
    if not items:
        return
    free: SimpleQueue[Callable[[Item], Outcome]] = SimpleQueue()

    def run(item: Item) -> Outcome:
        work = free.get()
        try:
            return work(item)
        finally:
            free.put(work)

    count = max(1, min(jobs, len(items)))
    # The threads only wait here; the work is done in the workers' processes.
    with ThreadPoolExecutor(count) as pool, ExitStack() as stack:
        for _ in range(count):
            free.put(stack.enter_context(station()))
        try:
            for ended in as_completed([pool.submit(run, item) for item in items]):
                yield ended.result()
        finally:
            pool.shutdown(cancel_futures=True)
