"""
title = "Raises an exception whose class lies about its name and ancestors"
family = "exceptions"
exercise = "nll"
verdicts = ["runtime_error", "crashed"]
stopped_by = "process"
"""

class Meta(type):
    @property
    def __name__(cls):
        return "Inconclusive" * 1000

    @property
    def __mro__(cls):
        raise SystemExit(0)


class Liar(Exception, metaclass=Meta):
    pass


def nll(activations, targets):
    raise Liar("accepted")
