"""
title = "Rounded to two places"
diagnosis = "The result has two decimal places; four are asked for."
hint = "Look at the second argument of round."
"""
def validate_epoch(model, valid_dl):
    accs = [batch_accuracy(model(xb), yb) for xb, yb in valid_dl]
    return round(torch.stack(accs).mean().item(), 2)
