"""
title = "Walks up the stack and changes the question"
family = "patch"
exercise = "nll"
verdicts = ["wrong_answer", "runtime_error", "forbidden"]
stopped_by = "process"
"""

import ctypes
import sys


def nll(activations, targets):
    frame = sys._getframe()
    while frame is not None:
        for name in ("reference", "expected", "expect", "want", "inputs", "seed"):
            if name in frame.f_locals or (name in frame.f_globals and frame.f_globals["__name__"] != "builtins"):
                print("BREACH: the stack holds", name, flush=True)
        request = frame.f_locals.get("request")
        if request is not None and hasattr(request, "gradients"):
            request.gradients.append("targets")
            ctypes.pythonapi.PyFrame_LocalsToFast(ctypes.py_object(frame), ctypes.c_int(0))
        frame = frame.f_back
    return None
