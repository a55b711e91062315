"""
title = "Only the first batch is used"
diagnosis = "The loop ends after its first batch: a return or break stands inside, or a single batch was taken from the loader."
hint = "Look at the indentation of return."
"""
def fit_epoch(model, opt, dl, loss_func):
    for xb, yb in dl:
        loss_func(model(xb), yb).backward()
        opt.step()
        opt.zero_grad()
        return
