"""The side of a batch that has the submissions: hands them to the crew, yields results; alone it writes anything."""

import secrets
from collections import deque
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import TYPE_CHECKING, Generic, TypeVar

import msgspec

from grader.cluster.crew import Crew, on_line, outcome
from grader.cluster.messages import Answer, Broken, Graded, Order, Stranger, Unfit, own_versions
from grader.errors import ClusterError, CourseError
from grader.failure import failed_result
from grader.model import Course, Submission
from grader.places import builtin_course
from grader.result import Result
from grader.worker.messages import Setup

if TYPE_CHECKING:
    from distributed import Client, Future

__all__ = ["grade_on_cluster"]

_CONNECT_SECONDS = 10.0
_IDLE_SECONDS = 120.0
# Under way at a time: one per slot at work and one that waits, so that no slot has to wait for us.
_PER_SLOT = 2
# Beyond dask's own (`allowed-failures`): so often is a submission handed out whose workers all ended.
_TRIES = 3

_ANSWERS: "msgspec.msgpack.Decoder[Answer]" = msgspec.msgpack.Decoder(Answer)
Token = TypeVar("Token", bound=Hashable)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Piece(Generic[Token]):
    """A submission on its way; *sent_to* are the workers that may have it, *failures* how often it came to nothing."""

    token: Token
    submission: Submission
    future: "Future[bytes]"
    sent_to: frozenset[str]
    failures: int


def grade_on_cluster(  # noqa: PLR0913 - by name, and all but the first two as for a batch on one machine
    address: str,
    items: Iterable[tuple[Token, Submission]],
    course: Course,
    setup: Setup,
    exercises: Sequence[str],
    *,
    suite: str,
    data: str,
    tell: Callable[[str], None] = lambda _words: None,
    patience: float = 300.0,
) -> Iterator[tuple[Token, Result]]:
    """Grade *items* on *exercises* by the workers of a dask cluster; yield each token with its result, once.

    Items are taken as there is room for them, two for each thread of the workers that are fit; a worker is fit if it
    has the same gradekit, torch, course and digits, and seals fully where *setup* asks for that. Workers may come and
    go. If nothing is left to grade, no connection is made. Tokens never leave this process.

    Args:
        address: of dask's scheduler, say ``tcp://10.0.0.5:8786``.
        items: what is to be graded, each with what the caller knows it by.
        course: as it lies here.
        setup: what holds for all; its paths are looked for on each worker.
        exercises: names of those to be judged.
        suite: the digest of the course's suite, which a worker's must equal.
        data: the digest of the digits, which a worker's must equal.
        tell: hears, in words, of workers that are refused or gone.
        patience: for how many seconds to go on without a single worker.

    Raises:
        ClusterError: if dask is not installed, no scheduler answers, no worker is fit, or there was none for too long.
            What was yielded stands; the rest can be graded another time.
        CourseError: if the course is broken.
    """
    waiting = iter(items)
    first = next(waiting, None)
    if first is None:
        return
    order = Order(
        batch=f"gradekit-{secrets.token_hex(8)}",
        setup=msgspec.structs.replace(setup, course=str(Path(setup.course).resolve())),
        builtin=Path(setup.course).resolve() == builtin_course(),
        exercises=tuple(exercises),
        suite=suite,
        data=data,
        versions=own_versions(),
        idle_seconds=_IDLE_SECONDS,
    )
    with _connected(address) as client:
        news: SimpleQueue[Future[bytes]] = SimpleQueue()
        crew = Crew(client, order, news, tell, patience)
        with closing(_Dispatch(client, crew, news, order, course, chain([first], waiting))) as dispatch:
            yield from dispatch.results()


@contextmanager
def _connected(address: str) -> "Iterator[Client]":
    try:
        from distributed import Client
    except ImportError as error:
        raise ClusterError(
            "Grading on a cluster needs the package `distributed`: pip install 'gradekit[cluster]'."
        ) from error
    # Without a scheme dask would guess, and given nothing at all start a cluster of its own.
    if "://" not in address:
        raise ClusterError(f"{address!r} is no address of a scheduler; one looks like tcp://10.0.0.5:8786.")
    try:
        client = Client(address, timeout=_CONNECT_SECONDS, set_as_default=False, name="gradekit")
    except (OSError, ValueError, TypeError, RuntimeError) as error:
        raise ClusterError(
            f"No scheduler answers at {address} ({error}). Start one with `dask scheduler`, or mend the address."
        ) from error
    try:
        yield client
    finally:
        client.close()


