# Wrong.
# mistake: breaks on a plain Python float
def gradient_at(f, x):
    xt = x.clone().detach().requires_grad_()
    f(xt).sum().backward()
    return xt.grad
