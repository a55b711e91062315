"""
title = "Axes counted one by one"
"""
def rank(t):
    count = 0
    for _ in t.shape:
        count += 1
    return count
