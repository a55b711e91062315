"""
title = "Asks for addresses, and downloads"
family = "network"
exercise = "nll"
verdicts = ["wrong_answer"]
stopped_by = "seccomp and namespaces"
"""

import socket
import urllib.request


def nll(activations, targets):
    for reach in (
        lambda: socket.getaddrinfo("example.org", 80),
        lambda: socket.gethostbyname("example.org"),
        lambda: urllib.request.urlopen("http://example.org", timeout=0.2),
    ):
        try:
            reach()
        except OSError:
            continue
        print("BREACH: the network answered", flush=True)
