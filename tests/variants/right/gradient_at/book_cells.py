# the book's cells above the function, plotting that fails
from fastai.vision.all import *
def f(x): return x**2
plot_function(f, 'x', 'x**2')
xt = tensor(3.).requires_grad_()
yt = f(xt)
yt.backward()
xt.grad
def gradient_at(f, x):
    xt = tensor(x).requires_grad_()
    yt = f(xt).sum()
    yt.backward()
    return xt.grad
