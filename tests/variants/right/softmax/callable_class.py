# an instance with __call__
class Softmax:
    def __init__(self, dim): self.dim = dim
    def __call__(self, x):
        shifted = x - x.amax(dim=self.dim, keepdim=True)
        e = shifted.exp()
        return e / e.sum(dim=self.dim, keepdim=True)
softmax = Softmax(-1)
