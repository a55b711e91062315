"""
title = "Raises an exception whose text exits"
family = "exceptions"
exercise = "nll"
verdicts = ["runtime_error"]
stopped_by = "process"
"""

import os


class Exiting(Exception):
    def __str__(self):
        raise SystemExit(0)

    __repr__ = __str__


def nll(activations, targets):
    raise Exiting
