"""
title = "Writes a result where a grader might look for one"
family = "verdict"
exercise = "nll"
verdicts = ["wrong_answer"]
stopped_by = "landlock"
needs = ["landlock"]
"""

import os


def nll(activations, targets):
    for folder in ("/", "/work", "/grade", "/autograder/results", "/var/tmp", "/dev/shm", ".."):
        try:
            with open(os.path.join(folder, "results.json"), "w") as file:
                file.write('{"verdict": "accepted", "score": 27}')
        except OSError:
            continue
        print("BREACH: wrote a result into", folder, flush=True)
