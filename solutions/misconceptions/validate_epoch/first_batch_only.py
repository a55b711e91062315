"""
title = "Only the first batch counts"
diagnosis = "The function returns after the first batch, or asks the loader for a single one. The mean should run over all of them."
hint = "Look at the indentation of return."
"""
def validate_epoch(model, valid_dl):
    for xb, yb in valid_dl:
        return round(batch_accuracy(model(xb), yb).item(), 4)
