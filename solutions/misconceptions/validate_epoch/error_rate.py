"""
title = "The share of wrong answers"
diagnosis = "Your result is 1 minus the accuracy."
hint = "For a perfect model 1 should come out."
"""
def validate_epoch(model, valid_dl):
    errors = [1 - batch_accuracy(model(xb), yb) for xb, yb in valid_dl]
    return round(torch.stack(errors).mean().item(), 4)
