"""
title = "Makes a socket pair to hand descriptors over"
family = "network"
exercise = "nll"
verdicts = ["wrong_answer"]
stopped_by = "seccomp"
needs = ["seccomp"]
"""

import array
import os
import socket
import stat


def nll(activations, targets):
    try:
        socket.socketpair()
        print("BREACH: made a pair of sockets", flush=True)
    except OSError:
        pass
    for number in range(3, 64):
        try:
            if not stat.S_ISSOCK(os.fstat(number).st_mode):
                continue
            channel = socket.socket(fileno=os.dup(number))
            channel.sendmsg([b""], [(socket.SOL_SOCKET, socket.SCM_RIGHTS, array.array("i", [1]))])
        except OSError:
            continue
        print("BREACH: passed a descriptor", flush=True)
