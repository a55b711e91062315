"""
title = "The images themselves were changed"
diagnosis = "The distance is right, but afterwards the tensor a holds something else: operations such as -= and **= or methods ending in an underscore write into the tensor they are given."
hint = "Make a new tensor for the difference."
"""
def rmse_distance(a, b):
    a -= b
    a **= 2
    return a.mean().sqrt()
