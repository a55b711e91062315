"""
title = "Aborts the process"
family = "leave"
exercise = "nll"
verdicts = ["crashed"]
stopped_by = "process"
"""

import os


def nll(activations, targets):
    os.abort()
