"""
title = "The chapter's way: weights and bias are globals"
"""
def linear1(xb): return xb@weights + bias
