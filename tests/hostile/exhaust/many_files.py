"""
title = "Fills its folder with many files and dies"
family = "exhaust"
exercise = "nll"
verdicts = ["crashed"]
stopped_by = "rlimits and tmpfs"
"""

import os


def nll(activations, targets):
    written = 0
    try:
        for number in range(20_000):
            descriptor = os.open(f"file-{number}", os.O_CREAT | os.O_WRONLY)
            written += os.write(descriptor, bytes(8 << 10))
            os.close(descriptor)
    except OSError:
        pass
    if written > 64 << 20:
        print("BREACH: wrote", written, "bytes", flush=True)
    os._exit(1)
