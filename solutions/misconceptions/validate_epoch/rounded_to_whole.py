"""
title = "Rounded to 0 or 1"
diagnosis = "round() without a second argument rounds to whole numbers, so that every accuracy above one half becomes 1."
hint = "How does round learn how many places you want?"
"""
def validate_epoch(model, valid_dl):
    accs = [batch_accuracy(model(xb), yb) for xb, yb in valid_dl]
    return round(torch.stack(accs).mean().item())
