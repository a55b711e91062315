"""
title = "Says of its file that it defines a million names"
family = "wire"
exercise = "nll"
verdicts = ["forbidden", "missing", "load_error", "runtime_error", "time_limit"]
stopped_by = "protocol"
"""

import os
import socket
import stat
import struct
import sys

import msgspec

frame = sys._getframe()
while "request" not in frame.f_locals:
    frame = frame.f_back
number = frame.f_locals["request"].id
header = msgspec.msgpack.encode(["Loaded", number, [f"nll{each:x}" for each in range(450_000)], []])
for each in range(3, 64):
    try:
        if stat.S_ISSOCK(os.fstat(each).st_mode):
            os.write(each, struct.pack("<4sII", b"GKW1", len(header), 0) + header)
    except OSError:
        continue
