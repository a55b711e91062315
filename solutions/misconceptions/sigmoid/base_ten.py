"""
title = "A power of 10 instead of e"
diagnosis = "Your curve has the right shape, but it is too steep: 10 is raised to the power of -x instead of e = 2.718…"
hint = "Which number is raised to the power of -x in the formula?"
"""
def sigmoid(x):
    return 1 / (1 + 10 ** -x)
