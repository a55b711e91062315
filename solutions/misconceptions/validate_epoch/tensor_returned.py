"""
title = "A tensor comes back, not a number"
diagnosis = "The mean is right, but it is still a tensor. A plain Python float is asked for, rounded to four places."
hint = "Which method takes the single number out of a tensor?"
"""
def validate_epoch(model, valid_dl):
    accs = [batch_accuracy(model(xb), yb) for xb, yb in valid_dl]
    return torch.stack(accs).mean()
