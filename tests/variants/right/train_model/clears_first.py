# clears before each batch, params from the model
def train_model(model, epochs, lr, params, dl, valid_dl):
    history = []
    for epoch in range(epochs):
        model.train()
        for xb, yb in dl:
            model.zero_grad()
            mnist_loss(model(xb), yb).backward()
            with torch.no_grad():
                for p in model.parameters():
                    p.add_(p.grad, alpha=-lr)
        model.eval()
        history.append(round(float(torch.tensor([batch_accuracy(model(x), y) for x, y in valid_dl]).mean()), 4))
    return history
