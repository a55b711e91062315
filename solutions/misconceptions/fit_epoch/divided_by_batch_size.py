"""
title = "The mean loss is divided by the batch size once more"
diagnosis = "The loss is a mean over the batch already. Divided again by the number of images it gives steps that are too small."
hint = "Nothing is needed between the loss and backward()."
"""
def fit_epoch(model, opt, dl, loss_func):
    for xb, yb in dl:
        (loss_func(model(xb), yb) / len(xb)).backward()
        opt.step()
        opt.zero_grad()
