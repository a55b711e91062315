# a whole training step
# mistake: takes a step
def calc_grad(xb, yb, model):
    loss = mnist_loss(model(xb), yb)
    loss.backward()
    for p in model.parameters():
        p.data -= p.grad * 1.
        p.grad.zero_()
