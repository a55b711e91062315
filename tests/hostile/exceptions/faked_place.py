"""
title = "Raises from code that says it lies in the hidden suite"
family = "exceptions"
exercise = "nll"
verdicts = ["runtime_error"]
stopped_by = "examiner"
"""

CODE = compile("1 / 0", "/work/main/solutions/hidden/test_08_cross_entropy.py", "exec")


def nll(activations, targets):
    exec(CODE.replace(co_name="test_nll_values", co_firstlineno=2**31 - 1))
