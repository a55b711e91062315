# numpy in between
# mistake: cut off from the graph
import numpy as np, torch
def mse(preds, targets):
    return torch.tensor(np.mean((preds.detach().numpy() - targets.numpy())**2))
