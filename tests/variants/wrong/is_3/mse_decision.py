# F.mse_loss for the stack
# mistake: one answer for the whole stack, with squares
import torch.nn.functional as F
def is_3(x, mean3, mean7):
    return F.mse_loss(x, mean3.expand_as(x)) < F.mse_loss(x, mean7.expand_as(x))
