"""
title = "Reports a hundred thousand statements that failed"
family = "wire"
exercise = "nll"
verdicts = ["forbidden", "missing", "load_error", "runtime_error", "wrong_answer"]
stopped_by = "protocol"
"""

import os
import socket
import stat
import struct
import sys

import msgspec


def nll(activations, targets):
    return None


frame = sys._getframe()
while "request" not in frame.f_locals:
    frame = frame.f_back
number = frame.f_locals["request"].id
note = ["Note", "owned", 1, "E", "m", "c", 1]
header = msgspec.msgpack.encode(["Loaded", number, ["nll"], [note] * 100_000])
for each in range(3, 64):
    try:
        if stat.S_ISSOCK(os.fstat(each).st_mode):
            os.write(each, struct.pack("<4sII", b"GKW1", len(header), 0) + header)
    except OSError:
        continue
