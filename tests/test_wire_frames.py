"""Frames over a real pair of sockets: what is sent arrives, what breaks a cap or drips is refused in time."""

import socket
import struct
import threading
import time
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from grader.errors import WireError
from grader.wire.frames import MAX_BUFFERS, MAX_HEADER, MAX_PAYLOAD, Frame, read_frame, write_frame

PREFIX = struct.Struct("<4sII")


@pytest.fixture
def pair() -> Iterator[tuple[socket.socket, socket.socket]]:
    """Two connected stream sockets."""
    first, second = socket.socketpair()
    with first, second:
        yield first, second


def prefix(header: int, *sizes: int) -> bytes:
    """Return the first bytes of a frame that announces so much."""
    return PREFIX.pack(b"GKW1", header, len(sizes)) + struct.pack(f"<{len(sizes)}Q", *sizes)


def soon() -> float:
    """Return a deadline that a test can wait for."""
    return time.monotonic() + 0.2


def raw(data: bytes) -> Frame:
    """Read the frame that *data* begins with, from a peer that closes after it."""
    ours, theirs = socket.socketpair()
    with ours:
        with theirs:
            theirs.sendall(data)
        return read_frame(ours, deadline=time.monotonic() + 5)


class TestRoundTrip:
    """What is written is what is read."""

    @given(header=st.binary(max_size=100), buffers=st.lists(st.binary(max_size=100), max_size=5))
    def test_header_and_buffers_arrive_as_they_were_sent(self, header: bytes, buffers: list[bytes]) -> None:
        """Any header and any buffers, also empty ones, arrive in order."""
        ours, theirs = socket.socketpair()
        with ours, theirs:
            write_frame(ours, Frame(header, [memoryview(each) for each in buffers]))

            frame = read_frame(theirs)

        assert (bytes(frame.header), [bytes(each) for each in frame.buffers]) == (header, buffers)

    def test_large_and_small_buffers_keep_their_order(self, pair: tuple[socket.socket, socket.socket]) -> None:
        """Buffers that are joined to the header and buffers that are sent alone do not overtake each other."""
        sizes = (10, 300_000, 0, 65_536, 65_537, 7)
        buffers = [bytearray([number]) * size for number, size in enumerate(sizes)]
        sender = threading.Thread(target=write_frame, args=(pair[0], Frame(b"head", buffers)))
        sender.start()

        frame = read_frame(pair[1])
        sender.join()

        assert list(frame.buffers) == buffers

    def test_frames_that_follow_each_other_stay_apart(self, pair: tuple[socket.socket, socket.socket]) -> None:
        """Reading one frame takes no byte of the next."""
        write_frame(pair[0], Frame(b"one", [bytearray(b"1")]))
        write_frame(pair[0], Frame(b"two", []))

        frames = [read_frame(pair[1]), read_frame(pair[1])]

        assert [bytes(frame.header) for frame in frames] == [b"one", b"two"]


