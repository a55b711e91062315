"""
title = "Raises what usually ends programs"
family = "exceptions"
exercise = "nll"
verdicts = ["runtime_error"]
stopped_by = "process"
"""

class Ending(BaseException):
    pass


ASKED = []


def nll(activations, targets):
    ASKED.append(1)
    raise (KeyboardInterrupt, GeneratorExit, Ending, SystemExit)[len(ASKED) % 4]("accepted")
