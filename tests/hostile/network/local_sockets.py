"""
title = "Talks to services and neighbours over unix sockets"
family = "network"
exercise = "nll"
verdicts = ["wrong_answer"]
stopped_by = "seccomp and landlock"
"""

import glob
import socket


def nll(activations, targets):
    places = [*glob.glob("/run/*.sock"), "/run/docker.sock", "/var/run/docker.sock", "/tmp/.X11-unix/X0", "\0hostile"]
    for place in places:
        for kind in (socket.SOCK_STREAM, socket.SOCK_DGRAM):
            try:
                socket.socket(socket.AF_UNIX, kind).connect(place)
            except OSError:
                continue
            print("BREACH: connected to", repr(place), flush=True)
    try:
        sock = socket.socket(socket.AF_UNIX)
        sock.bind("\0left-by-a-hostile-test")
        sock.listen()
    except OSError:
        return None
    print("BREACH: listens for neighbours", flush=True)
