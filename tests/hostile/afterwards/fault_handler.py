"""
title = "Has the fault handler end the process later"
family = "afterwards"
exercise = "nll"
verdicts = ["crashed", "wrong_answer", "time_limit"]
stopped_by = "process"
"""

import faulthandler
import time


def nll(activations, targets):
    faulthandler.dump_traceback_later(0.05, exit=True, file=1)
    time.sleep(0.2)
    return None
