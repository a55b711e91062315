"""
title = "Makes its output file as large as a disk without writing to it"
family = "exhaust"
exercise = "nll"
verdicts = ["wrong_answer", "output_limit", "crashed"]
stopped_by = "rlimits"
"""

import os


def nll(activations, targets):
    for change in (
        lambda: os.ftruncate(1, 1 << 40),
        lambda: os.pwrite(1, b"far away", 1 << 40),
        lambda: os.posix_fallocate(1, 0, 1 << 40),
    ):
        try:
            change()
        except OSError:
            continue
        print("BREACH: the output file grew", flush=True)