class TestCaps:
    """A length over its cap is refused before memory is taken for it."""

    @pytest.mark.parametrize(
        "announced",
        [
            PREFIX.pack(b"GKW1", MAX_HEADER + 1, 0),
            PREFIX.pack(b"GKW1", 0xFFFFFFFF, 0),
            PREFIX.pack(b"GKW1", 0, MAX_BUFFERS + 1),
            PREFIX.pack(b"GKW1", 0, 0xFFFFFFFF),
            prefix(0, MAX_PAYLOAD + 1),
            prefix(0, 1 << 63, 1 << 63),
            prefix(0, *[MAX_PAYLOAD // 2 + 1] * 2),
        ],
        ids=["header", "largest header", "buffers", "most buffers", "payload", "wrapping sum", "payload in parts"],
    )
    def test_reading_stops_at_an_announcement_over_a_cap(self, announced: bytes) -> None:
        """The announcement alone is refused; the reader does not wait for what was announced."""
        with pytest.raises(WireError, match="over the limits"):
            raw(announced)

    def test_an_announced_buffer_is_not_read_beyond_its_end(self, pair: tuple[socket.socket, socket.socket]) -> None:
        """What follows a frame stays in the socket."""
        pair[0].sendall(prefix(1, 2) + b"hbb" + b"rest")

        read_frame(pair[1])

        assert pair[1].recv(10) == b"rest"

    @pytest.mark.parametrize(
        "frame",
        [Frame(bytes(MAX_HEADER + 1), []), Frame(b"", [bytearray()] * (MAX_BUFFERS + 1))],
        ids=["header", "buffers"],
    )
    def test_writing_refuses_what_the_peer_would_refuse(
        self, pair: tuple[socket.socket, socket.socket], frame: Frame
    ) -> None:
        """No byte of a frame over a cap is sent."""
        with pytest.raises(WireError):
            write_frame(pair[0], frame)

        pair[1].setblocking(False)
        with pytest.raises(BlockingIOError):
            pair[1].recv(1)

    def test_a_frame_at_the_caps_passes(self, pair: tuple[socket.socket, socket.socket]) -> None:
        """The caps themselves are allowed."""
        buffers = [bytearray(b"x")] * MAX_BUFFERS
        sender = threading.Thread(target=write_frame, args=(pair[0], Frame(bytes(MAX_HEADER), buffers)))
        sender.start()

        frame = read_frame(pair[1])
        sender.join()

        assert (len(frame.header), len(frame.buffers)) == (MAX_HEADER, MAX_BUFFERS)


class TestDeadline:
    """One deadline covers a whole frame."""

    def test_a_silent_peer_runs_into_the_deadline(self, pair: tuple[socket.socket, socket.socket]) -> None:
        """Without a byte the reader gives up."""
        with pytest.raises(TimeoutError):
            read_frame(pair[1], deadline=soon())

    def test_a_dripping_peer_runs_into_the_deadline(self, pair: tuple[socket.socket, socket.socket]) -> None:
        """A byte now and then keeps no reader waiting beyond the deadline."""
        stop = threading.Event()

        def drip() -> None:
            for byte in prefix(1000):
                pair[0].send(bytes([byte]))
            while not stop.wait(0.01):
                pair[0].send(b"x")

        peer = threading.Thread(target=drip, daemon=True)
        peer.start()

        with pytest.raises(TimeoutError):
            read_frame(pair[1], deadline=soon())
        stop.set()
        peer.join()

    def test_a_deadline_that_has_passed_is_not_waited_for(self, pair: tuple[socket.socket, socket.socket]) -> None:
        """A frame that is already there is not read after the deadline."""
        write_frame(pair[0], Frame(b"here", []))

        with pytest.raises(TimeoutError):
            read_frame(pair[1], deadline=time.monotonic() - 1)

    def test_a_peer_that_does_not_read_runs_into_the_deadline(self, pair: tuple[socket.socket, socket.socket]) -> None:
        """A full pipe keeps no writer waiting beyond the deadline."""
        with pytest.raises(TimeoutError):
            write_frame(pair[0], Frame(b"", [bytearray(16 << 20)]), deadline=soon())


class TestHostileBytes:
    """Whatever a peer sends, the reader ends with WireError or EOFError."""

    @pytest.mark.parametrize("length", range(len(prefix(3, 4)) + 6))
    def test_a_frame_cut_short_is_an_end_of_file(self, length: int) -> None:
        """A peer that closes in the middle of a frame is gone, not wrong."""
        whole = prefix(3, 4) + b"headbuf"

        with pytest.raises(EOFError):
            raw(whole[:length])

    def test_other_bytes_are_no_frame(self) -> None:
        """A peer that speaks something else is told apart at once."""
        with pytest.raises(WireError, match="not a frame"):
            raw(b"GET / HTTP/1.1\r\n\r\n")

    @given(data=st.binary(max_size=200))
    def test_random_bytes_are_refused(self, data: bytes) -> None:
        """Random bytes are no frame, or an incomplete one."""
        with pytest.raises((WireError, EOFError)):
            raw(data)

    @given(
        position=st.integers(0, len(prefix(3, 4)) - 1),
        value=st.integers(0, 255),
    )
    @settings(max_examples=300)
    def test_a_changed_prefix_is_refused_or_read(self, position: int, value: int) -> None:
        """A changed length leads to another frame, to a refusal or to the end of the stream, to nothing else."""
        data = bytearray(prefix(3, 4) + b"headbuf")
        data[position] = value

        try:
            frame = raw(bytes(data))
        except (WireError, EOFError):
            return

        assert len(frame.header) + sum(map(len, frame.buffers)) <= len(b"headbuf")
