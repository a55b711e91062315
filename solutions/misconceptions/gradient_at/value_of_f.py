"""
title = "The value of f instead of its gradient"
diagnosis = "You return f(x), how high the curve is at x. The gradient says how steep it is there."
hint = "After backward(), where does PyTorch keep what it found?"
"""
def gradient_at(f, x):
    return f(x)
