# module-level xb, yb and a plot that fails; the arguments must win
import torch
import matplotlib.pyplot as plt
xb = torch.tensor([[1.0], [-1.0]])
yb = torch.tensor([[0], [0]])
def batch_accuracy(xb, yb):
    return ((xb.sigmoid() > 0.5).float() == yb).float().mean()
plt.plot(batch_accuracy(xb, yb)); plt.show()
valid_dl = [(xb, yb)]
