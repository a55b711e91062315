"""
title = "Gradients are cleared once per epoch, not once per batch"
diagnosis = "zero_grad() stands outside the loop over the batches. The first step of an epoch is right, later ones use the sum of the gradients so far."
hint = "Look at the indentation of zero_grad."
"""
def fit_epoch(model, opt, dl, loss_func):
    opt.zero_grad()
    for xb, yb in dl:
        loss_func(model(xb), yb).backward()
        opt.step()
