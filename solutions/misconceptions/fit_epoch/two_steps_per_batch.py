"""
title = "Two steps for each batch"
diagnosis = "step() is called twice per batch, with the same gradient."
hint = "One step per batch."
"""
def fit_epoch(model, opt, dl, loss_func):
    for xb, yb in dl:
        loss_func(model(xb), yb).backward()
        opt.step()
        opt.step()
        opt.zero_grad()
