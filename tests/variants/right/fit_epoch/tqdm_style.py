# tqdm if there is one, loss shown
try:
    from tqdm import tqdm
except ImportError:
    tqdm = lambda x: x
def fit_epoch(model, opt, dl, loss_func):
    model.train()
    running = 0.0
    for xb, yb in tqdm(dl):
        opt.zero_grad()
        pred = model(xb)
        loss = loss_func(pred, yb)
        running += float(loss)
        loss.backward()
        opt.step()
    return running / len(dl)
