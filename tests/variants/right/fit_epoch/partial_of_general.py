# a partial of a general epoch function
from functools import partial
def _epoch(model, opt, dl, loss_func, train):
    for xb, yb in dl:
        loss = loss_func(model(xb), yb)
        if train:
            loss.backward()
            opt.step()
            opt.zero_grad()
fit_epoch = partial(_epoch, train=True)
