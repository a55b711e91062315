"""
title = "Connects to the outside, to this machine and to the cloud's metadata"
family = "network"
exercise = "nll"
verdicts = ["wrong_answer"]
stopped_by = "seccomp and namespaces"
"""

import socket


def nll(activations, targets):
    for address in (("127.0.0.1", 22), ("127.0.0.1", 2024), ("169.254.169.254", 80), ("1.1.1.1", 53), ("::1", 22)):
        try:
            socket.create_connection(address, timeout=0.2).close()
        except OSError:
            continue
        print("BREACH: reached", address, flush=True)
