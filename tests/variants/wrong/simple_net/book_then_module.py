# the book's later cell rebinds the name
# mistake: name taken by a module
from torch import nn
def simple_net(xb):
    res = xb@w1 + b1
    res = res.max(torch.tensor(0.0))
    return res@w2 + b2
simple_net = nn.Sequential(
    nn.Linear(28*28,30),
    nn.ReLU(),
    nn.Linear(30,1)
)
