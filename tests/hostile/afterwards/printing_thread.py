"""
title = "Leaves a thread that prints after the answer"
family = "afterwards"
exercise = "nll"
verdicts = ["wrong_answer", "output_limit", "runtime_error"]
stopped_by = "rlimits"
"""

import threading


def talk():
    while True:
        print("accepted accepted accepted")


def nll(activations, targets):
    if threading.active_count() < 2:
        threading.Thread(target=talk, daemon=True).start()
    return None
