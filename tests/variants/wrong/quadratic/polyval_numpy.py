# numpy polyval
# mistake: cut off from the parameters
import numpy as np, torch
def quadratic(t, params):
    return torch.from_numpy(np.polyval(params.detach().numpy(), t.numpy()))
