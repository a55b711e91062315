"""
title = "All images are counted together"
diagnosis = "You divide the number of right answers by the number of images. The task asks for the mean of the batches' accuracies, in which a small last batch counts as much as a full one."
hint = "First one accuracy per batch, then the mean of those."
"""
def validate_epoch(model, valid_dl):
    right = total = 0
    for xb, yb in valid_dl:
        right += ((model(xb) > 0) == yb).sum().item()
        total += len(yb)
    return round(right / total, 4)
