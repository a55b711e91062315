"""
title = "A sigmoid before batch_accuracy"
diagnosis = "batch_accuracy takes raw predictions. After a sigmoid all of them are above 0, so every image counts as a 3, and the result is the share of 3s."
hint = "Hand over what the model returns, unchanged."
"""
def validate_epoch(model, valid_dl):
    accs = [batch_accuracy(model(xb).sigmoid(), yb) for xb, yb in valid_dl]
    return round(torch.stack(accs).mean().item(), 4)
