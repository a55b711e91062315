"""
title = "Sets every hook that Python has for exceptions, warnings, tracing and profiling"
family = "patch"
exercise = "nll"
verdicts = ["wrong_answer", "runtime_error", "crashed"]
stopped_by = "process"
"""

import signal
import sys
import threading
import warnings


def claim(*_, **__):
    return claim


sys.excepthook = sys.unraisablehook = sys.displayhook = sys.breakpointhook = claim
threading.excepthook = claim
warnings.showwarning = warnings.warn = claim
sys.settrace(claim)
sys.setprofile(claim)
threading.settrace(claim)


def nll(activations, targets):
    for number in (signal.SIGTERM, signal.SIGINT, signal.SIGPIPE, signal.SIGXCPU):
        signal.signal(number, claim)
    return None
