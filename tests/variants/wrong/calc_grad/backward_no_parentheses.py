# backward without parentheses
# mistake: backward not called
def calc_grad(xb, yb, model):
    loss = mnist_loss(model(xb), yb)
    loss.backward
