"""
title = "Sends signals to its parent, its group and everybody"
family = "signals"
exercise = "nll"
verdicts = ["wrong_answer"]
stopped_by = "seccomp and landlock"
needs = ["seccomp"]
"""

import os
import signal

PARENT = os.getppid()


def nll(activations, targets):
    for send in (
        lambda: os.kill(PARENT, 0),
        lambda: os.kill(1, 0),
        lambda: os.kill(2, 0),
        lambda: os.kill(-1, 0),
        lambda: os.kill(0, 0),
        lambda: os.killpg(PARENT, 0),
        lambda: os.kill(PARENT, signal.SIGSTOP),
        lambda: signal.pthread_kill(signal.pthread_self() if False else 0, 0) if False else os.kill(3, 0),
    ):
        try:
            send()
        except OSError:
            continue
        print("BREACH: sent a signal", flush=True)
