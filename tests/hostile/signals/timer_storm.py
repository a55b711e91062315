"""
title = "Has a timer raise exceptions everywhere, also in the grader's loop between two calls"
family = "signals"
exercise = "nll"
verdicts = ["wrong_answer", "runtime_error", "crashed", "forbidden", "time_limit"]
stopped_by = "process"
"""

import signal


class Storm(BaseException):
    pass


def strike(number, frame):
    raise Storm("ought to be told, not to be caught")


def nll(activations, targets):
    signal.signal(signal.SIGALRM, strike)
    signal.setitimer(signal.ITIMER_REAL, 0.0005, 0.0005)
    return None
