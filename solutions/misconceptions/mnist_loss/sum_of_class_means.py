"""
title = "The means of 3s and 7s are added up"
diagnosis = "You average the two classes by themselves and add the two means. The loss can then be as large as 2, and where a class is missing you get nan."
hint = "Every image of the batch has the same weight: one mean over all of them."
"""
def mnist_loss(predictions, targets):
    predictions = predictions.sigmoid()
    threes = (1 - predictions[targets == 1]).mean()
    sevens = predictions[targets == 0].mean()
    return threes + sevens
