"""
title = "Leaves a thread that computes on after the answer"
family = "afterwards"
exercise = "nll"
verdicts = ["wrong_answer", "time_limit"]
stopped_by = "deadline"
slow = true
"""

import threading


def burn():
    while True:
        pass


def nll(activations, targets):
    if threading.active_count() < 2:
        threading.Thread(target=burn, daemon=True).start()
    return None
