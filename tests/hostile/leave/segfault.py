"""
title = "Reads from address 0"
family = "leave"
exercise = "nll"
verdicts = ["crashed"]
stopped_by = "process"
"""

import ctypes


def nll(activations, targets):
    return ctypes.string_at(0)
