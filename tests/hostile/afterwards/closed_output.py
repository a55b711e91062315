"""
title = "Closes and replaces its standard streams"
family = "afterwards"
exercise = "nll"
verdicts = ["wrong_answer", "runtime_error"]
stopped_by = "process"
"""

import os
import sys


class Stream:
    def write(self, text):
        raise SystemExit(0)

    flush = close = write


def nll(activations, targets):
    os.closerange(0, 3)
    sys.stdout = sys.stderr = sys.__stdout__ = Stream()
    return None
