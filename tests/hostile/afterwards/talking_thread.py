"""
title = "Leaves a thread that writes into the channel after the answer"
family = "afterwards"
exercise = "nll"
verdicts = ["forbidden", "wrong_answer"]
stopped_by = "protocol"
"""

import os
import stat
import threading
import time


def talk():
    for _ in range(100):
        for number in range(3, 64):
            try:
                if stat.S_ISSOCK(os.fstat(number).st_mode):
                    os.write(number, b"GKW1accepted")
            except OSError:
                continue
        time.sleep(0.005)


def nll(activations, targets):
    threading.Thread(target=talk, daemon=True).start()
    return None
