# a class with state, keyword call
import torch
class Slope:
    def __init__(self): self.count = 0
    def __call__(self, f, x):
        self.count += 1
        with torch.enable_grad():
            leaf = (x if torch.is_tensor(x) else torch.tensor(x)).data.clone()
            leaf.requires_grad = True
            total = f(leaf).sum()
        total.backward()
        return leaf.grad.clone().detach()
gradient_at = Slope()
