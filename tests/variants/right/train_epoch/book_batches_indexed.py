# the three parameters of the book, batches indexed instead of unpacked
def calc_grad(xb, yb, model):
    preds = model(xb)
    loss = mnist_loss(preds, yb)
    loss.backward()

def train_epoch(model, lr, params):
    "one epoch over the global `dl`"
    for b in dl:
        calc_grad(b[0], b[1], model)
        for p in params:
            p.data = p.data - p.grad * lr
            p.grad = None
