"""
title = "Ends its process with exit code 0 before it can be judged"
family = "leave"
exercise = "nll"
verdicts = ["crashed"]
stopped_by = "process"
"""

import os


def nll(activations, targets):
    os._exit(0)
