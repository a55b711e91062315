# helpers with other signatures and return values
def train_epoch(loader, net, step):
    total = 0.
    for xb, yb in loader:
        loss = mnist_loss(net(xb), yb)
        loss.backward()
        total += loss.item()
        step()
    return total / len(loader)

def validate_epoch(loader, net):
    return torch.stack([batch_accuracy(net(xb), yb) for xb, yb in loader]).mean()

def train_model(model, epochs, lr, params, dl, valid_dl):
    params = list(params)
    def step():
        for p in params:
            p.data -= lr * p.grad
            p.grad = None
    accs = []
    for epoch in range(epochs):
        loss = train_epoch(dl, model, step)
        accs.append(validate_epoch(valid_dl, model).item())
        print(f'{epoch} {loss:.3f} {accs[-1]:.3f}')
    return accs
