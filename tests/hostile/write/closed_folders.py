"""
title = "Leaves folders that nobody may enter, with files in them"
family = "write"
exercise = "nll"
verdicts = ["crashed"]
stopped_by = "zygote"
"""

import os


def nll(activations, targets):
    for each in range(20):
        os.makedirs(f"{each}/inside/deeper")
        with open(f"{each}/inside/file", "w") as file:
            file.write("left")
    os.umask(0o777)
    os.mkdir("closed", 0)
    os._exit(1)
