"""
title = "Steers the terminal with the text of its exception and with its output"
family = "exceptions"
exercise = "nll"
verdicts = ["runtime_error"]
stopped_by = "examiner"
"""

ESCAPE = chr(27)


def nll(activations, targets):
    words = f"{ESCAPE}[2J{ESCAPE}]0;accepted{chr(7)}{ESCAPE}[1A{chr(0x202E)}{chr(0x9B)}31m\r✓ accepted 4 / 4\b\b"
    print(words)
    raise ValueError(words)
