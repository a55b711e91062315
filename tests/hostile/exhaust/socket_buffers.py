"""
title = "Fills pairs of sockets and pipes, whose memory is the kernel's"
family = "exhaust"
exercise = "nll"
verdicts = ["wrong_answer", "runtime_error"]
stopped_by = "rlimits"
"""

import os
import socket

KEPT = []


def fill(number):
    os.set_blocking(number, False)
    written = 0
    try:
        while True:
            written += os.write(number, bytes(1 << 16))
    except OSError:
        return written


def nll(activations, targets):
    written = 0
    try:
        while True:
            pair = socket.socketpair()
            KEPT.append(pair)
            written += fill(pair[0].fileno()) + fill(pair[1].fileno())
    except OSError:
        pass
    try:
        while True:
            KEPT.append(os.pipe())
            written += fill(KEPT[-1][1])
    except OSError:
        pass
    if written > 64 << 20:
        print("BREACH: the kernel holds", written >> 20, "MiB for it", flush=True)
