# Wrong.
# mistake: squared error of the raw predictions instead of mnist_loss
import torch.nn.functional as F
def calc_grad(xb, yb, model):
    F.mse_loss(model(xb), yb.float()).backward()
