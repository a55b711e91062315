"""
title = "zero_grad comes first"
"""
def fit_epoch(model, opt, dl, loss_func):
    for xb, yb in dl:
        opt.zero_grad()
        loss = loss_func(model(xb), yb)
        loss.backward()
        opt.step()
