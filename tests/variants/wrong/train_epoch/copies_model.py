# trains a deep copy
# mistake: trains a copy of the model
import copy
def train_epoch(model, lr, params, dl):
    net = copy.deepcopy(model)
    for xb, yb in dl:
        mnist_loss(net(xb), yb).backward()
        for p in net.parameters():
            p.data -= lr * p.grad
            p.grad = None
    return net
