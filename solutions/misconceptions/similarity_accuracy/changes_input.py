"""
title = "The images themselves were changed"
diagnosis = "The accuracy is right, but afterwards the stacks hold something else: operations such as -= or methods ending in an underscore write into the tensor they are given."
hint = "Make a new tensor for each difference."
"""
def similarity_accuracy(threes, sevens, mean3, mean7):
    near3, near7 = (threes - mean7).abs().mean((-1, -2)), (sevens - mean7).abs().mean((-1, -2))
    threes -= mean3
    sevens -= mean3
    right3 = threes.abs().mean((-1, -2)) < near3
    right7 = near7 < sevens.abs().mean((-1, -2))
    return (right3.float().mean() + right7.float().mean()) / 2
