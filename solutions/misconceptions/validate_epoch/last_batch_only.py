"""
title = "Only the last batch counts"
diagnosis = "Each batch overwrites the accuracy of the one before, and the last one is what you return."
hint = "Collect the accuracies first, then average."
"""
def validate_epoch(model, valid_dl):
    for xb, yb in valid_dl:
        acc = batch_accuracy(model(xb), yb)
    return round(acc.item(), 4)
