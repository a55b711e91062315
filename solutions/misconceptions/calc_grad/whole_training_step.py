"""
title = "A whole training step, cleared gradients and all"
diagnosis = "Your function moves the parameters and clears the gradients. It should only find the gradients and leave them where they are; step and clearing are the training loop's."
hint = "Stop after backward()."
"""
def calc_grad(xb, yb, model):
    mnist_loss(model(xb), yb).backward()
    with torch.no_grad():
        for p in model.parameters():
            p -= p.grad
            p.grad.zero_()
