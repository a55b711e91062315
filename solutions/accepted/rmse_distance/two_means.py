"""
title = "Two means in a row, double precision"
"""
def rmse_distance(a, b):
    squared = (a.double() - b.double()) ** 2
    return squared.mean(1).mean(0).sqrt()
