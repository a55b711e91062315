"""
title = "A step after every single image"
diagnosis = "You loop over the images inside each batch and step after each. There are many more steps than there should be, each from a single image."
hint = "The whole batch at once: one loss, one backward(), one step."
"""
def fit_epoch(model, opt, dl, loss_func):
    for xb, yb in dl:
        for x, y in zip(xb, yb):
            loss_func(model(x), y).backward()
            opt.step()
            opt.zero_grad()
