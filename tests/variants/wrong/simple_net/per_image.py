# loops over the images
# mistake: loops over the batch
import torch
def simple_net(xb, w1, b1, w2, b2):
    return torch.stack([(x @ w1 + b1).relu() @ w2 + b2 for x in xb])
