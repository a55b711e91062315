"""
title = "1 instead of the number itself"
diagnosis = "Your function says only whether a number is positive: 3 becomes 1, and 0.1 becomes 1 too. How positive it is gets lost, and with it every gradient."
hint = "Positive numbers stay what they are. How do you get from a mask back to the numbers?"
"""
def relu(x):
    return (x > 0).float()
