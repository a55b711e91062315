"""
title = "The negative numbers stay, the positive ones become 0"
diagnosis = "You keep what should go and drop what should stay: the smaller of the number and 0, or a limit set from the wrong side."
hint = "Try it on 3: what comes out, and what should?"
"""
def relu(x):
    return x.clamp(max=0)
