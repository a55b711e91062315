"""Values across the wire: what has a plain form comes back as it was, the rest as an opaque word, the false never."""

import collections
import enum
import math
from collections.abc import Callable
from typing import Any

import msgspec
import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from grader.errors import WireError
from grader.wire.frames import Frame
from grader.wire.messages import Answer, decode_reply, encode
from grader.wire.values import (
    DTYPES,
    MAX_DEPTH,
    MAX_ITEMS,
    MAX_KEYS,
    MAX_TENSOR_BYTES,
    MAX_TEXT,
    Array,
    Kind,
    Opaque,
)

Ext = msgspec.msgpack.Ext
THOROUGH = settings(max_examples=4000, derandomize=False)


def answer(value: object) -> Answer:
    """Return an answer with *value* and nothing else of interest."""
    return Answer(id=1, value=value, gradients=None, detached=False, changed=[], operations={}, lines=0)


def crossed(value: object) -> Any:
    """Return *value* as the other side gets it."""
    frame = encode(answer(value))
    reply = decode_reply(Frame(frame.header, [bytearray(each) for each in frame.buffers]))
    assert isinstance(reply, Answer)
    return reply.value


def forged(value: object, *buffers: bytes) -> Any:
    """Return what is made of *value*, written by somebody who does not keep to our packer."""
    message = ["Answer", 1, value, None, False, [], {}, 0]
    reply = decode_reply(Frame(msgspec.msgpack.encode(message), [bytearray(each) for each in buffers]))
    assert isinstance(reply, Answer)
    return reply.value


def extension(kind: int, content: object) -> Ext:
    """Return an extension with *content*."""
    return Ext(int(kind), msgspec.msgpack.encode(content))


def tensor_of(dtype: int, shape: list[int], buffer: int, *, requires_grad: object = False) -> Ext:
    """Return the extension that stands for a tensor."""
    return extension(Kind.TENSOR, (dtype, shape, buffer, requires_grad))


def same(first: Any, second: Any) -> bool:
    """Whether two plain values are of the same kinds throughout and equal, nan included."""
    if type(first) is not type(second):
        return False
    if isinstance(first, float):
        return first == second or (math.isnan(first) and math.isnan(second))
    if isinstance(first, list | tuple):
        return len(first) == len(second) and all(map(same, first, second))
    if isinstance(first, dict):
        return list(first) == list(second) and all(same(first[key], second[key]) for key in first)
    return bool(first == second)


def numpy_of(tensor: torch.Tensor) -> np.ndarray:
    """Return *tensor* as an array; NumPy knows no bfloat16."""
    return (tensor.float() if tensor.dtype is torch.bfloat16 else tensor).numpy()


integers = st.integers(-(1 << 4000), 1 << 4000) | st.sampled_from([(1 << 63) - 1, 1 << 63, -(1 << 63), -(1 << 63) - 1])
scalars = st.none() | st.booleans() | integers | st.floats() | st.text(max_size=20) | st.binary(max_size=20)
keys = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5) | st.binary(max_size=5),
    lambda inner: st.tuples(inner, inner) | st.frozensets(inner, max_size=3),
    max_leaves=4,
)
plain = st.recursive(
    scalars,
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.lists(inner, max_size=4).map(tuple)
        | st.dictionaries(keys, inner, max_size=4)
        | st.sets(keys, max_size=4)
        | st.frozensets(keys, max_size=4)
    ),
    max_leaves=15,
)
shapes = st.lists(st.integers(0, 4), max_size=5)


