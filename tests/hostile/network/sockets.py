"""
title = "Makes sockets of every family"
family = "network"
exercise = "nll"
verdicts = ["wrong_answer"]
stopped_by = "seccomp and namespaces"
needs = ["seccomp"]
"""

import socket


def nll(activations, targets):
    for family in ("AF_INET", "AF_INET6", "AF_UNIX", "AF_NETLINK", "AF_PACKET", "AF_VSOCK", "AF_ALG", "AF_CAN"):
        for kind in (socket.SOCK_STREAM, socket.SOCK_DGRAM, socket.SOCK_RAW, socket.SOCK_SEQPACKET):
            try:
                socket.socket(getattr(socket, family), kind).close()
            except OSError:
                continue
            print("BREACH: made a socket of", family, flush=True)
