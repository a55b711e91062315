# Wrong.
# mistake: clears the gradients that are there already
def calc_grad(xb, yb, model):
    model.zero_grad()
    mnist_loss(model(xb), yb).backward()