@st.composite
def tensors(draw: st.DrawFn) -> torch.Tensor:
    """Draw a tensor of any dtype and shape, laid out in memory in any of several ways."""
    dtype, shape = draw(st.sampled_from(DTYPES)), draw(shapes)
    generator = torch.Generator().manual_seed(draw(st.integers(0, 1000)))
    tensor = (torch.randn(shape, generator=generator) * 100).to(dtype)
    layout = draw(st.sampled_from(["plain", "transposed", "strided", "expanded", "offset"]))
    if layout == "transposed" and tensor.dim() >= 2:
        tensor = tensor.transpose(0, -1)
    elif layout == "strided" and tensor.dim():
        tensor = tensor[::2]
    elif layout == "expanded":
        tensor = tensor.unsqueeze(0).expand(3, *tensor.shape)
    elif layout == "offset" and tensor.dim():
        tensor = tensor[1:]
    return tensor


class TestPlainData:
    """Python's own values come back equal and of the same kind."""

    @given(value=plain)
    def test_nested_plain_data_comes_back_as_it_was(self, value: object) -> None:
        """Kinds, order and equality survive at every level."""
        assert same(crossed(value), value)

    @pytest.mark.parametrize("value", [0.0, -0.0, math.inf, -math.inf, math.nan, 5e-324])
    def test_odd_floats_keep_their_bits(self, value: float) -> None:
        """Signs of zero, infinities, nan and the smallest float cross unharmed."""
        assert np.float64(crossed(value)).tobytes() == np.float64(value).tobytes()

    @pytest.mark.parametrize("value", [np.float32(0.1), np.int64(3), np.bool_(0), np.str_("a"), np.bytes_(b"a")])
    def test_a_numpy_scalar_becomes_a_plain_one(self, value: np.generic) -> None:
        """NumPy's scalars are numbers or text to whoever reads them."""
        got = crossed(value)

        assert (type(got), got) == (type(value.item()), value.item())

    def test_a_named_tuple_becomes_a_tuple(self) -> None:
        """What is a tuple is read as one."""
        point = collections.namedtuple("point", "x y")(1, 2)  # noqa: PYI024 - as students write it

        assert same(crossed(point), (1, 2))

    def test_a_torch_size_becomes_a_tuple(self) -> None:
        """A shape can be compared with a tuple."""
        assert same(crossed(torch.zeros(2, 3).shape), (2, 3))

    def test_a_number_that_is_also_something_else_becomes_a_number(self) -> None:
        """An enum's member crosses as the number that it is."""
        colour = enum.IntEnum("colour", "RED GREEN")

        assert same(crossed(colour.GREEN), 2)

    def test_a_lone_surrogate_is_replaced(self) -> None:
        """Text that has no UTF-8 form crosses all the same."""
        assert crossed("a\udcffb") == "a?b"

    def test_a_dtype_comes_back_as_itself(self) -> None:
        """A dtype can be compared with torch's own."""
        assert crossed([*DTYPES]) == [*DTYPES]

    def test_a_value_that_is_used_twice_arrives_twice(self) -> None:
        """Sharing is not kept, but nothing is lost."""
        tensor = torch.arange(3.0)

        first, second = crossed([tensor, tensor])

        assert (first.tolist(), second.tolist()) == ([0, 1, 2], [0, 1, 2])


