"""
title = "Another loss: binary cross-entropy"
diagnosis = "Your gradients are those of binary cross-entropy. It is a good loss, but the chapter's is mnist_loss, the mean distance to the label."
hint = "Use mnist_loss; it is available by name."
"""
def calc_grad(xb, yb, model):
    F.binary_cross_entropy_with_logits(model(xb), yb.float()).backward()
