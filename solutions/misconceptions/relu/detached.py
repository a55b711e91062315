"""
title = "The gradient is cut off"
diagnosis = "The values are right, but they hang on no graph: detach(), .data, no_grad, NumPy or a tensor made anew from the numbers cut it. A layer in front of your relu could not learn."
hint = "Stay with operations on x itself."
"""
def relu(x):
    return x.detach().clamp(min=0)
