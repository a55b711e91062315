"""
title = "calc_grad with the loss as an argument"
"""
def calc_grad(xb, yb, model, loss_func):
    loss_func(model(xb), yb).backward()


def fit_epoch(model, opt, dl, loss_func):
    for xb, yb in dl:
        calc_grad(xb, yb, model, loss_func)
        opt.step()
        opt.zero_grad()
