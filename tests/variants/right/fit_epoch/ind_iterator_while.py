# Right: iterator with next and a sentinel, keyword-only.
def fit_epoch(*, model, opt, dl, loss_func):
    it = iter(dl)
    end = object()
    batch = next(it, end)
    while batch is not end:
        x, y = batch
        opt.zero_grad()
        loss_func(model(x), y).backward()
        opt.step()
        batch = next(it, end)
    opt.zero_grad()
