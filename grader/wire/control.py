"""The messages by which candidates are made, in msgpack; both ends are trusted.

On the zygote's control socket one message is one packet; with a spawned candidate one is the header of one frame.
"""

import msgspec

__all__ = ["Begin", "Ended", "Fork", "ForkKernel", "Forked", "Ready", "Warm"]


class _Message(msgspec.Struct, frozen=True, kw_only=True, array_like=True, tag=True, forbid_unknown_fields=True):
    """Base that only carries the encoding options."""


class Fork(_Message, frozen=True):
    """To the zygote, with two descriptors (socket, output file): make a candidate."""

    id: int
    seed: int
    memory: int
    cpu_seconds: int
    output_bytes: int


class ForkKernel(_Message, frozen=True):
    """To the zygote, with the output file and four listening sockets: make a Jupyter kernel, sealed like a candidate.

    The sockets are its channels: shell, iopub, stdin, control. *key* is what its messages are signed with.
    """

    id: int
    seed: int
    memory: int
    cpu_seconds: int
    output_bytes: int
    key: bytes


class Warm(_Message, frozen=True):
    """To the zygote: import *modules* once, so that no candidate has to."""

    id: int
    modules: list[str]


class Begin(_Message, frozen=True):
    """To a spawned candidate that is ready: import *modules*, take the limits (0: none is to be had), say hello."""

    seed: int
    memory: int
    cpu_seconds: int
    output_bytes: int
    modules: list[str]
    without: list[str]


class Ready(_Message, frozen=True):
    """From the zygote: the answer to ``Warm`` and its first word; of a spawned candidate, too."""

    id: int
    versions: dict[str, str]
    virtual_bytes: int


class Forked(_Message, frozen=True):
    """From the zygote, with a pidfd: the candidate exists."""

    id: int


class Ended(_Message, frozen=True):
    """From the zygote: the candidate was reaped; *status* as ``os.wait4`` gives it, CPU in seconds, memory in KiB."""

    id: int
    status: int
    cpu_seconds: float
    peak_kib: int
