# spells the loss out with a sum
# mistake: sum instead of mean in the loss
def train_epoch(model, lr, params, dl):
    for xb, yb in dl:
        preds = model(xb).sigmoid()
        torch.where(yb == 1, 1 - preds, preds).sum().backward()
        for p in params:
            p.data -= lr * p.grad
            p.grad.zero_()
