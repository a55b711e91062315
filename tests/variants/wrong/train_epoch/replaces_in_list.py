# puts new tensors into the list params
# mistake: new tensors in the list, the model keeps the old ones
def train_epoch(model, lr, params, dl):
    for xb, yb in dl:
        loss = mnist_loss(model(xb), yb)
        for p in model.parameters(): p.grad = None
        loss.backward()
        for i, p in enumerate(params):
            if p.grad is not None:
                params[i] = (p - lr * p.grad).detach().requires_grad_()
