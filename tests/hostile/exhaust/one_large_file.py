"""
title = "Writes one file that fills the disk"
family = "exhaust"
exercise = "nll"
verdicts = ["wrong_answer"]
stopped_by = "rlimits"
"""

def nll(activations, targets):
    written = 0
    try:
        with open("large", "wb", buffering=0) as file:
            while written < 256 << 20:
                written += file.write(bytes(1 << 20))
    except OSError:
        return None
    print("BREACH: wrote", written, "bytes", flush=True)
