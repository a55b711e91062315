# computes with numpy and wraps the result
# mistake: detached from the graph by numpy
import numpy as np
def mnist_loss(predictions, targets):
    p = 1 / (1 + np.exp(-predictions.detach().numpy()))
    return torch.tensor(np.where(targets.numpy() == 1, 1 - p, p).mean())
