"""Length-prefixed frames over a stream socket, every length capped, and memory taken as bytes come.

Layout, little-endian::

    4s  magic "GKW1"
    u32 length of the header
    u32 number of buffers
    u64 x number: length of each buffer
    header, then the buffers one after the other

A deadline covers a whole frame, not one ``recv``: a peer that drips a byte at a time runs out of time all the same.
"""

import socket
import struct
import time
from collections.abc import Sequence
from dataclasses import dataclass

from grader.errors import WireError

__all__ = ["MAX_BUFFERS", "MAX_HEADER", "MAX_PAYLOAD", "Frame", "read_frame", "write_frame"]

MAGIC = b"GKW1"
MAX_HEADER = 4 << 20
MAX_BUFFERS = 4096
MAX_PAYLOAD = 256 << 20

_PREFIX = struct.Struct("<4sII")
_JOIN_BELOW = 64 << 10
# Memory that is taken before the first byte of a header or buffer is here.
_FIRST_ROOM = 4 << 20


@dataclass(frozen=True, slots=True)
class Frame:
    """A header of msgpack bytes and the raw buffers that it refers to."""

    header: bytes | bytearray
    buffers: Sequence[bytearray | memoryview]


def write_frame(sock: socket.socket, frame: Frame, *, deadline: float | None = None) -> None:
    """Send *frame* whole.

    Args:
        sock: a connected stream socket.
        frame: what to send; it must respect the caps, which the peer will enforce.
        deadline: point on ``time.monotonic()`` by which the last byte must be gone; None waits for ever.

    Raises:
        WireError: if *frame* breaks a cap.
        TimeoutError: if *deadline* passes first.
        OSError: if the peer is gone.
    """
    sizes = [len(buffer) for buffer in frame.buffers]
    _check_caps(len(frame.header), len(sizes), sum(sizes))
    chunk = bytearray(_PREFIX.pack(MAGIC, len(frame.header), len(sizes)))
    chunk += struct.pack(f"<{len(sizes)}Q", *sizes)
    chunk += frame.header
    for buffer in frame.buffers:
        if len(buffer) <= _JOIN_BELOW:
            chunk += buffer
            continue
        _send(sock, chunk, deadline)
        _send(sock, buffer, deadline)
        chunk = bytearray()
    _send(sock, chunk, deadline)


def read_frame(sock: socket.socket, *, deadline: float | None = None) -> Frame:
    """Receive one frame.

    Args:
        sock: a connected stream socket.
        deadline: point on ``time.monotonic()`` by which the last byte must be here; None waits for ever.

    Raises:
        WireError: if the prefix is not ours or a length breaks its cap.
        TimeoutError: if *deadline* passes first.
        EOFError: if the peer closes before the frame is complete.
    """
    magic, header_length, count = _PREFIX.unpack(_receive(sock, _PREFIX.size, deadline))
    if magic != MAGIC:
        raise WireError("the bytes are not a frame")
    _check_caps(header_length, count, 0)
    sizes = struct.unpack(f"<{count}Q", _receive(sock, 8 * count, deadline))
    _check_caps(header_length, count, sum(sizes))
    header = _receive(sock, header_length, deadline)
    return Frame(header, [_receive(sock, size, deadline) for size in sizes])


def _check_caps(header: int, buffers: int, payload: int) -> None:
    if header > MAX_HEADER or buffers > MAX_BUFFERS or payload > MAX_PAYLOAD:
        raise WireError(f"a frame of {header} header bytes, {buffers} buffers and {payload} bytes is over the limits")


def _arm(sock: socket.socket, deadline: float | None) -> None:
    if deadline is None:
        sock.settimeout(None)
        return
    left = deadline - time.monotonic()
    if left <= 0:
        raise TimeoutError("the deadline has passed")
    sock.settimeout(left)


def _send(sock: socket.socket, data: bytearray | memoryview, deadline: float | None) -> None:
    if len(data):
        _arm(sock, deadline)
        sock.sendall(data)


def _receive(sock: socket.socket, size: int, deadline: float | None) -> bytearray:
    data = bytearray()
    while (filled := len(data)) < size:
        # Three times as much as has come already: whoever announces 256 MiB gets them only for sending 64.
        data += bytes(min(size - filled, max(_FIRST_ROOM, 3 * filled)))
        with memoryview(data) as whole:
            _fill(sock, whole[filled:], deadline)
    return data


def _fill(sock: socket.socket, room: memoryview, deadline: float | None) -> None:
    with room:
        received = 0
        while received < len(room):
            _arm(sock, deadline)
            # recv_into and never recvmsg: a candidate must not be able to hand us descriptors.
            count = sock.recv_into(room[received:])
            if not count:
                raise EOFError("the peer closed the channel")
            received += count
