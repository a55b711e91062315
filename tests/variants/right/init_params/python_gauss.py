# random.gauss in a comprehension
import math, random, torch
def init_params(size, std=1.0):
    shape = [size] if isinstance(size, int) else list(size)
    n = math.prod(shape)
    return torch.tensor([random.gauss(0.0, std) for _ in range(n)]).reshape(shape).requires_grad_()
