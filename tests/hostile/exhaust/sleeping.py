"""
title = "Sleeps instead of answering"
family = "exhaust"
exercise = "nll"
verdicts = ["time_limit"]
stopped_by = "deadline"
slow = true
"""

import time


def nll(activations, targets):
    time.sleep(1e6)
