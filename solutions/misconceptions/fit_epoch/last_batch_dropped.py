"""
title = "The smaller last batch is left out"
diagnosis = "A batch that is smaller than the first one gets no step. It holds images, too."
hint = "Treat every batch that dl yields in the same way."
"""
def fit_epoch(model, opt, dl, loss_func):
    size = None
    for xb, yb in dl:
        size = size or len(xb)
        if len(xb) < size:
            continue
        loss_func(model(xb), yb).backward()
        opt.step()
        opt.zero_grad()
