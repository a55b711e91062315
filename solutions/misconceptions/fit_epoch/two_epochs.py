"""
title = "Two epochs instead of one"
diagnosis = "You go through dl twice. One call is one walk through the batches."
hint = "One loop, over the batches."
"""
def fit_epoch(model, opt, dl, loss_func):
    for _ in range(2):
        for xb, yb in dl:
            loss_func(model(xb), yb).backward()
            opt.step()
            opt.zero_grad()
