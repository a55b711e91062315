"""
title = "Raw predictions are compared with one half"
diagnosis = "The model's outputs are raw numbers: a confidence of one half is a raw 0, not a raw 0.5. Images between the two are counted as 7s."
hint = "Use batch_accuracy, or apply the sigmoid before you compare with 0.5."
"""
def validate_epoch(model, valid_dl):
    accs = [((model(xb) > 0.5) == yb).float().mean() for xb, yb in valid_dl]
    return round(torch.stack(accs).mean().item(), 4)
