"""
title = "Makes the folders that later candidates will want to make"
family = "write"
exercise = "nll"
verdicts = ["crashed"]
stopped_by = "landlock"
needs = ["landlock"]
"""

import os
import re


def nll(activations, targets):
    home, name = os.path.split(os.getcwd())
    number = int((re.findall(r"\d+$", name) or ["0"])[0])
    for later in range(number + 1, number + 300):
        try:
            os.mkdir(os.path.join(home, f"candidate-{later}"))
        except OSError:
            break
        print("BREACH: took the place of candidate", later, flush=True)
    os._exit(1)
