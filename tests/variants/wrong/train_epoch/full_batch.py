# joins all batches into one
# mistake: one step on all images instead of mini-batches
def train_epoch(model, lr, params, dl):
    xs, ys = zip(*dl)
    mnist_loss(model(torch.cat(xs)), torch.cat(ys)).backward()
    for p in params:
        p.data -= lr * p.grad
        p.grad.zero_()
