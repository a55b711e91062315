"""
title = "Leaves folders deeper than any path or stack reaches"
family = "write"
exercise = "nll"
verdicts = ["crashed"]
stopped_by = "zygote"
slow = true
"""

import os


def nll(activations, targets):
    for _ in range(1500):
        os.mkdir("d")
        os.chdir("d")
    os._exit(1)
