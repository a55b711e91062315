"""
title = "Returns text that has no UTF-8 form, and steers a terminal"
family = "values"
exercise = "nll"
verdicts = ["wrong_answer"]
stopped_by = "protocol"
"""

ESCAPE = chr(27)


def nll(activations, targets):
    return chr(0xD800) + chr(0xDFFF) + ESCAPE + "[2J" + ESCAPE + "]0;accepted" + chr(7) + chr(0x202E)
