# numpy detached
# mistake: cut off from the graph
import numpy as np, torch
def sigmoid(x):
    return torch.tensor(1 / (1 + np.exp(-x.detach().numpy())))
