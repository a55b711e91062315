"""
title = "The derivative of one particular function"
diagnosis = "You return 6x² + 6x + 4, the derivative of 2x³ + 3x² + 4x + 1. That is right for this f only, and any f may be passed in."
hint = "Apply the f that you are given, and let PyTorch find the derivative."
"""
def gradient_at(f, x):
    return 6 * x**2 + 6 * x + 4
