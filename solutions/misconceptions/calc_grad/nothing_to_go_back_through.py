"""
title = "The loss hangs on no graph"
diagnosis = "backward() finds no way from the loss to the parameters: the model was not asked at all, or under no_grad, or the loss is made of comparisons, as the accuracy is."
hint = "PyTorch has to watch while model(xb) and the loss are computed. And why can the accuracy not be the loss?"
"""
def calc_grad(xb, yb, model):
    with torch.no_grad():
        loss = mnist_loss(model(xb), yb)
    loss.backward()
