"""
title = "Maps shared memory, which counts as nobody's data"
family = "exhaust"
exercise = "nll"
verdicts = ["memory_limit", "runtime_error"]
stopped_by = "rlimits"
"""

import mmap


def nll(activations, targets):
    held = []
    for _ in range(96):
        held.append(mmap.mmap(-1, 64 << 20))
    print("BREACH: mapped 6 GB", flush=True)
