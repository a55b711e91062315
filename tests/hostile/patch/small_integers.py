"""
title = "Overwrites the object that stands for the number 3"
family = "patch"
exercise = "nll"
verdicts = ["wrong_answer", "crashed", "runtime_error", "time_limit", "forbidden", "memory_limit"]
stopped_by = "process"
"""

import ctypes


def nll(activations, targets):
    ctypes.c_uint32.from_address(id(3) + 24).value = 4
    return 3
