# Right: an object with __call__, the corner by narrow.
import torch

class Corner:
    def __init__(self, n, size):
        self.n, self.size = n, size

    def __call__(self):
        table = torch.stack([torch.tensor([float(self.n * r + c + 1) for c in range(self.n)]) for r in range(self.n)])
        twice = table + table
        start = self.n - self.size
        return twice.narrow(0, start, self.size).narrow(1, start, self.size)

bottom_right_four = Corner(3, 2)
