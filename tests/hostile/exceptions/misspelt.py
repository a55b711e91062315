"""
title = "Raises a NameError with a name that is asked for at great cost"
family = "exceptions"
exercise = "nll"
verdicts = ["runtime_error"]
stopped_by = "process"
"""

class Slow:
    def __dir__(self):
        return [f"name{number}" for number in range(20_000)]


def nll(activations, targets):
    raise AttributeError("accepted", name="name_of_a_thing", obj=Slow())
