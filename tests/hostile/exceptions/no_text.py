"""
title = "Raises exceptions whose text is no text"
family = "exceptions"
exercise = "nll"
verdicts = ["runtime_error", "crashed"]
stopped_by = "process"
"""

class Liar(Exception):
    def __str__(self):
        return type("Text", (str,), {"__getitem__": lambda *_: self, "encode": lambda *_: b"accepted"})("x")


def nll(activations, targets):
    raise Liar
