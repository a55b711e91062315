"""
title = "Raises NotImplementedError from inside, to count as not done yet"
family = "verdict"
exercise = "nll"
verdicts = ["runtime_error"]
stopped_by = "examiner"
"""

def nll(activations, targets):
    def deeper():
        raise NotImplementedError("TODO")

    return deeper()
