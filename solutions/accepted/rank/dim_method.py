"""
title = "The method dim"
"""
def rank(tensor):
    return tensor.dim()
