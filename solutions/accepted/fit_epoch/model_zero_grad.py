"""
title = "The model clears the gradients"
"""
def fit_epoch(model, opt, dl, loss_func=None):
    it = iter(dl)
    while (batch := next(it, None)) is not None:
        model.zero_grad()
        loss_func(model(batch[0]), batch[1]).backward()
        opt.step()
