"""
title = "Kills itself with a signal that cannot be caught"
family = "leave"
exercise = "nll"
verdicts = ["crashed"]
stopped_by = "process"
"""

import signal


def nll(activations, targets):
    signal.raise_signal(signal.SIGKILL)
