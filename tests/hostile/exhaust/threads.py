"""
title = "Starts threads with tiny stacks, until the machine has no process numbers left"
family = "exhaust"
exercise = "nll"
verdicts = ["wrong_answer"]
stopped_by = "rlimits"
needs = ["bwrap"]
"""

import threading


def nll(activations, targets):
    threading.stack_size(32768)
    done = threading.Event()
    try:
        for number in range(1000):
            threading.Thread(target=done.wait, daemon=True).start()
    except RuntimeError:
        return None
    finally:
        done.set()
    print("BREACH: started", number, "threads", flush=True)
