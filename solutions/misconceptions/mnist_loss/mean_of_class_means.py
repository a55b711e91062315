"""
title = "3s and 7s are averaged apart"
diagnosis = "You average the two classes by themselves and then their means. In a batch with many 3s and few 7s each 7 then weighs more than a 3; and where a class is missing you get nan."
hint = "Every image of the batch has the same weight: one mean over all of them."
"""
def mnist_loss(predictions, targets):
    predictions = predictions.sigmoid()
    threes = (1 - predictions[targets == 1]).mean()
    sevens = predictions[targets == 0].mean()
    return (threes + sevens) / 2
