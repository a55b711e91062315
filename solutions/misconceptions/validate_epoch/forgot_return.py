"""
title = "Nothing is returned"
diagnosis = "The accuracy is computed, perhaps printed, and then forgotten: the caller gets None."
hint = "Which line hands the result to the caller?"
"""
def validate_epoch(model, valid_dl):
    accs = [batch_accuracy(model(xb), yb) for xb, yb in valid_dl]
    print(round(torch.stack(accs).mean().item(), 4))
