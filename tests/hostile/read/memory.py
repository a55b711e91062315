"""
title = "Searches its memory for suites, references, expected values and the run's seed"
family = "read"
exercise = "nll"
verdicts = ["wrong_answer"]
stopped_by = "process"
"""

import gc
import sys
import types


def nll(activations, targets):
    suite = "test_" + "nll_values"
    own = nll.__code__.co_filename
    for each in gc.get_objects():
        if isinstance(each, types.FunctionType) and each.__name__ == "nll" and each.__code__.co_filename != own:
            print("BREACH: holds another nll, of", each.__code__.co_filename, flush=True)
        if type(each) is dict and any(type(key) is str and key.startswith(suite) for key in each):
            print("BREACH: holds the suite", flush=True)
    for name in list(sys.modules):
        if name.startswith(("grader.examiner", "grader.course", "grader.worker", "test_0")):
            print("BREACH: holds", name, flush=True)
