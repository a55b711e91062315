"""
title = "Shuts the channel down"
family = "wire"
exercise = "nll"
verdicts = ["forbidden"]
stopped_by = "protocol"
slow = true
"""

import os
import socket
import stat
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
    channel().shutdown(socket.SHUT_RDWR)
    time.sleep(30)
