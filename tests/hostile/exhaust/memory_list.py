"""
title = "Asks for a list of ten billion items, then for one megabyte after the other"
family = "exhaust"
exercise = "nll"
verdicts = ["memory_limit"]
stopped_by = "rlimits"
"""

def nll(activations, targets):
    try:
        return [0] * 10**10
    except MemoryError:
        pass
    held = []
    while len(held) < 6000:
        held.append(bytes(1 << 20))
    print("BREACH: got 6 GB", flush=True)
