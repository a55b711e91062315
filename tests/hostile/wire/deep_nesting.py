"""
title = "Sends lists inside lists, a million deep"
family = "wire"
exercise = "nll"
verdicts = ["forbidden"]
stopped_by = "protocol"
"""

import os
import socket
import stat
import struct


def channel():
    for number in range(3, 64):
        try:
            if stat.S_ISSOCK(os.fstat(number).st_mode):
                return socket.socket(fileno=os.dup(number))
        except OSError:
            continue
    raise OSError("there is no channel")


def nll(activations, targets):
    header = b"\x91" * (1 << 20) + b"\xc0"
    channel().sendall(struct.pack("<4sII", b"GKW1", len(header), 0) + header)
