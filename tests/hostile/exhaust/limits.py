"""
title = "Raises its own limits"
family = "exhaust"
exercise = "nll"
verdicts = ["wrong_answer"]
stopped_by = "rlimits"
"""

import resource


def nll(activations, targets):
    for name in ("AS", "CPU", "FSIZE", "NOFILE", "CORE", "MEMLOCK"):
        kind = getattr(resource, f"RLIMIT_{name}")
        try:
            resource.setrlimit(kind, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
        except (OSError, ValueError):
            continue
        print("BREACH: raised the limit", name, flush=True)
