# a class whose forward ends with sigmoid
# mistake: sigmoid at the end
import torch
from torch import nn
class M(nn.Module):
    def __init__(self):
        super().__init__()
        self.a = nn.Linear(784, 30)
        self.b = nn.Linear(30, 1)
    def forward(self, x):
        return torch.sigmoid(self.b(torch.relu(self.a(x))))
def make_simple_net(): return M()
