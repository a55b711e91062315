# through numpy, without a gradient
# mistake: gradient cut off
import numpy as np, torch
def relu(x): return torch.from_numpy(np.maximum(x.detach().numpy(), 0))
