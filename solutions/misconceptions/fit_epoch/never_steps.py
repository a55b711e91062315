"""
title = "The optimizer never moves anything"
diagnosis = "After the epoch every parameter is where it was. Either step() or backward() is not called (look for their parentheses), or the gradients are cleared between the two."
hint = "Three calls in a row: find the gradients, use them, clear them."
"""
def fit_epoch(model, opt, dl, loss_func):
    for xb, yb in dl:
        loss_func(model(xb), yb).backward()
        opt.zero_grad()
