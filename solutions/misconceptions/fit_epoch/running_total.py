"""
title = "backward() on a running total"
diagnosis = "You add up the losses and call backward() on the sum. From the second batch on the sum contains a loss that has been gone through already, and PyTorch refuses."
hint = "backward() belongs to the loss of the present batch."
"""
def fit_epoch(model, opt, dl, loss_func):
    total = 0
    for xb, yb in dl:
        total = total + loss_func(model(xb), yb)
        total.backward()
        opt.step()
        opt.zero_grad()
