"""
title = "The dot product of the difference with itself"
"""
def rmse_distance(a, b):
    d = (a - b).flatten()
    return (d @ d / len(d)).sqrt()
