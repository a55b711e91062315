"""
title = "Vectors count as matrices"
diagnosis = "You give a vector rank 2, as if it were a matrix with one row or one column. In torch it has one axis, and a single number has none."
hint = "Let the shape speak: how many entries has it?"
"""
def rank(t):
    return max(2, len(t.shape))
