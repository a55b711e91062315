"""
title = "One step per epoch, with the last batch only"
diagnosis = "The gradients are cleared for every batch, but step() stands behind the loop. Only the last batch has any effect."
hint = "Look at the indentation of the step."
"""
def fit_epoch(model, opt, dl, loss_func):
    for xb, yb in dl:
        opt.zero_grad()
        loss_func(model(xb), yb).backward()
    opt.step()
