"""Messages: each comes back equal, and a frame that holds none of the set is refused."""

import msgspec
import pytest
import torch

from grader.errors import WireError
from grader.wire.frames import Frame
from grader.wire.messages import (
    PROTOCOL,
    Answer,
    Call,
    CodeFrame,
    Hello,
    Load,
    Loaded,
    Note,
    Prepare,
    Prepared,
    Probe,
    Raised,
    Reply,
    Request,
    decode_reply,
    decode_request,
    encode,
)

NOTE = Note(file="01.py", line=3, error="ImportError", message="no fastai", code="import fastai")
CALL = Call(
    id=3,
    space="submission",
    name="01.py",
    function="double",
    arguments={"x": 1, "y": (2, None)},
    optional=["y"],
    gradients=["x"],
    cotangent=None,
    count=True,
)
ANSWER = Answer(
    id=3, value=[1.5], gradients={"x": None}, detached=False, changed=["x"], operations={"aten::add": 1}, lines=2
)


def header(*parts: object) -> Frame:
    """Return a frame whose header holds *parts*."""
    return Frame(msgspec.msgpack.encode(parts), [])


@pytest.mark.parametrize(
    "request_",
    [
        Prepare(id=1, prelude="import torch", probes=""),
        Load(id=2, space="submission", name="01.py", text="x = 1", stubs=["double"]),
        CALL,
        Probe(id=4, space="submission", name="01.py", function="double", probe="twice", arguments={"x": [1]}),
    ],
    ids=lambda message: type(message).__name__,
)
def test_every_request_comes_back_equal(request_: Request) -> None:
    """What the examiner asks is what the candidate hears."""
    assert decode_request(encode(request_)) == request_


@pytest.mark.parametrize(
    "reply",
    [
        Hello(protocol=PROTOCOL, layers=["process"]),
        Prepared(id=1, missing=[NOTE]),
        Loaded(id=2, defined=["double"], notes=[NOTE]),
        ANSWER,
        Raised(
            id=3,
            error="NameError",
            message="targest",
            frames=[CodeFrame(file="01.py", line=1, function="f", code="targest")],
            suggestion="targets",
        ),
    ],
    ids=lambda message: type(message).__name__,
)
def test_every_reply_comes_back_equal(reply: Reply) -> None:
    """What the candidate answers is what the examiner hears."""
    assert decode_reply(encode(reply)) == reply


def test_tensors_of_all_fields_share_one_list_of_buffers() -> None:
    """Value and gradients of an answer each find their own bytes."""
    answer = msgspec.structs.replace(ANSWER, value=torch.tensor([1.0]), gradients={"x": torch.tensor([2.0])})

    got = decode_reply(encode(answer))

    assert isinstance(got, Answer)
    assert (got.value.item(), got.gradients["x"].item()) == (1, 2)


@pytest.mark.parametrize(
    "frame",
    [
        header(),
        header("Answer"),
        header("Answer", 1),
        header("Anything", 1),
        header("Forked", 1),
        header("Call", 1, "s", "n", "f", {}, [], [], None, False),
        header("Hello", PROTOCOL, [1]),
        header("Hello", PROTOCOL, [], "more"),
        header("Hello", 3, []),
        header("Loaded", 1, ["double"], [["Note", "01.py"]]),
        header("Answer", "1", None, None, False, [], {}, 0),
        header("Answer", 1, None, None, 0, [], {}, 0),
        header("Answer", 1, None, None, False, [1], {}, 0),
        header("Answer", 1, None, None, False, [], {"aten::add": "many"}, 0),
        Frame(msgspec.msgpack.encode({"type": "Answer"}), []),
        Frame(msgspec.msgpack.encode(["Prepared", 1, []]) + b"\0", []),
        Frame(msgspec.msgpack.encode(["Raised", 1, "E", "message", [], ""]).replace(b"message", b"\xff" * 7), []),
        Frame(b"", []),
    ],
    ids=[
        "nothing",
        "tag alone",
        "too few fields",
        "unknown tag",
        "message of the zygote",
        "request",
        "number for a layer",
        "too many fields",
        "number for text",
        "broken note",
        "text for an id",
        "number for a boolean",
        "number for a name",
        "text for a count",
        "map",
        "something behind it",
        "text that is no UTF-8",
        "empty header",
    ],
)
def test_a_reply_of_another_form_is_refused(frame: Frame) -> None:
    """Tag, number of fields and type of each must be right."""
    with pytest.raises(WireError, match="cannot be read"):
        decode_reply(frame)


def test_a_reply_is_no_request() -> None:
    """A candidate takes orders only."""
    with pytest.raises(WireError):
        decode_request(encode(ANSWER))


def test_text_that_has_no_utf8_form_cannot_be_encoded() -> None:
    """Fields of text are encoded as they are, or refused."""
    with pytest.raises(WireError, match="cannot be encoded"):
        encode(Prepare(id=1, prelude="\udcff", probes=""))
