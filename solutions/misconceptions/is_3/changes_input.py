"""
title = "The images themselves were changed"
diagnosis = "The answers are right, but afterwards x holds something else: operations such as -= or methods ending in an underscore write into the tensor they are given."
hint = "Make a new tensor for each difference."
"""
def is_3(x, mean3, mean7):
    near3 = (x - mean3).abs().mean((-1, -2))
    x -= mean7
    near7 = x.abs().mean((-1, -2))
    return near3 < near7