class TestTensors:
    """Tensors and arrays come back with their dtype, shape and bits."""

    @given(tensor=tensors())
    def test_any_tensor_comes_back_as_it_was(self, tensor: torch.Tensor) -> None:
        """Every dtype and shape, however it lies in memory."""
        got = crossed(tensor)

        assert (got.dtype, got.shape) == (tensor.dtype, tensor.shape)
        np.testing.assert_array_equal(numpy_of(got), numpy_of(tensor))

    @given(tensor=tensors())
    def test_any_array_comes_back_as_an_array(self, tensor: torch.Tensor) -> None:
        """A NumPy array is not mistaken for a tensor."""
        array = numpy_of(tensor)

        got = crossed(array)

        assert isinstance(got, Array)
        np.testing.assert_array_equal(got.tensor.numpy(), array)
        assert got.tensor.numpy().dtype == array.dtype

    @pytest.mark.parametrize(
        "array",
        [
            np.arange(6.0)[::-1],
            np.asfortranarray(np.arange(6.0).reshape(2, 3)),
            np.broadcast_to(np.float32(3), (2, 2)),
            np.frombuffer(b"\1\2\3", dtype=np.uint8),
            np.arange(3, dtype=">i4"),
            np.array(7.0),
            np.ma.masked_array([1.0, 2.0], mask=[False, True]),
        ],
        ids=["backwards", "fortran", "broadcast", "read-only", "big-endian", "without axes", "masked"],
    )
    def test_an_array_of_an_odd_layout_comes_back_by_its_values(self, array: np.ndarray) -> None:
        """How an array lies in memory does not matter."""
        np.testing.assert_array_equal(crossed(array).tensor.numpy(), np.asarray(array))

    def test_a_column_of_one_row_comes_back_as_it_was(self) -> None:
        """A tensor of one item may have any stride; ``activations[:1, 1]`` is one."""
        assert crossed(torch.arange(6.0).reshape(3, 2)[:1, 1]).tolist() == [1]

    def test_a_lazily_conjugated_tensor_arrives_conjugated(self) -> None:
        """Views that torch computes late are computed before they are sent."""
        tensor = torch.tensor([1 + 2j])

        assert crossed([tensor.conj(), tensor.conj().imag])[0].tolist() == [1 - 2j]
        assert crossed(tensor.conj().imag).tolist() == [-2.0]

    def test_whether_a_gradient_is_asked_for_crosses(self) -> None:
        """A leaf that requires a gradient still does; others do not."""
        got = crossed([torch.ones(1, requires_grad=True), torch.ones(1)])

        assert [tensor.requires_grad for tensor in got] == [True, False]

    def test_a_parameter_arrives_as_a_plain_tensor(self) -> None:
        """No class of tensor but torch's own crosses."""
        assert type(crossed(torch.nn.Parameter(torch.ones(2)))) is torch.Tensor

    def test_a_tensor_that_arrived_can_be_written_to(self) -> None:
        """What arrived belongs to the receiver."""
        got = crossed(torch.zeros(2))
        got += 1

        assert got.tolist() == [1, 1]


class TestOpaque:
    """What has no plain form arrives as the name of its type."""

    @pytest.mark.parametrize(
        ("value", "kind"),
        [
            (len, "builtin_function_or_method"),
            ((each for each in ()), "generator"),
            (range(3), "range"),
            (object(), "object"),
            (int, "type"),
            (1j, "complex"),
            (bytearray(b"a"), "bytearray"),
            (torch.nn.Linear(1, 1), "Linear"),
            (torch.eye(2).to_sparse(), "cpu tensor"),
            (torch.empty(2, device="meta"), "meta tensor"),
            (torch.zeros(2, dtype=torch.uint16), "tensor"),
            (torch.zeros(2, dtype=torch.float8_e4m3fn), "tensor"),
            (np.zeros(2, dtype=np.uint16), "ndarray"),
            (np.array(["text"]), "ndarray"),
            (np.array([object()]), "ndarray"),
            (np.zeros(1, dtype=[("a", "i4")]), "ndarray"),
            (1 << 5000, "int"),
            (type("Plain", (), {"__qualname__": "odd \udcff"})(), "odd ?"),
        ],
        ids=lambda value: value if isinstance(value, str) else "",
    )
    def test_an_object_crosses_as_the_name_of_its_type(self, value: object, kind: str) -> None:
        """Functions, objects and exotic tensors tell what they were."""
        got = crossed(value)

        assert isinstance(got, Opaque)
        assert got.type == kind

    def test_an_object_inside_a_container_leaves_the_rest_alone(self) -> None:
        """One opaque item does not cost the others."""
        assert crossed([1, print, 2]) == [1, Opaque("builtin_function_or_method", ""), 2]


