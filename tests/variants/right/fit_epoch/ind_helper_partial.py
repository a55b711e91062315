# Right: one step in a helper, bound by partial, all by comprehension.
from functools import partial

def one_batch(batch, *, model, opt, loss_func):
    xb, yb = batch
    opt.zero_grad()
    loss = loss_func(model(xb), yb)
    loss.backward()
    opt.step()
    return loss.detach()

def fit_epoch(model, opt, dl, loss_func):
    run = partial(one_batch, model=model, opt=opt, loss_func=loss_func)
    return [run(b) for b in dl]
