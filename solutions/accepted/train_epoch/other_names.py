"""
title = "Other parameter names, default learning rate, gradients cleared first"
"""
def train_epoch(net, learning_rate=1., parameters=None, loader=None):
    parameters = list(parameters)
    for images, labels in loader:
        for w in parameters:
            w.grad = None
        mnist_loss(net(images), labels).backward()
        for w in parameters:
            w.data = w.data - learning_rate * w.grad
