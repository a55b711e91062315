# forward cuts the graph between the layers
from torch import nn
class M(nn.Module):
    def __init__(self):
        super().__init__()
        self.a = nn.Linear(784, 30)
        self.b = nn.Linear(30, 1)
    def forward(self, x): return self.b(self.a(x).relu().detach())
def make_simple_net(): return M()
