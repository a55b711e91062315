"""
title = "Returns objects that do harm when they are unpickled or copied"
family = "values"
exercise = "nll"
verdicts = ["wrong_answer"]
stopped_by = "protocol"
"""

class Bomb:
    def __reduce__(self):
        return print, ("BREACH: was unpickled",)

    def __deepcopy__(self, memo):
        print("BREACH: was copied", flush=True)

    __getstate__ = __reduce__


def nll(activations, targets):
    return {"answer": [Bomb(), Bomb]}
