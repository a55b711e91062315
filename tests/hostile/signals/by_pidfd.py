"""
title = "Takes hold of its parent by a pidfd"
family = "signals"
exercise = "nll"
verdicts = ["wrong_answer"]
stopped_by = "seccomp"
needs = ["seccomp"]
"""

import os
import signal


def nll(activations, targets):
    for number in (os.getppid(), 1, 2):
        try:
            signal.pidfd_send_signal(os.pidfd_open(number), 0)
        except OSError:
            continue
        print("BREACH: sent a signal to", number, flush=True)
