"""
title = "One step per epoch, with the gradients of all batches added up"
diagnosis = "step() stands behind the loop. By then the gradients of all batches have been added up, and you take one large step instead of many."
hint = "Look at the indentation of the step."
"""
def fit_epoch(model, opt, dl, loss_func):
    for xb, yb in dl:
        loss_func(model(xb), yb).backward()
    opt.step()
    opt.zero_grad()
