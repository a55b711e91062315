"""
title = "Absolute values"
diagnosis = "A negative number keeps its size and loses its sign: -2 becomes 2. It should become 0, for a bend is wanted in which one side is flat."
hint = "What should come out for -2, and what does come out?"
"""
def relu(x):
    return x.abs()
