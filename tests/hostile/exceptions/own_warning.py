"""
title = "Turns every warning into an error, and warns"
family = "exceptions"
exercise = "nll"
verdicts = ["wrong_answer", "runtime_error"]
stopped_by = "process"
"""

import warnings

warnings.simplefilter("error")


def nll(activations, targets):
    warnings.warn("accepted", stacklevel=2)
