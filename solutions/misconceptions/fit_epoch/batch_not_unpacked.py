"""
title = "The model gets the whole batch"
diagnosis = "A batch is a pair of images and labels; the model takes only the images."
hint = "for xb, yb in ... takes the pair apart."
"""
def fit_epoch(model, opt, dl, loss_func):
    for batch in dl:
        loss_func(model(batch), batch[1]).backward()
        opt.step()
        opt.zero_grad()
