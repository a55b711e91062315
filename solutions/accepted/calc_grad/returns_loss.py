"""
title = "Returns the loss as a number, other names"
"""
def calc_grad(images, labels, net):
    loss = mnist_loss(net(images), labels)
    loss.backward()
    return loss.item()