class TestCapsOfThePacker:
    """What is too large is refused by the sender, in words, before it is copied."""

    def test_an_expanded_tensor_of_terabytes_is_refused_before_it_is_copied(self) -> None:
        """A tensor may claim a size that it does not hold."""
        with pytest.raises(WireError, match="too large to be sent"):
            encode(answer(torch.zeros(1).expand(1 << 20, 1 << 20)))

    def test_a_broadcast_array_of_terabytes_is_refused_before_it_is_copied(self) -> None:
        """So may an array."""
        with pytest.raises(WireError, match="too large to be sent"):
            encode(answer(np.broadcast_to(np.zeros(1), (1 << 20, 1 << 20))))

    def test_a_tensor_one_byte_over_the_cap_is_refused(self) -> None:
        """The cap is a number of bytes."""
        with pytest.raises(WireError):
            encode(answer(torch.zeros(1, dtype=torch.int8).expand(MAX_TENSOR_BYTES + 1)))

    def test_a_list_that_holds_itself_is_refused(self) -> None:
        """Endless nesting ends at the cap."""
        endless: list[object] = []
        endless.append(endless)

        with pytest.raises(WireError, match="levels deep"):
            encode(answer(endless))

    @pytest.mark.parametrize(
        "value",
        [
            [0] * (MAX_ITEMS + 1),
            [[0] * (MAX_ITEMS // 2)] * 3,
            "a" * (MAX_TEXT + 1),
            b"a" * (MAX_TEXT + 1),
            set(range(MAX_KEYS + 1)),
            [dict.fromkeys(range(MAX_KEYS // 2))] * 3,
        ],
        ids=["items", "items in parts", "text", "bytes", "keys", "keys in parts"],
    )
    def test_too_much_of_anything_is_refused(self, value: object) -> None:
        """Items, keys and text are counted over the whole value."""
        with pytest.raises(WireError):
            encode(answer(value))

    @pytest.mark.parametrize(
        "value",
        [[()] * MAX_ITEMS, dict.fromkeys(range(MAX_KEYS)), "a" * MAX_TEXT],
        ids=["items", "keys", "text"],
    )
    def test_what_the_packer_lets_through_the_unpacker_takes(self, value: object) -> None:
        """Both sides count alike: an honest answer at a cap is no violation."""
        assert same(crossed(value), value)

    @pytest.mark.parametrize("wrap", [lambda inner: [inner], lambda inner: (inner,), lambda inner: {0: inner}])
    def test_nesting_up_to_the_cap_crosses(self, wrap: Callable[[object], object]) -> None:
        """So it is with depth."""
        value: object = 1
        for _ in range(MAX_DEPTH + 1):
            value = wrap(value)

        assert same(crossed(value), value)
        with pytest.raises(WireError):
            encode(answer(wrap(value)))


class TestForgedValues:
    """Whoever writes the frame, what is read is of the fixed forms or refused."""

    def test_a_true_tensor_is_read(self) -> None:
        """The forger of these tests can write what is right, too."""
        assert forged(tensor_of(0, [2], 0), np.float32([1, 2]).tobytes()).tolist() == [1, 2]

    def test_bool_bytes_other_than_0_and_1_become_true(self) -> None:
        """The behaviour of torch is undefined on them, so they are made proper."""
        got = forged(tensor_of(DTYPES.index(torch.bool), [4], 0), bytes([0, 1, 2, 255]))

        assert got.view(torch.uint8).tolist() == [0, 1, 1, 1]

    @pytest.mark.parametrize(
        "value",
        [
            tensor_of(0, [3], 0),
            tensor_of(0, [2, 2], 0),
            tensor_of(0, [], 0),
            tensor_of(0, [0], 0),
            tensor_of(0, [-2], 0),
            tensor_of(0, [-1, -2], 0),
            tensor_of(0, [1 << 62, 1 << 62, 2], 0),
            tensor_of(0, [1] * 17 + [2], 0),
            tensor_of(0, [2], 1),
            tensor_of(0, [2], -1),
            tensor_of(12, [2], 0),
            tensor_of(-1, [2], 0),
            tensor_of(1, [2], 0),
            tensor_of(0, [2], 0, requires_grad="yes"),
            extension(Kind.TENSOR, (0, [2], 0)),
            extension(Kind.TENSOR, "tensor"),
            extension(Kind.LIST, [tensor_of(0, [2], 0), tensor_of(0, [2], 0)]),
        ],
        ids=[
            "more items",
            "more axes",
            "no axes",
            "empty",
            "negative",
            "negative twice",
            "wrapping product",
            "many axes",
            "no such buffer",
            "buffer -1",
            "no such dtype",
            "dtype -1",
            "wider dtype",
            "no flag",
            "too short",
            "no tuple",
            "buffer used twice",
        ],
    )
    def test_a_tensor_that_does_not_fit_its_buffer_is_refused(self, value: Ext) -> None:
        """Index, dtype, shape and bytes must belong together."""
        with pytest.raises(WireError):
            forged(value, bytes(8))

    def test_an_empty_tensor_of_impossible_strides_is_refused(self) -> None:
        """A shape without items may still overflow torch's arithmetic."""
        with pytest.raises(WireError):
            forged(tensor_of(0, [0, (1 << 40) - 1, (1 << 40) - 1], 0), b"")

    @pytest.mark.parametrize(
        "value",
        [
            {1: 2},
            [1, 2],
            b"bytes",
            Ext(-1, b"\0\0\0\0"),
            Ext(0, b""),
            Ext(99, b""),
            Ext(int(Kind.LIST), b"\xc1"),
            extension(Kind.LIST, {1: 2}),
            extension(Kind.LIST, [[1]]),
            extension(Kind.DICT, [[1]]),
            extension(Kind.DICT, [[1, 2, 3]]),
            extension(Kind.DICT, [[extension(Kind.LIST, []), 1]]),
            extension(Kind.SET, [extension(Kind.SET, [])]),
            Ext(int(Kind.INTEGER), bytes(513)),
            extension(Kind.DTYPE, 12),
            extension(Kind.OPAQUE, ("kind",)),
            extension(Kind.OPAQUE, (1, 2)),
        ],
        ids=[
            "msgpack's map",
            "msgpack's array",
            "msgpack's bytes",
            "msgpack's date",
            "kind 0",
            "kind 99",
            "broken list",
            "map as list",
            "array in list",
            "single",
            "triple",
            "unhashable key",
            "unhashable item",
            "long integer",
            "no such dtype",
            "half an opaque",
            "opaque numbers",
        ],
    )
    def test_what_the_packer_never_writes_is_refused(self, value: object) -> None:
        """The forms are a fixed table."""
        with pytest.raises(WireError):
            forged(value)

    def test_deep_nesting_is_refused(self) -> None:
        """Depth is counted by whoever reads."""
        value: object = 1
        for _ in range(MAX_DEPTH + 2):
            value = extension(Kind.LIST, [value])

        with pytest.raises(WireError, match="levels deep"):
            forged(value)

    def test_very_deep_nesting_of_msgpack_is_refused(self) -> None:
        """The parser's own stack is not at the sender's mercy."""
        header = msgspec.msgpack.encode(["Answer", 1])[:-1] + b"\x91" * 3_000_000

        with pytest.raises(WireError):
            decode_reply(Frame(header, []))

    def test_keys_that_collide_are_refused_before_they_are_compared(self) -> None:
        """200,000 keys with one hash would take minutes; so many keys are not taken at all."""
        prime = (1 << 61) - 1
        colliding = [extension_of_integer(number * prime) for number in range(16, 16 + MAX_KEYS + 1)]

        with pytest.raises(WireError, match="keys"):
            forged(extension(Kind.SET, colliding))

    def test_the_words_of_an_opaque_are_cut(self) -> None:
        """A type's name of a megabyte is not shown to anybody."""
        got = forged(extension(Kind.OPAQUE, ("k" * 10_000, "t" * 10_000)))

        assert (len(got.type), len(got.text)) == (100, 500)

    def test_a_gradient_asked_for_on_whole_numbers_is_ignored(self) -> None:
        """Only what can have a gradient asks for one."""
        got = forged(tensor_of(DTYPES.index(torch.int64), [1], 0, requires_grad=True), bytes(8))

        assert not got.requires_grad


def extension_of_integer(value: int) -> Ext:
    """Return the extension that stands for a large integer."""
    return Ext(int(Kind.INTEGER), value.to_bytes(16, "little", signed=True))


SEEDS = [
    encode(answer(value))
    for value in (
        {"a": [torch.arange(6.0).reshape(2, 3), (1, None, -2.5)], 3: {1, 2}},
        [np.arange(3), torch.tensor(True), b"bytes", "text", 1 << 100, print, torch.int64],
    )
]


@st.composite
def mutated(draw: st.DrawFn) -> Frame:
    """Draw a true frame with some bytes of its header changed, taken out or put in, and its buffers resized."""
    frame = draw(st.sampled_from(SEEDS))
    header = bytearray(frame.header)
    for _ in range(draw(st.integers(0, 6))):
        position = draw(st.integers(0, len(header) - 1))
        match draw(st.sampled_from(["change", "take", "put"])):
            case "change":
                header[position] = draw(st.integers(0, 255))
            case "take":
                del header[position]
            case "put":
                header.insert(position, draw(st.integers(0, 255)))
    buffers = [bytearray(each)[: draw(st.integers(0, 64))] for each in frame.buffers]
    return Frame(header, buffers[: draw(st.integers(0, len(buffers)))])


def decode_or_refuse(frame: Frame) -> None:
    """Decode *frame*; any exception but WireError goes through and fails the test."""
    try:
        decode_reply(frame)
    except WireError:
        return


class TestFuzzing:
    """Damaged and random frames are read or refused; nothing else happens."""

    @given(frame=mutated())
    def test_a_damaged_frame_is_read_or_refused(self, frame: Frame) -> None:
        """Frames that are nearly right reach every branch of the reader."""
        decode_or_refuse(frame)

    @given(header=st.binary(max_size=200), buffers=st.lists(st.binary(max_size=16), max_size=3))
    def test_a_random_header_is_read_or_refused(self, header: bytes, buffers: list[bytes]) -> None:
        """So are random bytes."""
        decode_or_refuse(Frame(header, [bytearray(each) for each in buffers]))

    @given(kind=st.integers(-128, 127), content=st.binary(max_size=60), buffer=st.binary(max_size=16))
    def test_a_random_extension_is_read_or_refused(self, kind: int, content: bytes, buffer: bytes) -> None:
        """And so is random content of every kind of extension."""
        header = msgspec.msgpack.encode(["Answer", 1, Ext(kind, content), None, False, [], {}, 0])

        decode_or_refuse(Frame(header, [bytearray(buffer)]))


@pytest.mark.slow
class TestAtLength:
    """The same with new examples in every run, and many of them."""

    @given(value=plain)
    @THOROUGH
    def test_nested_plain_data_comes_back_as_it_was(self, value: object) -> None:
        """Kinds, order and equality survive at every level."""
        assert same(crossed(value), value)

    @given(tensor=tensors())
    @THOROUGH
    def test_any_tensor_comes_back_as_it_was(self, tensor: torch.Tensor) -> None:
        """Every dtype and shape, however it lies in memory."""
        np.testing.assert_array_equal(numpy_of(crossed(tensor)), numpy_of(tensor))

    @given(frame=mutated())
    @THOROUGH
    def test_a_damaged_frame_is_read_or_refused(self, frame: Frame) -> None:
        """Frames that are nearly right reach every branch of the reader."""
        decode_or_refuse(frame)
