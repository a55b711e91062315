"""
title = "Recurses through C code until the stack is used up"
family = "leave"
exercise = "nll"
verdicts = ["crashed", "runtime_error", "memory_limit"]
stopped_by = "process"
"""

import sys


def nll(activations, targets):
    sys.setrecursionlimit(10**9)

    class Endless:
        def __repr__(self):
            return repr([self])

    return repr(Endless())
