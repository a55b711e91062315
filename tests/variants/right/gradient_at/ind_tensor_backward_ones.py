# Right: backward with a gradient of ones.
import torch

class Gradient:
    def __call__(self, f, x):
        z = torch.tensor(x) if not isinstance(x, torch.Tensor) else x.data.clone()
        z.requires_grad = True
        y = f(z)
        print("f(x) =", y)
        y.backward(gradient=torch.ones_like(y))
        return z.grad.detach().clone()

gradient_at = Gradient()
