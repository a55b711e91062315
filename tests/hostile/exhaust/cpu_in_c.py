"""
title = "Computes for ever inside one call of C, with all signals ignored"
family = "exhaust"
exercise = "nll"
verdicts = ["time_limit"]
stopped_by = "deadline"
slow = true
"""

import signal


def nll(activations, targets):
    for number in range(1, 65):
        try:
            signal.signal(number, signal.SIG_IGN)
        except (OSError, ValueError):
            continue
    return sum(range(10**13))
