"""
title = "Makes files wherever files are usually made"
family = "write"
exercise = "nll"
verdicts = ["wrong_answer"]
stopped_by = "bwrap, landlock and uid"
needs = ["landlock"]
"""

import os


def nll(activations, targets):
    places = ("/", "/tmp", "/var/tmp", "/dev/shm", "/dev", "/run", "/root", "/home", "/etc", "/usr", "/proc", "..")
    for place in places:
        path = os.path.join(place, "planted-by-a-hostile-test")
        for make in (lambda: os.close(os.open(path, os.O_CREAT | os.O_WRONLY)), lambda: os.mkdir(path)):
            try:
                make()
            except OSError:
                continue
            print("BREACH: made", path, flush=True)
