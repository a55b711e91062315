"""
title = "Adds an audit hook that refuses whatever comes next"
family = "patch"
exercise = "nll"
verdicts = ["crashed", "runtime_error", "wrong_answer"]
stopped_by = "process"
"""

import sys


def nll(activations, targets):
    def refuse(event, arguments):
        raise SystemExit(0)

    sys.addaudithook(refuse)
    return None
