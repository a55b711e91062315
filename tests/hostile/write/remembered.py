"""
title = "Leaves notes on disk for its next life"
family = "write"
exercise = "nll"
verdicts = ["crashed"]
stopped_by = "zygote"
"""

import os
import tempfile

NOTES = [os.path.join(each, "notes") for each in (os.getcwd(), tempfile.gettempdir(), "..", "/tmp")]
for note in NOTES:
    if os.path.exists(note):
        print("BREACH: found the notes of an earlier life", flush=True)


def nll(activations, targets):
    for note in NOTES:
        try:
            with open(note, "w") as file:
                file.write(repr(activations.tolist()))
        except OSError:
            continue
    os._exit(1)
