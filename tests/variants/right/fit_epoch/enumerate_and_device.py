# moves to the model's device, both ways of clearing
def fit_epoch(model, optimizer, train_dl, loss_fn):
    device = next(model.parameters()).device
    for step, batch in enumerate(train_dl):
        x, y = [t.to(device) for t in batch]
        optimizer.zero_grad(); model.zero_grad()
        out = model.forward(x)
        loss_fn(out, y).backward()
        optimizer.step()
