"""
title = "A helper is_3 that takes its arguments in another order"
"""
def is_3(mean3, mean7, images, swap=False):
    closer = (images - mean3).abs().mean((-1, -2)) < (images - mean7).abs().mean((-1, -2))
    return ~closer if swap else closer


def similarity_accuracy(threes, sevens, mean3, mean7):
    a = is_3(mean3, mean7, threes).float().mean()
    b = is_3(mean3, mean7, sevens, swap=True).float().mean()
    return (a + b) / 2
