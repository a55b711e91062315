"""
title = "A decision instead of a confidence"
diagnosis = "You return 1 for positive numbers and 0 for the others, by a comparison or by rounding. Between the two there is no slope, and nothing could be learned."
hint = "Use the formula, and leave its result as it is."
"""
def sigmoid(x):
    return (x > 0).float()
