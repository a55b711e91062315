# spells the loss out in the loop and forgets the sigmoid
# mistake: sigmoid missing in the loss
def train_epoch(model, lr, params, dl):
    for xb, yb in dl:
        preds = model(xb)
        loss = torch.where(yb == 1, 1 - preds, preds).mean()
        loss.backward()
        for p in params:
            p.data -= lr * p.grad
            p.grad.zero_()
