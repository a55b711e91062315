# spells the loss out in the loop instead of calling mnist_loss
def train_epoch(model, lr, params, dl):
    for xb, yb in dl:
        preds = model(xb).sigmoid()
        loss = torch.where(yb == 1, 1 - preds, preds).mean()
        loss.backward()
        for p in params:
            p.data -= lr * p.grad
            p.grad.zero_()
