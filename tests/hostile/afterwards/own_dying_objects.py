"""
title = "Leaves objects that do something when they are freed"
family = "afterwards"
exercise = "nll"
verdicts = ["wrong_answer", "crashed"]
stopped_by = "process"
"""

import os


class Dying:
    def __del__(self):
        os._exit(0)


def nll(activations, targets):
    activations.kept = Dying()
    return None
