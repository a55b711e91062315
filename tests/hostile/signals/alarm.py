"""
title = "Has an alarm raise inside the grader's own loop"
family = "signals"
exercise = "nll"
verdicts = ["crashed", "runtime_error", "wrong_answer", "time_limit"]
stopped_by = "process"
"""

import signal


def ring(number, frame):
    raise SystemExit("accepted")


def nll(activations, targets):
    signal.signal(signal.SIGALRM, ring)
    signal.setitimer(signal.ITIMER_REAL, 0.02, 0.02)
    return None
