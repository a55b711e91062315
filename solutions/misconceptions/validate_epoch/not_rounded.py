"""
title = "The result is not rounded"
diagnosis = "The number is right, but it comes with all its digits. Four decimal places are asked for."
hint = "Python has a function for that, and it takes the number of places."
"""
def validate_epoch(model, valid_dl):
    accs = [batch_accuracy(model(xb), yb) for xb, yb in valid_dl]
    return torch.stack(accs).mean().item()
