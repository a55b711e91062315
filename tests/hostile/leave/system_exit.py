"""
title = "Calls exit(0) as if everything were done"
family = "leave"
exercise = "nll"
verdicts = ["runtime_error"]
stopped_by = "process"
"""

import sys


def nll(activations, targets):
    sys.exit(0)
