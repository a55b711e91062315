"""
title = "Two steps for each batch: one by hand, one by the optimizer"
diagnosis = "You subtract lr times the gradient yourself, and then the optimizer steps as well. Each batch moves the parameters twice."
hint = "How to step is the optimizer's business alone."
"""
def fit_epoch(model, opt, dl, loss_func):
    for xb, yb in dl:
        loss_func(model(xb), yb).backward()
        for p in model.parameters():
            p.data -= opt.lr * p.grad
        opt.step()
        opt.zero_grad()
