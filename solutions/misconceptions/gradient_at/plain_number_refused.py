"""
title = "A Python number is asked to require a gradient"
diagnosis = "Only tensors can be watched. x may be a plain Python float, and that has none of a tensor's methods: 'float' object has no attribute."
hint = "Make a tensor of whatever comes in before you do anything else with it."
"""
def gradient_at(f, x):
    z = x.clone().requires_grad_()
    f(z).sum().backward()
    return z.grad
