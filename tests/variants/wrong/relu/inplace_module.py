# nn.ReLU(inplace=True) on the argument
# mistake: changes its argument
from torch import nn
def relu(x): return nn.ReLU(inplace=True)(x)
