"""
title = "Stops every clock that Python can read"
family = "patch"
exercise = "nll"
verdicts = ["wrong_answer"]
stopped_by = "examiner"
"""

import time


def nll(activations, targets):
    for name in ("time", "monotonic", "perf_counter", "process_time"):
        setattr(time, name, lambda: 0.0)
    return None
