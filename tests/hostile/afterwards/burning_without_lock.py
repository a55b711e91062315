"""
title = "Leaves many threads that compute outside Python's lock between the calls"
family = "afterwards"
exercise = "nll"
verdicts = ["wrong_answer", "time_limit"]
stopped_by = "rlimits"
"""

import hashlib
import threading

DATA = bytes(8 << 20)


def burn():
    while True:
        hashlib.sha256(DATA).digest()


def nll(activations, targets):
    if threading.active_count() < 2:
        for _ in range(12):
            threading.Thread(target=burn, daemon=True).start()
    return None
