# every other image
def calc_grad(xb, yb, model):
    mnist_loss(model(xb[::2]), yb[::2]).backward()
