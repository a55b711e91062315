"""Which workers of a cluster grade for a batch: newcomers are asked, the unfit refused by name, leavers forgotten."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from queue import SimpleQueue
from typing import TYPE_CHECKING

import msgspec

from grader.cluster.messages import Order
from grader.errors import ClusterError

if TYPE_CHECKING:
    from distributed import Client, Future

__all__ = ["Crew", "on_line", "outcome"]

_LOOK_SECONDS = 1.0
_RESULT_SECONDS = 30.0
# Workers are started one after the other: when all that are there were refused, another may be on its way.
_JOIN_SECONDS = 10.0


@contextmanager
def on_line(client: "Client") -> Iterator[None]:
    """Turn what dask raises when the scheduler is gone into an error of ours.

    Raises:
        ClusterError: if the scheduler does not answer any more.
    """
    lost = ClusterError(
        "The scheduler does not answer any more. What was graded is kept: start the cluster and run the same command "
        "again to go on."
    )
    if client.status != "running":
        raise lost
    try:
        yield
    except OSError as error:
        raise lost from error


def outcome(future: "Future[bytes]") -> bytes | str:
    """Return what a task gave, or in words why it came to nothing."""
    try:
        return future.result(timeout=_RESULT_SECONDS)
    except Exception as error:  # noqa: BLE001 - dask's to choose: a result may be lost with the worker that had it
        return f"{type(error).__name__}: {error}"


class Crew:
    """The workers that may grade for one batch; nobody else may touch it at the same time."""

    def __init__(
        self,
        client: "Client",
        order: Order,
        news: "SimpleQueue[Future[bytes]]",
        tell: Callable[[str], None],
        patience: float,
    ) -> None:
        """Look for workers by *client*; answers come through *news* and are to be handed to ``hear``.

        Args:
            client: the connection to the scheduler.
            order: what a worker must have.
            news: where dask's futures go when they are done.
            tell: hears of refusals.
            patience: for how many seconds to go on without a single worker.
        """
        self._client = client
        self._order = order
        self._news = news
        self._tell = tell
        self._patience = patience
        self._accepted: dict[str, int] = {}
        self._asked: dict[str, Future[bytes]] = {}
        self._refused: dict[str, str] = {}
        self._refused_at = 0.0
        self._looked = -float("inf")
        self._alone_since: float | None = None
        self._met = False

    @property
    def addresses(self) -> frozenset[str]:
        """Where those are that may grade."""
        return frozenset(self._accepted)

    @property
    def slots(self) -> int:
        """How many submissions they grade at the same time."""
        return sum(self._accepted.values())

    def look(self) -> None:
        """Take in who came and who left, at most once in a second.

        Raises:
            ClusterError: if the scheduler is gone, all workers are refused, or there were none for too long.
        """
        if time.monotonic() - self._looked >= _LOOK_SECONDS:
            self._looked = time.monotonic()
            with on_line(self._client):
                present = self._client.nthreads()
                self._forget_all_but(present)
                for address in present.keys() - self._accepted.keys() - self._asked.keys() - self._refused.keys():
                    self._ask(address)
                self._accepted = {address: present[address] for address in self._accepted}
        self._require_somebody()

    def hear(self, future: "Future[bytes]") -> bool:
        """Take in the answer of a worker that was asked; return whether *future* is one."""
        address = next((each for each, asked in self._asked.items() if asked.key == future.key), None)
        if address is None:
            return False
        del self._asked[address]
        if future.status in ("cancelled", "lost"):
            return True
        answer = outcome(future)
        if answer == b"":
            # How many threads it has comes with the next look, which is due.
            self._accepted[address] = 1
            self._looked = -float("inf")
            self._met = True
        else:
            self.refuse(address, answer.decode() if isinstance(answer, bytes) else f"it cannot be asked ({answer})")
        return True

    def refuse(self, address: str, reason: str) -> None:
        """Let the worker at *address* grade nothing (any more)."""
        self.forget(address)
        self._refused[address] = reason
        self._refused_at = time.monotonic()
        self._tell(f"The worker {address} is not used: {reason}.")

    def forget(self, address: str) -> None:
        """Know nothing of the worker at *address*: if it is there it will be asked."""
        self._accepted.pop(address, None)
        self._refused.pop(address, None)

    def dismiss(self) -> None:
        """Have the workers end what they have of the batch; those out of reach do so when they are idle."""
        from grader.cluster.station import dismiss

        present = self._client.nthreads()
        known = [address for address in (*self._accepted, *self._asked) if address in present]
        if known:
            self._client.run(dismiss, self._order.batch, workers=known, on_error="return")

    def _ask(self, address: str) -> None:
        from grader.cluster.station import admit

        order = msgspec.msgpack.encode(self._order)
        future = self._client.submit(admit, order, workers=[address], pure=False)
        self._asked[address] = future
        future.add_done_callback(self._news.put)

    def _forget_all_but(self, present: dict[str, int]) -> None:
        for address in self._accepted.keys() - present.keys():
            self._tell(f"The worker {address} is gone; what it had goes to others.")
            self.forget(address)
        for address in self._refused.keys() - present.keys():
            self.forget(address)
        for address in self._asked.keys() - present.keys():
            # It would wait for that worker for ever.
            self._client.cancel([self._asked.pop(address)], force=True)

    def _require_somebody(self) -> None:
        if self._accepted:
            self._alone_since = None
            return
        reasons = "".join(f"\n  {address}: {reason}" for address, reason in sorted(self._refused.items()))
        hopeless = time.monotonic() - self._refused_at > min(_JOIN_SECONDS, self._patience)
        if self._refused and not self._asked and not self._met and hopeless:
            raise ClusterError(f"None of the cluster's workers may grade this batch:{reasons}")
        if self._alone_since is None:
            self._alone_since = time.monotonic()
            if not self._asked and not self._refused:
                self._tell(f"The cluster has no worker; waiting up to {self._patience:g} s for one.")
        # Being asked takes a while, and longer where the worker has other work.
        if not self._asked and time.monotonic() - self._alone_since > self._patience:
            raise ClusterError(
                f"The cluster had no worker for {self._patience:g} s. What was graded is kept: "
                f"start workers and run the same command again to go on.{reasons and ' Refused were:'}{reasons}"
            )
