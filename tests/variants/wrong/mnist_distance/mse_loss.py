# the library's mean squared error
# mistake: MSE and mean over everything
import torch.nn.functional as F
def mnist_distance(a, b):
    return F.mse_loss(a, b)
