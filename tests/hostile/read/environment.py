"""
title = "Reads the environment that the grader was started with"
family = "read"
exercise = "nll"
verdicts = ["wrong_answer"]
stopped_by = "process"
"""

import ctypes
import os


def nll(activations, targets):
    environ = ctypes.POINTER(ctypes.c_char_p).in_dll(ctypes.CDLL(None), "environ")
    raw = []
    while environ and environ[len(raw)]:
        raw.append(environ[len(raw)])
    allowed = ("PATH=/usr/bin:/bin", "HOME=/nonexistent", "LC_", "OMP_", "OPENBLAS_", "MKL_", "MALLOC_", "KMP_", "TORCH")
    names = [f"{key}={value}" for key, value in os.environ.items()] + [each.decode() for each in raw]
    for name in names:
        if not name.startswith(allowed):
            print("BREACH: the environment has", name.partition("=")[0], flush=True)
