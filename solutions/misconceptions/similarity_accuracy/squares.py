"""
title = "Nearness measured with squares"
diagnosis = "You compare mean squared differences. For most images both distances agree, but not for all."
hint = "The chapter's mnist_distance is the mean absolute difference."
"""
def similarity_accuracy(threes, sevens, mean3, mean7):
    def closer(x):
        return ((x - mean3) ** 2).mean((-1, -2)) < ((x - mean7) ** 2).mean((-1, -2))

    return (closer(threes).float().mean() + (~closer(sevens)).float().mean()) / 2
