"""
title = "Answers with integers that all have the same hash"
family = "wire"
exercise = "nll"
verdicts = ["forbidden", "wrong_answer"]
stopped_by = "protocol"
"""

import os
import socket
import stat
import struct
import sys

import msgspec


def channel():
    for number in range(3, 64):
        try:
            if stat.S_ISSOCK(os.fstat(number).st_mode):
                return socket.socket(fileno=os.dup(number))
        except OSError:
            continue
    raise OSError("there is no channel")


def question():
    frame = sys._getframe()
    while "request" not in frame.f_locals:
        frame = frame.f_back
    return frame.f_locals["request"].id


def send(message, *buffers):
    header = msgspec.msgpack.encode(message)
    sizes = struct.pack(f"<{len(buffers)}Q", *map(len, buffers))
    channel().sendall(struct.pack("<4sII", b"GKW1", len(header), len(buffers)) + sizes + header + b"".join(buffers))


def ext(code, content):
    return msgspec.msgpack.Ext(code, msgspec.msgpack.encode(content))


def nll(activations, targets):
    keys = [msgspec.msgpack.Ext(9, (number * (2**61 - 1)).to_bytes(64, "little")) for number in range(9_999)]
    send(["Answer", question(), ext(6, keys), None, False, [], {}, 0])
