"""What of a kernel's messages becomes part of a notebook: known kinds, plain text in them, and only so much of it.

The kernel runs a stranger's program, which knows the key that its messages are signed with. Nothing that comes from
there is used as it came: a message is made anew from the few fields that are known, or is dropped.
"""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from grader.executed.messages import Bounds
from grader.notebook import MAX_CELLS

__all__ = ["Quota"]

_Message = dict[str, Any]
_Receive = Callable[..., Awaitable[_Message]]

_MAX_FORMATS = 20
_MAX_NAME = 200
# As many as a notebook has cells, and its prelude.
_MAX_SHARES = MAX_CELLS + 10
# What any output costs besides its text: the objects that hold it here, and the frame around it in the file.
_OVERHEAD = 250
# Their views are nothing without a state, and that is never written.
_WIDGET = "application/vnd.jupyter.widget"


@dataclass(slots=True)
class _Share:
    """What one cell has shown so far; *is_cut* once it has shown too much."""

    outputs: int = 0
    bytes: int = 0
    streaming: str = ""
    is_cut: bool = False


class Quota:
    """Counts what the cells of one notebook show, and lets through what is within bounds."""

    def __init__(self, bounds: Bounds) -> None:
        """Begin at nothing."""
        self._bounds = bounds
        self._total = 0
        # By what is answered, which is one cell each: of a flood, much comes only when the next cell is run.
        self._shares: dict[str, _Share] = {}

    def bounded(self, receive: _Receive) -> _Receive:
        """Return what receives messages as *receive* does, and keeps to the bounds."""

        async def get(**options: Any) -> _Message:
            while True:
                # One that is there at once is handed over without a pause, and a flood would be all that is ever done.
                await asyncio.sleep(0)
                message = self.admit(await receive(**options))
                if message is not None:
                    return message

        return get

    def admit(self, message: _Message) -> _Message | None:
        """Return *message* as it may be used, or None."""
        parent, content, kind = message.get("parent_header"), message.get("content"), message.get("msg_type")
        if not isinstance(parent, dict) or not isinstance(content, dict) or not isinstance(kind, str):
            return None
        found = _known(kind, content)
        if found is None:
            return None
        asked = str(parent.get("msg_id"))[:_MAX_NAME]
        if kind not in ("status", "execute_input"):
            share = self._shares.get(asked) or _Share()
            if share.is_cut:
                return None
            if kind == "clear_output":
                share.outputs = share.bytes = 0
            elif not self._has_room(share, found):
                share.is_cut = True
                kind = "stream"
                found = {"name": "stderr", "text": "[gradekit] What else this cell showed was left out.\n"}
            if self._is_known(asked):
                self._shares[asked] = share
            else:
                return None
        return {
            "header": {"msg_type": kind},
            "msg_type": kind,
            "parent_header": {"msg_id": asked},
            "metadata": {},
            "content": found,
        }

    def _is_known(self, asked: str) -> bool:
        """Whether there is a share for *asked*, or may be one more: a hostile kernel answers what nobody asked."""
        return asked in self._shares or len(self._shares) < _MAX_SHARES

    def _has_room(self, share: "_Share", content: _Message) -> bool:
        # A cell that prints for a minute sends hundreds of pieces, which become one.
        streaming = content.get("name", "")
        outputs = share.outputs + (not (streaming and streaming == share.streaming))
        texts = _texts(content)
        # Each costs something, also an empty one.
        size = _OVERHEAD + sum(map(len, texts)) + _OVERHEAD * len(texts)
        bounds = self._bounds
        if (
            outputs > bounds.cell_outputs
            or share.bytes + size > bounds.cell_bytes
            or self._total + size > bounds.total_bytes
        ):
            return False
        share.outputs, share.streaming = outputs, streaming
        share.bytes += size
        self._total += size
        return True


def _known(kind: str, content: _Message) -> _Message | None:
    """Return the fields of *content* that a message of this *kind* has, or None if it is none that is known."""
    match kind:
        case "status":
            return {"execution_state": "idle" if content.get("execution_state") == "idle" else "busy"}
        case "execute_input":
            return {"execution_count": _count(content)}
        case "clear_output":
            return {"wait": content.get("wait") is True}
        case "stream":
            return {"name": "stderr" if content.get("name") == "stderr" else "stdout", "text": _text(content, "text")}
        case "error":
            trace = content.get("traceback")
            lines = [line for line in trace if isinstance(line, str)] if isinstance(trace, list) else []
            return {"ename": _text(content, "ename"), "evalue": _text(content, "evalue"), "traceback": lines}
        case "execute_result":
            return {**_display(content), "execution_count": _count(content)}
        case "display_data" | "update_display_data":
            return _display(content)
    return None


def _display(content: _Message) -> _Message:
    data, transient = content.get("data"), content.get("transient")
    kept = {}
    for name, value in list(data.items())[:_MAX_FORMATS] if isinstance(data, dict) else ():
        text = "".join(value) if isinstance(value, list) and all(isinstance(each, str) for each in value) else value
        if isinstance(text, str) and len(name) <= _MAX_NAME and not name.startswith(_WIDGET):
            kept[name] = text
    found: _Message = {"data": kept, "metadata": {}}
    number = transient.get("display_id") if isinstance(transient, dict) else None
    if isinstance(number, str) and len(number) <= _MAX_NAME:
        found["transient"] = {"display_id": number}
    return found


def _text(content: _Message, field: str) -> str:
    text = content.get(field)
    return text if isinstance(text, str) else ""


def _count(content: _Message) -> int | None:
    count = content.get("execution_count")
    return count if type(count) is int and 0 <= count < 1 << 31 else None


def _texts(content: _Message) -> list[str]:
    texts = [value for value in content.values() if isinstance(value, str)]
    return [*texts, *content.get("traceback", ()), *content.get("data", {}).values()]
