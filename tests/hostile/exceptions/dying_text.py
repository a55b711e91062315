"""
title = "Raises an exception whose text ends the process"
family = "exceptions"
exercise = "nll"
verdicts = ["crashed"]
stopped_by = "process"
"""

import os


class Dying(Exception):
    def __str__(self):
        os._exit(0)


def nll(activations, targets):
    raise Dying
