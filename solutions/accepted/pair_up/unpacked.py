"""
title = "The star unpacks zip into a list"
"""
def pair_up(xs, ys):
    return [*zip(xs, ys, strict=True)]
