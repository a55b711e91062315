"""
title = "Sends its answer one byte at a time"
family = "wire"
exercise = "nll"
verdicts = ["time_limit"]
stopped_by = "deadline"
slow = true
"""

import os
import socket
import stat
import struct
import time


def channel():
    for number in range(3, 64):
        try:
            if stat.S_ISSOCK(os.fstat(number).st_mode):
                return socket.socket(fileno=os.dup(number))
        except OSError:
            continue
    raise OSError("there is no channel")


def nll(activations, targets):
    pipe = channel()
    for byte in struct.pack("<4sII", b"GKW1", 1 << 20, 0) + bytes(1 << 20):
        pipe.sendall(bytes([byte]))
        time.sleep(0.05)
