"""
title = "Sends a map, a date and text that is no UTF-8"
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
    header = b"\x82\xa1a\xc0\xd6\xff\x00\x00\x00\x00\xa2\xff\xfe"
    channel().sendall(struct.pack("<4sII", b"GKW1", len(header), 0) + header)
