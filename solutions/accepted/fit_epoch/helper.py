"""
title = "A helper does one batch"
"""
def _one_batch(model, opt, loss_func, xb, yb):
    loss = loss_func(model(xb), yb)
    loss.backward()
    opt.step()
    opt.zero_grad()
    return loss.detach()


def fit_epoch(model, opt, dl, loss_func):
    return [_one_batch(model, opt, loss_func, xb, yb) for xb, yb in dl]
