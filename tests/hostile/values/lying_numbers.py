"""
title = "Returns numbers and texts that convert to something else"
family = "values"
exercise = "nll"
verdicts = ["wrong_answer", "runtime_error"]
stopped_by = "protocol"
"""

class Sly(float):
    def __float__(self):
        raise SystemExit(0)

    def __eq__(self, other):
        return True

    __hash__ = float.__hash__


class Words(str):
    def __str__(self):
        return self * 1000


def nll(activations, targets):
    return [Words("accepted"), Sly(1.0)]
