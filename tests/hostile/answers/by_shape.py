"""
title = "Remembers answers by the shape of the question"
family = "answers"
exercise = "softmax"
verdicts = ["wrong_answer"]
stopped_by = "secret inputs"
"""

SEEN = {}


def softmax(x):
    if x.shape not in SEEN and len(SEEN) < 2:
        SEEN[x.shape] = x.softmax(-1).tolist()
    return SEEN.get(x.shape)
