# gelu between the layers
# mistake: gelu instead of relu
import torch.nn.functional as F
def simple_net(xb, w1, b1, w2, b2):
    return F.gelu(xb @ w1 + b1) @ w2 + b2
