"""
title = "One is subtracted from the positive numbers"
diagnosis = "Your curve begins to rise at 1 instead of 0."
hint = "Positive numbers stay exactly as they are."
"""
def relu(x):
    return (x - 1).clamp(min=0)
