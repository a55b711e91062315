"""
title = "The gaps times themselves, over their number"
"""
def mse(p, y):
    d = y - p
    return d @ d / len(d)
