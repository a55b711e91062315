"""
title = "A text comes back, not a number"
diagnosis = "A format such as f'{...:.4f}' makes text that looks like a number. One cannot compare it or compute with it."
hint = "Python's round gives a number."
"""
def validate_epoch(model, valid_dl):
    accs = [batch_accuracy(model(xb), yb) for xb, yb in valid_dl]
    return f'{torch.stack(accs).mean().item():.4f}'
