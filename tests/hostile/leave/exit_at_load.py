"""
title = "Ends the process while its file is loaded"
family = "leave"
exercise = "nll"
verdicts = ["crashed"]
stopped_by = "process"
"""

import os


def nll(activations, targets):
    return None


os._exit(0)
