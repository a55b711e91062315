"""
title = "Opens descriptors until there are none left"
family = "exhaust"
exercise = "nll"
verdicts = ["wrong_answer", "runtime_error"]
stopped_by = "rlimits"
"""

import os
import resource


def nll(activations, targets):
    try:
        resource.setrlimit(resource.RLIMIT_NOFILE, (1 << 20, 1 << 20))
        print("BREACH: raised a hard limit", flush=True)
    except (OSError, ValueError):
        pass
    held = []
    try:
        while len(held) < 2000:
            held += os.pipe()
    except OSError:
        return None
    print("BREACH: opened", len(held), "descriptors", flush=True)
