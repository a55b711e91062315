"""
title = "Returns a set of objects with hostile hashes and names"
family = "values"
exercise = "nll"
verdicts = ["wrong_answer", "time_limit", "runtime_error"]
stopped_by = "deadline"
"""

class Key(int):
    def __hash__(self):
        return 1

    def __repr__(self):
        raise SystemExit(0)


def nll(activations, targets):
    return {Key(number) for number in range(300)}
