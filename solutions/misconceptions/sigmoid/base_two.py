"""
title = "A power of 2 instead of e"
diagnosis = "Your curve has the right shape, but it is too flat: 2 is raised to the power of -x instead of e = 2.718…"
hint = "Which number is raised to the power of -x in the formula?"
"""
def sigmoid(x):
    return 1 / (1 + 2 ** -x)
