"""How jupyter_client comes by a kernel of ours: forked from a zygote, and reached by sockets that only we can find."""

import asyncio
import os
import shutil
import signal
import socket
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jupyter_client import KernelConnectionInfo
from jupyter_client.provisioning import KernelProvisionerBase

from grader.examiner.forked import ForkedBody
from grader.examiner.host import Zygote
from grader.model import Limits

__all__ = ["CHANNELS", "KERNEL_MODULE", "ForkedKernel", "Source", "Way"]

KERNEL_MODULE = "grader.candidate.jupyter"
CHANNELS = ("shell", "iopub", "stdin", "control")
_WAITING = 16
_PAUSE_SECONDS = 0.02


@dataclass(frozen=True, slots=True)
class Source:
    """What a kernel is forked from, what it may use, and where its random numbers begin."""

    zygote: Zygote
    limits: Limits
    seed: int


class Way:
    """The way to one kernel: sockets that listen in *folder*, which nobody else may enter and the kernel never sees.

    The kernel gets the sockets and no name, so that there is nothing that it could put in their place. We need the
    names until we are connected; then they are removed, and nobody can connect any more.
    """

    def __init__(self, folder: Path) -> None:
        """Make the sockets."""
        self._folder = folder
        self._held = ExitStack()
        descriptor = os.open(folder, os.O_PATH | os.O_DIRECTORY)
        self._held.callback(os.close, descriptor)
        # An address has room for 107 bytes, which the path of a folder may well exceed.
        self.address = f"/proc/self/fd/{descriptor}/channel"
        self.sockets = [self._listen(number) for number, _ in enumerate(CHANNELS, start=1)]

    @property
    def file(self) -> str:
        """Where jupyter_client may write what it insists on writing."""
        return str(self._folder / "connection.json")

    def hand_over(self) -> None:
        """Close our ends of what listens; the kernel has them now."""
        for each in self.sockets:
            each.close()

    def remove(self) -> None:
        """Take away the names."""
        shutil.rmtree(self._folder, ignore_errors=True)

    def close(self) -> None:
        """Take away everything."""
        self.remove()
        self.hand_over()
        self._held.close()

    def _listen(self, number: int) -> socket.socket:
        made = self._held.enter_context(socket.socket(socket.AF_UNIX))
        made.bind(f"{self.address}-{number}")
        made.listen(_WAITING)
        return made


class ForkedKernel(KernelProvisionerBase):
    """One kernel, as jupyter_client asks for it; it takes nothing but a class derived from its own."""

    def arrange(self, source: Source, way: Way) -> None:
        """Say where the kernel comes from; not when it is made, for the constructor is traitlets'."""
        self._source = source
        self._way = way
        self._body: ForkedBody | None = None

    @property
    def has_process(self) -> bool:
        """Whether there is a process to be held."""
        return self._body is not None

    async def pre_launch(self, **_: Any) -> dict[str, Any]:
        """Prepare nothing: there is no command, and no environment."""
        return {"cmd": []}

    async def launch_kernel(self, cmd: list[str], **_: Any) -> KernelConnectionInfo:  # noqa: ARG002 - jupyter_client's
        """Fork the kernel."""
        manager: Any = self.parent
        listening = [each.fileno() for each in self._way.sockets]
        self._body = self._source.zygote.kernel(self._source.limits, self._source.seed, manager.session.key, listening)
        self._way.hand_over()
        self.connection_info = manager.get_connection_info()
        return self.connection_info

    async def poll(self) -> int | None:
        """Return None while the kernel runs."""
        return None if self._body is not None and not self._body.exits_within(0) else 0

    async def wait(self) -> int | None:
        """Wait for the end of the kernel and return how it ended, as ``os.waitstatus_to_exitcode`` has it."""
        if self._body is None:
            return None
        while await self.poll() is None:  # noqa: ASYNC110 - a process is no event
            await asyncio.sleep(_PAUSE_SECONDS)
        status = os.waitstatus_to_exitcode(self._body.end().status)
        self._body.close()
        self._body = None
        return status

    async def send_signal(self, signum: int) -> None:
        """Send the kernel a signal, if it is still there."""
        if self._body is not None:
            self._body.signal(signum)

    async def kill(self, restart: bool = False) -> None:  # noqa: ARG002, FBT001, FBT002 - jupyter_client's
        """End the kernel at once."""
        await self.send_signal(signal.SIGKILL)

    async def terminate(self, restart: bool = False) -> None:  # noqa: FBT001, FBT002 - jupyter_client's
        """End the kernel at once, too: there is nothing in it worth a word of warning."""
        await self.kill(restart)

    async def cleanup(self, restart: bool = False) -> None:  # noqa: ARG002, FBT001, FBT002 - jupyter_client's
        """Take the way to the kernel away."""
        self._way.close()
