"""
title = "Returns an object that ends the process when it is thrown away"
family = "leave"
exercise = "nll"
verdicts = ["crashed"]
stopped_by = "host"
"""

import os
import sys


class Last:
    def __init__(self):
        self.itself = self

    def __del__(self):
        os._exit(0)


def nll(activations, targets):
    sys.stdout.kept = Last()
    del sys.stdout.kept
    import gc

    gc.collect()
    return None
