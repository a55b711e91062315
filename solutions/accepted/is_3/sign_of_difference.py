"""
title = "The sign of the difference of the distances"
"""
def is_3(x, mean3, mean7):
    score = ((x - mean3).abs() - (x - mean7).abs()).mean((-1, -2))
    return score < 0
