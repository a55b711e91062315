"""
title = "Returns containers that lie about their length"
family = "values"
exercise = "nll"
verdicts = ["wrong_answer", "runtime_error", "memory_limit"]
stopped_by = "process"
"""

class Short(list):
    def __len__(self):
        return -1

    def __iter__(self):
        while True:
            yield self


class Wide(tuple):
    def __len__(self):
        return 1 << 62


def nll(activations, targets):
    return Wide((Short(), 1))
