"""
title = "Ends the process a moment after the answer"
family = "afterwards"
exercise = "nll"
verdicts = ["crashed", "wrong_answer"]
stopped_by = "process"
"""

import os
import threading
import time


def late():
    time.sleep(0.01)
    os._exit(0)


def nll(activations, targets):
    threading.Thread(target=late, daemon=True).start()
    return None
