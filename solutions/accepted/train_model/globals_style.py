"""
title = "The chapter's way: everything but model and epochs is global"
"""
def calc_grad(xb, yb, model):
    preds = model(xb)
    loss = mnist_loss(preds, yb)
    loss.backward()

def train_epoch(model, lr, params):
    for xb,yb in dl:
        calc_grad(xb, yb, model)
        for p in params:
            p.data -= p.grad*lr
            p.grad.zero_()

def validate_epoch(model):
    accs = [batch_accuracy(model(xb), yb) for xb,yb in valid_dl]
    return round(torch.stack(accs).mean().item(), 4)

def train_model(model, epochs):
    accs = []
    for i in range(epochs):
        train_epoch(model, lr, params)
        accs.append(validate_epoch(model))
        print(accs[-1], end=' ')
    return accs
