# Right: clears by way of the model's parameters, progress print.
def fit_epoch(model, opt, dl, loss_func):
    params = list(model.parameters())
    for n, (xb, yb) in enumerate(dl, start=1):
        for p in params:
            p.grad = None
        loss = loss_func(model(xb), yb)
        loss.backward()
        opt.step()
        print(f"\r{n}: {loss.item():.4f}", end="")
