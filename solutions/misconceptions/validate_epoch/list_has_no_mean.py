"""
title = "A list has no mean()"
diagnosis = "The accuracies are in a Python list, and lists cannot average themselves."
hint = "Make one tensor of them first: torch.stack, or torch.tensor."
"""
def validate_epoch(model, valid_dl):
    accs = [batch_accuracy(model(xb), yb) for xb, yb in valid_dl]
    return round(accs.mean().item(), 4)