class _Dispatch(Generic[Token]):
    """A batch under way."""

    def __init__(
        self,
        client: "Client",
        crew: Crew,
        news: "SimpleQueue[Future[bytes]]",
        order: Order,
        course: Course,
        items: Iterator[tuple[Token, Submission]],
    ) -> None:
        self._client = client
        self._crew = crew
        self._news = news
        self._order = order
        self._course = course
        self._items = items
        # Those to be handed out once more, and how often each came to nothing.
        self._again: deque[tuple[Token, Submission, int]] = deque()
        self._under_way: dict[object, _Piece[Token]] = {}

    def results(self) -> Iterator[tuple[Token, Result]]:
        """Hand out, wait and yield, until all is done."""
        while True:
            self._crew.look()
            self._take_back()
            more = self._hand_out()
            if not (self._under_way or more):
                return
            with suppress(Empty):
                future = self._news.get(timeout=0.5)
                if not self._crew.hear(future):
                    yield from self._hear(future)

    def close(self) -> None:
        """End what is under way on the workers, and what they keep of the batch."""
        if self._client.status != "running":
            return
        with suppress(OSError, TimeoutError):
            self._client.cancel([piece.future for piece in self._under_way.values()], force=True)
            self._crew.dismiss()

    def _hand_out(self) -> bool:
        """Send as many as there is room for; return whether there may be more."""
        while len(self._under_way) < _PER_SLOT * self._crew.slots:
            if self._again:
                token, submission, failures = self._again.popleft()
            else:
                item = next(self._items, None)
                if item is None:
                    return False
                token, submission, failures = *item, 0
            self._send(token, submission, failures)
        return True

    def _send(self, token: Token, submission: Submission, failures: int) -> None:
        from grader.cluster.station import grade

        sent_to = self._crew.addresses
        with on_line(self._client):
            future = self._client.submit(
                grade, self._order.batch, msgspec.msgpack.encode(submission), workers=list(sent_to), pure=False
            )
        piece = _Piece(token=token, submission=submission, future=future, sent_to=sent_to, failures=failures)
        self._under_way[future.key] = piece
        future.add_done_callback(self._news.put)

    def _take_back(self) -> None:
        """Take back what only workers have that are gone: dask would wait for them."""
        stranded = [piece for piece in self._under_way.values() if piece.sent_to.isdisjoint(self._crew.addresses)]
        for piece in stranded:
            del self._under_way[piece.future.key]
            self._again.append((piece.token, piece.submission, piece.failures))
        if stranded:
            with on_line(self._client):
                self._client.cancel([piece.future for piece in stranded], force=True)

    def _hear(self, future: "Future[bytes]") -> Iterator[tuple[Token, Result]]:
        """Yield what came of a piece, if anything did; else it is handed out again."""
        piece = self._under_way.pop(future.key, None)
        if piece is None:
            return
        answer = self._answer(future)
        future.release()
        match answer:
            case Graded(result=result):
                yield piece.token, result
                return
            case Broken(message=message):
                raise CourseError(message)
            case Unfit(address=address, reason=reason):
                self._crew.refuse(address, reason)
            case Stranger(address=address):
                self._crew.forget(address)
            case str() as words if piece.failures + 1 == _TRIES:
                yield piece.token, failed_result(self._course, piece.submission.name, self._order.exercises, words)
                return
        failures = piece.failures + isinstance(answer, str)
        self._again.append((piece.token, piece.submission, failures))

    def _answer(self, future: "Future[bytes]") -> Answer | str | None:
        """Return what a worker answers, in words why nothing came, or None if that says nothing about the piece."""
        if future.status in ("cancelled", "lost"):
            return None
        given = outcome(future)
        if isinstance(given, str):
            return given
        try:
            return _ANSWERS.decode(given)
        except msgspec.MsgspecError as error:
            return f"{type(error).__name__}: {error}"
