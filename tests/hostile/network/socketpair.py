"""
title = "Makes socket pairs to reach others, or to hand descriptors over"
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


def reaches(one):
    rights = [(socket.SOL_SOCKET, socket.SCM_RIGHTS, array.array("i", [1]))]
    for act in (
        lambda: one.sendmsg([b"x"], rights),
        lambda: one.recvmsg(1, 64),
        lambda: one.sendto(b"x", "/dev/log"),
        lambda: one.sendto(b"x", "\0anybody"),
        lambda: one.connect("/dev/log"),
        lambda: one.bind("\0gradekit"),
        lambda: one.listen(),
        lambda: one.accept(),
        lambda: one.setsockopt(socket.SOL_SOCKET, socket.SO_PASSCRED, 1),
    ):
        try:
            act()
        except OSError:
            continue
        return True
    return False


def nll(activations, targets):
    for family, kind in (
        (socket.AF_UNIX, socket.SOCK_DGRAM),
        (socket.AF_UNIX, socket.SOCK_SEQPACKET),
        (socket.AF_UNIX, socket.SOCK_RAW),
        (socket.AF_INET, socket.SOCK_STREAM),
        (30, socket.SOCK_STREAM),
    ):
        try:
            socket.socketpair(family, kind)
            print("BREACH: made a pair of", family, kind, flush=True)
        except OSError:
            pass
    try:
        # A pair of streams is allowed: it is connected to itself alone.
        pair = socket.socketpair()
    except OSError:
        return
    if any(map(reaches, pair)):
        print("BREACH: a pair reached somebody, or passed a descriptor", flush=True)
    for number in range(3, 64):
        try:
            if not stat.S_ISSOCK(os.fstat(number).st_mode):
                continue
            channel = socket.socket(fileno=os.dup(number))
            channel.sendmsg([b""], [(socket.SOL_SOCKET, socket.SCM_RIGHTS, array.array("i", [1]))])
        except OSError:
            continue
        print("BREACH: passed a descriptor", flush=True)
