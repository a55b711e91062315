"""
title = "The sign of the outputs is dropped"
diagnosis = "You take the absolute value of the outputs. A clear 7 (say -4) then looks like a clear 3."
hint = "What tells a 3 from a 7 in a raw output? Do not throw it away."
"""
def batch_accuracy(xb, yb):
    return ((xb.abs() > 0.5) == yb).float().mean()
