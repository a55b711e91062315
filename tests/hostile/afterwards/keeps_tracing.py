"""
title = "Traces and profiles the grader's own code in its process between the calls"
family = "afterwards"
exercise = "nll"
verdicts = ["wrong_answer", "runtime_error"]
stopped_by = "process"
"""

import sys
import threading

SECRETS = {"expected", "reference", "hidden", "suite", "master_seed"}


def watch(frame, event, argument):
    if SECRETS & frame.f_locals.keys():
        print("BREACH: the loop knows", SECRETS & frame.f_locals.keys(), flush=True)
    for name, value in list(frame.f_locals.items()):
        if name == "lines" and isinstance(value, int):
            frame.f_locals[name] = 0
    return watch


def nll(activations, targets):
    threading.settrace(watch)
    threading.setprofile(watch)
    sys.setprofile(watch)
    frame = sys._getframe()
    while frame is not None:
        frame.f_trace = watch
        frame = frame.f_back
    sys.settrace(watch)
    return None
