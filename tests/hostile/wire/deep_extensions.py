"""
title = "Sends values nested deeper than they may be"
family = "wire"
exercise = "nll"
verdicts = ["forbidden"]
stopped_by = "protocol"
"""

import os
import socket
import stat
import struct

import msgspec


def channel():
    for number in range(3, 64):
        try:
            if stat.S_ISSOCK(os.fstat(number).st_mode):
                return socket.socket(fileno=os.dup(number))
        except OSError:
            continue
    raise OSError("there is no channel")


def nll(activations, targets):
    value = msgspec.msgpack.Ext(3, msgspec.msgpack.encode([]))
    for _ in range(200):
        value = msgspec.msgpack.Ext(3, msgspec.msgpack.encode([value]))
    header = msgspec.msgpack.encode(["Answer", 3, value, None, False, [], {}, 0])
    channel().sendall(struct.pack("<4sII", b"GKW1", len(header), 0) + header)
