"""
title = "Lets a thread end the process while the function still runs"
family = "leave"
exercise = "nll"
verdicts = ["crashed"]
stopped_by = "process"
"""

import os
import threading
import time


def nll(activations, targets):
    threading.Thread(target=os._exit, args=(0,), daemon=True).start()
    time.sleep(5)
