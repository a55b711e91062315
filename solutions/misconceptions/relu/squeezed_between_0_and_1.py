"""
title = "Cut off above 1 as well"
diagnosis = "You cut the numbers off at both ends, so that nothing is larger than 1. relu has no upper end: 30 stays 30."
hint = "Only one of the two limits belongs there."
"""
def relu(x):
    return x.clamp(0, 1)
