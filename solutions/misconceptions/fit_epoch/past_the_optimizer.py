"""
title = "The step is taken by hand, past the optimizer"
diagnosis = "You subtract lr times the gradient yourself, or make an optimizer of your own. For plain SGD that comes to the same; any other optimizer takes other steps, and may remember the last one."
hint = "How to step is the optimizer's business: just tell it to."
"""
def fit_epoch(model, opt, dl, loss_func):
    for xb, yb in dl:
        loss_func(model(xb), yb).backward()
        for p in model.parameters():
            p.data -= opt.lr * p.grad
            p.grad = None
