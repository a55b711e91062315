"""
title = "Returns NumPy arrays of objects, dates and records"
family = "values"
exercise = "nll"
verdicts = ["wrong_answer", "runtime_error"]
stopped_by = "protocol"
"""

import numpy as np


class Bomb:
    def __reduce__(self):
        return print, ("BREACH: was unpickled",)


def nll(activations, targets):
    return [
        np.array([Bomb(), None], dtype=object),
        np.array(["2020-01-01"], dtype="M8[D]"),
        np.zeros(2, dtype=[("a", "f4"), ("b", "O")]),
        np.array(["x"]),
        np.float128(1) if hasattr(np, "float128") else 1,
    ]
