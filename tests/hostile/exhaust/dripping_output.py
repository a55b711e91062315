"""
title = "Prints a little again and again, to look alive"
family = "exhaust"
exercise = "nll"
verdicts = ["time_limit"]
stopped_by = "deadline"
slow = true
"""

import time


def nll(activations, targets):
    while True:
        print(".", end="", flush=True)
        time.sleep(0.01)
