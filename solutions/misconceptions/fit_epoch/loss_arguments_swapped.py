"""
title = "Predictions and labels are swapped in the loss"
diagnosis = "A loss function takes the predictions first and the labels second. For some losses the order makes no difference, for mnist_loss it does."
hint = "Predictions come first."
"""
def fit_epoch(model, opt, dl, loss_func):
    for xb, yb in dl:
        loss_func(yb, model(xb)).backward()
        opt.step()
        opt.zero_grad()
