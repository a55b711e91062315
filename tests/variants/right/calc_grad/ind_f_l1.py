# Right: l1_loss of the confidences, model.forward, enable_grad.
import torch
import torch.nn.functional as F

@torch.enable_grad()
def calc_grad(x, y, net):
    return F.l1_loss(torch.sigmoid(net.forward(x)), y.float()).backward()
