"""
title = "No gradients are there afterwards"
diagnosis = "After your function the parameters have no gradient. Either backward() is not called at all (look for its parentheses), or what it left in .grad is thrown away again, or the gradients are computed for a copy of the model or only returned."
hint = "A loss by itself changes nothing. Which call makes PyTorch work out the gradients and store them?"
"""
def calc_grad(xb, yb, model):
    preds = model(xb)
    loss = mnist_loss(preds, yb)
    return loss
