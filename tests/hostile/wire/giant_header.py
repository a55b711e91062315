"""
title = "Announces a header of four gigabytes"
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
    channel().sendall(struct.pack("<4sII", b"GKW1", 0xFFFFFFFF, 0xFFFFFFFF))
