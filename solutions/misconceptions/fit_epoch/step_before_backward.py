"""
title = "The step comes before its gradient"
diagnosis = "You step first and compute the gradient afterwards, so that each step uses what the batch before left behind (or nothing at all)."
hint = "Three calls in a row: find the gradients, use them, clear them."
"""
def fit_epoch(model, opt, dl, loss_func):
    for xb, yb in dl:
        loss = loss_func(model(xb), yb)
        opt.step()
        opt.zero_grad()
        loss.backward()
