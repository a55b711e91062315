"""
title = "Takes a step as well"
diagnosis = "Your function moves the parameters. It should only find out in which direction to move; the step, with its learning rate, is the training loop's."
hint = "Stop after backward()."
"""
def calc_grad(xb, yb, model):
    mnist_loss(model(xb), yb).backward()
    with torch.no_grad():
        for p in model.parameters():
            p -= p.grad
