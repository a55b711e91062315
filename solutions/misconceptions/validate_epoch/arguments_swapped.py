"""
title = "Predictions and labels are swapped"
diagnosis = "batch_accuracy takes the predictions first and the labels second; you hand them over the other way round."
hint = "Compare your call with the definition of batch_accuracy."
"""
def validate_epoch(model, valid_dl):
    accs = [batch_accuracy(yb, model(xb)) for xb, yb in valid_dl]
    return round(torch.stack(accs).mean().item(), 4)
