"""
title = "The method is not called"
diagnosis = "Without the brackets, `t.dim` is the method itself and not what it returns."
hint = "A method runs when a pair of brackets stands behind it."
"""
def rank(t):
    return t.dim
